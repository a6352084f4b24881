import type { CallToolResult } from '@modelcontextprotocol/client'
import { createConnector } from './connector.ts'
import type { Connector } from './connector.ts'
import { createOfferKeeper } from './offer-keeper.ts'
import { createGrantHolder } from './grant-holder.ts'
import type { GrantHolder } from './grant-holder.ts'
import { createGrantSeeker } from './grant-seeker.ts'
import { isTemporary } from './is-temporary.ts'
import { isSameOverride } from './overrides.ts'
import type { Override } from './overrides.ts'
import { createQuestions } from './questions.ts'
import type { QuestionAnswer } from './questions.ts'
import { PermissionError } from '../permissions/permission-error.ts'
import type { ToolPermissions } from '../permissions/tool-permissions.ts'
import { createRunningCalls } from './running-calls.ts'
import type { ToolCall } from './running-calls.ts'
import type { PersonAction } from './person-inbox.ts'
import { ServerError } from './server-error.ts'
import type { ServerChallenge } from './server-error.ts'
import type { StoredServer } from './server-list.ts'
import type { SessionDeps } from './session-deps.ts'
import { createSessionPermissions } from './session-permissions.ts'
import { commandLineOf } from './server.ts'
import type { ServerFacts, ServerState } from './server.ts'
import { headersEvent, overrideEvent, stepUpEvent } from './sign-in.ts'
import type { SignIn } from './sign-in.ts'
import { createStaticHeaders } from './static-headers.ts'
import type { StaticHeader } from './static-headers.ts'
import { createStepUp } from './step-up.ts'
import type { PermissionAnswer } from './step-up.ts'
import { createConnectionTrace } from './trace/connection-trace.ts'
import { WideningFailed, createWidening } from './widening.ts'
import { LONGEST_ANSWER_MS, within } from './within.ts'

/** One server: its connection, its grant, its sign-in, its calls. */
export interface ServerSession {
  facts(): ServerFacts
  holder: GrantHolder
  /** What its tools may do here. */
  permissions: ToolPermissions
  /** A browser may follow only when `byPerson`. Resolves when connected, or when it is clear what is missing. */
  connect(options: { byPerson: boolean }): Promise<void>
  disconnect(): Promise<void>
  approve(): Promise<void>
  rename(name: string, accountName: string | null): void
  signIn(): SignIn | null
  act(action: PersonAction): boolean
  /** In the sign-in under way, or in one that begins for it. False when there can be none. */
  openClientForm(): boolean
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
  /** The same before a lock, in seconds at most: resolves as soon as nothing secret is held. */
  suspend(): Promise<void>
}

const HOUR_MS = 3_600_000
/** How long a lock waits for a server to hear that its session ends. */
const LONGEST_CLOSING_MS = 1_000
const NOTHING_ASKED: ServerChallenge = { resourceMetadataUrl: null, scopes: null }

export function createServerSession(
  initial: { stored: StoredServer; kept: boolean },
  deps: SessionDeps,
): ServerSession {
  let { stored, kept } = initial
  let state: ServerState = { kind: 'disconnected' }
  let writtenUseAtMs = stored.lastUsedAtMs
  /** A sign-in runs to be another client; without it all is as it was. */
  let changingClient = false
  const trace = createConnectionTrace(deps.traces, deps.ports)

  function setState(next: ServerState) {
    state = next
    trace.follow(next)
    deps.onChanged()
  }

  function update(change: Partial<StoredServer>) {
    stored = { ...stored, ...change }
    if (kept) deps.save(stored)
    deps.onChanged()
  }

  /** Written once an hour and at the end, so that a busy server is not a write of the whole list for each call. */
  function noteUse() {
    const nowMs = deps.clock.nowMs()
    const due = nowMs - (writtenUseAtMs ?? 0) > HOUR_MS
    stored = { ...stored, lastUsedAtMs: nowMs }
    if (due) writeUse()
  }

  function writeUse() {
    if (!kept || stored.lastUsedAtMs === writtenUseAtMs) return
    writtenUseAtMs = stored.lastUsedAtMs
    deps.save(stored)
  }

  /** A server with a grant, or one that has connected: from here on it is in the list on disk. */
  function keep(change: Partial<StoredServer>) {
    kept = true
    update(change)
  }

  const known = { stored: () => stored, state: () => state, setState }
  const holder = createGrantHolder({
    ...deps,
    ...known,
    trace,
    updateStored: keep,
    onReplaced: (reference, record) => deps.onReplaced(stored, reference, record),
    onAccepted: () => permissions.keyChanged(),
    onEnded: (error) => {
      if (state.kind === 'connected') setState({ kind: 'needs-sign-in', error })
    },
  })
  const widening = createWidening({
    ...known,
    holder,
    seeker: () => seeker,
    live: () => connector.live(),
  })
  const stepUp = createStepUp({
    granted: () => holder.record()?.tokenSet.scopesGranted ?? null,
    refused: () => stored.refusedPermissions ?? [],
    onAnswer(request, answer) {
      deps.record(stepUpEvent(stored, request, answer))
      if (answer !== 'never') return
      const refused = { ...request, atMs: deps.clock.nowMs() }
      update({ refusedPermissions: [...(stored.refusedPermissions ?? []), refused] })
    },
    widen: widening.widen,
    onChanged: deps.onChanged,
  })
  const permissions = createSessionPermissions({
    ...deps,
    stored: () => stored,
    updateStored: update,
    tools: () => offer.current().tools,
  })
  const calls = createRunningCalls({
    onSent: noteUse,
    onEnded: (call) => {
      const { id: serverId, name: serverName } = stored
      const account = stored.accountName ?? holder.record()?.account ?? null
      deps.calls.append({ ...call, serverId, serverName, account })
    },
    permissions,
    nowMs: deps.clock.nowMs,
    onChanged: deps.onChanged,
    askingForMore: stepUp.run,
  })
  const questions = createQuestions(deps)
  const offer = createOfferKeeper({
    connection: () => connector.current(),
    onChanged: deps.onChanged,
    onTools: (tools) => permissions.listed(tools),
    onMissed() {
      // Not a fault of the list: the server asks who is there.
      if (connector.asked() !== null && state.kind === 'connected') {
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
    trace,
    show: (phase) => setState({ kind: 'authorizing', phase }),
  })
  const connector: Connector = createConnector({
    ...deps,
    ...known,
    isKept: () => kept,
    keep,
    holder,
    headers,
    offer,
    questions,
    stepUp,
    trace,
    onDropped: calls.endAll,
    onSignInNeeded: authorizeAndConnect,
  })

  async function authorizeAndConnect(challenge: ServerChallenge, changeClient = false) {
    if (stored.how.kind !== 'http') return
    const live = connector.live()
    const why = 'sign-in' as const
    const seeking = { challenge, why, approved: null, changeClient, live }
    try {
      if (await seeker.seek(stored.how.url, seeking)) await connector.connect({ byPerson: false })
    } catch (error) {
      // Told to those who asked for another sign-in while this one ran: the old grant, if any, is untouched.
      if (live()) setState({ kind: 'needs-sign-in', error })
    }
  }

  async function restAndWriteUse() {
    const exchanged = within(deps.clock, LONGEST_ANSWER_MS, seeker.rest())
    const rested = holder.rest()
    try {
      writeUse()
    } catch {
      // A disk that is full keeps nobody from locking or leaving.
    }
    await Promise.all([exchanged, rested])
  }

  return {
    facts: () => ({
      stored,
      state,
      grant: holder.record(),
      wire: connector.current()?.wire ?? null,
      claimedName: connector.current()?.claimedName ?? null,
      claimedVersion: connector.current()?.claimedVersion ?? null,
      offer: offer.current(),
      calls: calls.views(),
      permissionRequest: stepUp.pending(),
      questions: questions.open(),
      traceRevision: deps.traces.revision(),
      permissions,
    }),
    holder,
    permissions,
    connect: async (options) => {
      // A person who asks again after the server ended the grant goes straight to signing in.
      const again = state.kind === 'needs-sign-in' ? (connector.asked() ?? NOTHING_ASKED) : null
      if (!options.byPerson || again === null) return connector.connect(options)
      connector.supersede()
      return authorizeAndConnect(again)
    },
    async disconnect() {
      connector.supersede()
      seeker.cancel()
      await connector.drop()
      setState({ kind: 'disconnected' })
    },
    async approve() {
      if (stored.how.kind !== 'local') return
      const approvedCommandLine = commandLineOf(stored.how)
      keep({ how: { ...stored.how, approvedCommandLine } })
      await connector.connect({ byPerson: true })
    },
    rename: (name, accountName) => update({ name, accountName }),
    signIn: () => seeker.signIn(),
    act: (action) => seeker.signIn()?.offer(action) ?? false,
    openClientForm() {
      const current = seeker.signIn()
      if (current !== null) return current.offer({ kind: 'client-form' })
      if (stored.how.kind !== 'http') return false
      connector.supersede()
      changingClient = true
      void connector
        .drop()
        .then(() => authorizeAndConnect(connector.asked() ?? NOTHING_ASKED, true))
        .finally(() => (changingClient = false))
      return true
    },
    cancelSignIn() {
      if (seeker.signIn() === null) return
      if (widening.isUnderWay()) return seeker.cancel()
      connector.supersede()
      seeker.cancel()
      if (!kept) deps.onAbandoned(stored.id)
      else if (holder.record() === null) setState({ kind: 'needs-sign-in', error: null })
      else if (changingClient) void connector.connect({ byPerson: false })
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
      permissions.keyChanged()
      void connector.connect({ byPerson: true })
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
      const current = connector.current()
      if (current === null) {
        throw new ServerError('not_possible_now', 'The server is not connected.')
      }
      connector.forgetAsked()
      try {
        return await calls.run(current, call)
      } catch (error) {
        const ours =
          error instanceof PermissionError ||
          (error instanceof ServerError && error.code !== 'needs_sign_in')
        if (ours || error instanceof WideningFailed || connector.current() !== current) throw error
        if (connector.asked() !== null) {
          // Why it ended stays to be read, where that is known.
          if (state.kind === 'connected') setState({ kind: 'needs-sign-in', error: null })
          throw new ServerError('needs_sign_in', 'The grant has ended.', { cause: error })
        }
        if (isTemporary(error)) void connector.goOffline(error, 0)
        throw error
      }
    },
    cancelCall: (callId) => calls.cancel(callId),
    setState,
    update,
    async stop() {
      const closed = connector.stop()
      await restAndWriteUse()
      await closed
    },
    async suspend() {
      const closed = within(deps.clock, LONGEST_CLOSING_MS, connector.stop())
      await restAndWriteUse()
      await closed
    },
  }
}
