import type { GrantRecord } from '../../src-main/servers/grant.ts'
import type { ServerFacts } from '../../src-main/servers/server.ts'

/** A grant as it is sealed, with scopes that were asked for and given. */
export function grantRecord(issuer: string, resource: string, scopes: string[]): GrantRecord {
  return {
    tokenSet: {
      accessToken: 'secret',
      tokenType: 'Bearer',
      expiresAtMs: null,
      scopesGranted: scopes,
      scopesRequested: scopes,
      issuedAtMs: 0,
      issuer,
      resource,
    },
    registration: { how: 'dynamic', issuer, clientId: 'c', authMethod: 'none', redirectUris: [] },
    authorizationServer: {
      issuer,
      tokenEndpoint: `${issuer}/token`,
      scopesSupported: null,
      issParameterSupported: false,
      tokenEndpointAuthMethods: ['none'],
      grantTypes: ['authorization_code'],
      codeChallengeMethods: ['S256'],
    },
    resource,
    account: null,
    how: 'browser',
    grantedAtMs: 0,
  }
}

/** What main knows of a server that is not connected, but for what is changed. */
export function serverFacts(
  id: string,
  url: string,
  change: Partial<ServerFacts> & Pick<ServerFacts, 'permissions'>,
): ServerFacts {
  return {
    stored: {
      id,
      name: `Server ${id}`,
      addedAtMs: 0,
      how: { kind: 'http', url },
      grant: null,
      client: null,
      prior: null,
      transport: null,
      chosenIssuer: null,
    },
    state: { kind: 'disconnected' },
    grant: null,
    wire: null,
    claimedName: null,
    claimedVersion: null,
    offer: { tools: [], resources: [], prompts: [] },
    calls: [],
    permissionRequest: null,
    questions: [],
    traceRevision: 0,
    ...change,
  }
}
