import { requestAsClient } from '../oauth/client-credentials.ts'
import type { AuthorizationServer } from '../oauth/authorization-server.ts'
import type { DpopKey } from '../oauth/dpop.ts'
import { requestByAssertion } from '../oauth/jwt-bearer.ts'
import type { OAuthPorts } from '../oauth/oauth-ports.ts'
import type { ClientRegistration } from '../oauth/registration.ts'
import type { TokenSet } from '../oauth/token-set.ts'
import type { IdentityProviders } from './identity-providers.ts'
import type { Tracer } from './trace/tracer.ts'

export interface WithoutPersonDeps {
  identities: Pick<IdentityProviders, 'assertion'>
  /** The token that the platform left for this workload. @throws OAuthFlowError `assertion_invalid` */
  readAssertion: (path: string) => Promise<string>
}

export interface WithoutPersonRequest {
  authorizationServer: AuthorizationServer
  registration: ClientRegistration
  resource: string
  scopes: string[]
  dpopKey: DpopKey | undefined
  /** Who vouches for the person; absent where the client asks in its own name. */
  identityProviderId: string | undefined
}

/**
 * Tokens for which no browser opens: by an identity provider's word (R55), a workload's own (R57), or a secret (R54). The
 * same way leads to the next token once this one ends.
 * @throws OAuthFlowError
 */
export async function tokensWithoutPerson(
  request: WithoutPersonRequest,
  { identities, readAssertion, tracer }: WithoutPersonDeps & { tracer: Tracer },
): Promise<TokenSet> {
  const { authorizationServer: as, registration, identityProviderId, ...asked } = request
  if (identityProviderId !== undefined) {
    const { resource, scopes } = asked
    const { clientId } = registration
    const target = { audience: as.issuer, resource, scopes, clientId }
    const watch = (door: OAuthPorts) => tracer.watch(door, 'vouching')
    const assertion = await identities.assertion(identityProviderId, target, watch)
    const ports = tracer.ports('token-by-assertion')
    return requestByAssertion(ports, as, registration, { ...asked, assertion })
  }
  if (registration.assertionFile !== undefined) {
    const assertion = await readAssertion(registration.assertionFile)
    const ports = tracer.ports('token-by-assertion')
    return requestByAssertion(ports, as, registration, { ...asked, assertion })
  }
  return requestAsClient(tracer.ports('token-as-client'), as, registration, asked)
}
