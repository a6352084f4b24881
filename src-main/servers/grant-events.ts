import type { ConsentEvent } from '../consent/consent-record.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'
import { droppedScopes } from '../oauth/scopes.ts'
import type { GrantRecord } from './grant.ts'
import { quirkDetails } from './quirk-notes.ts'
import type { QuirkNote } from './quirk-notes.ts'
import type { StoredServer } from './server-list.ts'
import { aboutServer, canRenew } from './server.ts'

/** Whom an entry about a grant is about. */
function about(stored: StoredServer, record: GrantRecord) {
  const { issuer } = record.authorizationServer
  return aboutServer(stored, { issuer, account: record.account })
}

export function grantedEvent(stored: StoredServer, record: GrantRecord): ConsentEvent {
  const { scopesRequested, scopesGranted, expiresAtMs } = record.tokenSet
  return {
    kind: 'granted',
    ...about(stored, record),
    details: {
      clientId: record.registration.clientId,
      clientRegistration: record.registration.how,
      resource: record.resource,
      asked: scopesRequested,
      ...(record.leftOut === undefined ? {} : { leftOut: record.leftOut }),
      granted: scopesGranted,
      dropped: droppedScopes(scopesRequested, scopesGranted),
      ...unaskedDetails(record),
      expiresAtMs,
      renews: canRenew(record),
      boundToKey: record.tokenSet.tokenType === 'DPoP',
      how: record.how,
      ...(record.earlier === undefined ? {} : { replaced: 'its tokens are revoked with this key' }),
      ...quirkDetails(record.quirks),
    },
  }
}

/** What came without being asked for (A21). Where nothing was asked by name, the server had to choose. */
function unaskedDetails({ tokenSet: { scopesRequested, scopesGranted } }: GrantRecord) {
  const unasked = scopesRequested.length === 0 ? [] : droppedScopes(scopesGranted, scopesRequested)
  return unasked.length === 0 ? {} : { unasked }
}

export function refreshedEvent(
  stored: StoredServer,
  record: GrantRecord,
  news: QuirkNote[],
): ConsentEvent {
  const { expiresAtMs, scopesGranted: granted } = record.tokenSet
  const details = { expiresAtMs, granted, ...unaskedDetails(record), ...quirkDetails(news) }
  return { kind: 'refreshed', ...about(stored, record), details }
}

/** The server had another secret for the client: who knows of it should be able to see that here. */
export function renewedEvent(stored: StoredServer, record: GrantRecord): ConsentEvent {
  const { clientId } = record.registration
  return {
    kind: 'registration',
    ...about(stored, record),
    details: { became: 'renewed', clientId },
  }
}

export function refreshFailedEvent(
  stored: StoredServer,
  record: GrantRecord,
  error: unknown,
): ConsentEvent {
  const reason = error instanceof OAuthFlowError ? error.code : 'internal'
  return { kind: 'refresh-failed', ...about(stored, record), details: { reason } }
}
