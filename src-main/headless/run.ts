import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type {
  ClientInput,
  QuestionAnswer,
  ToolCallResult,
} from '../../src-preload/contract/commands.ts'
import { say } from '../../src-languages/main.ts'
import type { Failure, Result } from '../../src-preload/contract/result.ts'
import type {
  AuthorizationView,
  QuestionView,
  ReceiptView,
  ServerView,
  Snapshot,
  ToolView,
} from '../../src-preload/contract/snapshot.ts'
import type { TraceView } from '../../src-preload/contract/traces.ts'
import { systemClock } from '../clock.ts'
import { contextOfUrl } from '../commands/answer.ts'
import { createHost } from '../host.ts'
import type { Host } from '../host.ts'
import type { TraceEntry } from '../network/guarded-fetch.ts'
import type { RedirectOutcome } from '../platform/redirect-page.ts'
import { failureOf } from '../state/failure-words.ts'
import { readAssertionFile } from '../platform/assertion-file.ts'
import { openLoopbackRedirect } from '../platform/loopback-redirect.ts'
import type { HeadlessArguments } from './arguments.ts'
import { environmentProxy } from './environment-proxy.ts'
import { ENDED_AGAIN, NO_CLIENT } from './failures.ts'
import {
  createMemorySettings,
  memoryOnlyEncryptor,
  noImportFiles,
  randomId,
} from './memory-ports.ts'
import { commandBrowser, followingBrowser } from './stand-in-browser.ts'

export interface HeadlessReport {
  url: string
  connected: { wire: string | null; transport: string | null; tools: string[] } | null
  asked: string[]
  granted: string[]
  calls: { tool: string; ok: boolean; text: string }[]
  revoked: ReceiptView | null
  /** What a dry run found out. */
  check: TraceView | null
  failure: Failure | null
}

export interface HeadlessOutput {
  say: (line: string) => void
  trace: (entry: TraceEntry) => void
  /** Calls beyond those of the command line, chosen from the tools there are. */
  chooseCalls?: (tools: ToolView[]) => HeadlessArguments['calls']
  /** Answers a server's question; without it nobody is there to answer, and it is declined. */
  answerQuestion?: (question: QuestionView) => QuestionAnswer
}

/** Runs the whole job once, without a window: connect, sign in, call, revoke. */
export async function runHeadless(
  args: HeadlessArguments,
  output: HeadlessOutput,
): Promise<HeadlessReport> {
  const folder = await mkdtemp(join(tmpdir(), 'chatelaine-headless-'))
  const host = await createHost({
    clock: systemClock,
    encryptor: memoryOnlyEncryptor,
    dataFolder: folder,
    settings: createMemorySettings({ clientMetadataUrl: args.clientMetadataUrl }),
    userAgent: args.browser === null ? followingBrowser : commandBrowser(args.browser),
    openLoopbackRedirect: (where) => openLoopbackRedirect({ page: plainPage, ...where }),
    copyText: () => undefined,
    saveFile: async () => false,
    newId: randomId,
    readAssertion: readAssertionFile,
    importFiles: noImportFiles,
    resolveProxy: environmentProxy(process.env),
    appVersion: '0.1.0',
    systemLanguages: () => ['en'],
    takePlace: () => null,
    clientMetadataUrl: null,
    demo: [],
    log: output.say,
    ...(args.trace ? { trace: output.trace } : {}),
  })
  const report: HeadlessReport = {
    url: args.url,
    connected: null,
    asked: [],
    granted: [],
    calls: [],
    revoked: null,
    check: null,
    failure: null,
  }
  const unlisten = host.onSnapshot((snapshot) => {
    // Whoever runs this wants the calls made: they give what a call lacks, and no more often than the host asks.
    for (const { id: serverId, permissionRequest, questions, approvals } of snapshot.servers) {
      for (const { id: approvalId } of approvals) {
        const input = { serverId, approvalId, answer: { decision: 'once' as const } }
        void host.commands.answerApproval(input)
      }
      for (const question of questions) {
        const answer = output.answerQuestion?.(question) ?? { action: 'decline' }
        void host.commands.answerQuestion({ serverId, questionId: question.id, answer })
      }
      if (permissionRequest !== null) {
        void host.commands.answerPermission({ serverId, answer: 'grant' })
      }
    }
  })
  try {
    host.start()
    await signInElsewhere(host, args)
    if (args.dryRun) report.check = valueOf(await host.commands.checkServer({ url: args.url }))
    else await play(host, args, { report, output })
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    report.failure = error.failure
  } finally {
    unlisten()
    await host.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return report
}

/** The person is signed in at their identity provider already: its id token is all that is needed of it. */
async function signInElsewhere({ identities }: Host, args: HeadlessArguments): Promise<void> {
  if (args.identityProvider === null) return
  try {
    await identities.add(args.identityProvider)
  } catch (error) {
    throw new Stopped(failureOf(error, contextOfUrl(args.identityProvider.issuer)))
  }
}

/** What the stand-in browser is answered; nobody reads it. */
const plainPage = (outcome: RedirectOutcome) => ({
  html: say(`pages.redirect.${outcome}`),
  contentSecurityPolicy: "default-src 'none'",
})

class Stopped extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Stopped(result.failure)
  return result.value
}

interface Run {
  report: HeadlessReport
  output: HeadlessOutput
}

async function play(host: Host, args: HeadlessArguments, run: Run): Promise<void> {
  const { serverId } = valueOf(await host.commands.addServer({ url: args.url }))
  const server = await connected(host, serverId, args, run.output)
  const { report } = run
  report.connected = {
    wire: server.wire,
    transport: server.transport,
    tools: server.tools.map((tool) => tool.name),
  }
  const scopes = server.grant?.scopes ?? []
  report.asked = scopes.filter((one) => one.asked).map((one) => one.scope)
  report.granted = scopes.filter((one) => one.granted).map((one) => one.scope)
  for (const call of [...args.calls, ...(run.output.chooseCalls?.(server.tools) ?? [])]) {
    const result = await callOnce(host, serverId, call, { args, output: run.output })
    report.calls.push({ tool: call.tool, ok: !result.isError, text: textOf(result) })
  }
  if (args.revoke) report.revoked = valueOf(await host.commands.revokeGrant({ serverId }))
}

/** A grant may end between two calls: then the person signs in again and the call is made once more. */
async function callOnce(
  host: Host,
  serverId: string,
  call: HeadlessArguments['calls'][number],
  { args, output }: { args: HeadlessArguments; output: HeadlessOutput },
): Promise<ToolCallResult> {
  const make = () => host.commands.callTool({ serverId, callId: randomId(), ...call })
  const first = await make()
  if (first.ok || first.failure.code !== 'needs_sign_in') return valueOf(first)
  await connected(host, serverId, args, output)
  return valueOf(await make())
}

function textOf(result: ToolCallResult): string {
  return result.parts.map((part) => part.text).join('\n')
}

/** Plays the person's part until the server is connected. @throws Stopped when it cannot be */
function connected(
  host: Host,
  serverId: string,
  args: HeadlessArguments,
  output: HeadlessOutput,
): Promise<ServerView> {
  return new Promise((resolve, reject) => {
    let answered = ''
    let signIns = 0
    const end = (finish: () => void) => {
      unlisten()
      finish()
    }
    const look = (snapshot: Snapshot) => {
      const server = snapshot.servers.find((one) => one.id === serverId)
      if (server === undefined) return
      const { state } = server
      if (state.kind === 'connected') return end(() => resolve(server))
      if (state.kind === 'failed' || state.kind === 'offline') {
        return end(() => reject(new Stopped(state.failure)))
      }
      if (state.kind === 'needs-sign-in') {
        const { failure } = state
        if (failure !== null) return end(() => reject(new Stopped(failure)))
        if (answered === state.kind) return
        answered = state.kind
        if (signIns++ < MOST_SIGN_INS) return void host.commands.connect({ serverId })
        return end(() => reject(new Stopped(ENDED_AGAIN)))
      }
      if (state.kind !== 'authorizing' || stepOf(state.authorization) === answered) return
      answered = stepOf(state.authorization)
      void answerFor(host, serverId, state.authorization, { args, output }).then((result) => {
        if (result !== null && !result.ok) end(() => reject(new Stopped(result.failure)))
      })
    }
    const unlisten = host.onSnapshot(look)
    look(host.snapshot())
  })
}

/** The review comes again once a client was entered. */
function stepOf(view: AuthorizationView): string {
  if (view.phase === 'needs-access') return `${view.phase} ${view.refused}`
  return view.phase === 'reviewing' ? `reviewing ${view.registration}` : view.phase
}

async function answerFor(
  host: Host,
  serverId: string,
  view: AuthorizationView,
  { args, output }: { args: HeadlessArguments; output: HeadlessOutput },
): Promise<Result<unknown> | null> {
  const { commands } = host
  const client = args.clientId === null ? null : { serverId, ...clientOf(args, args.clientId) }
  switch (view.phase) {
    case 'choosing-issuer':
      return commands.chooseIssuer({ serverId, issuer: view.issuers[0] ?? '' })
    case 'needs-override': {
      const { kind, subject } = view.override
      return args.accept.includes(kind)
        ? commands.acceptOverride({ serverId, kind, subject })
        : { ok: false, failure: view.failure }
    }
    case 'needs-client':
      if (view.failure !== null) return { ok: false, failure: view.failure }
      if (client !== null) return commands.enterClient(client)
      return { ok: false, failure: NO_CLIENT }
    case 'needs-access': {
      const { initialAccessToken, softwareStatement } = args
      const none = initialAccessToken === undefined && softwareStatement === undefined
      if (none || view.refused) {
        return { ok: false, failure: view.failure }
      }
      return commands.enterAccess({ serverId, initialAccessToken, softwareStatement })
    }
    case 'reviewing': {
      if (client !== null && view.registration === 'dynamic') return commands.enterClient(client)
      const scopes = view.scopes.map((one) => one.scope)
      const [identity] = view.identities
      if (identity !== undefined) {
        return commands.continueWithIdentity({ serverId, providerId: identity.id, scopes })
      }
      if (client !== null && view.canUseClient) {
        return commands.continueAsClient({ serverId, scopes })
      }
      return args.device || !view.canUseBrowser
        ? commands.continueWithDevice({ serverId, scopes })
        : commands.continueInBrowser({ serverId, scopes })
    }
    case 'waiting-device':
      output.say(`Code ${view.userCode} at ${view.verificationUri}`)
      return null
    case 'waiting-browser':
      return view.failure === null ? null : { ok: false, failure: view.failure }
    default:
      return null
  }
}

function clientOf(args: HeadlessArguments, clientId: string): Omit<ClientInput, 'serverId'> {
  const { clientSecret, clientPrivateKey, assertionFile, asClient: withoutPerson } = args
  if (assertionFile !== null) {
    return { clientId, assertionFile, authMethod: 'none', withoutPerson: true }
  }
  if (clientPrivateKey !== null) {
    const privateKey = clientPrivateKey
    return { clientId, privateKey, authMethod: 'private_key_jwt', withoutPerson }
  }
  return clientSecret === null
    ? { clientId, authMethod: 'none', withoutPerson }
    : { clientId, clientSecret, authMethod: 'client_secret_basic', withoutPerson }
}

/** A server that asks for a sign-in after each sign-in is given up. */
const MOST_SIGN_INS = 2
