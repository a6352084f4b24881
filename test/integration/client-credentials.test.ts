import { generateKeyPairSync } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientInput } from '../../src-preload/contract/commands.ts'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { startHouse } from '../support/house/house.ts'
import type { House } from '../support/house/house.ts'
import { isConnected, isReviewing, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const PEM = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
const SECRET = 'a-secret-of-the-machine'

const needsClient = ({ state }: ServerView) =>
  state.kind === 'authorizing' && state.authorization.phase === 'needs-client'

describe.each([
  ['a secret', { clientSecret: SECRET, authMethod: 'client_secret_basic' }],
  ['a private key', { privateKey: PEM, authMethod: 'private_key_jwt' }],
] as const)('a client with %s that signs in by itself', (_what, proof) => {
  let house: House
  let test: TestHost
  let serverId: string

  beforeEach(async () => {
    const key = publicKey.export({ format: 'jwk' })
    const machine = 'privateKey' in proof ? { key } : { clientSecret: SECRET }
    house = await startHouse({ machine, registration: false })
    test = await startTestHost({ browser: null })
    const added = valueOf(await test.host.commands.addServer({ url: house.urlOf('Notes') }))
    serverId = added.serverId
    await test.until(serverId, needsClient)
  })

  afterEach(async () => {
    await test.stop()
    await house.stop()
  })

  const enter = (more: Partial<ClientInput> = {}) =>
    test.host.commands.enterClient({
      serverId,
      clientId: 'house-machine',
      withoutPerson: true,
      ...proof,
      ...more,
    })

  async function connect() {
    valueOf(await enter())
    const { state } = await test.until(serverId, isReviewing)
    expect(state).toMatchObject({
      authorization: { canUseClient: true, canUseBrowser: false, canUseDevice: false },
    })
    const scopes = ['notes:read', 'notes:write']
    // A client that is entered in a review brings another review.
    const go = () => test.host.commands.continueAsClient({ serverId, scopes })
    await expect.poll(async () => (await go()).ok).toBe(true)
    return test.until(serverId, isConnected)
  }

  const call = () =>
    test.host.commands.callTool({ serverId, tool: 'list_notes', arguments: {}, callId: 'one' })

  it('R54 connects without a browser, renews without a person, and is revoked', async () => {
    const { grant } = await connect()
    expect(grant).toMatchObject({ how: 'client', renews: true, registration: 'pre-registered' })
    expect((await call()).ok).toBe(true)
    house.expireAccessTokens()
    expect((await call()).ok).toBe(true)
    await test.restart()
    await test.until(serverId, isConnected)
    house.expireAccessTokens()
    expect((await call()).ok).toBe(true)
    expect(test.opened).toEqual([])
    const tokens = house.issued().filter(({ model }) => model === 'ClientCredentials')
    expect(tokens).toHaveLength(3)
    const told = JSON.stringify([test.host.snapshot(), test.ports.settings.servers(), test.trace])
    expect(told).not.toContain(SECRET)
    expect(told).not.toContain('PRIVATE KEY')
    expect(valueOf(await test.host.commands.revokeGrant({ serverId })).complete).toBe(true)
    expect(await house.introspect(tokens.at(-1)?.value ?? '')).toBe(false)
  })

  it('R54 tells of a proof that is none, and takes the right one afterwards', async () => {
    if ('privateKey' in proof) {
      expect(await enter({ privateKey: 'no key' })).toMatchObject({
        ok: false,
        failure: { code: 'private_key_invalid' },
      })
    } else {
      valueOf(await enter({ clientSecret: 'wrong' }))
      await test.until(serverId, isReviewing)
      valueOf(await test.host.commands.continueAsClient({ serverId, scopes: ['notes:read'] }))
      const { state } = await test.until(serverId, needsClient)
      expect(state).toMatchObject({ authorization: { failure: { code: 'invalid_client' } } })
      // It goes on as it began, with the scopes that were chosen.
      valueOf(await enter())
      await test.until(serverId, isConnected)
      return
    }
    await connect()
  })
})
