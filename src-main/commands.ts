import type { CallToolResult } from '@modelcontextprotocol/client'
import type {
  Commands,
  ConsentQuery,
  ConsentRecordView,
  LocalServerInput,
  ToolCallResult,
} from '../src-preload/contract/commands.ts'
import type { LedgerView, Snapshot } from '../src-preload/contract/snapshot.ts'
import { NOBODY, answer, contextOfUrl } from './answer.ts'
import type { ConsentLedger } from './consent/consent-ledger.ts'
import type { ConsentRecord } from './consent/consent-record.ts'
import { exportConsent } from './consent/export-consent.ts'
import type { HostPorts } from './host-ports.ts'
import { createIdentityCommands } from './identity-commands.ts'
import { readPrivateKey } from './oauth/client-assertion.ts'
import { assertClientMetadata } from './oauth/client-metadata.ts'
import { OAuthFlowError } from './oauth/oauth-error.ts'
import type { OAuthPorts } from './oauth/oauth-ports.ts'
import type { IdentityProviders } from './servers/identity-providers.ts'
import { ServerError } from './servers/server-error.ts'
import type { ServerCollection } from './servers/server-collection.ts'
import type { StoredServer } from './servers/server-list.ts'
import { environmentRecord } from './servers/open-connection.ts'
import type { PersonAction } from './servers/person-inbox.ts'
import { checkHeaders } from './servers/static-headers.ts'
import { checkServerUrl } from './servers/server-url.ts'
import { CONNECTING } from './servers/server.ts'
import type { FailureContext } from './state/failure-words.ts'
import type { Publisher } from './state/publisher.ts'
import { describeReceipt } from './state/receipt-words.ts'
import { contextOf } from './state/snapshot.ts'
import type { Vaults } from './vault/vault.ts'

export interface CommandParts {
  ports: HostPorts
  /** For what is on the public network. */
  oauthPorts: OAuthPorts
  identities: IdentityProviders
  servers: ServerCollection
  vaults: Vaults
  ledger: ConsentLedger
  verify: () => Promise<LedgerView>
  snapshot: () => Snapshot
  publisher: Publisher
}

/** Everything a person can do, each answered with a value: a failure is a sentence, not a throw. */
export function createCommands(parts: CommandParts): Commands {
  const { servers, ports } = parts
  const about = (id: string): FailureContext => {
    const session = servers.all().find((one) => one.facts().stored.id === id)
    return session === undefined ? NOBODY : contextOf(session.facts())
  }
  const act = (serverId: string, action: PersonAction, check?: () => Promise<void>) =>
    answer(about(serverId), async () => {
      await check?.()
      if (!servers.get(serverId).act(action)) {
        throw new ServerError('not_possible_now', 'Nothing waits for this.')
      }
      return null
    })
  const onServer = <T>(serverId: string, work: (id: string) => T | Promise<T>) =>
    answer(about(serverId), async () => work(serverId))

  return {
    ...readCommands(parts),
    ...createIdentityCommands(parts.identities),
    addServer: (input) => answer(contextOfUrl(input.url), () => addRemote(parts, input)),
    setHeaders: ({ serverId, headers }) =>
      onServer(serverId, async (id) => {
        await servers.get(id).enterHeaders(headers)
        return null
      }),
    addLocalServer: (input) => answer(NOBODY, () => addLocal(parts, input)),
    approveLocalServer: ({ serverId }) =>
      onServer(serverId, (id) => {
        void servers.get(id).approve()
        return null
      }),
    renameServer: ({ serverId, name, accountName }) =>
      onServer(serverId, (id) => {
        servers.get(id).rename(name, accountName)
        return null
      }),
    addAccount: ({ serverId, accountName }) =>
      onServer(serverId, (id) => addAccount(parts, id, accountName)),
    removeServer: ({ serverId }) =>
      onServer(serverId, async (id) => {
        const receipt = await servers.remove(id)
        return receipt === null ? null : describeReceipt(receipt)
      }),
    connect: ({ serverId }) =>
      onServer(serverId, (id) => {
        void servers.get(id).connect({ byPerson: true })
        return null
      }),
    disconnect: ({ serverId }) =>
      onServer(serverId, async (id) => {
        await servers.get(id).disconnect()
        return null
      }),
    chooseIssuer: ({ serverId, issuer }) => act(serverId, { kind: 'issuer', issuer }),
    acceptOverride: ({ serverId, kind, subject }) =>
      act(serverId, { kind: 'accept', override: { kind, subject } }),
    liftOverride: ({ serverId, kind, subject }) =>
      onServer(serverId, (id) => {
        servers.get(id).liftOverride({ kind, subject })
        return null
      }),
    answerPermission: ({ serverId, answer: given }) =>
      onServer(serverId, (id) => {
        if (servers.get(id).answerPermission(given)) return null
        throw new ServerError('not_possible_now', 'Nothing is asked.')
      }),
    answerQuestion: ({ serverId, questionId, answer: given }) =>
      onServer(serverId, async (id) => {
        await servers.get(id).answerQuestion(questionId, given)
        return null
      }),
    liftRefusal: ({ serverId, tool }) =>
      onServer(serverId, (id) => {
        servers.get(id).liftRefusal(tool ?? CONNECTING)
        return null
      }),
    enterClient: ({ serverId, clientId, authMethod, ...entered }) => {
      const { clientSecret = '', privateKey = '', assertionFile = '' } = entered
      const { withoutPerson = false } = entered
      const action: PersonAction = {
        kind: 'client',
        clientId,
        clientSecret: clientSecret === '' ? null : clientSecret,
        privateKey: privateKey === '' ? null : privateKey,
        assertionFile: assertionFile === '' ? null : assertionFile,
        authMethod,
        withoutPerson,
      }
      // Told while the person is at the form, not when the provider refuses it.
      return act(serverId, action, async () => {
        if (authMethod === 'private_key_jwt') await readPrivateKey(privateKey)
        if (assertionFile !== '' && (await ports.readAssertion(assertionFile)) === null) {
          throw new OAuthFlowError('assertion_invalid', 'The file holds no token.')
        }
      })
    },
    continueInBrowser: ({ serverId, scopes }) => act(serverId, { kind: 'browser', scopes }),
    continueWithDevice: ({ serverId, scopes }) => act(serverId, { kind: 'device', scopes }),
    continueWithIdentity: ({ serverId, providerId, scopes }) =>
      act(serverId, { kind: 'identity', providerId, scopes }),
    continueAsClient: ({ serverId, scopes }) => act(serverId, { kind: 'as-client', scopes }),
    switchToDevice: ({ serverId }) => act(serverId, { kind: 'device', scopes: null }),
    switchToBrowser: ({ serverId }) => act(serverId, { kind: 'browser', scopes: null }),
    reopenBrowser: ({ serverId }) => act(serverId, { kind: 'reopen' }),
    pasteRedirect: ({ serverId, address }) => act(serverId, { kind: 'paste', address }),
    copyAuthorizationAddress: ({ serverId }) =>
      onServer(serverId, (id) => {
        // Copied by main: the address holds `state`, which the window has no business with.
        const address = servers.get(id).signIn()?.address() ?? null
        if (address === null) throw new ServerError('not_possible_now', 'No browser is out.')
        ports.copyText(address)
        return null
      }),
    openVerificationPage: ({ serverId }) =>
      onServer(serverId, async (id) => {
        const uri = servers.get(id).signIn()?.verificationUri() ?? null
        if (uri === null) throw new ServerError('not_possible_now', 'No code is shown.')
        await ports.userAgent.open(uri).catch((cause: unknown) => {
          throw new ServerError('browser_unavailable', 'No browser could be opened.', { cause })
        })
        return null
      }),
    cancelAuthorization: ({ serverId }) =>
      onServer(serverId, (id) => {
        servers.get(id).cancelSignIn()
        return null
      }),
    revokeGrant: ({ serverId }) =>
      onServer(serverId, async (id) => {
        const receipt = await servers.revoke(id)
        if (receipt === null) throw new ServerError('not_possible_now', 'There is no grant.')
        return describeReceipt(receipt)
      }),
    revokeEverything: () =>
      answer(NOBODY, async () => (await servers.revokeAll()).map(describeReceipt)),
    callTool: (input) =>
      onServer(input.serverId, async (id) => {
        const startedAtMs = ports.clock.nowMs()
        const result = await servers.get(id).call(input)
        return describeResult(result, ports.clock.nowMs() - startedAtMs)
      }),
    cancelCall: ({ callId }) =>
      answer(NOBODY, async () => {
        servers.all().some((session) => session.cancelCall(callId))
        return null
      }),
  }
}

type ReadCommands = Pick<
  Commands,
  | 'getSnapshot'
  | 'checkServerUrl'
  | 'listConsent'
  | 'verifyLedger'
  | 'exportLedger'
  | 'copyText'
  | 'setTheme'
  | 'setClientMetadataUrl'
>

function readCommands(parts: CommandParts): ReadCommands {
  const { ports, ledger, verify, snapshot, publisher } = parts
  return {
    getSnapshot: () => answer(NOBODY, async () => snapshot()),
    checkServerUrl: ({ url }) => answer(NOBODY, async () => checkServerUrl(url)),
    listConsent: (query) => answer(NOBODY, async () => pageOf(ledger, query)),
    verifyLedger: () =>
      answer(NOBODY, async () => {
        const { records, brokenAtNumber } = await verify()
        return { records, brokenAtNumber }
      }),
    exportLedger: ({ format }) =>
      answer(NOBODY, async () => {
        const { name, chunks, count } = exportConsent(ledger, format)
        const saved = await ports.saveFile(name, chunks)
        return { saved, records: count() }
      }),
    copyText: ({ text }) =>
      answer(NOBODY, async () => {
        ports.copyText(text)
        return null
      }),
    setTheme: ({ theme }) =>
      answer(NOBODY, async () => {
        ports.settings.setTheme(theme)
        publisher.changed()
        return null
      }),
    setClientMetadataUrl: ({ url }) =>
      answer(contextOfUrl(url ?? ''), async () => {
        if (url !== null) await assertClientMetadata(parts.oauthPorts, url)
        ports.settings.setClientMetadataUrl(url)
        publisher.changed()
        return null
      }),
  }
}

type RemoteServerInput = Parameters<Commands['addServer']>[0]

async function addRemote({ ports, servers }: CommandParts, input: RemoteServerInput) {
  const { url } = checkServerUrl(input.url)
  const headers = checkHeaders(input.headers ?? [])
  const existing = servers.all().find(({ facts }) => {
    const { how } = facts().stored
    return how.kind === 'http' && how.url === url
  })
  if (existing !== undefined) throw new ServerError('already_added', 'That address is in the list.')
  const stored: StoredServer = {
    ...blankServer(ports),
    name: input.name?.trim() || new URL(url).host,
    how: { kind: 'http', url },
  }
  const session = servers.add(stored)
  if (headers.length === 0) void session.connect({ byPerson: true })
  else await session.enterHeaders(headers)
  return { serverId: stored.id }
}

/** Its own grant and its own vault; what was found out about the server itself is taken along (R52). */
function addAccount({ ports, servers }: CommandParts, id: string, accountName: string) {
  const { name, how, prior, transport } = servers.get(id).facts().stored
  if (how.kind !== 'http') {
    throw new ServerError('not_possible_now', 'A local server knows no accounts.')
  }
  const account = { ...blankServer(ports), name, how, prior, transport, accountName }
  void servers.add(account).connect({ byPerson: true })
  return { serverId: account.id }
}

/** Adds a local server without starting it: that takes the person's approval of the exact command (R47). */
async function addLocal({ ports, servers, vaults }: CommandParts, input: LocalServerInput) {
  const blank = blankServer(ports)
  const environmentVaultId = input.environment.length === 0 ? null : ports.newId()
  if (environmentVaultId !== null) {
    const values = Object.fromEntries(input.environment.map(({ name, value }) => [name, value]))
    await environmentRecord(vaults, blank.id, environmentVaultId).write(values)
  }
  const stored: StoredServer = {
    ...blank,
    name: input.name,
    how: {
      kind: 'local',
      command: input.command,
      args: input.args,
      environmentNames: input.environment.map(({ name }) => name),
      environmentVaultId,
      approvedCommandLine: null,
    },
  }
  await servers.add(stored).connect({ byPerson: true })
  return { serverId: stored.id }
}

function blankServer(ports: HostPorts) {
  return {
    id: ports.newId(),
    addedAtMs: ports.clock.nowMs(),
    grant: null,
    client: null,
    prior: null,
    transport: null,
    chosenIssuer: null,
  }
}

function pageOf(ledger: ConsentLedger, query: ConsentQuery) {
  // One more than asked tells whether there is a next page.
  const found = ledger.page({ ...query, limit: query.limit + 1 })
  const records = found.slice(0, query.limit).map(describeRecord)
  const last = records.at(-1)
  return {
    records,
    nextBeforeNumber: found.length > query.limit && last !== undefined ? last.number : null,
  }
}

function describeRecord(record: ConsentRecord): ConsentRecordView {
  const { number, atMs, kind, serverId, serverName, origin, details, hash } = record
  const account = record.account ?? null
  const issuer = record.issuer ?? null
  return { number, atMs, kind, serverId, serverName, origin, account, issuer, details, hash }
}

function describeResult(result: CallToolResult, tookMs: number): ToolCallResult {
  return {
    isError: result.isError === true,
    parts: (result.content ?? []).map((part) =>
      part.type === 'text'
        ? { kind: 'text', text: part.text }
        : { kind: 'other', text: `A part of kind “${part.type}” that cannot be shown here.` },
    ),
    structured: result.structuredContent ?? null,
    tookMs,
  }
}
