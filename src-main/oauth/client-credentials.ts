import type { AuthorizationServer } from './authorization-server.ts'
import type { DpopKey } from './dpop.ts'
import type { OAuthPorts } from './oauth-ports.ts'
import { assertIssuedBy } from './registration.ts'
import type { ClientRegistration } from './registration.ts'
import { requestTokens } from './token-endpoint.ts'
import { readTokenSet } from './token-set.ts'
import type { TokenSet } from './token-set.ts'

/**
 * Asks for a token in the client's own name, with no person in it (R54). There is no refresh token: another token is
 * asked for in the same way.
 * @throws OAuthFlowError `invalid_client`, `token_request_failed`, `token_response_invalid`, `network`
 * @see RFC 6749 §4.4, RFC 8707 §2.2
 */
export async function requestAsClient(
  ports: OAuthPorts,
  as: AuthorizationServer,
  registration: ClientRegistration,
  request: { resource: string; scopes: string[]; dpopKey?: DpopKey | undefined },
): Promise<TokenSet> {
  assertIssuedBy(registration, as.issuer)
  const { resource, scopes, dpopKey } = request
  const body = await requestTokens(
    ports,
    as.tokenEndpoint,
    registration,
    {
      grant_type: 'client_credentials',
      resource,
      ...(scopes.length > 0 ? { scope: scopes.join(' ') } : {}),
    },
    dpopKey,
  )
  const { refreshToken: _, ...tokenSet } = readTokenSet(body, {
    clientId: registration.clientId,
    scopesRequested: scopes,
    issuer: as.issuer,
    resource,
    nowMs: ports.nowMs(),
    dpopKey,
    onQuirk: (quirk) => ports.onQuirk?.(quirk, as.issuer),
  })
  return tokenSet
}
