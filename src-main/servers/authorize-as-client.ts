import { grantOf } from './authorization-deps.ts'
import type { Attempt, AuthorizationDeps, Outcome } from './authorization-deps.ts'
import type { GrantWay } from './grant.ts'
import { dropRegistration, registrationFor } from './registration-for.ts'
import { tokensWithoutPerson } from './tokens-without-person.ts'

/** Gets a grant in the name of the client that the person entered; no browser and no code is part of it (R54, R57). */
export function authorizeAsClient(
  attempt: Attempt,
  deps: AuthorizationDeps,
  signal: AbortSignal,
): Promise<Outcome> {
  return authorizeWithoutPerson(
    'client',
    { ...attempt, identityProviderId: undefined },
    deps,
    signal,
  )
}

/** Gets a grant on the word of the person's identity provider; a browser opens only when they are signed out there (R55). */
export async function authorizeByIdentity(
  attempt: Attempt,
  deps: AuthorizationDeps,
  signal: AbortSignal,
): Promise<Outcome> {
  const { identities } = deps.withoutPerson
  const id = attempt.identityProviderId ?? ''
  const provider = identities.all().find(({ stored }) => stored.id === id)?.stored
  if (provider?.signedIn === false) {
    const { host } = new URL(provider.issuer)
    deps.show({ phase: 'discovering', step: { kind: 'organization-sign-in', host } })
    deps.tracer.person('organization-asked', { issuer: provider.issuer })
    await identities.signIn(id, signal, (door) => deps.tracer.watch(door, 'identity-sign-in'))
    signal.throwIfAborted()
  }
  return authorizeWithoutPerson('identity', attempt, deps, signal)
}

async function authorizeWithoutPerson(
  how: Extract<GrantWay, 'client' | 'identity'>,
  attempt: Attempt,
  deps: AuthorizationDeps,
  signal: AbortSignal,
): Promise<Outcome> {
  const { settled, scopes, identityProviderId } = attempt
  const { authorizationServer, resource: found, why, dpopKey } = settled
  const { resource } = found
  const { issuer } = authorizationServer
  const registration = await registrationFor(attempt, UNUSED_REDIRECT, deps)
  try {
    deps.show({ phase: 'exchanging', issuer })
    deps.onAsked({ issuer, resource, scopes, why, how, registration: registration.how })
    const request = { authorizationServer, registration, resource, scopes, dpopKey }
    const asked = { ...request, identityProviderId }
    const tokenSet = await tokensWithoutPerson(asked, {
      ...deps.withoutPerson,
      tracer: deps.tracer,
    })
    signal.throwIfAborted()
    return { kind: 'granted', record: grantOf(attempt, { tokenSet, registration, how }, deps) }
  } catch (error) {
    deps.tracer.failed(error)
    await dropRegistration(registration, deps)
    throw error
  }
}

/** Dynamic registrations must name a redirect URI; no browser returns to this one. */
const UNUSED_REDIRECT = 'http://127.0.0.1/unused'
