import type { AuthorizationServer } from './authorization-server.ts'
import { readJsonObject } from './metadata.ts'
import type { JsonObject } from './metadata.ts'
import { OAuthFlowError, asNetworkFault, quoteForeign } from './oauth-error.ts'
import type { OAuthPorts } from './oauth-ports.ts'
import { clientMetadata, hashOfMetadata, readRegistration } from './registration.ts'
import type { ClientRegistration, RegistrationRequest } from './registration.ts'
import { errorWord } from './token-endpoint.ts'

/** `gone`: the server does not know it any more. `not-supported`: it has no address of its own that may be asked. */
export type Managed = ClientRegistration | 'gone' | 'not-supported'

/**
 * Asks the server what it holds of a registration: another secret, perhaps, or nothing any more. What comes back is to be
 * kept durably before it is used: the registration's own token may be another one from here on.
 * @throws OAuthFlowError `network`, `registration_refused`
 * @see RFC 7592 §2.1
 */
export async function fetchRegistration(
  ports: OAuthPorts,
  registration: ClientRegistration,
): Promise<Managed> {
  const response = await ask(ports, registration, 'GET')
  return response === null ? 'not-supported' : readAnswer(response, registration, {})
}

/**
 * Tells the server what this app is now; all of it, because what is left out counts as deleted. The same holds for the
 * answer as for `fetchRegistration`.
 * @throws OAuthFlowError `network`, `registration_refused`
 * @see RFC 7592 §2.2
 */
export async function updateRegistration(
  ports: OAuthPorts,
  as: AuthorizationServer,
  registration: ClientRegistration,
  request: RegistrationRequest,
): Promise<Managed> {
  const { clientId, clientSecret, authMethod, publicKey } = registration
  const sent = {
    ...clientMetadata(as, request, publicKey),
    client_id: clientId,
    token_endpoint_auth_method: authMethod,
    ...(clientSecret === undefined ? {} : { client_secret: clientSecret }),
  }
  const response = await ask(ports, registration, 'PUT', sent)
  if (response === null) return 'not-supported'
  const answer = await readAnswer(response, registration, sent)
  if (typeof answer === 'string') return answer
  return { ...answer, metadataHash: await hashOfMetadata(as, request) }
}

/**
 * Deletes a dynamic registration at its own address.
 * @throws OAuthFlowError `network` or `revocation_failed`
 * @see RFC 7592 §2.3
 */
export async function deleteRegistration(
  ports: OAuthPorts,
  registration: ClientRegistration,
): Promise<'deleted' | 'not-supported'> {
  const response = await ask(ports, registration, 'DELETE')
  if (response === null) return 'not-supported'
  await response.body?.cancel()
  // 401 and 404: the server does not know it any more, which is what was wanted.
  if (response.ok || GONE.has(response.status)) return 'deleted'
  if (UNMANAGED.has(response.status)) return 'not-supported'
  throw new OAuthFlowError('revocation_failed', 'The registration was not deleted.', {
    status: response.status,
  })
}

/** Whether a secret of the registration has run out. */
export function hasRunOut(registration: ClientRegistration, nowMs: number): boolean {
  return (registration.clientSecretExpiresAtMs ?? Infinity) <= nowMs
}

const GONE = new Set([401, 404, 410])
const UNMANAGED = new Set([403, 405, 501])

async function ask(
  ports: OAuthPorts,
  registration: ClientRegistration,
  method: 'GET' | 'PUT' | 'DELETE',
  body?: JsonObject,
): Promise<Response | null> {
  const { registrationClientUri: uri, registrationAccessToken: token } = registration
  if (uri === undefined || token === undefined) return null
  // The token goes to the issuer's own origin only, wherever the answer said it should go (A8).
  if (!URL.canParse(uri) || new URL(uri).origin !== new URL(registration.issuer).origin) return null
  const headers = {
    authorization: `Bearer ${token}`,
    ...(method === 'DELETE' ? {} : { accept: 'application/json' }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  }
  return ports
    .fetch(uri, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    .catch((error: unknown) => {
      throw asNetworkFault(error)
    })
}

async function readAnswer(
  response: Response,
  before: ClientRegistration,
  sent: JsonObject,
): Promise<Managed> {
  const { status } = response
  if (GONE.has(status) || UNMANAGED.has(status)) {
    await response.body?.cancel()
    return GONE.has(status) ? 'gone' : 'not-supported'
  }
  if (status >= 500 || status === 429) {
    await response.body?.cancel()
    throw new OAuthFlowError('network', 'The registration cannot be asked for now.', { status })
  }
  if (!response.ok) {
    const word = await errorWord(response)
    throw new OAuthFlowError('registration_refused', 'The registration was refused.', {
      status,
      ...(word === null ? {} : { serverError: quoteForeign(word) }),
    })
  }
  return merge(await readJsonObject(response, 'registration_refused'), before, sent)
}

/** An answer that names another client is no answer about this one. */
function merge(body: JsonObject, before: ClientRegistration, sent: JsonObject): ClientRegistration {
  if (body['client_id'] !== before.clientId) {
    throw new OAuthFlowError('registration_refused', 'The answer is of another client.')
  }
  const { clientSecretExpiresAtMs: ends, ...rest } = before
  const told = {
    token_endpoint_auth_method: before.authMethod,
    redirect_uris: before.redirectUris,
    ...(before.publicKey === undefined ? {} : { jwks: { keys: [before.publicKey] } }),
    ...sent,
  }
  // Servers that change neither secret nor token nor address often leave them out.
  const kept = {
    registration_access_token: before.registrationAccessToken,
    registration_client_uri: before.registrationClientUri,
    ...(before.clientSecret === undefined ? {} : { client_secret: before.clientSecret }),
    ...(ends === undefined ? {} : { client_secret_expires_at: ends / 1000 }),
  }
  const fresh = 'client_secret' in body && body['client_secret'] !== before.clientSecret
  const held = fresh ? { ...kept, client_secret_expires_at: 0 } : kept
  return { ...rest, ...readRegistration({ ...held, ...body }, before.issuer, told) }
}
