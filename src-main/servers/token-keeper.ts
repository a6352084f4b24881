import type { Clock } from '../clock.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'
import type { ClientRegistration } from '../oauth/registration.ts'
import type { TokenSet } from '../oauth/token-set.ts'
import type { GrantRecord, SealedRecord } from './grant.ts'
import { withNotes } from './quirk-notes.ts'
import type { QuirkNote } from './quirk-notes.ts'
import { canRenew } from './server.ts'
import { LONGEST_ANSWER_MS, within } from './within.ts'

export interface TokenKeeperDeps {
  clock: Clock
  sealed: SealedRecord<GrantRecord>
  /** The signal ends the request. */
  refresh: (record: GrantRecord, signal: AbortSignal) => Promise<TokenSet>
  /** OPTIONAL What was noticed of the other side meanwhile; it is sealed with the tokens. */
  noted?: () => QuirkNote[]
  onRefreshed: (record: GrantRecord) => void
  /** Not told of what was given up here: that says nothing about the grant. */
  onRefreshFailed: (error: unknown) => void
}

/** Keeps the tokens of one grant fresh. One refresh at a time, however many ask (R32, D3). */
export interface TokenKeeper {
  record(): GrantRecord
  /** The access token to use now; a plain string while it is fresh, so that a request costs no turn. */
  bearer(): string | Promise<string>
  /** A token to try after the server refused `refused`. @throws OAuthFlowError `invalid_grant` when there is none */
  afterRefusal(refused: string): Promise<string>
  /** Milliseconds until the token should be refreshed; null when it does not end or cannot be renewed. */
  dueInMs(): number | null
  refreshNow(): Promise<string>
  /** What the server says of the registration now. Durable when it resolves, and used only then. @throws VaultError */
  keepRegistration(registration: ClientRegistration): Promise<void>
  /**
   * The same as `stop`, gently: nothing more is asked, but an answer that is on its way may come for a while and goes to
   * its vault, because a rotated token that is lost ends the grant (R32). Never rejects.
   */
  rest(): Promise<void>
  /** Ends what is under way. After this no token is handed out and nothing is written. */
  stop(): void
}

/** Ahead of the end by a tenth of the token's life, at most a minute, so that no request meets an expired one. */
const MAX_MARGIN_MS = 60_000
const NETWORK_TRIES = 3
const RETRY_DELAYS_MS = [1_000, 4_000]

export function createTokenKeeper(initial: GrantRecord, deps: TokenKeeperDeps): TokenKeeper {
  let record = initial
  let flight: Promise<string> | null = null
  let stopped = false
  /** Why no more is asked and no token given; null as long as they are. */
  let over: OAuthFlowError | null = null
  const noMoreTries = new AbortController()
  const noAnswer = new AbortController()
  // Jitter is drawn once per token: fifty servers that signed in together do not refresh together.
  let margin = marginOf(initial.tokenSet, deps.clock)

  async function refresh(): Promise<string> {
    const asked = record
    const ask = () => deps.refresh(asked, noAnswer.signal)
    const tokenSet = await withRetries(ask, deps.clock, noMoreTries.signal)
    const next = withNotes({ ...record, tokenSet }, deps.noted?.() ?? [])
    // Written before use: a rotated refresh token that is lost ends the whole family (R32).
    await seal(next)
    margin = marginOf(tokenSet, deps.clock)
    deps.onRefreshed(next)
    return tokenSet.accessToken
  }

  async function seal(next: GrantRecord) {
    if (stopped) throw over ?? revokedMeanwhile()
    await deps.sealed.write(next)
    record = next
  }

  function oneFlight(): Promise<string> {
    if (flight === null && over !== null) return Promise.reject(over)
    flight ??= refresh()
      .catch((error: unknown) => {
        if (over !== null) throw over
        // Refused for good: another request of the same moment does not send the dead token again.
        if (isRefusedForGood(error)) over = error
        deps.onRefreshFailed(error)
        throw error
      })
      .finally(() => {
        flight = null
      })
    return flight
  }

  function end(why: OAuthFlowError) {
    over ??= why
    noMoreTries.abort(over)
  }

  return {
    record: () => record,
    bearer() {
      if (over !== null) return Promise.reject(over)
      const { expiresAtMs, accessToken } = record.tokenSet
      if (expiresAtMs === null || !canRenew(record)) return accessToken
      const leftMs = expiresAtMs - deps.clock.nowMs()
      if (leftMs > margin) return accessToken
      // A refresh that fails for another reason than the grant itself keeps a token that still works (R33).
      if (leftMs > 0) return oneFlight().catch((error: unknown) => keepOrThrow(error, accessToken))
      return oneFlight()
    },
    async afterRefusal(refused) {
      if (over !== null) throw over
      if (record.tokenSet.accessToken !== refused) return record.tokenSet.accessToken
      if (!canRenew(record)) {
        throw new OAuthFlowError('invalid_grant', 'The token was refused and cannot be renewed.')
      }
      return oneFlight()
    },
    dueInMs() {
      const { expiresAtMs } = record.tokenSet
      if (expiresAtMs === null || !canRenew(record)) return null
      return Math.max(0, expiresAtMs - margin - deps.clock.nowMs())
    },
    refreshNow: oneFlight,
    async keepRegistration(registration) {
      await seal({ ...record, registration })
    },
    async rest() {
      end(new OAuthFlowError('cancelled', 'Nothing is renewed any more.'))
      if (flight !== null) await within(deps.clock, LONGEST_ANSWER_MS, flight)
      noAnswer.abort(over)
      stopped = true
    },
    stop() {
      end(revokedMeanwhile())
      stopped = true
      noAnswer.abort(over)
    },
  }
}

function marginOf(tokenSet: TokenSet, clock: Clock): number {
  if (tokenSet.expiresAtMs === null) return 0
  const lifeMs = Math.max(0, tokenSet.expiresAtMs - tokenSet.issuedAtMs)
  return Math.min(MAX_MARGIN_MS, lifeMs / 10) * (0.75 + clock.random() / 2)
}

function keepOrThrow(error: unknown, accessToken: string): string {
  if (isRefusedForGood(error)) throw error
  return accessToken
}

function isRefusedForGood(error: unknown): error is OAuthFlowError {
  return error instanceof OAuthFlowError && error.code === 'invalid_grant'
}

/** An answer may be lost after the server rotated: a few quick tries, and never a browser (D4). */
async function withRetries<T>(
  work: () => Promise<T>,
  clock: Clock,
  noMoreTries: AbortSignal,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      const again = error instanceof OAuthFlowError && error.code === 'network'
      if (!again || attempt === NETWORK_TRIES || noMoreTries.aborted) throw error
      await clock.sleep(RETRY_DELAYS_MS[attempt - 1] ?? 1_000, noMoreTries)
    }
  }
}

function revokedMeanwhile(): OAuthFlowError {
  return new OAuthFlowError('invalid_grant', 'The grant was revoked.')
}
