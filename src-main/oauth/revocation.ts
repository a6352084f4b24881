import type { AuthorizationServer } from './authorization-server.ts'
import { OAuthFlowError } from './oauth-error.ts'
import type { OAuthPorts } from './oauth-ports.ts'
import { assertIssuedBy } from './registration.ts'
import type { ClientRegistration } from './registration.ts'
import { postForm } from './token-endpoint.ts'

/**
 * Tells the authorization server that a token is over. Any 2xx is a yes; a token it does not know is one, too.
 * @throws OAuthFlowError `network`, or `revocation_failed` when the server refuses
 * @see RFC 7009 §2
 */
export async function revokeToken(
  ports: OAuthPorts,
  as: AuthorizationServer,
  registration: ClientRegistration,
  token: string,
  hint: 'access_token' | 'refresh_token',
): Promise<void> {
  if (as.revocationEndpoint === undefined) {
    throw new OAuthFlowError('revocation_failed', 'There is no revocation endpoint.')
  }
  assertIssuedBy(registration, as.issuer)
  const parameters = { token, token_type_hint: hint }
  const response = await postForm(ports, as.revocationEndpoint, registration, parameters)
  await response.body?.cancel()
  if (!response.ok) {
    throw new OAuthFlowError('revocation_failed', 'The token was not revoked.', {
      status: response.status,
    })
  }
  if (response.status !== 200) ports.onQuirk?.('revocation-status-204', as.issuer)
}
