import type { Clock } from '../clock.ts'
import type { ConsentEvent } from '../consent/consent-record.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'
import type { OAuthPorts } from '../oauth/oauth-ports.ts'
import { refreshTokens } from '../oauth/refresh.ts'
import { droppedScopes } from '../oauth/scopes.ts'
import type { Vaults } from '../vault/vault.ts'
import { backoffMs } from './backoff.ts'
import { sealedRecord } from './grant.ts'
import type { GrantRecord, SealedRecord } from './grant.ts'
import type { GrantReference, StoredServer } from './server-list.ts'
import { aboutServer, canRenew } from './server.ts'
import { createTokenKeeper } from './token-keeper.ts'
import type { TokenKeeper } from './token-keeper.ts'
import { tokensWithoutPerson } from './tokens-without-person.ts'
import type { WithoutPersonDeps } from './tokens-without-person.ts'

export interface GrantHolderDeps {
  clock: Clock
  vaults: Vaults
  ports: OAuthPorts
  withoutPerson: WithoutPersonDeps
  newId: () => string
  stored: () => StoredServer
  /** Durable when it returns. */
  updateStored: (change: Partial<StoredServer>) => void
  record: (event: ConsentEvent) => void
  /** A grant that a new one has taken the place of; its tokens are to be revoked. */
  onReplaced: (reference: GrantReference, record: GrantRecord) => void
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
  accept(record: GrantRecord): Promise<void>
  /** Ends all use at once; what was held is given back for revoking. */
  giveUp(): { reference: GrantReference | null; record: GrantRecord | null }
  stop(): void
  /** The same for good, once a refresh under way is sealed: a rotated token that is lost ends the grant (R32). */
  rest(): Promise<void>
}

/** How long locking waits for an answer that would be lost. */
const LONGEST_REST_MS = 3_000
/** Timers of Node hold 24.8 days at most. */
const LONGEST_SLEEP_MS = 86_400_000

export function createGrantHolder(deps: GrantHolderDeps): GrantHolder {
  let keeper: TokenKeeper | null = null
  let timer = new AbortController()
  let refreshedBefore = false
  /** What is still being opened then is not held any more. */
  let over = false

  function hold(record: GrantRecord, sealed: SealedRecord<GrantRecord>) {
    stop()
    timer = new AbortController()
    const held = createTokenKeeper(record, {
      clock: deps.clock,
      sealed,
      refresh: (current) => refresh(current, deps),
      onRefreshed: (next) => {
        // The first renewal is worth a line; the thousandth says nothing new.
        if (!refreshedBefore) deps.record(refreshedEvent(deps.stored(), next))
        refreshedBefore = true
        deps.onChanged()
      },
      onRefreshFailed: (error) => {
        deps.record(refreshFailedEvent(deps.stored(), held.record(), error))
        if (error instanceof OAuthFlowError && error.code === 'invalid_grant') deps.onEnded(error)
      },
    })
    keeper = held
    void keepFresh(held, deps.clock, timer.signal)
  }

  function stop() {
    keeper?.stop()
    keeper = null
    timer.abort(new Error('stopped'))
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
    record: () => keeper?.record() ?? null,
    async accept(record) {
      const before = { reference: deps.stored().grant, record: keeper?.record() ?? null }
      const reference: GrantReference = {
        vaultId: deps.newId(),
        resource: record.resource,
        issuer: record.authorizationServer.issuer,
      }
      const sealed = sealedFor(reference)
      // Sealed first, named second: a crash between leaves the old grant in force, never a name without a vault.
      await sealed.write(record)
      deps.updateStored({ grant: reference })
      refreshedBefore = false
      hold(record, sealed)
      deps.record(grantedEvent(deps.stored(), record))
      if (before.reference !== null && before.record !== null) {
        deps.onReplaced(before.reference, before.record)
      }
      deps.onChanged()
    },
    giveUp() {
      const held = { reference: deps.stored().grant, record: keeper?.record() ?? null }
      stop()
      return held
    },
    stop,
    async rest() {
      over = true
      timer.abort(new Error('stopped'))
      const enough = new AbortController()
      const flight = keeper?.underWay() ?? null
      if (flight !== null) {
        const waited = deps.clock.sleep(LONGEST_REST_MS, enough.signal).catch(() => undefined)
        await Promise.race([flight, waited])
        enough.abort(new Error('stopped'))
      }
      stop()
    },
  }
}

const ENDINGS = new Set(['invalid_client', 'assertion_refused', 'identity_needed'])

async function refresh(record: GrantRecord, { ports, withoutPerson }: GrantHolderDeps) {
  const { authorizationServer, registration, tokenSet, resource, identityProviderId } = record
  try {
    if (record.how !== 'client' && record.how !== 'identity') {
      return await refreshTokens(ports, authorizationServer, registration, tokenSet)
    }
    const { scopesRequested: scopes, dpopKey } = tokenSet
    const asked = { resource, scopes, dpopKey, identityProviderId }
    return await tokensWithoutPerson({ ...asked, authorizationServer, registration }, withoutPerson)
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

function about(stored: StoredServer, record: GrantRecord) {
  const { issuer } = record.authorizationServer
  return aboutServer(stored, { issuer, account: record.account })
}

function grantedEvent(stored: StoredServer, record: GrantRecord): ConsentEvent {
  const { scopesRequested, scopesGranted, expiresAtMs } = record.tokenSet
  return {
    kind: 'granted',
    ...about(stored, record),
    details: {
      clientId: record.registration.clientId,
      clientRegistration: record.registration.how,
      resource: record.resource,
      asked: scopesRequested,
      granted: scopesGranted,
      dropped: droppedScopes(scopesRequested, scopesGranted),
      expiresAtMs,
      renews: canRenew(record),
      boundToKey: record.tokenSet.tokenType === 'DPoP',
      how: record.how,
    },
  }
}

function refreshedEvent(stored: StoredServer, record: GrantRecord): ConsentEvent {
  return {
    kind: 'refreshed',
    ...about(stored, record),
    details: { expiresAtMs: record.tokenSet.expiresAtMs, granted: record.tokenSet.scopesGranted },
  }
}

function refreshFailedEvent(
  stored: StoredServer,
  record: GrantRecord,
  error: unknown,
): ConsentEvent {
  const reason = error instanceof OAuthFlowError ? error.code : 'internal'
  return { kind: 'refresh-failed', ...about(stored, record), details: { reason } }
}
