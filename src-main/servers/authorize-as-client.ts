import { requestAsClient } from '../oauth/client-credentials.ts'
import { grantOf } from './authorization-deps.ts'
import type { Attempt, AuthorizationDeps, Outcome } from './authorization-deps.ts'
import { registrationFor } from './registration-for.ts'

/** Gets a grant in the name of the client that the person entered; no browser and no code is part of it (R54). */
export async function authorizeAsClient(
  attempt: Attempt,
  deps: AuthorizationDeps,
  signal: AbortSignal,
): Promise<Outcome> {
  const { settled, scopes } = attempt
  const { authorizationServer: as, resource: found, why, dpopKey } = settled
  const { resource } = found
  const registration = await registrationFor(attempt, '', deps)
  deps.show({ phase: 'exchanging', issuer: as.issuer })
  const how = 'client' as const
  deps.onAsked({ issuer: as.issuer, resource, scopes, why, how, registration: registration.how })
  const tokenSet = await requestAsClient(deps.ports, as, registration, {
    resource,
    scopes,
    dpopKey,
  })
  signal.throwIfAborted()
  return { kind: 'granted', record: grantOf(attempt, { tokenSet, registration, how }, deps) }
}
