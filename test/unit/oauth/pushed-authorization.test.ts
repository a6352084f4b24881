import { describe, expect, it } from 'vitest'
import { prepareAuthorization } from '../../../src-main/oauth/authorization-code.ts'
import type { AuthorizationServer } from '../../../src-main/oauth/authorization-server.ts'
import { openAddress } from '../../../src-main/oauth/pushed-authorization.ts'
import {
  AS,
  CLIENT,
  ISSUER,
  NOW_MS,
  codeOf,
  json,
  scriptedPorts,
} from '../../support/scripted-fetch.ts'

const ENDPOINT = `${ISSUER}/par`
const OFFERED: AuthorizationServer = {
  ...AS,
  authorizationEndpoint: `${ISSUER}/authorize?tenant=one`,
  pushedAuthorizationRequestEndpoint: ENDPOINT,
}

const prepare = (as: AuthorizationServer, scopes = ['a']) =>
  prepareAuthorization({
    as,
    registration: CLIENT,
    resource: 'https://mcp.example/mcp',
    scopes,
    redirectUri: 'http://127.0.0.1:9/cb',
    nowMs: NOW_MS,
  })

function server(lifeSeconds = 60) {
  let count = 0
  let nowMs = NOW_MS
  const ports = scriptedPorts(() =>
    json({ request_uri: `urn:request:${++count}`, expires_in: lifeSeconds }, 201),
  )
  return { ports: { ...ports, nowMs: () => nowMs }, later: (ms: number) => (nowMs += ms) }
}

const REQUEST = ['client_id', 'code_challenge', 'code_challenge_method', 'redirect_uri']
const ALL = [...REQUEST, 'resource', 'response_type', 'scope', 'state']

describe('a pushed authorization request', () => {
  it.each([
    ['the server', { ...OFFERED, requiresPushed: true }, CLIENT],
    ['the registration', OFFERED, { ...CLIENT, requiresPushed: true }],
  ])(
    'R22 is pushed whole where %s demands it; the endpoint keeps its own query',
    async (_who, as, client) => {
      const { ports } = server()
      const transaction = await prepare(as)
      const address = await openAddress(ports, as, client, transaction)
      expect(ports.sent[0]).toMatchObject({ method: 'POST', url: ENDPOINT })
      expect([...(ports.sent[0]?.form.keys() ?? [])].toSorted()).toEqual(ALL)
      expect(ports.sent[0]?.form.get('state')).toBe(transaction.state)
      expect(await address()).toBe(
        `${ISSUER}/authorize?tenant=one&client_id=client-1&request_uri=urn%3Arequest%3A1`,
      )
    },
  )

  it('R22 proves the client as at the token endpoint', async () => {
    const { ports } = server()
    const client = { ...CLIENT, authMethod: 'client_secret_basic' as const, clientSecret: 's' }
    const as = { ...OFFERED, requiresPushed: true }
    await openAddress(ports, as, client, await prepare(as))
    expect(ports.sent[0]?.headers.get('authorization')).toBe(`Basic ${btoa('client-1:s')}`)
  })

  it('R27 is pushed as well when the address would be too long to open, and not otherwise', async () => {
    const { ports } = server()
    const short = await prepare(OFFERED)
    expect(await (await openAddress(ports, OFFERED, CLIENT, short))()).toBe(short.url)
    expect(ports.sent).toEqual([])
    const long = await prepare(OFFERED, ['x'.repeat(2_000)])
    const address = await (await openAddress(ports, OFFERED, CLIENT, long))()
    expect(address.length).toBeLessThan(200)
    expect(
      await (
        await openAddress(ports, AS, CLIENT, await prepare(AS, ['x'.repeat(2_000)]))
      )(),
    ).toContain('xxx')
  })

  it('R22 is pushed again for each further opening, and when the first was not opened in time', async () => {
    const { ports, later } = server()
    const as = { ...OFFERED, requiresPushed: true }
    const address = await openAddress(ports, as, CLIENT, await prepare(as))
    expect(await address()).toContain('%3A1')
    expect(await address()).toContain('%3A2')
    const slow = await openAddress(ports, as, CLIENT, await prepare(as))
    later(60_000)
    expect(await slow()).toContain('%3A4')
  })

  it('R12 says so when there is no place to push to', async () => {
    const { ports } = server()
    const as = { ...AS, requiresPushed: true }
    const transaction = await prepare(as)
    expect(await codeOf(() => openAddress(ports, as, CLIENT, transaction))).toBe(
      'authorization_failed',
    )
  })
})
