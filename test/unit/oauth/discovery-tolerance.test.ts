import { describe, expect, it } from 'vitest'
import { discoverAuthorizationServer } from '../../../src-main/oauth/authorization-server.ts'
import { discoverProtectedResource } from '../../../src-main/oauth/protected-resource.ts'
import { ISSUER, codeOf, json, scriptedPorts } from '../../support/scripted-fetch.ts'

const SERVER = 'https://mcp.example/team/mcp'
const PAGE = () =>
  new Response('<!doctype html><title>Welcome</title>', {
    headers: { 'content-type': 'text/html' },
  })

/** A site that answers every address with its front page, but for those that are listed. */
function frontPageBut(known: Record<string, unknown>) {
  return scriptedPorts(({ url }) => (Object.hasOwn(known, url) ? json(known[url]) : PAGE()))
}

describe('discovery on sites as they are', () => {
  it('R06 goes on to the root when a page stands where the document was expected', async () => {
    const root = 'https://mcp.example/.well-known/oauth-protected-resource'
    const ports = frontPageBut({
      [root]: { resource: 'https://mcp.example/team', authorization_servers: [ISSUER] },
    })
    const found = await discoverProtectedResource(ports, { serverUrl: SERVER })
    expect(found.metadataUrl).toBe(root)
    expect(ports.sent.map(({ url }) => url)).toEqual([
      'https://mcp.example/.well-known/oauth-protected-resource/team/mcp',
      root,
    ])
  })

  it('R10 goes on to OpenID metadata when a page stands at the first address', async () => {
    const openid = `${ISSUER}/.well-known/openid-configuration`
    const ports = frontPageBut({ [openid]: { issuer: ISSUER, token_endpoint: `${ISSUER}/token` } })
    const found = await discoverAuthorizationServer(ports, ISSUER)
    expect(found.tokenEndpoint).toBe(`${ISSUER}/token`)
    expect(ports.sent).toHaveLength(2)
  })

  it('R09 says that the metadata is unreadable when there are pages only', async () => {
    const ports = frontPageBut({})
    expect(await codeOf(() => discoverProtectedResource(ports, { serverUrl: SERVER }))).toBe(
      'metadata_invalid',
    )
  })

  it('R11 does not go on when a document is there and of another issuer', async () => {
    const oauth = `${ISSUER}/.well-known/oauth-authorization-server`
    const ports = frontPageBut({ [oauth]: { issuer: `${ISSUER}/`, token_endpoint: ISSUER } })
    expect(await codeOf(() => discoverAuthorizationServer(ports, ISSUER))).toBe('issuer_mismatch')
    expect(ports.sent).toHaveLength(1)
  })

  it.each([
    ['not encrypted', 'http://as.example'],
    ['no address', 'as.example'],
    ['on this computer', 'https://127.0.0.1:9'],
    ['with user information', 'https://a:b@as.example'],
  ])('R03 R08 leaves out an issuer that is %s and keeps the good one', async (_why, bad) => {
    const metadataUrl = 'https://mcp.example/.well-known/oauth-protected-resource/team/mcp'
    const document = (authorization_servers: string[]) => ({
      [metadataUrl]: { resource: SERVER, authorization_servers },
    })
    const both = frontPageBut(document([bad, ISSUER]))
    const found = await discoverProtectedResource(both, { serverUrl: SERVER })
    expect(found.authorizationServers).toEqual([ISSUER])
    const alone = frontPageBut(document([bad]))
    expect(await codeOf(() => discoverProtectedResource(alone, { serverUrl: SERVER }))).toBe(
      'insecure_endpoint',
    )
  })
})
