import { JWT_BEARER, takesIdentityAssertions } from './authorization-server.ts'
import type { AuthorizationServer } from './authorization-server.ts'
import { readJsonObject, stringList } from './metadata.ts'
import type { JsonObject } from './metadata.ts'
import { OAuthFlowError, asNetworkFault, quoteForeign } from './oauth-error.ts'
import type { OAuthPorts } from './oauth-ports.ts'
import { noteRegistration } from './registration-quirks.ts'
import { errorWord } from './token-endpoint.ts'

export type ClientAuthMethod =
  | 'none'
  | 'client_secret_basic'
  | 'client_secret_post'
  | 'private_key_jwt'

/** How the client id came about, in the order of R13. */
export type ClientRegistrationKind = 'pre-registered' | 'metadata-document' | 'dynamic'

export interface ClientRegistration {
  how: ClientRegistrationKind
  /** The registration is of use at this issuer and no other (R17). */
  issuer: string
  clientId: string
  clientSecret?: string
  /** PKCS#8 in PEM, for `private_key_jwt`. A secret. */
  privateKey?: string
  /** Where the platform keeps this workload's token (RFC 7523 §2.1). */
  assertionFile?: string
  /** Milliseconds since 1970; absent or 0 at the server means never. */
  clientSecretExpiresAtMs?: number
  authMethod: ClientAuthMethod
  /** Opens the registration's own address (RFC 7592). A secret. */
  registrationAccessToken?: string
  registrationClientUri?: string
  redirectUris: string[]
}

export interface RegistrationRequest {
  clientName: string
  redirectUris: string[]
  scopes: string[]
}

const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code'

/**
 * Registers this app anew. After a refusal of its metadata it tries once more, adjusted (R16).
 * @throws OAuthFlowError `registration_unavailable`, `registration_refused`, `network`
 * @see RFC 7591 §3
 */
export async function registerDynamically(
  ports: OAuthPorts,
  as: AuthorizationServer,
  request: RegistrationRequest,
): Promise<ClientRegistration> {
  if (as.registrationEndpoint === undefined) {
    throw new OAuthFlowError('registration_unavailable', 'There is no registration endpoint.')
  }
  const metadata = clientMetadata(as, request)
  try {
    return await register(ports, as.registrationEndpoint, as, metadata)
  } catch (error) {
    const adjusted = adjustTo(error, metadata)
    if (adjusted === null) throw error
    return register(ports, as.registrationEndpoint, as, adjusted)
  }
}

/** Changes what was refused, and nothing else (R16). Null when no other metadata would mend it. */
function adjustTo(error: unknown, metadata: JsonObject): JsonObject | null {
  if (!(error instanceof OAuthFlowError) || error.code !== 'registration_refused') return null
  const { status, serverError } = error.details ?? {}
  if (status !== 400 && status !== 422) return null
  if (serverError === 'invalid_redirect_uri') {
    // Some take a loopback address only without a port; any port is then allowed (RFC 8252 §7.3).
    const redirectUris = stringList(metadata['redirect_uris']) ?? []
    return { ...metadata, redirect_uris: redirectUris.map(withoutPort) }
  }
  const { client_name, redirect_uris, application_type } = metadata
  return {
    client_name,
    redirect_uris,
    application_type,
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
  }
}

function withoutPort(address: string): string {
  const url = new URL(address)
  url.port = ''
  return url.href
}

function clientMetadata(as: AuthorizationServer, request: RegistrationRequest): JsonObject {
  const device =
    as.deviceAuthorizationEndpoint !== undefined && as.grantTypes.includes(DEVICE_GRANT)
  return {
    client_name: request.clientName,
    redirect_uris: request.redirectUris,
    application_type: 'native',
    grant_types: [
      'authorization_code',
      'refresh_token',
      ...(device ? [DEVICE_GRANT] : []),
      ...(takesIdentityAssertions(as) ? [JWT_BEARER] : []),
    ],
    response_types: ['code'],
    token_endpoint_auth_method: preferredMethod(as.tokenEndpointAuthMethods),
    ...(request.scopes.length > 0 ? { scope: request.scopes.join(' ') } : {}),
  }
}

/** A public client keeps no secret that could be lost; a server that wants one gets it in the header. */
function preferredMethod(offered: string[]): ClientAuthMethod {
  const order = ['none', 'client_secret_basic', 'client_secret_post'] as const
  return order.find((method) => offered.includes(method)) ?? 'none'
}

async function register(
  ports: OAuthPorts,
  endpoint: string,
  as: AuthorizationServer,
  metadata: JsonObject,
): Promise<ClientRegistration> {
  const response = await ports
    .fetch(endpoint, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(metadata),
    })
    .catch((error: unknown) => {
      throw asNetworkFault(error)
    })
  // 201 by the RFC; some vendors say 200.
  if (response.status !== 201 && response.status !== 200) {
    const word = await errorWord(response)
    throw new OAuthFlowError('registration_refused', 'The registration was refused.', {
      status: response.status,
      ...(word === null ? {} : { serverError: quoteForeign(word) }),
    })
  }
  const body = await readJsonObject(response, 'registration_refused')
  const registration = readRegistration(body, as, metadata)
  return noteRegistration(ports, { endpoint, response, body }, registration)
}

function readRegistration(
  body: JsonObject,
  as: AuthorizationServer,
  sent: JsonObject,
): ClientRegistration {
  const { client_id, client_secret, client_secret_expires_at } = body
  if (typeof client_id !== 'string' || client_id === '') {
    throw new OAuthFlowError('registration_refused', 'The registration has no client id.')
  }
  const secret = typeof client_secret === 'string' && client_secret !== '' ? client_secret : null
  const expires = Number(client_secret_expires_at ?? 0)
  const { registration_access_token: token, registration_client_uri: uri } = body
  const managed = typeof token === 'string' && typeof uri === 'string'
  return {
    how: 'dynamic',
    issuer: as.issuer,
    clientId: client_id,
    authMethod: methodOf(body['token_endpoint_auth_method'], secret, sent),
    redirectUris: stringList(body['redirect_uris']) ?? stringList(sent['redirect_uris']) ?? [],
    ...(secret === null ? {} : { clientSecret: secret }),
    ...(secret !== null && expires > 0 ? { clientSecretExpiresAtMs: expires * 1000 } : {}),
    ...(managed ? { registrationAccessToken: token, registrationClientUri: uri } : {}),
  }
}

function methodOf(value: unknown, secret: string | null, sent: JsonObject): ClientAuthMethod {
  if (secret === null) return 'none'
  const told = value ?? sent['token_endpoint_auth_method']
  if (told === 'client_secret_post' || told === 'none') return told
  return 'client_secret_basic'
}

/** A registration is of use at its own issuer and nowhere else (R17). @throws OAuthFlowError `issuer_mismatch` */
export function assertIssuedBy(registration: ClientRegistration, issuer: string): void {
  if (registration.issuer !== issuer) {
    throw new OAuthFlowError('issuer_mismatch', 'The registration is of another issuer.')
  }
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
  const { registrationClientUri: uri, registrationAccessToken: token } = registration
  if (uri === undefined || token === undefined) return 'not-supported'
  // The token goes to the issuer's own origin only, wherever the answer said it should go (A8).
  if (!URL.canParse(uri) || new URL(uri).origin !== new URL(registration.issuer).origin) {
    return 'not-supported'
  }
  const response = await ports
    .fetch(uri, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } })
    .catch((error: unknown) => {
      throw asNetworkFault(error)
    })
  await response.body?.cancel()
  // 401 and 404: the server does not know it any more, which is what was wanted.
  if (response.ok || [401, 404, 410].includes(response.status)) return 'deleted'
  if ([403, 405, 501].includes(response.status)) return 'not-supported'
  throw new OAuthFlowError('revocation_failed', 'The registration was not deleted.', {
    status: response.status,
  })
}
