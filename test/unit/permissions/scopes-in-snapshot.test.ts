import { describe, expect, it } from 'vitest'
import type { GrantRecord } from '../../../src-main/servers/grant.ts'
import type { ServerFacts } from '../../../src-main/servers/server.ts'
import { describeServer } from '../../../src-main/state/snapshot.ts'

const LINEAR = 'https://mcp.linear.app/mcp'
const GITHUB = 'https://github.com'

function grantFrom(issuer: string, resource: string): GrantRecord {
  const scopes = ['repo', 'write']
  return {
    tokenSet: {
      accessToken: 'a',
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

const NO_TOOLS = {
  defaults: () => ({ reads: 'allow', changes: 'ask', destroys: 'ask' }),
  always: () => [],
  waiting: () => [],
} as unknown as ServerFacts['permissions']

function factsAt(url: string, more: Partial<ServerFacts>): ServerFacts {
  return {
    stored: {
      id: 'one',
      name: 'One',
      addedAtMs: 0,
      how: { kind: 'http', url },
      grant: null,
      client: null,
      prior: null,
      transport: null,
      chosenIssuer: null,
      refusedPermissions: [{ operation: 'x', scopes: ['repo', 'write'], atMs: 0 }],
    },
    state: { kind: 'disconnected' },
    grant: null,
    wire: null,
    claimedName: null,
    claimedVersion: null,
    offer: { tools: [], resources: [], prompts: [] },
    calls: [],
    permissionRequest: { operation: 'x', scopes: ['repo', 'write'] },
    questions: [],
    traceRevision: 0,
    permissions: NO_TOOLS,
    ...more,
  }
}

const noneAlike = () => []

const sureOf = (scopes: { sure?: string }[] | undefined) => scopes?.map((scope) => scope.sure)

describe('scopes in what the window is told', () => {
  it('R49 go by the server and the issuer of the key', () => {
    const at = (issuer: string, resource: string) =>
      sureOf(
        describeServer(factsAt(resource, { grant: grantFrom(issuer, resource) }), true, noneAlike)
          .grant?.scopes,
      )
    expect(at('https://id.example', 'https://mcp.example')).toEqual(['unknown', 'guessed'])
    expect(at(GITHUB, 'https://mcp.example')).toEqual(['known', 'guessed'])
    expect(at('https://id.example', LINEAR)).toEqual(['unknown', 'known'])
  })

  it('R49 go by the issuer and the server that are reviewed', () => {
    const reviewing = (issuer: string, resource: string) => {
      const phase = {
        phase: 'reviewing' as const,
        issuer,
        resource,
        scopes: ['repo', 'write'],
        why: 'sign-in' as const,
        canUseBrowser: true,
        canUseDevice: false,
        canUseClient: false,
        identities: [],
        registration: 'dynamic' as const,
        movedFrom: null,
      }
      const facts = factsAt('https://mcp.example', { state: { kind: 'authorizing', phase } })
      const { state } = describeServer(facts, true, noneAlike)
      if (state.kind !== 'authorizing' || state.authorization.phase !== 'reviewing') return []
      return sureOf(state.authorization.scopes)
    }
    expect(reviewing('https://id.example', 'https://mcp.example')).toEqual(['unknown', 'guessed'])
    expect(reviewing(GITHUB, 'https://mcp.example')).toEqual(['known', 'guessed'])
    expect(reviewing('https://id.example', LINEAR)).toEqual(['unknown', 'known'])
  })

  it('R49 go by the server that asks for more, and by the issuer of its key', () => {
    const asked = (url: string, grant: GrantRecord | null) => {
      const view = describeServer(factsAt(url, { grant }), true, noneAlike)
      const refused = sureOf(view.refusedPermissions[0]?.scopes)
      expect(sureOf(view.permissionRequest?.scopes)).toEqual(refused)
      return refused
    }
    expect(asked('https://mcp.example', null)).toEqual(['unknown', 'guessed'])
    expect(asked(LINEAR, null)).toEqual(['unknown', 'known'])
    expect(asked('https://mcp.example', grantFrom(GITHUB, 'https://mcp.example'))).toEqual([
      'known',
      'guessed',
    ])
  })
})
