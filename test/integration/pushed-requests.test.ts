import { afterEach, describe, expect, it } from 'vitest'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { sendJson } from '../support/house/http.ts'
import { startHouse } from '../support/house/house.ts'
import type { House, HouseOptions } from '../support/house/house.ts'
import { startOddHouse } from '../support/odd-house.ts'
import type { OddHouse } from '../support/odd-house.ts'
import { isConnected, isReviewing, signIn, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost, TestHostOptions } from '../support/test-host.ts'

const SCOPES = ['notes:read', 'offline_access']
let house: House | OddHouse
let test: TestHost

afterEach(async () => {
  await test.stop()
  await house.stop()
})

async function begin(options: HouseOptions, hostOptions: TestHostOptions = {}) {
  const real = await startHouse(options)
  house = real
  test = await startTestHost(hostOptions)
  return real
}

const pushes = () => house.requests.filter(({ path }) => path === '/request')
const namesIn = (address: string | undefined) =>
  [...new URL(address ?? '').searchParams.keys()].toSorted()
const isWaiting = ({ state }: ServerView) =>
  state.kind === 'authorizing' && state.authorization.phase === 'waiting-browser'

describe('a server that takes pushed requests only', () => {
  it.each([
    ['a public client', {}],
    ['a client with a secret', { clientAuthMethods: ['client_secret_basic' as const] }],
    ['a client with a key', { clientAuthMethods: ['private_key_jwt' as const] }],
    ['a token that is bound to a key', { dpop: 'with-nonces' as const }],
  ])(
    'R20 R21 R22 is signed in at with %s, and the browser sees the request of nobody',
    async (_who, more) => {
      const real = await begin({ pushedRequests: 'required', ...more })
      const serverId = await signIn(test, real.urlOf('Notes'), SCOPES)
      expect(pushes().map(({ method, status }) => `${method} ${status}`)).toEqual(['POST 201'])
      expect(namesIn(test.opened[0])).toEqual(['client_id', 'request_uri'])
      const { grant } = await test.until(serverId, isConnected)
      expect(grant?.scopes.filter(({ granted }) => granted)).toHaveLength(2)
      expect(grant?.boundToKey).toBe('dpop' in more)
    },
  )

  it('R22 is pushed to again for another opening and for the clipboard, with the same state', async () => {
    const real = await begin({ pushedRequests: 'required' }, { browser: null })
    const { commands } = test.host
    const { serverId } = valueOf(await commands.addServer({ url: real.urlOf('Notes') }))
    await test.until(serverId, isReviewing)
    valueOf(await commands.continueInBrowser({ serverId, scopes: SCOPES }))
    await test.until(serverId, isWaiting)
    await expect.poll(() => test.opened.length).toBe(1)
    valueOf(await commands.reopenBrowser({ serverId }))
    await expect.poll(() => test.opened.length).toBe(2)
    valueOf(await commands.copyAuthorizationAddress({ serverId }))
    const all = [...test.opened, ...test.copied]
    expect(new Set(all).size).toBe(3)
    expect(pushes()).toHaveLength(3)
    // Each of them leads to a page that asks the person, not to an error.
    for (const address of all) expect((await fetch(address)).url).toContain('/interaction/')
  })
})

describe('a server that takes pushed requests as well', () => {
  it('R22 is sent none: one request more would bring nothing', async () => {
    const real = await begin({})
    await signIn(test, real.urlOf('Notes'), SCOPES)
    expect(pushes()).toEqual([])
    expect(namesIn(test.opened[0])).toContain('redirect_uri')
  })
})

describe('a pushed request that is refused', () => {
  it.each([
    [400, { error: 'invalid_scope' }, 'authorization_failed'],
    [401, { error: 'invalid_client' }, 'registration_stale'],
    [503, {}, 'server_unreachable'],
    [201, { request_uri: 'two words', expires_in: 60 }, 'authorization_failed'],
    [201, { request_uri: 'urn:x:1', expires_in: 0 }, 'authorization_failed'],
    [201, [], 'token_response_invalid'],
  ])('R16 with %i %j is told before a browser opens, as %s', async (status, body, code) => {
    const odd = await startOddHouse({
      routes: { '/par': (_request, response) => sendJson(response, status, body) },
    })
    house = odd
    odd.move('pushed_authorization_request_endpoint', `${odd.origin}/par`)
    odd.move('require_pushed_authorization_requests', true)
    test = await startTestHost()
    const { serverId } = valueOf(await test.host.commands.addServer({ url: odd.url }))
    await test.until(serverId, isReviewing)
    valueOf(await test.host.commands.continueInBrowser({ serverId, scopes: [] }))
    const { state } = await test.until(serverId, (one) => one.state.kind === 'needs-sign-in')
    expect(state).toMatchObject({ failure: { code } })
    expect(test.opened).toEqual([])
  })

  it('R03 A7 is sent to no address that is not the issuer’s to name', async () => {
    const odd = await startOddHouse({})
    house = odd
    odd.move('pushed_authorization_request_endpoint', 'http://other.example/par')
    test = await startTestHost()
    const { serverId } = valueOf(await test.host.commands.addServer({ url: odd.url }))
    const { state } = await test.until(serverId, (one) => one.state.kind === 'needs-sign-in')
    expect(state).toMatchObject({ failure: { code: 'insecure_endpoint' } })
  })
})
