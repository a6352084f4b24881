import type { Clock } from '../clock.ts'
import type { ConsentEvent } from '../consent/consent-record.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'
import type { OAuthPorts } from '../oauth/oauth-ports.ts'
import { refreshTokens } from '../oauth/refresh.ts'
import type { ClientRegistration } from '../oauth/registration.ts'
import type { Vaults } from '../vault/vault.ts'
import type { FormerRegistration } from './authorization-deps.ts'
import { backoffMs } from './backoff.ts'
import { grantedEvent, refreshFailedEvent, refreshedEvent, renewedEvent } from './grant-events.ts'
import { sealedRecord } from './grant.ts'
import type { GrantRecord, SealedRecord } from './grant.ts'
import { asRegistered } from './renew-registration.ts'
import { overhearRenewals } from './overhear-renewals.ts'
import type { Renewals } from './overhear-renewals.ts'
import { keptLeftOut, leftOutAfter, leftOutAt } from './left-out.ts'
import { newNotes, withNotes } from './quirk-notes.ts'
import { takeAlong } from './replaced-grant.ts'
import type { GrantReference, StoredServer } from './server-list.ts'
import { canRenew } from './server.ts'
import { createTokenKeeper } from './token-keeper.ts'
import type { TokenKeeper } from './token-keeper.ts'
import type { ConnectionTrace } from './trace/connection-trace.ts'
import { tracerOn } from './trace/tracer.ts'
import type { Tracer } from './trace/tracer.ts'
import { tokensWithoutPerson } from './tokens-without-person.ts'
import type { WithoutPersonDeps } from './tokens-without-person.ts'

export interface GrantHolderDeps {
  clock: Clock
  vaults: Vaults
  ports: OAuthPorts
  trace: ConnectionTrace
  withoutPerson: WithoutPersonDeps
  newId: () => string
  stored: () => StoredServer
  /** Durable when it returns. */
  updateStored: (change: Partial<StoredServer>) => void
  record: (event: ConsentEvent) => void
  /** A grant that a new one has taken the place of; its tokens are to be revoked. */
  onReplaced: (reference: GrantReference, record: GrantRecord) => void
  /** There is a new grant, named and recorded. */
  onAccepted: () => void
  /** The authorization server has ended the grant: only a person can bring a new one. */
  onEnded: (error: unknown) => void
  onChanged: () => void
}

/** Holds the one grant of one server: opens it, keeps it fresh, takes a new one in, gives it up. */
export interface GrantHolder {
  /** Opens the vault once. @throws VaultError */
  load(): Promise<void>
  keeper(): TokenKeeper | null
  record(): GrantRecord | null
  /** A way in which the server itself differs; it stands with the next renewal in the history. */
  onQuirk: NonNullable<OAuthPorts['onQuirk']>
  /** `widens`: it was asked for as the one that is held, and more. */
  accept(record: GrantRecord, options: { widens: boolean }): Promise<void>
  /** What the grant that follows an ended one may have of it. */
  former: FormerRegistration
  /** Ends all use at once; what was held is given back for revoking. */
  giveUp(): { reference: GrantReference | null; record: GrantRecord | null }
  /** Holds nothing from here on, once a refresh under way is sealed or given up; see `TokenKeeper.rest`. */
  rest(): Promise<void>
}

/** Timers of Node hold 24.8 days at most. */
const LONGEST_SLEEP_MS = 86_400_000

export function createGrantHolder(deps: GrantHolderDeps): GrantHolder {
  let keeper: TokenKeeper | null = null
  let timer = new AbortController()
  let refreshedBefore = false
  let renewals: Renewals | null = null
  /** `stale`: the server did not know the registration either. */
  let end: 'none' | 'ended' | 'stale' = 'none'
  /** What is still being opened then is not held any more. */
  let over = false

  function hold(record: GrantRecord, sealed: SealedRecord<GrantRecord>) {
    stop()
    timer = new AbortController()
    const heard = overhearRenewals(deps, (current, overheard: GrantHolderDeps) => {
      // Not that of the first of several tries: what manages it may be another token by now.
      const { registration } = held.record()
      return tracedRefresh({ ...current, registration }, keepRegistration, overheard)
    })
    renewals = heard
    let told = record
    const held = createTokenKeeper(record, {
      clock: deps.clock,
      sealed,
      refresh: heard.refresh,
      noted: heard.noted,
      onRefreshed: (next) => {
        const news = newNotes(told, next.quirks ?? [])
        told = next
        // The first renewal is worth a line, and one that shows something new; the thousandth is not.
        const worthALine = !refreshedBefore || news.length > 0
        if (worthALine) deps.record(refreshedEvent(deps.stored(), next, news))
        refreshedBefore = true
        deps.onChanged()
      },
      onRefreshFailed: (error) => {
        const why = reasonOf(error)
        deps.record(refreshFailedEvent(deps.stored(), held.record(), why))
        if (!(error instanceof OAuthFlowError) || error.code !== 'invalid_grant') return
        end = why === error ? 'ended' : 'stale'
        deps.onEnded(why)
      },
    })
    const keepRegistration = async (next: ClientRegistration) => {
      const before = held.record().registration
      await held.keepRegistration(next)
      if (before.clientSecret !== next.clientSecret) {
        deps.record(renewedEvent(deps.stored(), held.record()))
      }
    }
    keeper = held
    void keepFresh(held, deps.clock, timer.signal)
  }

  function stop() {
    keeper?.stop()
    keeper = null
    timer.abort(new Error('stopped'))
  }

  /** Only of a grant that is over: what is living can be taken back best when nothing else hangs on its client. */
  function former(): ClientRegistration | null {
    const record = keeper?.record() ?? null
    if (record?.registration.how !== 'dynamic' || end === 'stale') return null
    const { expiresAtMs } = record.tokenSet
    const ranOut = !canRenew(record) && (expiresAtMs ?? Infinity) <= deps.clock.nowMs()
    return end === 'ended' || ranOut ? record.registration : null
  }

  const sealedFor = (reference: GrantReference) =>
    sealedRecord<GrantRecord>(deps.vaults, deps.stored().id, reference, 'grant')

  return {
    async load() {
      const reference = deps.stored().grant
      if (keeper !== null || reference === null) return
      const sealed = sealedFor(reference)
      const record = await sealed.read()
      // Another caller may have been here while the vault was opened.
      if (record !== null && keeper === null && !over) hold(record, sealed)
    },
    keeper: () => keeper,
    record: () => {
      const held = keeper?.record() ?? null
      return held === null ? null : withNotes(held, renewals?.noted() ?? [])
    },
    onQuirk: (quirk, subject) => renewals?.onQuirk(quirk, subject),
    async accept(granted, { widens }) {
      const before = { reference: deps.stored().grant, record: keeper?.record() ?? null }
      const record = takeAlong(before.record, granted)
      const widened = widens && isOfSamePerson(before.record, record) ? before.reference : null
      const reference: GrantReference = {
        vaultId: deps.newId(),
        ...(widened === null ? {} : { firstVaultId: widened.firstVaultId ?? widened.vaultId }),
        resource: record.resource,
        issuer: record.authorizationServer.issuer,
      }
      const sealed = sealedFor(reference)
      // Sealed first, named second: a crash between leaves the old grant in force, never a name without a vault.
      await sealed.write(record)
      const leftOut = leftOutAfter(leftOutAt(deps.stored(), before.record), record)
      deps.updateStored({ grant: reference, leftOut: keptLeftOut(leftOut) })
      refreshedBefore = false
      const shared = before.record !== null && isOfSameClient(before.record, record)
      end = 'none'
      if (!over) hold(record, sealed)
      deps.record(grantedEvent(deps.stored(), record))
      deps.onAccepted()
      if (before.reference !== null && record !== granted) {
        // Its tokens are in the new vault: nothing is lost of what is to be revoked.
        await deps.vaults.erase(before.reference.vaultId).catch(() => undefined)
      } else if (before.reference !== null && before.record !== null) {
        const livesOn = shared ? ({ registrationLivesOn: true } as const) : {}
        deps.onReplaced(before.reference, { ...before.record, ...livesOn })
      }
      deps.onChanged()
    },
    former: {
      registration: former,
      keep: async (next) => keeper?.keepRegistration(next),
      drop: () => (end = 'stale'),
    },
    giveUp() {
      const held = { reference: deps.stored().grant, record: keeper?.record() ?? null }
      stop()
      return held
    },
    async rest() {
      over = true
      timer.abort(new Error('stopped'))
      await keeper?.rest()
      stop()
    },
  }
}

const ENDINGS = new Set([
  'invalid_client',
  'registration_stale',
  'assertion_refused',
  'identity_needed',
])

/** A grant that ended with its registration is told as that: signing in again mends both. */
function reasonOf(error: unknown): unknown {
  const cause = error instanceof OAuthFlowError ? error.cause : null
  return cause instanceof OAuthFlowError && cause.code === 'registration_stale' ? cause : error
}

function isOfSameClient(one: GrantRecord, other: GrantRecord): boolean {
  const [before, after] = [one.registration, other.registration]
  return (
    after.how === 'dynamic' && before.issuer === after.issuer && before.clientId === after.clientId
  )
}

/** As far as the provider says who the person is: nobody is taken for somebody else because it says nothing. */
function isOfSamePerson(before: GrantRecord | null, after: GrantRecord): boolean {
  return (
    before?.authorizationServer.issuer === after.authorizationServer.issuer &&
    before.resource === after.resource &&
    before.account === after.account
  )
}

type Keep = (next: ClientRegistration) => Promise<void>

async function tracedRefresh(record: GrantRecord, keep: Keep, deps: GrantHolderDeps) {
  const trace = deps.trace.renewal()
  try {
    const renewed = await refresh(record, keep, { ...deps, tracer: tracerOn(trace, deps.ports) })
    trace.end('succeeded')
    return renewed
  } catch (error) {
    const givenUp = error instanceof OAuthFlowError && error.code === 'cancelled'
    trace.end(givenUp ? 'cancelled' : 'failed', error)
    throw error
  }
}

async function refresh(
  record: GrantRecord,
  keep: Keep,
  { withoutPerson, tracer }: GrantHolderDeps & { tracer: Tracer },
) {
  const { authorizationServer, tokenSet, resource, identityProviderId } = record
  const ports = tracer.ports('refresh')
  const ask = (registration: ClientRegistration) => {
    if (record.how !== 'client' && record.how !== 'identity') {
      return refreshTokens(ports, authorizationServer, registration, tokenSet)
    }
    const { scopesRequested: scopes, dpopKey } = tokenSet
    const asked = { resource, scopes, dpopKey, identityProviderId, authorizationServer }
    return tokensWithoutPerson({ ...asked, registration }, { ...withoutPerson, tracer })
  }
  try {
    const manage = { ports: tracer.ports('registration-read'), keep }
    return await asRegistered(record.registration, ask, manage)
  } catch (cause) {
    // A registration that is forgotten, or a word no longer given, ends the grant as surely as a refused token does.
    if (cause instanceof OAuthFlowError && ENDINGS.has(cause.code)) {
      throw new OAuthFlowError('invalid_grant', 'No token is given any more.', { cause })
    }
    throw cause
  }
}

/** Refreshes ahead of expiry for as long as the grant is held (R33). A fault waits and tries again, silently. */
async function keepFresh(keeper: TokenKeeper, clock: Clock, signal: AbortSignal): Promise<void> {
  let failures = 0
  try {
    for (;;) {
      const dueMs = keeper.dueInMs()
      if (dueMs === null) return
      const waitMs = failures === 0 ? dueMs : dueMs + 5_000 + backoffMs(clock, failures)
      await clock.sleep(Math.min(waitMs, LONGEST_SLEEP_MS), signal)
      if ((keeper.dueInMs() ?? 1) > 0) continue
      try {
        await keeper.refreshNow()
        failures = 0
      } catch (error) {
        if (error instanceof OAuthFlowError && error.code === 'invalid_grant') return
        failures++
      }
    }
  } catch {
    // The signal ended the wait: the grant is no longer held.
  }
}
