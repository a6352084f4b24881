import type { OAuthPorts } from '../../oauth/oauth-ports.ts'
import { SignInNeeded } from '../server-error.ts'
import type { ServerChallenge } from '../server-error.ts'
import type { ServerState } from '../server.ts'
import { noteChallenge } from './decisions.ts'
import type { RequestName, TraceTrigger } from './sign-in-trace.ts'
import type { OpenTrace, ServerTraces } from './traces.ts'

type Fetch = (url: string | URL, init?: RequestInit) => Promise<Response>

/** Follows one server: from its first request to a connection, a failure or a cancel is one story. */
export interface ConnectionTrace {
  follow(state: ServerState): void
  /** The server's own traffic, kept while it is being connected to. */
  watch(fetch: Fetch, hasEnteredKey: () => boolean): Fetch
  /** A sign-in belongs to the connecting that asked for it; more for a connection that goes on is a story of its own. */
  signIn(trigger: 'sign-in' | 'step-up'): OpenTrace
  /** The person turned away from what `signIn` gave. */
  cancelled(): void
  /** Renewing belongs to the connecting that it is for; else it is a story of its own. */
  renewal(): OpenTrace
  /** The server answered 401 or 403. */
  challenged(status: 401 | 403, challenge: ServerChallenge): void
  /** Nothing here mends what the server answered to a call. */
  turnedAway(error: unknown): void
}

/** A refusal that nothing followed from by then was mended by somebody else. */
const REFUSAL_LIFE_MS = 5_000

export function createConnectionTrace(traces: ServerTraces, ports: OAuthPorts): ConnectionTrace {
  let open: OpenTrace | null = null
  /** The last refusal of a call, for the story that will follow from it. */
  let refusal: { status: 401 | 403; challenge: ServerChallenge; atMs: number } | null = null

  function begin(trigger: TraceTrigger): OpenTrace {
    const begun = traces.begin(trigger, ports)
    const recent = refusal !== null && ports.nowMs() - refusal.atMs < REFUSAL_LIFE_MS
    if (recent && refusal !== null) noteChallenge(begun, refusal.status, refusal.challenge)
    refusal = null
    return begun
  }

  function end(...how: Parameters<OpenTrace['end']>) {
    const ended = open
    open = null
    ended?.end(...how)
  }

  /** A refusal that no error came with is one, unless something before it says more. */
  const reasonOf = (error: unknown) =>
    error ?? (open?.trace.failure === null ? new SignInNeeded(NOTHING_ASKED) : undefined)

  return {
    follow(state) {
      switch (state.kind) {
        case 'connecting':
          open ??= begin('connect')
          return
        case 'connected':
          return end('succeeded')
        case 'needs-sign-in':
        case 'failed':
        case 'offline':
          return end('failed', reasonOf(state.error))
        case 'authorizing':
          return
        default:
          return end('cancelled')
      }
    },
    watch: (fetch, hasEnteredKey) => (url, init) => {
      if (open === null || open.trace.trigger === 'step-up') return fetch(url, init)
      const name = hasEnteredKey() ? 'mcp-with-entered-key' : nameFor(init)
      const door = { fetch: () => fetch(url, init), nowMs: ports.nowMs }
      return open.watch(door, name).fetch(String(url), { method: init?.method ?? 'GET' })
    },
    signIn(trigger) {
      const mine = (open ??= begin(trigger))
      mine.become(trigger)
      return {
        ...mine,
        end(...how) {
          if (open === mine) open = null
          mine.end(...how)
        },
      }
    },
    cancelled: () => end('cancelled'),
    renewal() {
      if (open === null) return begin('refresh')
      const part = open
      return {
        ...part,
        end: (outcome, error) => (outcome === 'failed' ? part.failed(error) : part.setAside()),
      }
    },
    challenged(status, challenge) {
      if (open !== null) noteChallenge(open, status, challenge)
      else refusal = { status, challenge, atMs: ports.nowMs() }
    },
    turnedAway(error) {
      if (open === null) begin('call').end('failed', error)
    },
  }
}

const NOTHING_ASKED: ServerChallenge = { resourceMetadataUrl: null, scopes: null }

function nameFor(init: RequestInit | undefined): RequestName {
  const headers = init?.headers
  const has = headers instanceof Headers ? headers : new Headers(headers)
  return has.has('authorization') ? 'mcp-with-key' : 'mcp-without-key'
}
