// Threat B4: the page is not trusted to send what its types say.
import { z } from 'zod'
import type { Commands } from '../../src-preload/contract/commands.ts'

export type ArgumentSchemas = { [C in keyof Commands]: z.ZodType<Parameters<Commands[C]>> }

const id = z.string().min(1).max(128)
const address = z.string().min(1).max(2_000)
const name = z.string().min(1).max(80)
/** As many and as long as may be asked for. */
const scope = z.string().min(1).max(8_192)
const scopes = z.array(scope).max(500)
const callId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/)
const headers = z
  .array(z.strictObject({ name: z.string().min(1).max(100), value: z.string().min(1).max(8_192) }))
  .max(8)
/** As long as a server may call a tool: one that has no name here could not be blocked. */
const toolName = z.string().min(1).max(100_000)
const toolRule = z.enum(['allow', 'ask', 'block'])
const pattern = z.strictObject({
  pointer: z.string().max(2_000),
  match: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('equals'), value: z.unknown() }),
    z.strictObject({ kind: z.literal('starts-with'), prefix: z.string().min(1).max(8_192) }),
    z.strictObject({ kind: z.literal('any') }),
  ]),
})
const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const consentKind = z.enum([
  'server-added',
  'asked',
  'granted',
  'denied',
  'cancelled',
  'failed',
  'refreshed',
  'refresh-failed',
  'step-up',
  'revoked',
  'erased',
  'removed',
  'override',
  'key-entered',
  'identity',
  'registration',
  'tool-permission',
  'passphrase',
])

/** Longer than anybody types, and told as too long instead of being cut. */
const passphrase = z.string().min(1).max(4_096)

const nothing = z.tuple([])
const server = z.tuple([z.strictObject({ serverId: id })])
const trace = z.tuple([z.strictObject({ traceId: id })])
const provider = z.tuple([z.strictObject({ providerId: id })])
const override = z.tuple([
  z.strictObject({
    serverId: id,
    kind: z.enum(['resource', 'pkce', 'origin-endpoints', 'issuer']),
    subject: address,
  }),
])
const serverAndScopes = z.tuple([z.strictObject({ serverId: id, scopes })])

/** One schema per command. A missing or wrong one does not compile. */
export const argumentSchemas: ArgumentSchemas = {
  getSnapshot: nothing,
  checkServerUrl: z.tuple([z.strictObject({ url: z.string().max(2_000) })]),
  addServer: z.tuple([
    z.strictObject({ url: address, name: name.optional(), headers: headers.optional() }),
  ]),
  addLocalServer: z.tuple([
    z.strictObject({
      name,
      command: z.string().min(1).max(4_096),
      args: z.array(z.string().max(8_192)).max(200),
      environment: z
        .array(z.strictObject({ name: z.string().min(1).max(256), value: z.string().max(32_768) }))
        .max(100),
    }),
  ]),
  approveLocalServer: server,
  renameServer: z.tuple([z.strictObject({ serverId: id, name, accountName: name.nullable() })]),
  addAccount: z.tuple([z.strictObject({ serverId: id, accountName: name })]),
  removeServer: server,
  connect: server,
  disconnect: server,
  chooseIssuer: z.tuple([z.strictObject({ serverId: id, issuer: address })]),
  acceptOverride: override,
  liftOverride: override,
  answerPermission: z.tuple([
    z.strictObject({ serverId: id, answer: z.enum(['grant', 'not-now', 'never']) }),
  ]),
  setHeaders: z.tuple([z.strictObject({ serverId: id, headers })]),
  answerQuestion: z.tuple([
    z.strictObject({
      serverId: id,
      questionId: id,
      answer: z.union([
        z.strictObject({
          action: z.literal('accept'),
          content: z.record(
            z.string().max(256),
            z.union([
              z.string().max(16_000),
              z.number(),
              z.boolean(),
              z.array(z.string().max(4_000)).max(200),
            ]),
          ),
        }),
        z.strictObject({ action: z.enum(['decline', 'cancel']) }),
      ]),
    }),
  ]),
  liftRefusal: z.tuple([z.strictObject({ serverId: id, tool: toolName.nullable() })]),
  openClientForm: server,
  leaveClientForm: server,
  makeClientKey: server,
  enterClient: z.tuple([
    z.strictObject({
      serverId: id,
      clientId: z.string().min(1).max(500),
      clientSecret: z.string().min(1).max(4_096).optional(),
      privateKey: z.string().min(1).max(16_384).optional(),
      authMethod: z.enum(['none', 'client_secret_basic', 'client_secret_post', 'private_key_jwt']),
      withoutPerson: z.boolean().optional(),
      assertionFile: z.string().min(1).max(4_096).optional(),
      keyMadeHere: z.boolean().optional(),
      redirect: z
        .strictObject({
          host: z.enum(['127.0.0.1', 'localhost']),
          port: z.number().int().min(1_024).max(65_535).nullable(),
        })
        .optional(),
    }),
  ]),
  enterAccess: z.tuple([
    z.strictObject({
      serverId: id,
      initialAccessToken: z.string().min(1).max(8_192).optional(),
      softwareStatement: z.string().min(1).max(8_192).optional(),
    }),
  ]),
  forgetRegistration: server,
  leaveOutScope: z.tuple([z.strictObject({ serverId: id, scope, left: z.boolean() })]),
  continueInBrowser: serverAndScopes,
  continueWithDevice: serverAndScopes,
  continueAsClient: serverAndScopes,
  continueWithIdentity: z.tuple([z.strictObject({ serverId: id, providerId: id, scopes })]),
  switchToDevice: server,
  switchToBrowser: server,
  reopenBrowser: server,
  copyAuthorizationAddress: server,
  openVerificationPage: server,
  pasteRedirect: z.tuple([z.strictObject({ serverId: id, address: z.string().min(1).max(8_192) })]),
  cancelAuthorization: server,
  revokeGrant: server,
  revokeGrants: z.tuple([z.strictObject({ serverIds: z.array(id).min(1).max(1_000) })]),
  revokeEverything: nothing,
  callTool: z.tuple([
    z.strictObject({
      serverId: id,
      tool: toolName,
      arguments: z.record(z.string().max(256), z.unknown()),
      callId,
    }),
  ]),
  cancelCall: z.tuple([z.strictObject({ callId })]),
  answerApproval: z.tuple([
    z.strictObject({
      serverId: id,
      approvalId: id,
      answer: z.discriminatedUnion('decision', [
        z.strictObject({ decision: z.enum(['once', 'session', 'always', 'deny']) }),
        z.strictObject({ decision: z.literal('pattern'), patterns: z.array(pattern).max(100) }),
      ]),
    }),
  ]),
  setToolRule: z.tuple([
    z.strictObject({ serverId: id, tool: toolName, rule: toolRule.nullable() }),
  ]),
  setToolDefaults: z.tuple([
    z.strictObject({
      serverId: id,
      defaults: z
        .strictObject({ reads: toolRule, changes: toolRule, destroys: toolRule })
        .nullable(),
    }),
  ]),
  readToolChange: z.tuple([z.strictObject({ serverId: id, tool: toolName })]),
  acceptToolChange: z.tuple([
    z.strictObject({ serverId: id, tool: toolName, hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  ]),
  undoAlways: z.tuple([z.strictObject({ serverId: id, alwaysId: z.string().min(1).max(100_020) })]),
  listConsent: z.tuple([
    z.strictObject({
      text: z.string().max(200).optional(),
      serverId: id.optional(),
      kinds: z.array(consentKind).max(20).optional(),
      fromMs: count.optional(),
      toMs: count.optional(),
      beforeNumber: count.optional(),
      limit: z.number().int().min(1).max(200),
    }),
  ]),
  listGrantStories: server,
  listCalls: z.tuple([
    z.strictObject({
      serverId: id.optional(),
      outcome: z.enum(['done', 'tool-error', 'failed', 'cancelled', 'not-made']).optional(),
      words: z.string().max(200).optional(),
      fromMs: count.optional(),
      beforeNumber: count.optional(),
      limit: z.number().int().min(1).max(200),
    }),
  ]),
  setCallLog: z.tuple([
    z.strictObject({
      keepArguments: z.boolean(),
      keepDays: z.number().int().min(1).max(3_650).nullable(),
    }),
  ]),
  clearCallLog: nothing,
  verifyLedger: nothing,
  exportLedger: z.tuple([z.strictObject({ format: z.enum(['json', 'csv', 'signed']) })]),
  checkBundle: nothing,
  saveOverviewPicture: z.tuple([z.strictObject({ serverIds: z.array(id).max(1_000) })]),
  listTraces: server,
  getTrace: trace,
  copyTraceReport: trace,
  saveTraceReport: trace,
  checkServer: z.tuple([z.strictObject({ url: address })]),
  copyText: z.tuple([z.strictObject({ text: z.string().max(32_768) })]),
  setClientMetadataUrl: z.tuple([z.strictObject({ url: address.nullable() })]),
  addIdentityProvider: z.tuple([
    z.strictObject({
      issuer: address,
      clientId: z.string().min(1).max(2_000),
      clientSecret: z.string().min(1).max(4_096).optional(),
    }),
  ]),
  signInToIdentityProvider: provider,
  followIdentityProvider: z.tuple([z.strictObject({ providerId: id, silently: z.boolean() })]),
  cancelIdentitySignIn: provider,
  removeIdentityProvider: provider,
  findImports: nothing,
  previewImport: z.tuple([z.strictObject({ sourceIds: z.array(id).min(1).max(32) })]),
  chooseImportFile: nothing,
  runImport: z.tuple([
    z.strictObject({
      importId: id,
      entries: z
        .array(
          z.strictObject({
            entryId: id,
            values: z
              .array(
                z.strictObject({
                  name: z.string().min(1).max(1_000),
                  value: z.string().min(1).max(8_192),
                }),
              )
              .max(100)
              .optional(),
          }),
        )
        .min(1)
        .max(2_000),
    }),
  ]),
  cancelImport: z.tuple([z.strictObject({ importId: id })]),
  exportServers: nothing,
  listWellKnownServers: nothing,
  setPassphrase: z.tuple([z.strictObject({ passphrase })]),
  changePassphrase: z.tuple([z.strictObject({ passphrase, next: passphrase })]),
  removePassphrase: z.tuple([z.strictObject({ passphrase })]),
  lock: nothing,
  unlock: z.tuple([z.strictObject({ passphrase })]),
  setIdleLock: z.tuple([
    z.strictObject({
      minutes: z.union([z.literal(0), z.literal(5), z.literal(15), z.literal(60)]),
    }),
  ]),
  startOver: z.tuple([z.strictObject({ typed: z.literal('erase') })]),
  setTheme: z.tuple([z.strictObject({ theme: z.enum(['system', 'light', 'dark']) })]),
  setLanguage: z.tuple([z.strictObject({ language: z.enum(['system', 'en', 'de', 'ja', 'ar']) })]),
  setNotifications: z.tuple([z.strictObject({ notifications: z.enum(['off', 'quiet', 'sound']) })]),
  setStaysInTray: z.tuple([z.strictObject({ stays: z.boolean() })]),
  finishStart: z.tuple([]),
  takePlace: nothing,
}
