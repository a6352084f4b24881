import { isAcceptableIssuer } from './issuer-name.ts'
import { assertSecureEndpoint, firstMetadata, keptMetadata, stringList } from './metadata.ts'
import type { JsonObject } from './metadata.ts'
import { OAuthFlowError } from './oauth-error.ts'
import type { OAuthPorts } from './oauth-ports.ts'

/** The parts of the metadata that matter here. Endpoints are https, or http on loopback (R03). */
export interface AuthorizationServer {
  issuer: string
  authorizationEndpoint?: string
  tokenEndpoint: string
  registrationEndpoint?: string
  revocationEndpoint?: string
  deviceAuthorizationEndpoint?: string
  /** RFC 9126 §5 */
  pushedAuthorizationRequestEndpoint?: string
  /** `require_pushed_authorization_requests`. OPTIONAL; absent in grants of before. */
  requiresPushed?: boolean
  scopesSupported: string[] | null
  /** `authorization_response_iss_parameter_supported` (RFC 9207). */
  issParameterSupported: boolean
  /** `client_id_metadata_document_supported`. OPTIONAL; absent in grants of before. */
  clientIdMetadataDocumentSupported?: boolean
  tokenEndpointAuthMethods: string[]
  grantTypes: string[]
  /** `dpop_signing_alg_values_supported` (RFC 9449 §5.1). OPTIONAL; absent in grants of before. */
  dpopAlgs?: string[]
  codeChallengeMethods: string[] | null
  /** `prompt_values_supported`; null when it says nothing of them. OPTIONAL as before. */
  promptValues?: string[] | null
  /** `authorization_grant_profiles_supported`; null when it says nothing of them. OPTIONAL as before. */
  grantProfiles?: string[] | null
}

/** The well-known addresses of an issuer, in order; never the root for an issuer with a path (R10). */
export function wellKnownIssuerUrls(issuer: string): string[] {
  const { origin, pathname } = new URL(issuer)
  const path = pathname.replace(/\/$/, '')
  const inserted = [
    `${origin}/.well-known/oauth-authorization-server${path}`,
    `${origin}/.well-known/openid-configuration${path}`,
  ]
  return path === '' ? inserted : [...inserted, `${origin}${path}/.well-known/openid-configuration`]
}

/**
 * Finds out how an authorization server works.
 * @param acceptedIssuer another name than its own that the person accepted, to the letter; it is the issuer from here on
 * @throws OAuthFlowError `metadata_unreachable`, `issuer_mismatch` (R11), `metadata_invalid`, `insecure_endpoint`,
 * `network`
 * @see RFC 8414 §3, OpenID Connect Discovery 1.0 §4
 */
export async function discoverAuthorizationServer(
  ports: OAuthPorts,
  issuer: string,
  acceptedIssuer?: string,
): Promise<AuthorizationServer> {
  assertSecureEndpoint(issuer, issuer)
  const urls = wellKnownIssuerUrls(issuer)
  const found = keptMetadata(ports, urls, issuer) ?? (await firstMetadata(ports, urls))
  if (found !== null) {
    const server = readServer(found.document, issuerOf(found.document, { issuer, acceptedIssuer }))
    found.keep(issuer)
    if (new URL(issuer).pathname !== '/') ports.onQuirk?.('issuer-with-path', issuer)
    if (found.url.includes('/openid-configuration')) ports.onQuirk?.('openid-metadata-only', issuer)
    if (server.issuer !== issuer) ports.onQuirk?.('issuer-differs', issuer)
    return server
  }
  throw new OAuthFlowError('metadata_unreachable', 'The authorization server has no metadata.', {
    url: issuer,
  })
}

/**
 * The fixed addresses of MCP servers of 2025-03-26 that have no metadata. PKCE was required of them.
 * @see MCP 2025-03-26, Authorization §2.3.3
 */
export function originEndpoints(origin: string): AuthorizationServer {
  return {
    issuer: origin,
    authorizationEndpoint: `${origin}/authorize`,
    tokenEndpoint: `${origin}/token`,
    registrationEndpoint: `${origin}/register`,
    scopesSupported: null,
    issParameterSupported: false,
    tokenEndpointAuthMethods: ['none', 'client_secret_basic', 'client_secret_post'],
    grantTypes: ['authorization_code', 'refresh_token'],
    codeChallengeMethods: ['S256'],
  }
}

/** Raw strings: a slash, a port or a letter's case is another issuer (A6). @throws OAuthFlowError `issuer_mismatch` */
function issuerOf(
  document: JsonObject,
  known: { issuer: string; acceptedIssuer: string | undefined },
): string {
  const { issuer } = document
  if (issuer === known.issuer) return known.issuer
  const acceptable = isAcceptableIssuer(issuer, known.issuer)
  if (acceptable && issuer === known.acceptedIssuer) return issuer
  throw new OAuthFlowError('issuer_mismatch', 'The metadata is of another issuer.', {
    url: known.issuer,
    ...(typeof issuer === 'string' ? { issuer, acceptable } : {}),
  })
}

function readServer(document: JsonObject, issuer: string): AuthorizationServer {
  const tokenEndpoint = endpoint(document, 'token_endpoint', issuer)
  if (tokenEndpoint === null) {
    throw new OAuthFlowError('metadata_invalid', 'The metadata has no token endpoint.')
  }
  const optional = {
    authorizationEndpoint: endpoint(document, 'authorization_endpoint', issuer),
    registrationEndpoint: endpoint(document, 'registration_endpoint', issuer),
    revocationEndpoint: endpoint(document, 'revocation_endpoint', issuer),
    deviceAuthorizationEndpoint: endpoint(document, 'device_authorization_endpoint', issuer),
    pushedAuthorizationRequestEndpoint: endpoint(
      document,
      'pushed_authorization_request_endpoint',
      issuer,
    ),
  }
  return {
    issuer,
    tokenEndpoint,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null)),
    scopesSupported: stringList(document['scopes_supported']),
    requiresPushed: document['require_pushed_authorization_requests'] === true,
    issParameterSupported: document['authorization_response_iss_parameter_supported'] === true,
    clientIdMetadataDocumentSupported: document['client_id_metadata_document_supported'] === true,
    // The defaults of RFC 8414 §2.
    tokenEndpointAuthMethods: stringList(document['token_endpoint_auth_methods_supported']) ?? [
      'client_secret_basic',
    ],
    grantTypes: stringList(document['grant_types_supported']) ?? ['authorization_code', 'implicit'],
    dpopAlgs: stringList(document['dpop_signing_alg_values_supported']) ?? [],
    grantProfiles: stringList(document['authorization_grant_profiles_supported']),
    codeChallengeMethods: stringList(document['code_challenge_methods_supported']),
    promptValues: stringList(document['prompt_values_supported']),
  }
}

function endpoint(document: JsonObject, name: string, issuer: string): string | null {
  const value = document[name]
  return typeof value === 'string' ? assertSecureEndpoint(value, issuer) : null
}

export const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
const ID_JAG_PROFILE = 'urn:ietf:params:oauth:grant-profile:id-jag'

/** Whether an identity provider may vouch for a person there (R55). Many do not name profiles yet. */
export function takesIdentityAssertions({ grantTypes, grantProfiles }: AuthorizationServer) {
  if (!grantTypes.includes(JWT_BEARER)) return false
  return (grantProfiles ?? null) === null || grantProfiles?.includes(ID_JAG_PROFILE) === true
}

/** Refuses a server that does not say it protects the code (R20, A12). @throws OAuthFlowError `pkce_not_supported` */
export function assertPkce(as: AuthorizationServer): void {
  if (as.codeChallengeMethods?.includes('S256') !== true) {
    throw new OAuthFlowError('pkce_not_supported', 'The server does not offer PKCE with S256.')
  }
}
