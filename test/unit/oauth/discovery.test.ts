import { describe, expect, it } from 'vitest'
import {
  assertPkce,
  discoverAuthorizationServer,
} from '../../../src-main/oauth/authorization-server.ts'
import { discoverProtectedResource } from '../../../src-main/oauth/protected-resource.ts'
import { AS, ISSUER, codeOf, documents, json, scriptedPorts } from '../../support/scripted-fetch.ts'

const SERVER = 'https://mcp.example/team/mcp'
const INSERTED = 'https://mcp.example/.well-known/oauth-protected-resource/team/mcp'
const ROOT = 'https://mcp.example/.well-known/oauth-protected-resource'
const RESOURCE = { resource: SERVER, authorization_servers: [ISSUER] }

describe('protected resource metadata', () => {
  it('R06 uses the address of the challenge and asks no other', async () => {
    const at = 'https://mcp.example/elsewhere'
    const ports = documents({ [at]: RESOURCE, [INSERTED]: RESOURCE })
    const found = await discoverProtectedResource(ports, {
      serverUrl: SERVER,
      resourceMetadataUrl: at,
    })
    expect(found.metadataUrl).toBe(at)
    expect(ports.sent.map(({ url }) => url)).toEqual([at])
  })

  it('R06 tries the path-inserted address first and the root second', async () => {
    const ports = documents({ [ROOT]: RESOURCE })
    await discoverProtectedResource(ports, { serverUrl: SERVER })
    expect(ports.sent.map(({ url }) => url)).toEqual([INSERTED, ROOT])
  })

  it('R06 stops at the path-inserted address when it answers', async () => {
    const ports = documents({ [INSERTED]: RESOURCE, [ROOT]: RESOURCE })
    await discoverProtectedResource(ports, { serverUrl: SERVER })
    expect(ports.sent.map(({ url }) => url)).toEqual([INSERTED])
  })

  it.each([
    ['https://mcp.example/team/mcp'],
    ['https://mcp.example/team'],
    ['https://mcp.example/team/'],
    ['https://mcp.example'],
    ['https://mcp.example/'],
  ])('R07 R21 accepts the resource %s and keeps it byte for byte', async (resource) => {
    const ports = documents({ [INSERTED]: { ...RESOURCE, resource } })
    const found = await discoverProtectedResource(ports, { serverUrl: SERVER })
    expect(found.resource).toBe(resource)
  })

  it.each([
    ['https://mcp.example/tea'],
    ['https://mcp.example/team/mcp/deeper'],
    ['https://mcp.example/other'],
    ['https://evil.example/team/mcp'],
    ['https://mcp.example:8443/team/mcp'],
    ['http://mcp.example/team/mcp'],
    ['https://mcp.example/team/mcp#part'],
    ['https://mcp.example/team/mcp?tenant=2'],
    ['https://mcp.example.evil.example/team/mcp'],
  ])('R07 refuses the resource %s until the person accepts it', async (resource) => {
    const ports = () => documents({ [INSERTED]: { ...RESOURCE, resource } })
    const input = { serverUrl: SERVER }
    expect(await codeOf(() => discoverProtectedResource(ports(), input))).toBe('resource_mismatch')
    const other = { ...input, acceptedResource: `${resource}/` }
    expect(await codeOf(() => discoverProtectedResource(ports(), other))).toBe('resource_mismatch')
    const accepted = await discoverProtectedResource(ports(), {
      ...input,
      acceptedResource: resource,
    })
    expect(accepted.resource).toBe(resource)
  })

  it('R09 stops with a name for it when there is no metadata at all', async () => {
    const ports = documents({})
    const work = () => discoverProtectedResource(ports, { serverUrl: SERVER })
    expect(await codeOf(work)).toBe('metadata_unreachable')
    expect(ports.sent).toHaveLength(2)
  })

  it.each([
    [{ resource: SERVER }, 'no_authorization_server'],
    [{ resource: SERVER, authorization_servers: [] }, 'no_authorization_server'],
    [{ resource: SERVER, authorization_servers: [7] }, 'no_authorization_server'],
    [{ authorization_servers: [ISSUER] }, 'metadata_invalid'],
    [{ resource: 7, authorization_servers: [ISSUER] }, 'metadata_invalid'],
    [{ resource: SERVER, authorization_servers: ['http://as.example'] }, 'insecure_endpoint'],
    [{ resource: SERVER, authorization_servers: ['file:///etc'] }, 'insecure_endpoint'],
    [[], 'metadata_invalid'],
    ['text', 'metadata_invalid'],
    [null, 'metadata_invalid'],
  ])('R03 R09 A23 refuses the document %j', async (document, code) => {
    const ports = documents({ [INSERTED]: document })
    const work = () => discoverProtectedResource(ports, { serverUrl: SERVER })
    expect(await codeOf(work)).toBe(code)
  })

  it('R03 refuses a challenge that points to plain http', async () => {
    const ports = documents({})
    const input = { serverUrl: SERVER, resourceMetadataUrl: 'http://mcp.example/meta' }
    expect(await codeOf(() => discoverProtectedResource(ports, input))).toBe('insecure_endpoint')
    expect(ports.sent).toHaveLength(0)
  })

  it('R08 lists every authorization server once, in the order of the server', async () => {
    const authorization_servers = ['https://b.example', ISSUER, 'https://b.example']
    const ports = documents({ [INSERTED]: { ...RESOURCE, authorization_servers } })
    const found = await discoverProtectedResource(ports, { serverUrl: SERVER })
    expect(found.authorizationServers).toEqual(['https://b.example', ISSUER])
  })
})

const METADATA = {
  issuer: ISSUER,
  authorization_endpoint: `${ISSUER}/authorize`,
  token_endpoint: `${ISSUER}/token`,
  code_challenge_methods_supported: ['S256'],
}

describe('authorization server metadata', () => {
  it('R10 asks three addresses for an issuer with a path, never the root', async () => {
    const ports = documents({})
    const issuer = `${ISSUER}/tenant/one`
    expect(await codeOf(() => discoverAuthorizationServer(ports, issuer))).toBe(
      'metadata_unreachable',
    )
    expect(ports.sent.map(({ url }) => url)).toEqual([
      `${ISSUER}/.well-known/oauth-authorization-server/tenant/one`,
      `${ISSUER}/.well-known/openid-configuration/tenant/one`,
      `${ISSUER}/tenant/one/.well-known/openid-configuration`,
    ])
  })

  it('R10 asks two addresses for an issuer without a path', async () => {
    const ports = documents({ [`${ISSUER}/.well-known/openid-configuration`]: METADATA })
    const found = await discoverAuthorizationServer(ports, ISSUER)
    expect(found.tokenEndpoint).toBe(`${ISSUER}/token`)
    expect(ports.sent.map(({ url }) => url)).toEqual([
      `${ISSUER}/.well-known/oauth-authorization-server`,
      `${ISSUER}/.well-known/openid-configuration`,
    ])
  })

  it('R10 does not go on to another address after an error of the server', async () => {
    const ports = scriptedPorts(() => new Response('', { status: 503 }))
    const work = () => discoverAuthorizationServer(ports, ISSUER)
    expect(await codeOf(work)).toBe('metadata_unreachable')
    expect(ports.sent).toHaveLength(1)
  })

  it.each([
    ['https://as.example/'],
    ['https://AS.example'],
    ['HTTPS://as.example'],
    ['https://as.example:443'],
    ['https://as.example.'],
    ['https://as.example/.'],
    ['https://as.example/%2e'],
    ['https://as.example?'],
    ['https://as.example#'],
    ['https://as.example//'],
    ['http://as.example'],
    ['https://as.example '],
    [' https://as.example'],
    ['https://as.example\n'],
    ['https://@as.example'],
    ['https://as.exаmple'],
    ['https://as%2eexample'],
    ['https://www.as.example'],
    ['https://as.example\u200b'],
    ['as.example'],
  ])('R11 A6 refuses metadata that calls itself %j', async (issuer) => {
    const ports = scriptedPorts(() => json({ ...METADATA, issuer }))
    expect(await codeOf(() => discoverAuthorizationServer(ports, ISSUER))).toBe('issuer_mismatch')
  })

  it.each([[undefined], [null], [['https://as.example']], [{}]])(
    'R11 refuses metadata whose issuer is %j',
    async (issuer) => {
      const ports = scriptedPorts(() => json({ ...METADATA, issuer }))
      expect(await codeOf(() => discoverAuthorizationServer(ports, ISSUER))).toBe('issuer_mismatch')
    },
  )

  const endpoints = [
    'authorization_endpoint',
    'token_endpoint',
    'registration_endpoint',
    'revocation_endpoint',
    'device_authorization_endpoint',
  ]
  const bad = [
    'http://as.example/x',
    'ftp://as.example',
    'javascript:alert(1)',
    'https://u:p@a.b/',
    '',
  ]
  it.each(endpoints.flatMap((name) => bad.map((value) => [name, value])))(
    'R03 A2 refuses the %s %j',
    async (name, value) => {
      const ports = scriptedPorts(() => json({ ...METADATA, [String(name)]: value }))
      expect(await codeOf(() => discoverAuthorizationServer(ports, ISSUER))).toBe(
        'insecure_endpoint',
      )
    },
  )

  it.each([['http://127.0.0.1:9/t'], ['http://localhost:9/t'], ['http://[::1]:9/t']])(
    'R03 R44 takes the loopback endpoint %s of a loopback issuer, and of no other',
    async (address) => {
      const remote = scriptedPorts(() => json({ ...METADATA, token_endpoint: address }))
      expect(await codeOf(() => discoverAuthorizationServer(remote, ISSUER))).toBe(
        'insecure_endpoint',
      )
      const issuer = 'http://127.0.0.1:9'
      const local = scriptedPorts(() => json({ issuer, token_endpoint: address }))
      expect((await discoverAuthorizationServer(local, issuer)).tokenEndpoint).toBe(address)
    },
  )

  it.each([
    ['http://127.0.0.1.evil.example/'],
    ['http://localhost.evil.example/'],
    ['http://127.1.evil/'],
  ])('R03 takes %s for no loopback address', async (address) => {
    const ports = scriptedPorts(() => json({ ...METADATA, token_endpoint: address }))
    expect(await codeOf(() => discoverAuthorizationServer(ports, ISSUER))).toBe('insecure_endpoint')
  })

  it('A23 refuses metadata without a token endpoint', async () => {
    const ports = scriptedPorts(() => json({ ...METADATA, token_endpoint: undefined }))
    expect(await codeOf(() => discoverAuthorizationServer(ports, ISSUER))).toBe('metadata_invalid')
  })

  it.each([[null], [[]], [['plain']], [['s256']]])(
    'R20 A12 refuses a server whose challenge methods are %j',
    async (codeChallengeMethods) => {
      expect(await codeOf(() => assertPkce({ ...AS, codeChallengeMethods }))).toBe(
        'pkce_not_supported',
      )
    },
  )

  it('R20 A12 reads absent challenge methods as absent, in both kinds of metadata', async () => {
    const { code_challenge_methods_supported: _, ...without } = METADATA
    for (const kind of ['oauth-authorization-server', 'openid-configuration']) {
      const ports = documents({ [`${ISSUER}/.well-known/${kind}`]: without })
      const as = await discoverAuthorizationServer(ports, ISSUER)
      expect(await codeOf(() => assertPkce(as))).toBe('pkce_not_supported')
    }
  })

  it('R20 accepts a server that lists S256 among others', () => {
    expect(() => assertPkce({ ...AS, codeChallengeMethods: ['plain', 'S256'] })).not.toThrow()
  })
})
