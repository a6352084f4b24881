import type { AuthorizationServer } from './authorization-server.ts'
import type { OAuthPorts } from './oauth-ports.ts'
import { OAuthFlowError } from './oauth-error.ts'
import { assertIssuedBy } from './registration.ts'
import type { ClientRegistration } from './registration.ts'
import { requestTokens } from './token-endpoint.ts'
import { readTokenSet } from './token-set.ts'
import type { TokenSet } from './token-set.ts'

/**
 * Renews the tokens. A server that rotates sends a new refresh token, which takes the old one's place; one that
 * does not keeps the old one valid (R32). Asks for no scope: a refresh cannot widen (R36).
 * @throws OAuthFlowError `invalid_grant` when only a person can help
 * @see RFC 6749 §6
 */
export async function refreshTokens(
  ports: OAuthPorts,
  as: AuthorizationServer,
  registration: ClientRegistration,
  tokenSet: TokenSet,
): Promise<TokenSet> {
  const { refreshToken } = tokenSet
  if (refreshToken === undefined) {
    throw new OAuthFlowError('invalid_grant', 'There is no refresh token.')
  }
  // A grant, its registration and its server belong together: nothing of one goes to another (R17, A9).
  assertIssuedBy(registration, as.issuer)
  assertIssuedBy(registration, tokenSet.issuer)
  const body = await requestTokens(
    ports,
    as.tokenEndpoint,
    registration,
    {
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      resource: tokenSet.resource,
    },
    tokenSet.dpopKey,
  )
  const { scopesRequested, issuer, resource, dpopKey } = tokenSet
  const { clientId } = registration
  const nowMs = ports.nowMs()
  const context = { clientId, scopesRequested, issuer, resource, dpopKey, nowMs }
  const renewed = readTokenSet(body, {
    ...context,
    onQuirk(quirk) {
      // Here an absent `scope` is by the letter: it means what the old token had.
      if (quirk !== 'scope-missing') ports.onQuirk?.(quirk, issuer)
    },
  })
  // What was bound to a key does not become free of it by being renewed.
  if (renewed.tokenType !== tokenSet.tokenType) {
    throw new OAuthFlowError('token_response_invalid', 'The renewed token is of another kind.')
  }
  // Of a public client, whose token anybody could use, each is to be used once; other tokens are bound to who they are.
  const kept = (renewed.refreshToken ?? refreshToken) === refreshToken
  const anybodys = registration.authMethod === 'none' && dpopKey === undefined
  if (kept && anybodys) ports.onQuirk?.('refresh-token-kept', issuer)
  return {
    ...renewed,
    // Without `scope` the renewed token has what the old one had (RFC 6749 §6), not what was once asked.
    scopesGranted:
      (body['scope'] ?? null) === null ? tokenSet.scopesGranted : renewed.scopesGranted,
    refreshToken: renewed.refreshToken ?? refreshToken,
  }
}
