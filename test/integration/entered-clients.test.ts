import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { ClientInput } from '../../src-preload/contract/commands.ts'
import type { AuthorizationView, ServerView } from '../../src-preload/contract/snapshot.ts'
import { sendJson } from '../support/house/http.ts'
import { startHouse } from '../support/house/house.ts'
import type { House, HouseOptions } from '../support/house/house.ts'
import { startOddHouse } from '../support/odd-house.ts'
import type { OddHouse } from '../support/odd-house.ts'
import { isConnected, isReviewing, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

const SCOPES = ['notes:read', 'offline_access']
const SECRET = 'a-secret-of-the-person'
const client = {
  clientId: 'house-preregistered',
  clientSecret: SECRET,
  authMethod: 'client_secret_basic' as const,
}
let house: House
let odd: OddHouse | null = null
let test: TestHost
let serverId: string

type Form = Extract<AuthorizationView, { phase: 'needs-client' }>

function formOf({ state }: ServerView): Form | null {
  if (state.kind !== 'authorizing') return null
  return state.authorization.phase === 'needs-client' ? state.authorization : null
}

async function form(when: (view: Form) => boolean = () => true): Promise<Form> {
  const has = (server: ServerView) => {
    const view = formOf(server)
    return view !== null && when(view)
  }
  return formOf(await test.until(serverId, has)) as Form
}

async function begin(options: HouseOptions) {
  house = await startHouse(options)
  test = await startTestHost()
  serverId = valueOf(await test.host.commands.addServer({ url: house.urlOf('Notes') })).serverId
}

const enter = (input: Omit<ClientInput, 'serverId'>) =>
  test.host.commands.enterClient({ serverId, ...input })

async function goOn() {
  await test.until(serverId, isReviewing)
  // A client that was entered in a review brings another review.
  const go = () => test.host.commands.continueInBrowser({ serverId, scopes: SCOPES })
  await expect.poll(async () => (await go()).ok).toBe(true)
}

const everything = () =>
  JSON.stringify([
    test.host.snapshot(),
    test.ports.settings.servers(),
    test.trace,
    ...test.vaultFiles().map((file) => readFileSync(join(test.folder, 'vaults', file), 'utf8')),
  ])

afterEach(async () => {
  await test.stop()
  await house?.stop()
  await odd?.stop()
  odd = null
})

describe('a client that was entered wrong', () => {
  it('R13 R16 comes back with what was entered but its secret, and goes on with what was chosen', async () => {
    await begin({ registration: false, preregistered: { clientSecret: SECRET } })
    const { entered, failure, canGoBack } = await form()
    expect({ entered, failure, canGoBack }).toEqual({
      entered: null,
      failure: null,
      canGoBack: false,
    })
    valueOf(await enter({ ...client, clientSecret: 'not-the-secret' }))
    await goOn()
    const back = await form(({ failure: refused }) => refused !== null)
    expect(back).toMatchObject({
      why: 'refused',
      failure: { code: 'invalid_client' },
      entered: { clientId: 'house-preregistered', authMethod: 'client_secret_basic' },
    })
    expect(everything()).not.toContain('not-the-secret')
    valueOf(await enter(client))
    // What was left ticked in the review holds; the press on Continue is what opens the browser again.
    await test.until(serverId, isConnected)
    expect(test.opened).toHaveLength(2)
    expect(new URL(test.opened[1] ?? '').searchParams.get('scope')).toBe(SCOPES.join(' '))
    expect(everything()).not.toContain(SECRET)
  })

  it.each([
    [{ clientId: 'two words' }],
    [{ clientId: 'tab\tinside' }],
    [{ clientSecret: 'line\nbreak' }],
    [{ clientSecret: ' space' }],
    [{ clientSecret: 'ümlaut' }],
  ])('R13 is told at the form that %j is none, and nothing is sent or kept', async (wrong) => {
    await begin({ registration: false })
    await form()
    const before = house.requests.length
    expect(await enter({ ...client, ...wrong })).toMatchObject({
      ok: false,
      failure: { code: 'invalid_input' },
    })
    expect(house.requests).toHaveLength(before)
    expect(test.vaultFiles()).toEqual([])
  })

  it('R13 R16 is asked for after a registration that was refused', async () => {
    odd = await startOddHouse({
      routes: {
        '/register': (_request, response) =>
          sendJson(response, 400, { error: 'invalid_client_metadata' }),
      },
    })
    test = await startTestHost()
    serverId = valueOf(await test.host.commands.addServer({ url: odd.url })).serverId
    await goOn()
    expect(await form()).toMatchObject({
      why: 'refused',
      entered: null,
      failure: { code: 'registration_refused' },
    })
    valueOf(await enter({ clientId: 'of-the-person', authMethod: 'none' }))
    const { grant } = await test.until(serverId, isConnected)
    expect(grant?.clientId).toBe('of-the-person')
  })
})

describe('a client of one’s own, entered in the review', () => {
  it('R13 goes before registering, and the way back leads to the review', async () => {
    await begin({ preregistered: { clientSecret: SECRET } })
    await test.until(serverId, isReviewing)
    valueOf(await test.host.commands.openClientForm({ serverId }))
    expect(await form()).toMatchObject({ why: 'chosen', canGoBack: true })
    valueOf(await test.host.commands.leaveClientForm({ serverId }))
    await test.until(serverId, isReviewing)
    valueOf(await test.host.commands.openClientForm({ serverId }))
    await form()
    valueOf(await enter(client))
    await goOn()
    const { grant, enteredClientIssuer } = await test.until(serverId, isConnected)
    expect(grant).toMatchObject({ clientId: client.clientId, registration: 'pre-registered' })
    expect(enteredClientIssuer).toBe(house.issuer)
    expect(house.requests.filter(({ path }) => path.startsWith('/reg'))).toEqual([])
  })

  it('R17 R19 can be another one later, or none, without a word to the server that was not asked for', async () => {
    await begin({ preregistered: { clientSecret: SECRET }, registration: true })
    await test.until(serverId, isReviewing)
    valueOf(await enter(client))
    await goOn()
    await test.until(serverId, isConnected)

    valueOf(await test.host.commands.openClientForm({ serverId }))
    expect(await form()).toMatchObject({ entered: { proofKept: true }, canGoBack: false })
    valueOf(await test.host.commands.cancelAuthorization({ serverId }))
    await test.until(serverId, isConnected)

    valueOf(await test.host.commands.openClientForm({ serverId }))
    await form()
    // The secret of before holds while it is the same client.
    const { clientId, authMethod } = client
    valueOf(await enter({ clientId, authMethod, redirect: { host: '127.0.0.1', port: null } }))
    await goOn()
    await test.until(serverId, isConnected)

    const vaults = test.vaultFiles().length
    const receipt = valueOf(await test.host.commands.forgetRegistration({ serverId }))
    expect(receipt?.complete).toBe(true)
    expect(await house.clientExists(clientId)).toBe(true)
    expect(vaults).toBeGreaterThan(1)
    expect(test.vaultFiles()).toEqual([])
    const { enteredClientIssuer } = await test.until(
      serverId,
      ({ state }) => state.kind === 'revoked',
    )
    expect(enteredClientIssuer).toBeNull()
    valueOf(await test.host.commands.connect({ serverId }))
    const { state } = await test.until(serverId, isReviewing)
    expect(state).toMatchObject({ authorization: { registration: 'dynamic' } })
  })

  it('R13 does not take the secret of one client for another', async () => {
    await begin({ registration: false, preregistered: { clientSecret: SECRET } })
    await form()
    valueOf(await enter(client))
    await test.until(serverId, isReviewing)
    valueOf(await test.host.commands.openClientForm({ serverId }))
    await form()
    valueOf(await enter({ clientId: 'another', authMethod: client.authMethod }))
    expect(await form(({ failure }) => failure !== null)).toMatchObject({
      failure: { code: 'invalid_input' },
      entered: { clientId: client.clientId },
    })
  })
})

describe('a key made here', () => {
  it('R54 R31 is registered by its public half, signs, stays the same, and never leaves', async () => {
    await begin({ registration: false })
    expect((await form()).madeKey).toBeNull()
    valueOf(await test.host.commands.makeClientKey({ serverId }))
    const { madeKey } = await form((view) => view.madeKey !== null)
    expect(Object.keys(madeKey ?? {}).toSorted()).toEqual([
      'alg',
      'crv',
      'kid',
      'kty',
      'use',
      'x',
      'y',
    ])
    const entry = { clientId: 'by-key', authMethod: 'private_key_jwt', keyMadeHere: true } as const
    const again = () => test.host.commands.makeClientKey({ serverId })
    await expect.poll(async () => (await again()).ok).toBe(true)
    await house.registerByHand({
      client_id: 'by-key',
      application_type: 'native',
      redirect_uris: [(await form()).redirectUri],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'private_key_jwt',
      jwks: { keys: [madeKey as never] },
    })
    await expect.poll(async () => (await enter(entry)).ok).toBe(true)
    await goOn()
    await test.until(serverId, isConnected)
    await test.restart()
    await test.until(serverId, isConnected)
    house.expireAccessTokens()
    const call = { serverId, callId: 'one', tool: 'list_notes', arguments: {} }
    expect(valueOf(await test.host.commands.callTool(call)).isError).toBe(false)
    expect(everything()).not.toMatch(/PRIVATE KEY|"d":/)

    valueOf(await test.host.commands.openClientForm({ serverId }))
    expect(await form()).toMatchObject({ madeKey, entered: { keyMadeHere: true } })
    valueOf(await test.host.commands.cancelAuthorization({ serverId }))
    await test.until(serverId, isConnected)
    valueOf(await test.host.commands.forgetRegistration({ serverId }))
    expect(test.vaultFiles()).toEqual([])
  })
})

describe('a redirect address that a vendor compares', () => {
  async function freePort(): Promise<number> {
    const probe = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => probe.once('listening', resolve))
    const { port } = probe.address() as AddressInfo
    await new Promise((resolve) => probe.close(resolve))
    return port
  }

  it('R30 comes back to the host and port that were chosen', async () => {
    await begin({ registration: false })
    const port = await freePort()
    const { pathname } = new URL((await form()).redirectUri)
    await house.registerByHand({
      client_id: 'by-port',
      // One of the web: each character of the address counts.
      application_type: 'web',
      redirect_uris: [`http://localhost:${port}${pathname}`],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
    })
    const redirect = { host: 'localhost' as const, port }
    valueOf(await enter({ clientId: 'by-port', authMethod: 'none', redirect }))
    await goOn()
    await test.until(serverId, isConnected)
    const asked = new URL(test.opened[0] ?? '').searchParams.get('redirect_uri')
    expect(asked).toBe(`http://localhost:${port}${pathname}`)
  })

  it('R30 says that the port is taken, and by the way keeps all that was entered', async () => {
    await begin({ registration: false, preregistered: { clientSecret: SECRET } })
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    await form()
    valueOf(await enter({ ...client, redirect: { host: '127.0.0.1', port } }))
    await goOn()
    const { entered, failure } = await form((view) => view.failure !== null)
    expect(failure?.code).toBe('port_taken')
    expect(failure?.whatHappened).toContain(String(port))
    expect(entered).toMatchObject({ redirect: { host: '127.0.0.1', port }, proofKept: true })
    expect(test.opened).toEqual([])
    await new Promise((resolve) => other.close(resolve))
    const { clientId, authMethod } = client
    valueOf(await enter({ clientId, authMethod, redirect: { host: '127.0.0.1', port } }))
    await test.until(serverId, isConnected)
  })
})
