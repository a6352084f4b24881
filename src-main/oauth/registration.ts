import { JWT_BEARER, takesIdentityAssertions } from './authorization-server.ts'
import type { AuthorizationServer } from './authorization-server.ts'
import { createClientKey } from './client-key.ts'
import type { ClientKey, PublicClientKey } from './client-key.ts'
import { sha256 } from './jwt.ts'
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
  /** OPTIONAL the other half of that key, when it was made here. */
  publicKey?: PublicClientKey
  /** Where the platform keeps this workload's token (RFC 7523 §2.1). */
  assertionFile?: string
  /** Milliseconds since 1970; absent or 0 at the server means never. */
  clientSecretExpiresAtMs?: number
  authMethod: ClientAuthMethod
  /** Opens the registration's own address (RFC 7592). A secret. */
  registrationAccessToken?: string
  registrationClientUri?: string
  redirectUris: string[]
  /** OPTIONAL of what the provider was told of this app; another one means that it has to be told anew (RFC 7592 §2.2). */
  metadataHash?: string
  /** OPTIONAL this client has to push its authorization requests (RFC 9126 §6). */
  requiresPushed?: boolean
}

export interface RegistrationRequest {
  clientName: string
  redirectUris: string[]
  scopes: string[]
  /** What a vendor gave the person for registering. Secrets: sent to the registration endpoint, and kept nowhere. */
  access?: RegistrationAccess | undefined
}

export interface RegistrationAccess {
  /** RFC 7591 §3 */
  initialAccessToken: string | null
  /** RFC 7591 §2.3 */
  softwareStatement: string | null
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
  const key = preferredMethod(as) === 'private_key_jwt' ? await createClientKey() : null
  const metadata = clientMetadata(as, request, key?.publicKey)
  const send = (sent: JsonObject) => register(ports, as, sent, { key, access: request.access })
  // Of what was wanted, whatever had to be left out: telling it again would end the same.
  const metadataHash = await hashOfMetadata(as, request)
  try {
    return { ...(await send(metadata)), metadataHash }
  } catch (error) {
    const adjusted = adjustTo(error, metadata)
    if (adjusted === null) throw error
    return { ...(await send(adjusted)), metadataHash }
  }
}

/** Of everything that a provider would be told of this app for such a request. */
export function hashOfMetadata(
  as: AuthorizationServer,
  request: RegistrationRequest,
): Promise<string> {
  // Without what a vendor gives for the first time only: nobody enters that again.
  return sha256(JSON.stringify(clientMetadata(as, { ...request, access: undefined })))
}

/** Whether a vendor registers apps only on a token or a statement that it gives out by hand. */
export function demandsAccess(error: OAuthFlowError): boolean {
  const { status, serverError = '' } = error.details ?? {}
  if (error.code !== 'registration_refused') return false
  return status === 401 || status === 403 || STATEMENT_REFUSALS.has(serverError)
}

/** RFC 7591 §3.2.2 */
const STATEMENT_REFUSALS = new Set(['invalid_software_statement', 'unapproved_software_statement'])

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
  if (STATEMENT_REFUSALS.has(serverError ?? '')) return null
  const { client_name, redirect_uris, application_type, software_statement, jwks } = metadata
  return {
    client_name,
    redirect_uris,
    application_type,
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
    ...(software_statement === undefined ? {} : { software_statement }),
    // Where only a key proves a client, a client without one could do nothing.
    ...(jwks === undefined ? {} : { jwks, token_endpoint_auth_method: 'private_key_jwt' }),
  }
}

function withoutPort(address: string): string {
  const url = new URL(address)
  url.port = ''
  return url.href
}

/** @see RFC 7591 §2 */
export function clientMetadata(
  as: AuthorizationServer,
  request: RegistrationRequest,
  publicKey?: PublicClientKey,
): JsonObject {
  const statement = request.access?.softwareStatement ?? null
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
    token_endpoint_auth_method: preferredMethod(as),
    ...(publicKey === undefined ? {} : { jwks: { keys: [publicKey] } }),
    ...(statement === null ? {} : { software_statement: statement }),
    ...(request.scopes.length > 0 ? { scope: request.scopes.join(' ') } : {}),
  }
}

const METHODS = ['none', 'client_secret_basic', 'client_secret_post', 'private_key_jwt'] as const

/** A public client keeps no secret that could be lost; a server that wants one gets it in the header. */
function preferredMethod({ tokenEndpointAuthMethods: offered }: AuthorizationServer) {
  return METHODS.find((method) => offered.includes(method)) ?? 'none'
}

async function register(
  ports: OAuthPorts,
  as: AuthorizationServer,
  metadata: JsonObject,
  { key, access }: { key: ClientKey | null; access: RegistrationAccess | undefined },
): Promise<ClientRegistration> {
  const token = access?.initialAccessToken ?? null
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` }
  const endpoint = as.registrationEndpoint ?? ''
  const response = await ports
    .fetch(endpoint, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        ...authorization,
      },
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
  const registration = { ...key, ...readRegistration(body, as.issuer, metadata) }
  return noteRegistration(ports, { endpoint, response, body }, registration)
}

/**
 * What a provider answers about a registration, wherever it does.
 * @param sent what it was told, for what the answer leaves out
 * @throws OAuthFlowError `registration_refused`
 * @see RFC 7591 §3.2.1
 */
export function readRegistration(
  body: JsonObject,
  issuer: string,
  sent: JsonObject,
): ClientRegistration {
  const { client_id, client_secret, client_secret_expires_at } = body
  if (typeof client_id !== 'string' || client_id === '') {
    throw new OAuthFlowError('registration_refused', 'The registration has no client ID.')
  }
  const secret = typeof client_secret === 'string' && client_secret !== '' ? client_secret : null
  const expires = Number(client_secret_expires_at ?? 0)
  const { registration_access_token: token, registration_client_uri: uri } = body
  const managed = typeof token === 'string' && typeof uri === 'string'
  return {
    how: 'dynamic',
    issuer,
    clientId: client_id,
    authMethod: methodOf(body['token_endpoint_auth_method'], secret, sent),
    redirectUris: stringList(body['redirect_uris']) ?? stringList(sent['redirect_uris']) ?? [],
    ...(secret === null ? {} : { clientSecret: secret }),
    ...(secret !== null && expires > 0 ? { clientSecretExpiresAtMs: expires * 1000 } : {}),
    ...(managed ? { registrationAccessToken: token, registrationClientUri: uri } : {}),
    ...(body['require_pushed_authorization_requests'] === true ? { requiresPushed: true } : {}),
  }
}

function methodOf(value: unknown, secret: string | null, sent: JsonObject): ClientAuthMethod {
  const told = value ?? sent['token_endpoint_auth_method']
  if (told === 'private_key_jwt' && sent['jwks'] !== undefined) return told
  if (secret === null) return 'none'
  if (told === 'client_secret_post' || told === 'none') return told
  return 'client_secret_basic'
}

/** A registration is of use at its own issuer and nowhere else (R17). @throws OAuthFlowError `issuer_mismatch` */
export function assertIssuedBy(registration: ClientRegistration, issuer: string): void {
  if (registration.issuer !== issuer) {
    throw new OAuthFlowError('issuer_mismatch', 'The registration is of another issuer.')
  }
}
