import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { ClientInput } from '../../src-preload/contract/commands.ts'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { systemClock } from '../../src-main/clock.ts'
import { createMemorySettings } from '../../src-main/headless/memory-ports.ts'
import type { HostPorts } from '../../src-main/host-ports.ts'
import { approveDevice } from '../support/approve.ts'
import { startHouse } from '../support/house/house.ts'
import type { House, HouseOptions } from '../support/house/house.ts'
import { sendJson, sendText } from '../support/house/http.ts'
import { ID_AT_WORK, startIdentityProvider } from '../support/house/identity-provider.ts'
import { startOddHouse } from '../support/odd-house.ts'
import type { OddHouse, Oddities } from '../support/odd-house.ts'
import { isConnected, isReviewing, signIn, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

const stops: (() => Promise<void>)[] = []
let test: TestHost
/** Each origin by what it is. */
let names: Map<string, string>

afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop()
})

async function begin(ports: Partial<HostPorts> = {}) {
  names = new Map()
  test = await startTestHost({ ports })
  stops.push(() => test.stop())
}

async function openHouse(options: HouseOptions = {}): Promise<House> {
  const house = await startHouse(options)
  stops.push(() => house.stop())
  names.set(house.issuer, 'issuer')
  for (const { name, url } of house.servers) names.set(new URL(url).origin, name.toLowerCase())
  return house
}

async function openOdd(oddities: Oddities): Promise<OddHouse> {
  const odd = await startOddHouse(oddities)
  stops.push(() => odd.stop())
  names.set(odd.origin, 'both')
  return odd
}

/** What has been asked so far, in order. The older wire's stream of changes is no part of signing in. */
function asked(from = 0): string[] {
  return test.trace
    .slice(from)
    .map(({ method, url, via }) => {
      const { origin, pathname } = new URL(url)
      const how = via === 'direct' ? '' : ` from the ${via}`
      return `${names.get(origin) ?? origin} ${method} ${pathname}${how}`
    })
    .filter((request) => !request.endsWith('GET /mcp'))
}

const server = (id: string) => test.host.snapshot().servers.find((one) => one.id === id)

/** Looks in every turn: what is listed after the tools is no part of connecting. */
async function askedUntilConnected(serverId: string, from = 0): Promise<string[]> {
  for (;;) {
    const state = server(serverId)?.state
    if (state?.kind === 'connected') return asked(from)
    if (state?.kind === 'failed' || state?.kind === 'needs-sign-in') {
      throw new Error(`It did not connect: ${JSON.stringify(state)}`)
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function reviewed(url: string): Promise<string> {
  const { serverId } = valueOf(await test.host.commands.addServer({ url }))
  await test.until(serverId, isReviewing)
  return serverId
}

async function inBrowser(url: string, scopes = ['notes:read']): Promise<string[]> {
  const from = test.trace.length
  const serverId = await reviewed(url)
  valueOf(await test.host.commands.continueInBrowser({ serverId, scopes }))
  return askedUntilConnected(serverId, from)
}

const needsClient = ({ state }: ServerView) =>
  state.kind === 'authorizing' && state.authorization.phase === 'needs-client'

/** At the server: it is asked, says no and where to ask; then its version and its tools. */
const NOTES = ['notes POST /mcp', 'notes GET /.well-known/oauth-protected-resource/mcp']
const NOTES_AFTER = ['notes POST /mcp', 'notes POST /mcp']
const METADATA = 'issuer GET /.well-known/oauth-authorization-server'
const FIRST_POLL_MS = 5_000
const DOCUMENT = 'https://app.example/client-metadata.json'
const file = join(import.meta.dirname, '../../resources/client-metadata.json')
const clientMetadata = {
  ...(JSON.parse(readFileSync(file, 'utf8')) as object),
  client_id: DOCUMENT,
}

describe('a first sign-in asks, and asks nothing else:', () => {
  it('R15 in the browser, registering by itself', async () => {
    await begin()
    const house = await openHouse()
    expect(await inBrowser(house.urlOf('Notes'))).toEqual([
      ...NOTES,
      METADATA,
      'issuer POST /reg',
      'issuer POST /token',
      ...NOTES_AFTER,
    ])
  })

  it('R52 on the older wire, whose opening takes two more', async () => {
    await begin()
    const house = await openHouse()
    expect(await inBrowser(house.urlOf('Archive'))).toEqual([
      'archive POST /mcp',
      'archive GET /.well-known/oauth-protected-resource/mcp',
      METADATA,
      'issuer POST /reg',
      'issuer POST /token',
      // The newer wire is tried first; then initialize, initialized, tools/list.
      'archive POST /mcp',
      'archive POST /mcp',
      'archive POST /mcp',
      'archive POST /mcp',
    ])
  })

  it('R14 with a metadata document, which spares the registration', async () => {
    await begin({ settings: createMemorySettings({ clientMetadataUrl: DOCUMENT }) })
    const house = await openHouse({ clientMetadata })
    expect(await inBrowser(house.urlOf('Notes'))).toEqual([
      ...NOTES,
      METADATA,
      'issuer POST /token',
      ...NOTES_AFTER,
    ])
  })

  it('R13 with a client entered by the person, likewise', async () => {
    await begin()
    const house = await openHouse({
      registration: false,
      preregistered: { clientSecret: 's3cret' },
    })
    const added = valueOf(await test.host.commands.addServer({ url: house.urlOf('Notes') }))
    const { serverId } = added
    await test.until(serverId, needsClient)
    await enter(serverId, { clientId: 'house-preregistered', clientSecret: 's3cret' })
    valueOf(await test.host.commands.continueInBrowser({ serverId, scopes: ['notes:read'] }))
    expect(await askedUntilConnected(serverId)).toEqual([
      ...NOTES,
      METADATA,
      'issuer POST /token',
      ...NOTES_AFTER,
    ])
  })

  it('R40 with a code, one more than in the browser, and each poll that comes too early', async () => {
    let approved: () => void = () => undefined
    const whenApproved = new Promise<void>((resolve) => (approved = resolve))
    const clock = {
      ...systemClock,
      sleep: (ms: number, signal?: AbortSignal) =>
        ms === FIRST_POLL_MS
          ? whenApproved.then(() => systemClock.sleep(1, signal))
          : systemClock.sleep(ms, signal),
    }
    await begin({ clock })
    const house = await openHouse()
    const serverId = await reviewed(house.urlOf('Notes'))
    valueOf(await test.host.commands.continueWithDevice({ serverId, scopes: ['notes:read'] }))
    const { state } = await test.until(
      serverId,
      (one) =>
        one.state.kind === 'authorizing' && one.state.authorization.phase === 'waiting-device',
    )
    const view = state.kind === 'authorizing' ? state.authorization : null
    if (view?.phase !== 'waiting-device') throw new Error('There is no code.')
    await approveDevice(view.verificationUriComplete ?? '')
    approved()
    expect(await askedUntilConnected(serverId)).toEqual([
      ...NOTES,
      METADATA,
      'issuer POST /reg',
      'issuer POST /device/auth',
      'issuer POST /token',
      ...NOTES_AFTER,
    ])
  })

  it('R54 as the client itself', async () => {
    await begin()
    const house = await openHouse({ machine: { clientSecret: 's3cret' }, registration: false })
    const added = valueOf(await test.host.commands.addServer({ url: house.urlOf('Notes') }))
    const { serverId } = added
    await test.until(serverId, needsClient)
    await enter(serverId, {
      clientId: 'house-machine',
      clientSecret: 's3cret',
      withoutPerson: true,
    })
    valueOf(await test.host.commands.continueAsClient({ serverId, scopes: ['notes:read'] }))
    expect(await askedUntilConnected(serverId)).toEqual([
      ...NOTES,
      METADATA,
      'issuer POST /token',
      ...NOTES_AFTER,
    ])
  })

  it('R55 on the word of an organization, without a registration', async () => {
    const work = await startIdentityProvider({ clientIdThere: DOCUMENT })
    stops.push(() => work.stop())
    await begin({ settings: createMemorySettings({ clientMetadataUrl: DOCUMENT }) })
    names.set(work.issuer, 'organization')
    const house = await openHouse({ clientMetadata, trusts: work.signer })
    const input = { issuer: work.issuer, clientId: ID_AT_WORK }
    const { providerId } = valueOf(await test.host.commands.addIdentityProvider(input))
    expect(asked()).toEqual(['organization GET /.well-known/oauth-authorization-server'])
    const from = test.trace.length
    const serverId = await reviewed(house.urlOf('Notes'))
    const scopes = ['notes:read']
    valueOf(await test.host.commands.continueWithIdentity({ serverId, providerId, scopes }))
    expect(await askedUntilConnected(serverId, from)).toEqual([
      ...NOTES,
      METADATA,
      // The person signs in there, once for all servers; then it gives its word.
      'organization POST /token',
      'organization POST /token',
      'issuer POST /token',
      ...NOTES_AFTER,
    ])
  })

  it.each([
    ['plain', 0],
    ['with-nonces', 1],
  ] as const)(
    'R56 with tokens bound to a key (%s): each nonce costs %i more',
    async (dpop, more) => {
      await begin()
      const house = await openHouse({ dpop })
      const again = (request: string) => Array.from({ length: 1 + more }, () => request)
      expect(await inBrowser(house.urlOf('Notes'))).toEqual([
        ...NOTES,
        METADATA,
        'issuer POST /reg',
        ...again('issuer POST /token'),
        ...again('notes POST /mcp'),
        'notes POST /mcp',
      ])
    },
  )
})

describe('a server off the beaten track is found', () => {
  const odd = (request: string) => `both ${request}`
  const resource = odd('GET /.well-known/oauth-protected-resource/mcp')
  const signedIn = ['POST /register', 'POST /token', 'POST /mcp', 'POST /mcp'].map(odd)

  it('R06 without a word of its metadata in the challenge, at the first address', async () => {
    await begin()
    const { url } = await openOdd({})
    expect(await inBrowser(url)).toEqual([
      odd('POST /mcp'),
      resource,
      odd('GET /.well-known/oauth-authorization-server'),
      ...signedIn,
    ])
  })

  it('R06 at the root address, by the second question', async () => {
    await begin()
    const routes: Oddities['routes'] = {}
    const { url, origin } = await openOdd({ routes })
    routes['/.well-known/oauth-protected-resource/mcp'] = (_, response) =>
      sendText(response, 404, 'Nothing here.')
    routes['/.well-known/oauth-protected-resource'] = (_, response) =>
      sendJson(response, 200, { resource: url, authorization_servers: [origin] })
    expect(await inBrowser(url)).toEqual([
      odd('POST /mcp'),
      resource,
      odd('GET /.well-known/oauth-protected-resource'),
      odd('GET /.well-known/oauth-authorization-server'),
      ...signedIn,
    ])
  })

  it('R10 with an issuer that is OpenID only, by the second question', async () => {
    await begin()
    const routes: Oddities['routes'] = {}
    const { url, origin } = await openOdd({ routes })
    routes['/.well-known/oauth-authorization-server'] = (_, response) =>
      sendText(response, 404, 'Nothing here.')
    routes['/.well-known/openid-configuration'] = (_, response) =>
      sendJson(response, 200, metadataOf(origin, origin))
    expect(await inBrowser(url)).toEqual([
      odd('POST /mcp'),
      resource,
      odd('GET /.well-known/oauth-authorization-server'),
      odd('GET /.well-known/openid-configuration'),
      ...signedIn,
    ])
  })

  it('R10 with an issuer that has a path, by the first question', async () => {
    await begin()
    const routes: Oddities['routes'] = {}
    const { url, origin } = await openOdd({ routes })
    const issuer = `${origin}/tenant`
    routes['/.well-known/oauth-protected-resource/mcp'] = (_, response) =>
      sendJson(response, 200, { resource: url, authorization_servers: [issuer] })
    routes['/.well-known/oauth-authorization-server/tenant'] = (_, response) =>
      sendJson(response, 200, metadataOf(origin, issuer))
    expect(await inBrowser(url)).toEqual([
      odd('POST /mcp'),
      resource,
      odd('GET /.well-known/oauth-authorization-server/tenant'),
      ...signedIn,
    ])
  })
})

describe('metadata that says how long it is good', () => {
  it('is not asked for by a second server at the same issuer', async () => {
    await begin()
    const house = await openHouse({ metadataMaxAgeSeconds: 600 })
    await signIn(test, house.urlOf('Notes'), ['notes:read'])
    const second = await inBrowser(house.urlOf('Archive'))
    expect(second.filter((request) => request.startsWith('issuer'))).toEqual([
      `${METADATA} from the cache`,
      'issuer POST /reg',
      'issuer POST /token',
    ])
    expect(house.requests.filter(({ path }) => path.includes('oauth-authorization'))).toHaveLength(
      1,
    )
  })

  it.each([
    ['says nothing', {}, 0, 2],
    ['is no longer fresh', { metadataMaxAgeSeconds: 600 }, 600_000, 2],
    ['is fresh for a year, after a day', { metadataMaxAgeSeconds: 31_536_000 }, 86_400_000, 2],
    ['is fresh for a year, before', { metadataMaxAgeSeconds: 31_536_000 }, 86_000_000, 1],
  ])('is asked for again when it %s', async (_what, options, laterMs, times) => {
    let offset = 0
    await begin({ clock: { ...systemClock, nowMs: () => Date.now() + offset } })
    const house = await openHouse({ ...options, tokenTtlSeconds: 200_000 })
    await signIn(test, house.urlOf('Notes'), ['notes:read'])
    offset = laterMs
    await signIn(test, house.urlOf('Archive'), ['notes:read'])
    const metadata = house.requests.filter(({ path }) => path.includes('oauth-authorization'))
    expect(metadata).toHaveLength(times)
  })

  it('R11 of one issuer is no other’s', async () => {
    await begin()
    const first = await openHouse({ metadataMaxAgeSeconds: 600 })
    const second = await openHouse({ metadataMaxAgeSeconds: 600 })
    await signIn(test, first.urlOf('Notes'), ['notes:read'])
    await signIn(test, second.urlOf('Notes'), ['notes:read'])
    for (const { requests } of [first, second]) {
      expect(requests.filter(({ path }) => path.includes('oauth-authorization'))).toHaveLength(1)
    }
  })

  it('is asked for anew by a person who tries again after a sign-in that failed', async () => {
    await begin()
    const routes: Oddities['routes'] = {}
    const { url, origin } = await openOdd({ routes })
    let tokenEndpoint = `${origin}/gone`
    let asks = 0
    routes['/.well-known/oauth-authorization-server'] = (_, response) => {
      asks++
      response.setHeader('content-type', 'application/json')
      response.setHeader('cache-control', 'max-age=600')
      response.end(JSON.stringify({ ...metadataOf(origin, origin), token_endpoint: tokenEndpoint }))
    }
    const { commands } = test.host
    const serverId = await reviewed(url)
    valueOf(await commands.continueInBrowser({ serverId, scopes: [] }))
    await test.until(serverId, ({ state }) => state.kind === 'needs-sign-in')
    tokenEndpoint = `${origin}/token`
    valueOf(await commands.connect({ serverId }))
    await test.until(serverId, isReviewing)
    valueOf(await commands.continueInBrowser({ serverId, scopes: [] }))
    await test.until(serverId, isConnected)
    expect(asks).toBe(2)
  })
})

const metadataOf = (origin: string, issuer: string) => ({
  issuer,
  authorization_endpoint: `${origin}/authorize`,
  token_endpoint: `${origin}/token`,
  registration_endpoint: `${origin}/register`,
  code_challenge_methods_supported: ['S256'],
})

async function enter(serverId: string, client: Partial<ClientInput> & { clientId: string }) {
  const how = { authMethod: 'client_secret_basic', withoutPerson: false } as const
  valueOf(await test.host.commands.enterClient({ serverId, ...how, ...client }))
  await test.until(serverId, isReviewing)
}
