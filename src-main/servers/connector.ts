import { VaultError } from '../vault/vault-error.ts'
import { backoffMs } from './backoff.ts'
import type { Connection, ConnectionEvents } from './connection.ts'
import type { GrantHolder } from './grant-holder.ts'
import { asPortal, isTemporary, isWebPage } from './is-temporary.ts'
import type { OfferKeeper } from './offer-keeper.ts'
import { openConnection } from './open-connection.ts'
import type { Questions } from './questions.ts'
import { ServerError } from './server-error.ts'
import type { ServerChallenge } from './server-error.ts'
import type { StoredServer } from './server-list.ts'
import { CONNECTING, commandLineOf } from './server.ts'
import type { ServerState } from './server.ts'
import type { ServerFetch, SessionDeps } from './session-deps.ts'
import type { StaticHeaders } from './static-headers.ts'
import type { StepUp } from './step-up.ts'
import type { ConnectionTrace } from './trace/connection-trace.ts'

export interface ConnectorDeps extends Pick<SessionDeps, 'clock' | 'vaults' | 'openServerFetch'> {
  stored: () => StoredServer
  /** Whether the server is in the list on disk: one that never connected is not. */
  isKept: () => boolean
  /** Puts it there, with this change. */
  keep: (change: Partial<StoredServer>) => void
  state: () => ServerState
  setState: (state: ServerState) => void
  holder: GrantHolder
  headers: StaticHeaders
  offer: OfferKeeper
  questions: Questions
  stepUp: Pick<StepUp, 'ask' | 'succeeded'>
  trace: ConnectionTrace
  /** Ends what runs on the connection that is being left. */
  onDropped: () => void
  /** A person asked to connect, and the server asks who they are. */
  onSignInNeeded: (challenge: ServerChallenge) => Promise<void>
}

/** Holds the one connection of a server: opens it, tries again, and says what stands in the way. */
export interface Connector {
  current(): Connection | null
  /** What the server asked for with its last 401; the SDK may hide it inside its own error. */
  asked(): ServerChallenge | null
  /** A call begins: what was asked for before is no news of it. */
  forgetAsked(): void
  /** A browser may follow only when `byPerson`. Resolves when connected, or when it is clear what is missing. */
  connect(options: { byPerson: boolean }): Promise<void>
  /** From here on a late answer of anything begun before changes nothing. */
  supersede(): void
  /** False once something else was begun. */
  live(): () => boolean
  goOffline(error: unknown, tries: number): Promise<void>
  drop(): Promise<void>
  /** For good: the sockets as well, and what comes late opens none. */
  stop(): Promise<void>
}

export function createConnector(deps: ConnectorDeps): Connector {
  const { stored, state, setState, holder, headers, offer, questions, stepUp } = deps
  let connection: Connection | null = null
  let serverFetch: ServerFetch | null = null
  let asked: ServerChallenge | null = null
  /** The same for a 403. */
  let needed: ServerChallenge | null = null
  /** Grows with every connect and disconnect. */
  let turn = 0
  let retry = new AbortController()
  let stopped = false

  function open(): Promise<Connection> {
    const events: ConnectionEvents = {
      onClosed: () => {
        if (connection !== null && state().kind === 'connected') {
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
      trace: deps.trace,
      nowMs: deps.clock.nowMs,
      onQuirk: holder.onQuirk,
      serverFetch: (url: URL) => (serverFetch ??= deps.openServerFetch(url)).fetch,
      keeper: () => holder.keeper(),
      entered: () => headers.list(),
      asked: () => asked,
      onAsked: (challenge: ServerChallenge) => (asked = challenge),
      onScopesNeeded: (challenge: ServerChallenge) => (needed = challenge),
    }
    return openConnection(stored(), parts, events)
  }

  /** Written only when it is news: fifty servers at a start are not fifty writes of the whole list. */
  function remember({ prior, transport }: Connection) {
    const before = JSON.stringify([stored().prior, stored().transport])
    if (deps.isKept() && before === JSON.stringify([prior, transport])) return
    deps.keep({ prior, transport })
  }

  function supersede() {
    turn++
    retry.abort(new Error('superseded'))
  }

  function live() {
    const mine = turn
    return () => mine === turn
  }

  async function connect({ byPerson }: { byPerson: boolean }): Promise<void> {
    supersede()
    if (stopped) return
    const stillMine = live()
    await drop()
    if (byPerson && stored().waits === true) deps.keep({ waits: false })
    if (awaitsApproval()) return
    const before = state()
    const tries = before.kind === 'offline' ? before.tries : 0
    asked = null
    needed = null
    setState({ kind: 'connecting' })
    try {
      await holder.load()
      await headers.load()
      const opened = await open()
      if (!stillMine()) {
        await opened.close().catch(() => undefined)
        return
      }
      connection = opened
      await offer.begin(opened)
      if (!stillMine()) return
      remember(opened)
      stepUp.succeeded(CONNECTING)
      setState({ kind: 'connected', sinceMs: deps.clock.nowMs() })
      opened.follow(deps.clock)
      void offer.listRest()
    } catch (error) {
      if (stillMine()) await afterFailure(error, { byPerson, tries })
    }
  }

  /** A local program runs only by the exact command line that the person has approved (R47). */
  function awaitsApproval(): boolean {
    const { how } = stored()
    if (how.kind !== 'local') return false
    const commandLine = commandLineOf(how)
    if (how.approvedCommandLine === commandLine) return false
    setState({ kind: 'needs-approval', commandLine })
    return true
  }

  async function afterFailure(error: unknown, how: { byPerson: boolean; tries: number }) {
    await drop()
    if (asked !== null) {
      if (how.byPerson) return deps.onSignInNeeded(asked)
      return setState({ kind: 'needs-sign-in', error: null })
    }
    if (needed !== null) return askToConnect(needed, error)
    // A server just typed in that cannot be reached is a question to the person, not a job to keep trying.
    const portal = stored().prior !== null && isWebPage(error)
    const waits =
      portal || isTemporary(error) || (error instanceof VaultError && error.code === 'locked')
    if (waits && deps.isKept()) return goOffline(portal ? asPortal(error) : error, how.tries)
    setState({ kind: 'failed', error })
  }

  /** Connecting itself takes more than was granted: the state says so, and the person is asked. */
  async function askToConnect(challenge: ServerChallenge, error: unknown) {
    const stillMine = live()
    setState({ kind: 'failed', error })
    retry = new AbortController()
    try {
      await stepUp.ask(CONNECTING, challenge, retry.signal)
    } catch {
      // The state has said it already.
      return
    }
    if (stillMine()) await connect({ byPerson: false })
  }

  async function goOffline(error: unknown, tries: number) {
    await drop()
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

  async function drop() {
    const current = connection
    connection = null
    deps.onDropped()
    await current?.close().catch(() => undefined)
  }

  return {
    current: () => connection,
    asked: () => asked,
    forgetAsked: () => (asked = null),
    connect,
    supersede,
    live,
    goOffline,
    drop,
    async stop() {
      stopped = true
      supersede()
      await drop()
      await serverFetch?.close()
      serverFetch = null
    },
  }
}
