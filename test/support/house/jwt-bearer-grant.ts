import Provider, { errors } from 'oidc-provider'
import { resourceScopes } from './authorization-server-configuration.ts'
import { JWT_BEARER } from './identity-assertion.ts'
import type { AssertionSigner } from './identity-assertion.ts'

/** Takes the word of a trusted identity provider for a person: an ID-JAG for an access token (RFC 7523). */
export function addJwtBearerGrant(provider: Provider, trusted: AssertionSigner): void {
  provider.registerGrantType<Record<string, string>>(
    JWT_BEARER,
    async (context) => {
      const { params, client, provider: self } = context.oidc
      const claims = trusted.read(params['assertion'] ?? '')
      const meant = claims?.aud === self.issuer && claims.client_id === client.clientId
      if (claims === null || !meant || claims.resource !== params['resource']) {
        throw new errors.InvalidGrant('the assertion is not good here')
      }
      const scope = claims.scope
        .split(' ')
        .filter((one) => resourceScopes.includes(one))
        .join(' ')
      const grant = new self.Grant({ accountId: claims.sub, clientId: client.clientId })
      grant.addResourceScope(claims.resource, scope)
      const token = new self.AccessToken({
        accountId: claims.sub,
        client,
        grantId: await grant.save(),
        gty: 'jwt_bearer',
        scope,
        // It ends by its own time, not with a session at this server: there is none.
        expiresWithSession: false,
      } as ConstructorParameters<typeof self.AccessToken>[0])
      token.resourceServer = new self.ResourceServer(claims.resource, {
        audience: claims.resource,
        scope: resourceScopes.join(' '),
        accessTokenFormat: 'opaque',
      })
      context.body = {
        access_token: await token.save(),
        token_type: 'Bearer',
        expires_in: token.expiration,
        scope,
      }
    },
    ['assertion', 'resource', 'scope'],
  )
}
