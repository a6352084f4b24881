import { describe, expect, it } from 'vitest'
import { createMetadataCache } from '../../../src-main/network/metadata-cache.ts'
import { discoverAuthorizationServer } from '../../../src-main/oauth/authorization-server.ts'
import { discoverProtectedResource } from '../../../src-main/oauth/protected-resource.ts'
import { NOW_MS, codeOf, scriptedPorts } from '../../support/scripted-fetch.ts'

const ISSUER = 'https://as.example'
const SERVER = 'https://mcp.example/mcp'
const server = { issuer: ISSUER, token_endpoint: `${ISSUER}/token` }

/** Everything is fresh for a minute; an address without an answer is a 404. */
function asking(answers: Record<string, unknown>, redirectedTo?: string) {
  const ports = scriptedPorts(({ url }) => {
    const headers = { 'cache-control': 'max-age=60' }
    if (!Object.hasOwn(answers, url)) return new Response('none', { status: 404, headers })
    const response = new Response(JSON.stringify(answers[url]), { headers })
    if (redirectedTo !== undefined) Object.defineProperty(response, 'url', { value: redirectedTo })
    return response
  })
  return { ...ports, metadata: createMetadataCache(() => NOW_MS) }
}

const WELL_KNOWN = `${ISSUER}/.well-known/oauth-authorization-server`
const OPENID = `${ISSUER}/.well-known/openid-configuration`

describe('kept metadata', () => {
  it('R10 spares the whole search, also where the first address has none', async () => {
    const ports = asking({ [OPENID]: server })
    const first = await discoverAuthorizationServer(ports, ISSUER)
    expect(ports.sent.map(({ url }) => url)).toEqual([WELL_KNOWN, OPENID])
    expect(await discoverAuthorizationServer(ports, ISSUER)).toEqual(first)
    expect(ports.sent).toHaveLength(2)
    ports.metadata.forget()
    await discoverAuthorizationServer(ports, ISSUER)
    expect(ports.sent).toHaveLength(4)
  })

  it('R06 R07 of a resource is for the server that was asked for', async () => {
    const url = 'https://mcp.example/.well-known/oauth-protected-resource'
    const ports = asking({
      [url]: { resource: 'https://mcp.example', authorization_servers: [ISSUER] },
    })
    const input = { serverUrl: SERVER, resourceMetadataUrl: url }
    await discoverProtectedResource(ports, input)
    await discoverProtectedResource(ports, input)
    expect(ports.sent).toHaveLength(1)
    await discoverProtectedResource(ports, { ...input, serverUrl: `${SERVER}/other` })
    expect(ports.sent).toHaveLength(2)
  })

  it.each([
    ['the issuer is another', { ...server, issuer: `${ISSUER}/` }, 'issuer_mismatch'],
    ['an endpoint is missing', { issuer: ISSUER }, 'metadata_invalid'],
    ['an endpoint is insecure', { ...server, token_endpoint: 'http://as' }, 'insecure_endpoint'],
  ])('R11 is none when %s', async (_what, document, code) => {
    const ports = asking({ [WELL_KNOWN]: document })
    for (let times = 1; times <= 2; times++) {
      expect(await codeOf(() => discoverAuthorizationServer(ports, ISSUER))).toBe(code)
      expect(ports.sent).toHaveLength(times)
    }
    expect(ports.metadata.find(WELL_KNOWN, ISSUER)).toBeNull()
  })

  it('passes the same checks again', async () => {
    const ports = asking({})
    const headers = new Headers({ 'cache-control': 'max-age=60' })
    const wrong = { ...server, issuer: 'https://evil.example' }
    const about = { url: WELL_KNOWN, subject: ISSUER, headers, askedAtMs: NOW_MS }
    ports.metadata.keep({ ...about, document: wrong })
    const work = () => discoverAuthorizationServer(ports, ISSUER)
    expect(await codeOf(work)).toBe('issuer_mismatch')
  })

  it('is not what a redirect led to', async () => {
    const ports = asking({ [WELL_KNOWN]: server }, `${ISSUER}/elsewhere`)
    await discoverAuthorizationServer(ports, ISSUER)
    await discoverAuthorizationServer(ports, ISSUER)
    expect(ports.sent).toHaveLength(2)
  })
})
