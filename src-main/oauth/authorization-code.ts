import {
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomState,
} from 'oauth4webapi'
import type { AuthorizationServer } from './authorization-server.ts'
import { thumbprint } from './dpop.ts'
import type { DpopKey } from './dpop.ts'
import { OAuthFlowError, quoteForeign } from './oauth-error.ts'
import type { OAuthPorts } from './oauth-ports.ts'
import { assertIssuedBy } from './registration.ts'
import type { ClientRegistration } from './registration.ts'
import { requestTokens } from './token-endpoint.ts'
import { readTokenSet } from './token-set.ts'
import type { TokenSet } from './token-set.ts'

/** One authorization request and all that its answer is checked against, as one piece (R22). Secret. */
export interface AuthorizationTransaction {
  url: string
  state: string
  codeVerifier: string
  issuer: string
  redirectUri: string
  resource: string | null
  scopes: string[]
  createdAtMs: number
  expiresAtMs: number
  tokenEndpoint: string
  issParameterSupported: boolean
  dpopKey?: DpopKey | undefined
}

const LIFE_MS = 10 * 60_000

/**
 * Makes the address for the browser. Everything that the answer is checked against is in the transaction before
 * the address is used.
 * @throws OAuthFlowError `authorization_failed` when there is no authorization endpoint
 * @see RFC 6749 §4.1.1, RFC 7636 §4.3, RFC 8707 §2
 */
export async function prepareAuthorization(input: {
  as: AuthorizationServer
  registration: ClientRegistration
  /** Null where nothing but the person is asked for. */
  resource: string | null
  scopes: string[]
  redirectUri: string
  /** What the sign-in page is to ask of the person (OpenID Connect Core 1.0 §3.1.2.1). */
  prompts?: string[]
  /** Comes back in the id token. */
  nonce?: string
  nowMs: number
  dpopKey?: DpopKey | undefined
}): Promise<AuthorizationTransaction> {
  const { as, registration, resource, scopes, redirectUri, nonce, nowMs, dpopKey } = input
  const offline = scopes.includes('offline_access') ? ['consent'] : []
  const prompts = [...offline, ...(input.prompts ?? [])]
  if (as.authorizationEndpoint === undefined) {
    throw new OAuthFlowError('authorization_failed', 'There is no authorization endpoint.')
  }
  const codeVerifier = generateRandomCodeVerifier()
  const state = generateRandomState()
  const url = new URL(as.authorizationEndpoint)
  const parameters: Record<string, string> = {
    response_type: 'code',
    client_id: registration.clientId,
    redirect_uri: redirectUri,
    state,
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    ...(resource === null ? {} : { resource }),
    ...(nonce === undefined ? {} : { nonce }),
    // The code itself is of use to the owner of the key alone (RFC 9449 §10).
    ...(dpopKey === undefined ? {} : { dpop_jkt: await thumbprint(dpopKey) }),
    ...(scopes.length > 0 ? { scope: scopes.join(' ') } : {}),
    ...(prompts.length > 0 ? { prompt: prompts.join(' ') } : {}),
  }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return {
    url: url.href,
    state,
    codeVerifier,
    issuer: as.issuer,
    redirectUri,
    resource,
    scopes,
    createdAtMs: nowMs,
    expiresAtMs: nowMs + LIFE_MS,
    tokenEndpoint: as.tokenEndpoint,
    issParameterSupported: as.issParameterSupported,
    dpopKey,
  }
}

/** Transactions whose answer was taken: `state` is good for one answer only (R23, A11). */
const used = new WeakSet<AuthorizationTransaction>()

/**
 * Checks the browser's return. `state` first, then `iss`, and only then is anything else looked at (R28, R29).
 * @throws OAuthFlowError `state_mismatch`, `response_expired`, `iss_missing`, `iss_mismatch`, `access_denied`,
 * `authorization_failed`
 * @see RFC 6749 §4.1.2, RFC 9207 §2.4
 */
export function validateRedirect(
  transaction: AuthorizationTransaction,
  redirectUrl: URL,
  nowMs: number,
): { code: string } {
  const expected = new URL(transaction.redirectUri)
  const answer = redirectUrl.searchParams
  const once = (name: string) => {
    const [value, ...more] = answer.getAll(name)
    return more.length > 0 ? null : (value ?? null)
  }
  const here = redirectUrl.origin === expected.origin && redirectUrl.pathname === expected.pathname
  if (!here || once('state') !== transaction.state || used.has(transaction)) {
    throw new OAuthFlowError('state_mismatch', 'The answer belongs to another request.')
  }
  used.add(transaction)
  if (nowMs > transaction.expiresAtMs) {
    throw new OAuthFlowError('response_expired', 'The answer came too late.')
  }
  assertIssuer(transaction, answer)
  if (answer.has('error')) {
    const error = once('error') ?? 'several errors'
    const code = error === 'access_denied' ? 'access_denied' : 'authorization_failed'
    throw new OAuthFlowError(code, 'The authorization server answered with an error.', {
      serverError: quoteForeign(error),
    })
  }
  const code = once('code')
  if (code === null || code === '') {
    throw new OAuthFlowError('authorization_failed', 'The answer has no code.')
  }
  return { code }
}

/** The four rows of R28. Simple string comparison, no normalisation. */
function assertIssuer(transaction: AuthorizationTransaction, answer: URLSearchParams): void {
  const all = answer.getAll('iss')
  const [iss] = all
  if (iss === undefined) {
    if (!transaction.issParameterSupported) return
    throw new OAuthFlowError('iss_missing', 'The answer lacks its issuer.')
  }
  if (all.length > 1 || iss !== transaction.issuer) {
    throw new OAuthFlowError('iss_mismatch', 'The answer is of another issuer.')
  }
}

/**
 * Exchanges the code for tokens, at the token endpoint of the transaction and no other (A5).
 * @throws OAuthFlowError
 * @see RFC 6749 §4.1.3, RFC 7636 §4.5
 */
export async function exchangeCode(
  ports: OAuthPorts,
  registration: ClientRegistration,
  transaction: AuthorizationTransaction,
  code: string,
): Promise<TokenSet> {
  assertIssuedBy(registration, transaction.issuer)
  const { resource } = transaction
  if (resource === null) {
    throw new OAuthFlowError('authorization_failed', 'No access was asked for.')
  }
  const body = await requestTokens(
    ports,
    transaction.tokenEndpoint,
    registration,
    {
      grant_type: 'authorization_code',
      code,
      redirect_uri: transaction.redirectUri,
      code_verifier: transaction.codeVerifier,
      resource,
    },
    transaction.dpopKey,
  )
  return readTokenSet(body, {
    clientId: registration.clientId,
    scopesRequested: transaction.scopes,
    issuer: transaction.issuer,
    resource,
    nowMs: ports.nowMs(),
    dpopKey: transaction.dpopKey,
    onQuirk: (quirk) => ports.onQuirk?.(quirk, transaction.issuer),
  })
}
