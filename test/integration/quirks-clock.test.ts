import { generateKeyPairSync } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { systemClock } from '../../src-main/clock.ts'
import { startHouse } from '../support/house/house.ts'
import type { House, HouseOptions } from '../support/house/house.ts'
import { ID_AT_WORK, startIdentityProvider } from '../support/house/identity-provider.ts'
import { quirksIn, shownQuirks, signedIn } from '../support/quirky.ts'
import { isConnected, isReviewing, signIn, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

let test: TestHost
let house: { stop(): Promise<void> }

afterEach(async () => {
  await test.stop()
  await house.stop()
})

/** This computer's clock, off by so many minutes. */
const off = (minutes: number) => ({
  ...systemClock,
  nowMs: () => systemClock.nowMs() + minutes * 60_000,
})

async function startOff(minutes: number, options: HouseOptions): Promise<House> {
  const started = await startHouse(options)
  house = started
  test = await startTestHost({ ports: { clock: off(minutes) } })
  return started
}

const grantOf = (serverId: string) =>
  test.host.snapshot().servers.find(({ id }) => id === serverId)?.grant
const call = (serverId: string, callId: string, tool = 'list_notes') =>
  test.host.commands.callTool({ serverId, callId, tool, arguments: {} })

describe('two clocks that differ by minutes', () => {
  it.each([
    [7, '7 minutes behind'],
    [-90, '90 minutes ahead'],
    [-1.2, '1 minute ahead'],
  ])('clock-off: by %d minutes nothing fails, and it is told: %s', async (minutes, words) => {
    const quirky = await signedIn({}, { ports: { clock: off(minutes) } })
    ;({ test, house } = quirky)
    const [record] = valueOf(
      await test.host.commands.listConsent({ limit: 1, kinds: ['granted'] }),
    ).records
    expect(record?.details).toMatchObject({
      quirks: expect.arrayContaining(['clock-off']),
      clock: `${quirky.house.origin}, ${words}`,
    })
    expect(shownQuirks(quirky)).toContain('clock-off')
    // Counted from our own clock: the token lives an hour here as well.
    const grant = grantOf(quirky.serverId)
    const leftMs = (grant?.expiresAtMs ?? 0) - off(minutes).nowMs()
    expect(Math.round(leftMs / 60_000)).toBe(60)
  })

  it('clock-off: is not told for less than a minute', async () => {
    const quirky = await signedIn({}, { ports: { clock: off(0.5) } })
    ;({ test, house } = quirky)
    expect(await quirky.toldIn('granted')).not.toContain('clock-off')
  })

  it.each([
    ['plain', 7],
    ['plain', -7],
    ['with-nonces', 7],
    ['with-nonces', -7],
  ] as const)(
    'clock-off: R56 proofs are dated by the server’s clock once it refused ours (%s, %d)',
    async (dpop, minutes) => {
      const started = await startOff(minutes, { dpop })
      const serverId = await signIn(test, started.urlOf('Notes'), ['notes:read'])
      expect(grantOf(serverId)?.boundToKey).toBe(true)
      expect(await quirksIn(test, 'granted')).toContain('clock-off')
      // A server that changes its nonce every third request says no for that alone.
      if (dpop === 'with-nonces') return
      const before = started.requests.length
      for (const callId of ['one', 'two', 'three']) valueOf(await call(serverId, callId))
      // The first proof with our own date was refused at the connect; from then on none is.
      const refused = started.requests.slice(before).filter(({ status }) => status === 401)
      expect(refused).toEqual([])
      started.expireAccessTokens()
      valueOf(await call(serverId, 'renewed'))
    },
  )

  it('clock-off: R54 an assertion that had ended there is made anew, once', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const key = publicKey.export({ format: 'jwk' })
    const started = await startOff(-7, { machine: { key }, registration: false })
    const { commands } = test.host
    const { serverId } = valueOf(await commands.addServer({ url: started.urlOf('Notes') }))
    await test.until(serverId, needsClient)
    const client = {
      serverId,
      clientId: 'house-machine',
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
      authMethod: 'private_key_jwt' as const,
      withoutPerson: true,
    }
    valueOf(await commands.enterClient(client))
    await test.until(serverId, isReviewing)
    valueOf(await commands.continueAsClient({ serverId, scopes: ['notes:read'] }))
    await test.until(serverId, isConnected)
    const tokens = () =>
      started.requests.filter(({ path }) => path === '/token').map(({ status }) => status)
    expect(tokens()).toEqual([401, 200])
    expect(await quirksIn(test, 'granted')).toContain('clock-off')
    started.expireAccessTokens()
    valueOf(await call(serverId, 'one'))
    expect(tokens()).toEqual([401, 200, 200])
  })
})

describe('an organization whose clock differs', () => {
  it('clock-off: R55 signs the person in, and says so in the history', async () => {
    const work = await startIdentityProvider({ clientIdThere: 'any', idTokenSeconds: 3_600 })
    house = work
    test = await startTestHost({ ports: { clock: off(7) } })
    const { commands } = test.host
    const input = { issuer: work.issuer, clientId: ID_AT_WORK }
    const { providerId } = valueOf(await commands.addIdentityProvider(input))
    valueOf(await commands.signInToIdentityProvider({ providerId }))
    expect(await quirksIn(test, 'identity')).toEqual(['clock-off'])
  })
})

const needsClient = ({ state }: ServerView) =>
  state.kind === 'authorizing' && state.authorization.phase === 'needs-client'
