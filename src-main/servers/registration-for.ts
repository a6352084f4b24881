import { deleteRegistration, registerDynamically } from '../oauth/registration.ts'
import type { ClientRegistration } from '../oauth/registration.ts'
import type { Attempt, AuthorizationDeps } from './authorization-deps.ts'

/**
 * The path of the redirect URI that a person registers with a vendor; the port is a fresh one each time. Each issuer has
 * a path of its own, so that no server's answer can arrive as another's (A5).
 * @see RFC 9700 §4.4.2
 */
export async function redirectPathFor(issuer: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(issuer))
  const name = [...new Uint8Array(hash).subarray(0, 6)].map((byte) =>
    byte.toString(16).padStart(2, '0'),
  )
  return `/callback/${name.join('')}`
}

const CLIENT_NAME = 'Chatelaine'

/** The client entered by the person, or a fresh dynamic registration for this grant alone. */
export async function registrationFor(
  { settled, scopes }: Attempt,
  redirectUri: string,
  deps: AuthorizationDeps,
): Promise<ClientRegistration> {
  const { enteredClient, authorizationServer: as } = settled
  if (enteredClient === null) {
    const request = { clientName: CLIENT_NAME, redirectUris: [redirectUri], scopes }
    return registerDynamically(deps.ports, as, request)
  }
  return {
    how: 'pre-registered',
    issuer: enteredClient.issuer,
    clientId: enteredClient.clientId,
    authMethod: enteredClient.authMethod,
    redirectUris: [redirectUri],
    ...(enteredClient.clientSecret === null ? {} : { clientSecret: enteredClient.clientSecret }),
  }
}

/**
 * Deletes a registration that ended in no grant: a key nobody uses is a key nobody keeps (R19).
 * Failing to delete it changes nothing for the person, so it is silent.
 */
export async function dropRegistration(registration: ClientRegistration, deps: AuthorizationDeps) {
  if (registration.how === 'dynamic') {
    await deleteRegistration(deps.ports, registration).catch(() => undefined)
  }
}
