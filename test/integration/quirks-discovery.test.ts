import { afterEach, describe, expect, it } from 'vitest'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { sendJson } from '../support/house/http.ts'
import type { Handler } from '../support/house/http.ts'
import { listenOnLoopback } from '../support/loopback.ts'
import type { Oddities } from '../support/odd-house.ts'
import { shownQuirks, signedIn, startQuirky } from '../support/quirky.ts'
import type { Quirky } from '../support/quirky.ts'
import { isConnected, isReviewing, valueOf } from '../support/test-host.ts'

const RESOURCE = '/.well-known/oauth-protected-resource/mcp'
const SERVER = '/.well-known/oauth-authorization-server'
const OPENID = '/.well-known/openid-configuration'

let quirky: Quirky

afterEach(() => quirky.stop())

const originOf = (request: Parameters<Handler>[0]) => `http://${request.headers.host}`

const resourceOf =
  (name: (origin: string) => { resource?: string; issuer?: string }): Handler =>
  (request, response) => {
    const origin = originOf(request)
    const { resource = `${origin}/mcp`, issuer = origin } = name(origin)
    sendJson(response, 200, { resource, authorization_servers: [issuer] })
  }

const serverOf =
  (path = ''): Handler =>
  (request, response) => {
    const origin = originOf(request)
    sendJson(response, 200, {
      issuer: origin + path,
      authorization_endpoint: `${origin}/authorize`,
      token_endpoint: `${origin}/token`,
      registration_endpoint: `${origin}/register`,
      code_challenge_methods_supported: ['S256'],
    })
  }

const none: Handler = (_request, response) => sendJson(response, 404, {})
const to =
  (location: string): Handler =>
  (_request, response) => {
    response.writeHead(302, { location }).end()
  }

/** What a server as it should be still lacks here: its challenge names no metadata. */
const PLAIN = ['challenge-without-metadata']

const CASES: [quirk: string, oddities: Oddities, all?: string[]][] = [
  ['challenge-without-metadata', {}, PLAIN],
  [
    'challenge-unquoted',
    { challenge: (origin) => `Bearer resource_metadata=${origin}${RESOURCE}` },
    ['challenge-unquoted'],
  ],
  [
    'resource-trailing-slash',
    { routes: { [RESOURCE]: resourceOf((origin) => ({ resource: `${origin}/mcp/` })) } },
  ],
  [
    'resource-parent-path',
    { routes: { [RESOURCE]: resourceOf((origin) => ({ resource: origin })) } },
  ],
  ['openid-metadata-only', { routes: { [SERVER]: none, [OPENID]: serverOf() } }],
  [
    'issuer-with-path',
    {
      routes: {
        [RESOURCE]: resourceOf((origin) => ({ issuer: `${origin}/tenant` })),
        [`${SERVER}/tenant`]: serverOf('/tenant'),
      },
    },
  ],
  ['metadata-redirected', { routes: { [SERVER]: to('/moved'), '/moved': serverOf() } }],
  [
    'metadata-redirected',
    { routes: { [RESOURCE]: to('/moved'), '/moved': resourceOf(() => ({})) } },
  ],
]

describe('a vendor that is found in its own way', () => {
  it.each(CASES)('%s: signs in, calls, and says so in history and page', async (...one) => {
    const [quirk, oddities, all = [...PLAIN, quirk]] = one
    quirky = await signedIn(oddities)
    expect((await quirky.toldIn('granted')).toSorted()).toEqual(all.toSorted())
    expect(shownQuirks(quirky)).toContain(quirk)
    await quirky.test.restart()
    await quirky.test.until(quirky.serverId, isConnected)
    expect(shownQuirks(quirky)).toContain(quirk)
  })

  it('issuer-with-path: is found where OpenID Connect puts it, and not at the root', async () => {
    const path = '/tenant/.well-known/openid-configuration'
    const issuer = resourceOf((origin) => ({ issuer: `${origin}/tenant` }))
    quirky = await signedIn({ routes: { [RESOURCE]: issuer, [path]: serverOf('/tenant') } })
    const told = ['challenge-without-metadata', 'issuer-with-path', 'openid-metadata-only']
    expect((await quirky.toldIn('granted')).toSorted()).toEqual(told)
    const asked = quirky.house.requests.map(({ path: at }) => at)
    expect(asked).not.toContain(SERVER)
    expect(asked).not.toContain(OPENID)
  })
})

const isStopped = ({ state }: ServerView) => state.kind === 'needs-sign-in'

async function add(oddities: Oddities) {
  quirky = await startQuirky(oddities)
  const { commands } = quirky.test.host
  quirky.serverId = valueOf(await commands.addServer({ url: quirky.house.url })).serverId
}

describe('metadata-redirected: a way that leads further', () => {
  it.each([RESOURCE, SERVER])('R46 is not followed twice from %s', async (path) => {
    await add({
      routes: { [path]: to('/one'), '/one': to('/two'), '/two': serverOf() },
    })
    const { state } = await quirky.test.until(quirky.serverId, isStopped)
    expect(state).toMatchObject({ failure: { code: 'metadata_moved' } })
    expect(quirky.house.requests.map(({ path: at }) => at)).not.toContain('/two')
  })

  it.each([RESOURCE, SERVER])('R44 is not followed to another origin from %s', async (path) => {
    let hits = 0
    const other = await listenOnLoopback((request, response) => {
      hits++
      void serverOf()(request, response)
    })
    await add({ routes: { [path]: to(`${other.origin}${path}`) } })
    const { state } = await quirky.test.until(quirky.serverId, isStopped)
    expect(state).toMatchObject({ failure: { code: 'metadata_moved' } })
    expect(hits).toBe(0)
    await other.stop()
  })

  it('R10 is no end where the next address has the document', async () => {
    await add({ routes: { [SERVER]: to('https://www.example/login'), [OPENID]: serverOf() } })
    await quirky.test.until(quirky.serverId, isReviewing)
  })
})
