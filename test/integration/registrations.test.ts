import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { sendJson } from '../support/house/http.ts'
import { startHouse } from '../support/house/house.ts'
import type { House, HouseOptions } from '../support/house/house.ts'
import { startOddHouse } from '../support/odd-house.ts'
import { isConnected, isReviewing, signIn, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

const SCOPES = ['notes:read', 'offline_access']
let house: House
let test: TestHost
let serverId: string

const browser = { approve: true }

async function begin(options: HouseOptions = {}) {
  browser.approve = true
  house = await startHouse(options)
  test = await startTestHost({ browser })
  serverId = await signIn(test, house.urlOf('Notes'), SCOPES)
}

afterEach(async () => {
  await test.stop()
  await house?.stop()
})

const view = () => test.host.snapshot().servers.find(({ id }) => id === serverId)
const clientId = () => view()?.grant?.clientId ?? ''
const needsSignIn = ({ state }: ServerView) => state.kind === 'needs-sign-in'
const listNotes = (callId = 'one') =>
  test.host.commands.callTool({ serverId, callId, tool: 'list_notes', arguments: {} })

/** What was asked at the registration endpoint and at the addresses of registrations. */
const registrations = (since = 0) =>
  house.requests
    .slice(since)
    .filter(({ path }) => path.startsWith('/reg'))
    .map(({ method, status }) => `${method} ${status}`)

async function signInAgain() {
  valueOf(await test.host.commands.connect({ serverId }))
  await test.until(serverId, isReviewing)
  valueOf(await test.host.commands.continueInBrowser({ serverId, scopes: SCOPES }))
  return test.until(serverId, isConnected)
}

async function history() {
  const { records } = valueOf(await test.host.commands.listConsent({ limit: 100 }))
  return records.toReversed()
}

describe('a registration that the server no longer knows', () => {
  it('R18 ends the grant without a browser, and the next sign-in registers anew by itself', async () => {
    await begin()
    const before = clientId()
    await house.forgetClient(before)
    house.expireAccessTokens()
    expect(await listNotes()).toMatchObject({ ok: false, failure: { code: 'needs_sign_in' } })
    const { state } = await test.until(serverId, needsSignIn)
    expect(state).toMatchObject({ failure: { code: 'registration_stale' } })
    expect(test.opened).toHaveLength(1)
    const asked = house.requests.length
    await signInAgain()
    expect(clientId()).not.toBe(before)
    expect(registrations(asked)[0]).toBe('POST 201')
    expect((await listNotes('two')).ok).toBe(true)
    expect(test.opened).toHaveLength(2)
  })

  it('R18 asks once what became of it, goes on with the new secret, and keeps that', async () => {
    await begin({ clientAuthMethods: ['client_secret_basic'] })
    const before = clientId()
    await house.changeClient(before, { client_secret: 'another-secret-of-the-provider' })
    house.expireAccessTokens()
    const asked = house.requests.length
    expect(valueOf(await listNotes()).isError).toBe(false)
    const at = house.requests.slice(asked).filter(({ server }) => server === 'as')
    expect(at.map(({ method, status }) => `${method} ${status}`)).toEqual([
      'POST 401',
      'GET 200',
      'POST 200',
    ])
    await test.restart()
    await test.until(serverId, isConnected)
    house.expireAccessTokens()
    const later = house.requests.length
    expect(valueOf(await listNotes('two')).isError).toBe(false)
    expect(registrations(later)).toEqual([])
    expect(clientId()).toBe(before)
    expect(test.opened).toHaveLength(1)
    const told = (await history()).filter(({ kind }) => kind === 'registration')
    expect(told.map(({ details }) => details['became'])).toEqual(['renewed'])
  })

  it('R18 is told after one browser when the code is refused, and registered anew by the next try', async () => {
    let refused = 0
    const odd = await startOddHouse({
      routes: {
        '/token': (_request, response) => {
          refused++
          sendJson(response, 401, { error: 'invalid_client' })
        },
      },
    })
    test = await startTestHost()
    try {
      serverId = valueOf(await test.host.commands.addServer({ url: odd.url })).serverId
      for (const browsers of [1, 2]) {
        await test.until(serverId, isReviewing)
        valueOf(await test.host.commands.continueInBrowser({ serverId, scopes: [] }))
        const { state } = await test.until(serverId, needsSignIn)
        expect(state).toMatchObject({ failure: { code: 'registration_stale' } })
        expect(test.opened).toHaveLength(browsers)
        valueOf(await test.host.commands.connect({ serverId }))
      }
      expect(refused).toBe(2)
      const made = odd.requests.filter(({ path }) => path === '/register')
      expect(made).toHaveLength(2)
    } finally {
      await odd.stop()
    }
  })
})

describe('a grant that ended', () => {
  it('R18 R19 hands its registration on, told of the new redirect address, and none is left lying', async () => {
    await begin({ registrationManagement: 'rotating' })
    const before = clientId()
    house.endGrants()
    await listNotes()
    await test.until(serverId, needsSignIn)
    const asked = house.requests.length
    await signInAgain()
    expect(clientId()).toBe(before)
    expect(registrations(asked)).toEqual(['PUT 200'])
    // The token that manages it changed with the update.
    await test.restart()
    await test.until(serverId, isConnected)
    const receipt = valueOf(await test.host.commands.revokeGrant({ serverId }))
    expect(receipt.complete).toBe(true)
    expect(await house.clientExists(before)).toBe(false)
    expect(test.vaultFiles()).toEqual([])
  })

  it('R32 keeps the new token of a registration even when the sign-in comes to nothing', async () => {
    await begin({ registrationManagement: 'rotating' })
    const before = clientId()
    house.endGrants()
    await listNotes()
    await test.until(serverId, needsSignIn)
    browser.approve = false
    const asked = house.requests.length
    valueOf(await test.host.commands.connect({ serverId }))
    await test.until(serverId, isReviewing)
    valueOf(await test.host.commands.continueInBrowser({ serverId, scopes: SCOPES }))
    const { state } = await test.until(serverId, needsSignIn)
    expect(state).toMatchObject({ failure: { code: 'access_denied' } })
    // It belongs to the grant that ended, and goes when that is revoked.
    expect(registrations(asked)).toEqual(['PUT 200'])
    await test.restart()
    valueOf(await test.host.commands.revokeGrant({ serverId }))
    expect(await house.clientExists(before)).toBe(false)
  })

  it('R18 registers anew where the server has forgotten the client meanwhile', async () => {
    await begin()
    const before = clientId()
    house.endGrants()
    await listNotes()
    await test.until(serverId, needsSignIn)
    await house.forgetClient(before)
    const asked = house.requests.length
    await signInAgain()
    expect(clientId()).not.toBe(before)
    expect(registrations(asked).slice(0, 2)).toEqual(['PUT 401', 'POST 201'])
  })

  it('R19 registers anew where registrations cannot be managed', async () => {
    await begin({ registrationManagement: false })
    const before = clientId()
    house.endGrants()
    await listNotes()
    await test.until(serverId, needsSignIn)
    const asked = house.requests.length
    await signInAgain()
    expect(clientId()).not.toBe(before)
    expect(registrations(asked).slice(0, 2)).toEqual(['PUT 404', 'POST 201'])
  })
})

describe('forgetting a registration by hand', () => {
  it('R18 R19 deletes it, ends the grant with a receipt, and the next sign-in registers anew', async () => {
    await begin()
    const before = clientId()
    const tokens = house.issued().filter(({ model }) => /^(Access|Refresh)Token$/.test(model))
    const receipt = valueOf(await test.host.commands.forgetRegistration({ serverId }))
    expect(receipt?.lines.map(({ subject, mark }) => `${subject} ${mark}`)).toContain(
      'Registration done',
    )
    expect(await house.clientExists(before)).toBe(false)
    for (const { value } of tokens) expect(await house.introspect(value)).toBe(false)
    expect(test.vaultFiles()).toEqual([])
    const last = (await history()).at(-1)
    expect(last).toMatchObject({
      kind: 'registration',
      details: { became: 'forgotten', clientId: before },
    })
    await signInAgain()
    expect(clientId()).not.toBe(before)
  })

  it('R18 is refused where there is none', async () => {
    house = await startHouse({ open: true })
    test = await startTestHost()
    const added = valueOf(await test.host.commands.addServer({ url: house.urlOf('Noticeboard') }))
    await test.until(added.serverId, isConnected)
    expect(await test.host.commands.forgetRegistration(added)).toMatchObject({
      failure: { code: 'not_possible_now' },
    })
  })
})

describe('a provider that registers by invitation', () => {
  const needsAccess = ({ state }: ServerView) =>
    state.kind === 'authorizing' && state.authorization.phase === 'needs-access'

  it('R13 R16 asks for its token, says when it is not taken, and keeps it nowhere', async () => {
    const initialAccessToken = 'an-invitation-of-the-provider'
    house = await startHouse({ initialAccessToken })
    test = await startTestHost()
    const { commands } = test.host
    serverId = valueOf(await commands.addServer({ url: house.urlOf('Notes') })).serverId
    await test.until(serverId, isReviewing)
    valueOf(await commands.continueInBrowser({ serverId, scopes: SCOPES }))
    const { state } = await test.until(serverId, needsAccess)
    expect(state).toMatchObject({ authorization: { refused: false, issuer: house.issuer } })
    expect(test.opened).toEqual([])

    const none = await commands.enterAccess({ serverId })
    expect(none).toMatchObject({ failure: { code: 'invalid_input' } })
    const broken = { serverId, initialAccessToken: 'two words' }
    expect(await commands.enterAccess(broken)).toMatchObject({ failure: { code: 'invalid_input' } })

    valueOf(await commands.enterAccess({ serverId, initialAccessToken: 'not-the-one' }))
    const again = await test.until(
      serverId,
      (one) =>
        one.state.kind === 'authorizing' &&
        one.state.authorization.phase === 'needs-access' &&
        one.state.authorization.refused,
    )
    expect(again.state).toMatchObject({
      authorization: { failure: { code: 'registration_refused' } },
    })
    valueOf(await commands.enterAccess({ serverId, initialAccessToken }))
    const { grant } = await test.until(serverId, isConnected)
    expect(grant?.registration).toBe('dynamic')
    // What was chosen in the review is what was asked for.
    const asked = new URL(test.opened[0] ?? '').searchParams.get('scope')
    expect(asked).toBe(SCOPES.join(' '))
    const seen = JSON.stringify([
      test.host.snapshot(),
      test.ports.settings.servers(),
      test.trace,
      await history(),
      ...test.vaultFiles().map((file) => readFileSync(join(test.folder, 'vaults', file), 'utf8')),
    ])
    expect(seen).not.toContain(initialAccessToken)
  })

  it('R13 takes a client of the person’s own instead, and goes back from there', async () => {
    house = await startHouse({
      initialAccessToken: 'an-invitation',
      preregistered: { clientSecret: 'a-secret-of-the-person' },
    })
    test = await startTestHost()
    const { commands } = test.host
    serverId = valueOf(await commands.addServer({ url: house.urlOf('Notes') })).serverId
    await test.until(serverId, isReviewing)
    valueOf(await commands.continueInBrowser({ serverId, scopes: SCOPES }))
    await test.until(serverId, needsAccess)
    valueOf(await commands.openClientForm({ serverId }))
    await test.until(serverId, isAtForm)
    valueOf(await commands.leaveClientForm({ serverId }))
    await test.until(serverId, needsAccess)
    valueOf(await commands.openClientForm({ serverId }))
    await test.until(serverId, isAtForm)
    const clientSecret = 'a-secret-of-the-person'
    const client = { clientId: 'house-preregistered', clientSecret }
    valueOf(await commands.enterClient({ serverId, authMethod: 'client_secret_basic', ...client }))
    const { grant } = await test.until(serverId, isConnected)
    expect(grant).toMatchObject({ registration: 'pre-registered', clientId: client.clientId })
  })
})

const isAtForm = ({ state }: ServerView) =>
  state.kind === 'authorizing' && state.authorization.phase === 'needs-client'

describe('how a client registered here proves itself', () => {
  it.each([
    'client_secret_basic' as const,
    'client_secret_post' as const,
    'private_key_jwt' as const,
    'none' as const,
  ])('R13 where only %s is taken, that is used to the end', async (method) => {
    await begin({ clientAuthMethods: [method] })
    house.expireAccessTokens()
    expect(valueOf(await listNotes()).isError).toBe(false)
    // The registration that follows keeps the way, and the key.
    house.endGrants()
    await listNotes('two')
    await test.until(serverId, needsSignIn)
    await signInAgain()
    house.expireAccessTokens()
    expect(valueOf(await listNotes('three')).isError).toBe(false)
    const receipt = valueOf(await test.host.commands.revokeGrant({ serverId }))
    expect(receipt.complete).toBe(true)
    expect(JSON.stringify(test.host.snapshot())).not.toContain('PRIVATE KEY')
  })
})
