import { DOCUMENT_REDIRECT_PATH } from '../oauth/client-metadata.ts'
import { deleteRegistration, registerDynamically } from '../oauth/registration.ts'
import type { ClientRegistration } from '../oauth/registration.ts'
import type { Attempt, AuthorizationDeps, ClientChoice } from './authorization-deps.ts'

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

/** The path that the client's registration names; undefined when any will do, because it is registered afterwards. */
export async function fixedRedirectPath(client: ClientChoice): Promise<string | undefined> {
  if (client.how === 'pre-registered') return redirectPathFor(client.issuer)
  return client.how === 'metadata-document' ? DOCUMENT_REDIRECT_PATH : undefined
}

/** The client entered by the person, this app's own document, or a fresh dynamic registration for this grant alone. */
export async function registrationFor(
  { settled, scopes }: Attempt,
  redirectUri: string,
  deps: AuthorizationDeps,
): Promise<ClientRegistration> {
  const { client, authorizationServer: as } = settled
  const redirectUris = [redirectUri]
  switch (client.how) {
    case 'dynamic':
      return registerDynamically(deps.tracer.ports('registration'), as, {
        clientName: CLIENT_NAME,
        redirectUris,
        scopes,
      })
    case 'metadata-document': {
      const { how, url: clientId } = client
      return { how, issuer: as.issuer, clientId, authMethod: 'none', redirectUris }
    }
    case 'pre-registered': {
      const { how, issuer, clientId, authMethod, clientSecret, privateKey = null } = client
      const file = client.assertionFile ?? null
      const secret = clientSecret === null ? {} : { clientSecret }
      const key = privateKey === null ? {} : { privateKey }
      const assertion = file === null ? {} : { assertionFile: file }
      const proof = { ...secret, ...key, ...assertion }
      return { how, issuer, clientId, authMethod, redirectUris, ...proof }
    }
  }
}

/**
 * Deletes a registration that ended in no grant: a key nobody uses is a key nobody keeps (R19).
 * Failing to delete it changes nothing for the person, so it is silent.
 */
export async function dropRegistration(registration: ClientRegistration, deps: AuthorizationDeps) {
  if (registration.how === 'dynamic') {
    const ports = deps.tracer.ports('registration-deleted')
    await deleteRegistration(ports, registration).catch(() => undefined)
  }
}
