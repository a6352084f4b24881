import { JWT_BEARER } from './authorization-server.ts'
import type { AuthorizationServer } from './authorization-server.ts'
import type { DpopKey } from './dpop.ts'
import { OAuthFlowError } from './oauth-error.ts'
import type { OAuthPorts } from './oauth-ports.ts'
import { assertIssuedBy } from './registration.ts'
import type { ClientRegistration } from './registration.ts'
import { requestTokens } from './token-endpoint.ts'
import { readTokenSet } from './token-set.ts'
import type { TokenSet } from './token-set.ts'

/**
 * Asks for a token on the word of a third party that the server trusts: a person's identity provider (R55) or the platform
 * that a workload runs on (R57). Asked once: what is refused is refused, and no other way is tried in its place.
 * @throws OAuthFlowError `assertion_refused`, `invalid_client`, `token_response_invalid`, `network`
 * @see RFC 7523 §2.1
 */
export async function requestByAssertion(
  ports: OAuthPorts,
  as: AuthorizationServer,
  registration: ClientRegistration,
  request: {
    assertion: string
    resource: string
    scopes: string[]
    dpopKey?: DpopKey | undefined
  },
): Promise<TokenSet> {
  assertIssuedBy(registration, as.issuer)
  const { assertion, resource, scopes, dpopKey } = request
  const parameters = {
    grant_type: JWT_BEARER,
    assertion,
    resource,
    ...(scopes.length > 0 ? { scope: scopes.join(' ') } : {}),
  }
  const body = await requestTokens(
    ports,
    as.tokenEndpoint,
    registration,
    parameters,
    dpopKey,
  ).catch((error: unknown) => {
    throw asRefusal(error)
  })
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

const REFUSALS = new Set(['invalid_grant', 'access_denied', 'token_request_failed'])

/** Here `invalid_grant` is said of the assertion, and no grant of ours has ended. */
export function asRefusal(error: unknown): unknown {
  if (!(error instanceof OAuthFlowError) || !REFUSALS.has(error.code)) return error
  const { serverError } = error.details ?? {}
  return new OAuthFlowError('assertion_refused', 'The assertion was refused.', {
    cause: error,
    ...(serverError === undefined ? {} : { serverError }),
  })
}
