import type { AuthorizationServer } from './authorization-server.ts'
import { readClaims } from './id-token.ts'
import { asRefusal } from './jwt-bearer.ts'
import { OAuthFlowError } from './oauth-error.ts'
import type { OAuthPorts } from './oauth-ports.ts'
import { assertIssuedBy } from './registration.ts'
import type { ClientRegistration } from './registration.ts'
import { requestTokens } from './token-endpoint.ts'

const ID_JAG = 'urn:ietf:params:oauth:token-type:id-jag'

/** For whom an identity provider is to vouch, and where. */
export interface AssertionTarget {
  /** The issuer of the authorization server that will read the assertion. */
  audience: string
  resource: string
  scopes: string[]
  /** As which client this app is known there. */
  clientId: string
}

/**
 * Has the identity provider vouch for the person at another authorization server: their id token for an ID-JAG (R55). What
 * comes back is checked to be for that server and this client, so that no assertion goes where it is not meant to (A9).
 * @throws OAuthFlowError `assertion_refused`, `assertion_invalid`, `network`
 * @see RFC 8693 §2; Identity Assertion JWT Authorization Grant
 */
export async function requestIdJag(
  ports: OAuthPorts,
  provider: { as: AuthorizationServer; registration: ClientRegistration; idToken: string },
  { audience, resource, scopes, clientId }: AssertionTarget,
): Promise<string> {
  const { as, registration, idToken } = provider
  assertIssuedBy(registration, as.issuer)
  const body = await requestTokens(ports, as.tokenEndpoint, registration, {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    requested_token_type: ID_JAG,
    subject_token: idToken,
    subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
    audience,
    resource,
    ...(scopes.length > 0 ? { scope: scopes.join(' ') } : {}),
  }).catch((error: unknown) => {
    throw asRefusal(error)
  })
  const { access_token: assertion, issued_token_type, token_type } = body
  const invalid = (what: string) => new OAuthFlowError('assertion_invalid', what)
  if (typeof assertion !== 'string' || issued_token_type !== ID_JAG) {
    throw invalid('The identity provider gave no ID-JAG.')
  }
  // It is no access token: `N_A` says that it opens nothing by itself.
  if (typeof token_type !== 'string' || token_type.toLowerCase() !== 'n_a') {
    throw invalid('The identity provider gave a token of another kind.')
  }
  const claims = readClaims(assertion)
  if (claims === null || claims['aud'] !== audience || claims['client_id'] !== clientId) {
    throw invalid('The identity provider vouches for another server or app.')
  }
  return assertion
}
