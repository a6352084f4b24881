import type { CallToolResult } from '@modelcontextprotocol/client'
import { VaultError } from '../vault/vault-error.ts'
import { backoffMs } from './backoff.ts'
import type { Connection, ConnectionEvents } from './connection.ts'
import { createOfferKeeper } from './offer-keeper.ts'
import { createGrantHolder } from './grant-holder.ts'
import type { GrantHolder } from './grant-holder.ts'
import { createGrantSeeker } from './grant-seeker.ts'
import { asPortal, isTemporary, isWebPage } from './is-temporary.ts'
import { openConnection } from './open-connection.ts'
import { isSameOverride } from './overrides.ts'
import type { Override } from './overrides.ts'
import { createQuestions } from './questions.ts'
import type { QuestionAnswer } from './questions.ts'
import { createRunningCalls } from './running-calls.ts'
import type { ToolCall } from './running-calls.ts'
import type { PersonAction } from './person-inbox.ts'
import { ServerError } from './server-error.ts'
import type { ServerChallenge } from './server-error.ts'
import type { StoredServer } from './server-list.ts'
import type { ServerFetch, SessionDeps } from './session-deps.ts'
import { CONNECTING, commandLineOf } from './server.ts'
import type { ServerFacts, ServerState } from './server.ts'
import { headersEvent, overrideEvent, stepUpEvent } from './sign-in.ts'
import type { SignIn } from './sign-in.ts'
import { createStaticHeaders } from './static-headers.ts'
import type { StaticHeader } from './static-headers.ts'
import { createStepUp } from './step-up.ts'
import type { PermissionAnswer, PermissionRequest } from './step-up.ts'

/** One server: its connection, its grant, its sign-in, its calls. */
export interface ServerSession {
  facts(): ServerFacts
  holder: GrantHolder
  /** A browser may follow only when `byPerson`. Resolves when connected, or when it is clear what is missing. */
  connect(options: { byPerson: boolean }): Promise<void>
  disconnect(): Promise<void>
  approve(): Promise<void>
  rename(name: string, accountName: string | null): void
  signIn(): SignIn | null
  act(action: PersonAction): boolean
  cancelSignIn(): void
  /** A rule that was set aside holds again. The grant that came by it stays until it is revoked. */
  liftOverride(override: Override): void
  /** False when nothing is asked. */
  answerPermission(answer: PermissionAnswer): boolean
  /** Other credentials of the person's own, or none, and a connection with them. @throws ServerError, VaultError */
  enterHeaders(headers: StaticHeader[]): Promise<void>
  /** @throws ServerError `not_possible_now`, `browser_unavailable` */
  answerQuestion(questionId: string, answer: QuestionAnswer): Promise<void>
  /** What was refused for good may be asked again. */
  liftRefusal(operation: string): void
  call(call: ToolCall): Promise<CallToolResult>
  cancelCall(callId: string): boolean
  setState(state: ServerState): void
  update(change: Partial<StoredServer>): void
  stop(): Promise<void>
}

const NOTHING_ASKED: ServerChallenge = { resourceMetadataUrl: null, scopes: null }

/** The person or the provider did not give what a call needed more; the cause says why. */
class WideningFailed extends Error {
  constructor(cause: unknown) {
    super('No wider grant came.', { cause })
    this.name = 'WideningFailed'
  }
}

export function createServerSession(
  initial: { stored: StoredServer; kept: boolean },
  deps: SessionDeps,
): ServerSession {
  let { stored, kept } = initial
  let state: ServerState = { kind: 'disconnected' }
  let connection: Connection | null = null
  let serverFetch: ServerFetch | null = null
  /** A sign-in runs for more than the grant of a connection that goes on meanwhile. */
  let widening = false
  /** What the server asked for with its last 401; the SDK may hide it inside its own error. */
  let asked: ServerChallenge | null = null
  /** Grows with every connect and disconnect, so that a late answer of an earlier one changes nothing. */
  let turn = 0
  let retry = new AbortController()
  /** The same for a 403. */
  let needed: ServerChallenge | null = null
  const stepUp = createStepUp({
    granted: () => holder.record()?.tokenSet.scopesGranted ?? null,
    refused: () => stored.refusedPermissions ?? [],
    onAnswer(request, answer) {
      deps.record(stepUpEvent(stored, request, answer))
      if (answer !== 'never') return
      const refused = { ...request, atMs: deps.clock.nowMs() }
      update({ refusedPermissions: [...(stored.refusedPermissions ?? []), refused] })
    },
    widen,
    onChanged: deps.onChanged,
  })
  const calls = createRunningCalls({
    nowMs: deps.clock.nowMs,
    onChanged: deps.onChanged,
    askingForMore: stepUp.run,
  })

  function setState(next: ServerState) {
    state = next
    deps.onChanged()
  }

  function update(change: Partial<StoredServer>) {
    stored = { ...stored, ...change }
    if (kept) deps.save(stored)
    deps.onChanged()
  }

  const holder = createGrantHolder({
    clock: deps.clock,
    vaults: deps.vaults,
    withoutPerson: deps.withoutPerson,
    ports: deps.ports,
    newId: deps.newId,
    stored: () => stored,
    updateStored: (change) => {
      // A server with a grant is one to keep: from here on it is in the list on disk.
      kept = true
      update(change)
    },
    record: deps.record,
    onReplaced: (reference, record) => deps.onReplaced(stored, reference, record),
    onEnded: (error) => {
      if (state.kind === 'connected') setState({ kind: 'needs-sign-in', error })
    },
    onChanged: deps.onChanged,
  })

  const questions = createQuestions(deps)
  const offer = createOfferKeeper({
    connection: () => connection,
    onChanged: deps.onChanged,
    onMissed() {
      // Not a fault of the list: the server asks who is there.
      if (asked !== null && state.kind === 'connected') {
        setState({ kind: 'needs-sign-in', error: null })
      }
    },
  })
  const headers = createStaticHeaders({ ...deps, stored: () => stored, updateStored: update })
  const seeker = createGrantSeeker({
    ...deps,
    stored: () => stored,
    updateStored: update,
    holder,
    show: (phase) => setState({ kind: 'authorizing', phase }),
  })

  function open(): Promise<Connection> {
    const events: ConnectionEvents = {
      onClosed: () => {
        if (connection !== null && state.kind === 'connected') {
          void goOffline(new ServerError('server_unreachable', 'The connection ended.'), 0)
        }
      },
      isPersonAsked: () => questions.open().length > 0,
      onQuestion: (request, signal) => questions.ask(request, signal),
      onOfferChanged: () => {
        void offer.listAgain()
      },
    }
    const parts = {
      vaults: deps.vaults,
      nowMs: deps.clock.nowMs,
      serverFetch: (url: URL) => (serverFetch ??= deps.openServerFetch(url)).fetch,
      keeper: () => holder.keeper(),
      entered: () => headers.list(),
      asked: () => asked,
      onAsked: (challenge: ServerChallenge) => (asked = challenge),
      onScopesNeeded: (challenge: ServerChallenge) => (needed = challenge),
    }
    return openConnection(stored, parts, events)
  }

  /** Written only when it is news: fifty servers at a start are not fifty writes of the whole list. */
  function remember({ prior, transport }: Connection) {
    const before = JSON.stringify([stored.prior, stored.transport])
    if (kept && before === JSON.stringify([prior, transport])) return
    kept = true
    update({ prior, transport })
  }

  async function connect({ byPerson }: { byPerson: boolean }): Promise<void> {
    const mine = ++turn
    retry.abort(new Error('superseded'))
    await dropConnection()
    if (stored.how.kind === 'local') {
      const commandLine = commandLineOf(stored.how)
      if (stored.how.approvedCommandLine !== commandLine) {
        setState({ kind: 'needs-approval', commandLine })
        return
      }
    }
    const tries = state.kind === 'offline' ? state.tries : 0
    asked = null
    needed = null
    setState({ kind: 'connecting', step: 'Connecting' })
    try {
      await holder.load()
      await headers.load()
      const opened = await open()
      if (mine !== turn) {
        await opened.close().catch(() => undefined)
        return
      }
      connection = opened
      await offer.begin(opened)
      if (mine !== turn) return
      remember(opened)
      stepUp.succeeded(CONNECTING)
      setState({ kind: 'connected', sinceMs: deps.clock.nowMs() })
      opened.follow(deps.clock)
      void offer.listRest()
    } catch (error) {
      if (mine === turn) await afterFailure(error, { byPerson, tries })
    }
  }

  async function afterFailure(error: unknown, how: { byPerson: boolean; tries: number }) {
    await dropConnection()
    if (asked !== null) {
      if (how.byPerson) return authorizeAndConnect(asked)
      return setState({ kind: 'needs-sign-in', error: null })
    }
    if (needed !== null) return askToConnect(needed, error)
    // A server just typed in that cannot be reached is a question to the person, not a job to keep trying.
    const portal = stored.prior !== null && isWebPage(error)
    const waits =
      portal || isTemporary(error) || (error instanceof VaultError && error.code === 'locked')
    if (waits && kept) return goOffline(portal ? asPortal(error) : error, how.tries)
    setState({ kind: 'failed', error })
  }

  /** Connecting itself takes more than was granted: the state says so, and the person is asked. */
  async function askToConnect(challenge: ServerChallenge, error: unknown) {
    const mine = turn
    setState({ kind: 'failed', error })
    retry = new AbortController()
    try {
      await stepUp.ask(CONNECTING, challenge, retry.signal)
    } catch {
      // The state has said it already.
      return
    }
    if (mine === turn) await connect({ byPerson: false })
  }

  async function goOffline(error: unknown, tries: number) {
    await dropConnection()
    retry = new AbortController()
    const { signal } = retry
    const locked = error instanceof VaultError
    const waitMs = locked ? 3_000 : backoffMs(deps.clock, tries + 1)
    setState({ kind: 'offline', error, tries: tries + 1, retryAtMs: deps.clock.nowMs() + waitMs })
    deps.clock.sleep(waitMs, signal).then(
      () => connect({ byPerson: false }),
      () => undefined,
    )
  }

  async function authorizeAndConnect(challenge: ServerChallenge) {
    if (stored.how.kind !== 'http') return
    const mine = turn
    const live = () => mine === turn
    const why = `${stored.name} asked for a sign-in.`
    const seeking = { challenge, why, approved: null, live }
    try {
      if (await seeker.seek(stored.how.url, seeking)) await connect({ byPerson: false })
    } catch (error) {
      // Told to those who asked for another sign-in while this one ran: the old grant, if any, is untouched.
      if (live()) setState({ kind: 'needs-sign-in', error })
    }
  }

  /** Another grant, for all that was asked before and what is missing now: a refresh cannot widen one (R36). */
  async function widen(challenge: ServerChallenge, { operation }: PermissionRequest) {
    const record = holder.record()
    if (stored.how.kind !== 'http' || record === null) return
    const mine = turn
    const before = state
    const live = () => mine === turn
    const { scopesRequested } = record.tokenSet
    const scopes = [...new Set([...scopesRequested, ...(challenge.scopes ?? [])])]
    const why =
      operation === CONNECTING
        ? `${stored.name} asked for more, to connect.`
        : `${stored.name} asked for more, for its tool ${operation}.`
    const { how, identityProviderId } = record
    const approved = { scopes, how, identityProviderId }
    widening = true
    try {
      const seeking = { challenge: { ...challenge, scopes }, why, approved, live }
      if (await seeker.seek(stored.how.url, seeking)) return
      throw new ServerError('cancelled', 'The person turned away.')
    } catch (error) {
      // Whoever made the call hears of it; the connection is as good as before.
      throw new WideningFailed(error)
    } finally {
      widening = false
      if (live()) setState(before)
    }
  }

  async function dropConnection() {
    const current = connection
    connection = null
    calls.endAll()
    await current?.close().catch(() => undefined)
  }

  return {
    facts: () => ({
      stored,
      state,
      grant: holder.record(),
      wire: connection?.wire ?? null,
      claimedName: connection?.claimedName ?? null,
      claimedVersion: connection?.claimedVersion ?? null,
      offer: offer.current(),
      calls: calls.views(),
      permissionRequest: stepUp.pending(),
      questions: questions.open(),
    }),
    holder,
    connect: async (options) => {
      // A person who asks again after the server ended the grant goes straight to signing in.
      const again = state.kind === 'needs-sign-in' ? (asked ?? NOTHING_ASKED) : null
      if (options.byPerson && again !== null) {
        turn++
        return authorizeAndConnect(again)
      }
      return connect(options)
    },
    async disconnect() {
      turn++
      retry.abort(new Error('disconnected'))
      seeker.cancel()
      await dropConnection()
      setState({ kind: 'disconnected' })
    },
    async approve() {
      if (stored.how.kind !== 'local') return
      kept = true
      const approvedCommandLine = commandLineOf(stored.how)
      update({ how: { ...stored.how, approvedCommandLine } })
      await connect({ byPerson: true })
    },
    rename: (name, accountName) => update({ name, accountName }),
    signIn: () => seeker.signIn(),
    act: (action) => seeker.signIn()?.offer(action) ?? false,
    cancelSignIn() {
      if (seeker.signIn() === null) return
      if (widening) return seeker.cancel()
      turn++
      seeker.cancel()
      if (!kept) deps.onAbandoned(stored.id)
      else if (holder.record() === null) setState({ kind: 'needs-sign-in', error: null })
      else setState({ kind: 'disconnected' })
    },
    liftOverride(override) {
      const overrides = stored.overrides ?? []
      const rest = overrides.filter((one) => !isSameOverride(one, override))
      if (rest.length === overrides.length) return
      update({ overrides: rest })
      deps.record(overrideEvent(stored, override, 'lifted'))
    },
    answerPermission: (answer) => stepUp.answer(answer),
    async enterHeaders(list) {
      const before = stored.headers?.names ?? []
      await headers.replace(list)
      deps.record(headersEvent(stored, before))
      void connect({ byPerson: true })
    },
    answerQuestion: (questionId, answer) => questions.answer(questionId, answer),
    liftRefusal(operation) {
      const refused = stored.refusedPermissions ?? []
      const lifted = refused.filter((one) => one.operation === operation)
      if (lifted.length === 0) return
      update({ refusedPermissions: refused.filter((one) => one.operation !== operation) })
      for (const one of lifted) deps.record(stepUpEvent(stored, one, 'lifted'))
    },
    async call(call) {
      const current = connection
      if (current === null) {
        throw new ServerError('not_possible_now', 'The server is not connected.')
      }
      asked = null
      try {
        return await calls.run(current, call)
      } catch (error) {
        const ours = error instanceof ServerError && error.code !== 'needs_sign_in'
        if (ours || error instanceof WideningFailed || connection !== current) throw error
        if (asked !== null) {
          setState({ kind: 'needs-sign-in', error: null })
          throw new ServerError('needs_sign_in', 'The grant has ended.', { cause: error })
        }
        if (isTemporary(error)) void goOffline(error, 0)
        throw error
      }
    },
    cancelCall: (callId) => calls.cancel(callId),
    setState,
    update,
    async stop() {
      turn++
      retry.abort(new Error('stopped'))
      seeker.cancel()
      holder.stop()
      await dropConnection()
      await serverFetch?.close()
      serverFetch = null
    },
  }
}
