import type { AuthorizationServer } from './authorization-server.ts'
import type { AuthorizationTransaction } from './authorization-code.ts'
import { accountOf, readClaims } from './id-token.ts'
import { OAuthFlowError } from './oauth-error.ts'
import type { OAuthPorts } from './oauth-ports.ts'
import { assertIssuedBy } from './registration.ts'
import type { ClientRegistration } from './registration.ts'
import { requestTokens } from './token-endpoint.ts'

/** Who a person is at their identity provider, as that one says. Sealed; never leaves main. */
export interface Identity {
  idToken: string
  idTokenEndsAtMs: number
  refreshToken: string | null
  account: string | null
}

/** What to ask an identity provider for: who one is, and to be told again without a browser where it can. */
export function identityScopes(as: AuthorizationServer): string[] {
  const wanted = ['email', 'offline_access']
  return ['openid', ...wanted.filter((scope) => as.scopesSupported?.includes(scope) === true)]
}

/**
 * The end of an OpenID Connect sign-in: the code for an id token of this very request.
 * @throws OAuthFlowError `token_response_invalid` when the id token is another's, of another request or out of date
 * @see OpenID Connect Core 1.0 §3.1.3
 */
export async function exchangeForIdentity(
  ports: OAuthPorts,
  registration: ClientRegistration,
  transaction: AuthorizationTransaction & { nonce: string },
  code: string,
): Promise<Identity> {
  assertIssuedBy(registration, transaction.issuer)
  const body = await requestTokens(ports, transaction.tokenEndpoint, registration, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: transaction.redirectUri,
    code_verifier: transaction.codeVerifier,
  })
  if (readClaims(body['id_token'])?.['nonce'] !== transaction.nonce) throw unusable()
  return readIdentity(body, registration, ports.nowMs())
}

/**
 * Another id token by the refresh token, without a person.
 * @throws OAuthFlowError `invalid_grant` when only a person can help, `token_response_invalid`, `network`
 * @see OpenID Connect Core 1.0 §12
 */
export async function renewIdentity(
  ports: OAuthPorts,
  as: AuthorizationServer,
  registration: ClientRegistration,
  { refreshToken }: Identity,
): Promise<Identity> {
  assertIssuedBy(registration, as.issuer)
  if (refreshToken === null) throw new OAuthFlowError('invalid_grant', 'No refresh token.')
  const body = await requestTokens(ports, as.tokenEndpoint, registration, {
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
  })
  const renewed = readIdentity(body, registration, ports.nowMs())
  return { ...renewed, refreshToken: renewed.refreshToken ?? refreshToken }
}

/** An id token that a person brought. @throws OAuthFlowError `token_response_invalid` */
export function readIdentity(
  body: Record<string, unknown>,
  { issuer, clientId }: Pick<ClientRegistration, 'issuer' | 'clientId'>,
  nowMs: number,
): Identity {
  const { id_token: idToken, refresh_token: refreshToken } = body
  const account = accountOf(idToken, { issuer, clientId, nowMs })
  const endsAt = readClaims(idToken)?.['exp']
  if (typeof idToken !== 'string' || account === null || typeof endsAt !== 'number') {
    throw unusable()
  }
  return {
    idToken,
    idTokenEndsAtMs: endsAt * 1000,
    refreshToken: typeof refreshToken === 'string' ? refreshToken : null,
    account,
  }
}

function unusable(): OAuthFlowError {
  return new OAuthFlowError('token_response_invalid', 'The id token is not for this sign-in.')
}
