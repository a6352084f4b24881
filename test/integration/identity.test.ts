import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMemorySettings } from '../../src-main/headless/memory-ports.ts'
import { startHouse } from '../support/house/house.ts'
import type { House } from '../support/house/house.ts'
import { ID_AT_WORK, startIdentityProvider } from '../support/house/identity-provider.ts'
import type { HouseIdentityProvider } from '../support/house/identity-provider.ts'
import { isConnected, isReviewing, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

const DOCUMENT = 'https://app.example/client-metadata.json'
const file = join(import.meta.dirname, '../../resources/client-metadata.json')
const ours = JSON.parse(readFileSync(file, 'utf8')) as object

let work: HouseIdentityProvider
let house: House
let test: TestHost
let providerId: string

async function begin(idTokenSeconds = 3_600, rooms = 0) {
  work = await startIdentityProvider({ clientIdThere: DOCUMENT, idTokenSeconds })
  const clientMetadata = { ...ours, client_id: DOCUMENT }
  house = await startHouse({ clientMetadata, trusts: work.signer, rooms })
  const settings = createMemorySettings({ clientMetadataUrl: DOCUMENT })
  test = await startTestHost({ ports: { settings } })
  const input = { issuer: work.issuer, clientId: ID_AT_WORK }
  providerId = valueOf(await test.host.commands.addIdentityProvider(input)).providerId
}

afterEach(async () => {
  await test.stop()
  await house.stop()
  await work.stop()
})

/** Adds a server and goes in on the organization's word; resolves once it is clear how that ended. */
async function follow(name: string, scopes = ['notes:read']) {
  const { commands } = test.host
  const { serverId } = valueOf(await commands.addServer({ url: house.urlOf(name) }))
  const { state } = await test.until(serverId, isReviewing)
  expect(state).toMatchObject({ authorization: { identities: [{ id: providerId }] } })
  valueOf(await commands.continueWithIdentity({ serverId, providerId, scopes }))
  const over = ['connected', 'needs-sign-in', 'failed']
  return test.until(serverId, (server) => over.includes(server.state.kind))
}

const listNotes = (serverId: string) =>
  test.host.commands.callTool({ serverId, callId: 'one', tool: 'list_notes', arguments: {} })

const provider = () => test.host.snapshot().identityProviders[0]

describe('servers that take the word of an organization', () => {
  beforeEach(() => begin())

  it('R55 follow one sign-in, each with a grant and a line in the history of its own', async () => {
    const [notes, archive] = [await follow('Notes'), await follow('Archive')]
    expect([notes.state.kind, archive.state.kind]).toEqual(['connected', 'connected'])
    // One browser, and it went to the organization.
    expect(test.opened.map((url) => new URL(url).origin)).toEqual([work.issuer])
    expect(provider()).toMatchObject({ state: 'signed-in', account: 'anna@example.test' })
    expect(notes.grant).toMatchObject({ how: 'identity', renews: true })
    expect(valueOf(await listNotes(notes.id)).isError).toBe(false)
    const { records } = valueOf(await test.host.commands.listConsent({ limit: 50 }))
    const granted = records.filter(({ kind }) => kind === 'granted')
    expect(granted.map(({ serverId }) => serverId)).toEqual([archive.id, notes.id])
    expect(records.filter(({ kind }) => kind === 'identity')).toHaveLength(1)
    valueOf(await test.host.commands.revokeGrant({ serverId: notes.id }))
    const tokens = house.issued().filter(({ model }) => model === 'AccessToken')
    const good = await Promise.all(tokens.map(({ value }) => house.introspect(value)))
    expect(good).toEqual([false, true])
  })

  it('R55 get another token by themselves once one has ended', async () => {
    const { id } = await follow('Notes')
    house.expireAccessTokens()
    expect(valueOf(await listNotes(id)).isError).toBe(false)
    await test.restart()
    await test.until(id, isConnected)
    house.expireAccessTokens()
    expect(valueOf(await listNotes(id)).isError).toBe(false)
    expect(test.opened).toHaveLength(1)
  })

  it.each([
    ['another server', { aud: 'https://other.example' }],
    ['another app', { client_id: 'somebody-else' }],
  ])('R55 A9 are not sent an assertion that is for %s', async (_what, claims) => {
    work.twist(claims)
    const { state } = await follow('Notes')
    expect(state).toMatchObject({ failure: { code: 'assertion_invalid' } })
    expect(house.requests.filter(({ path }) => path === '/token')).toEqual([])
  })

  it('R55 say in words that the organization does not vouch there', async () => {
    work.refuse('access_denied')
    const { state } = await follow('Notes')
    expect(state).toMatchObject({ failure: { code: 'assertion_refused' } })
  })

  it('R55 ask for a sign-in once the organization has ended the grant', async () => {
    const { id } = await follow('Notes')
    work.refuse('access_denied')
    house.expireAccessTokens()
    expect(await listNotes(id)).toMatchObject({ ok: false, failure: { code: 'needs_sign_in' } })
    await test.until(id, ({ state }) => state.kind === 'needs-sign-in')
  })

  it('R55 do not know the organization any more once it is removed', async () => {
    const { id } = await follow('Notes')
    const files = test.vaultFiles().length
    valueOf(await test.host.commands.removeIdentityProvider({ providerId }))
    expect(test.host.snapshot().identityProviders).toEqual([])
    expect(test.vaultFiles().length).toBeLessThan(files)
    // Its refresh token is over there as well.
    expect(work.requests.map(({ path, status }) => `${path} ${status}`)).toContain(
      '/token/revocation 200',
    )
    house.expireAccessTokens()
    expect((await listNotes(id)).ok).toBe(false)
  })

  it('R55 takes the same provider once, and none without metadata', async () => {
    const { commands } = test.host
    const add = (issuer: string) => commands.addIdentityProvider({ issuer, clientId: 'c' })
    expect(await add(work.issuer)).toMatchObject({ failure: { code: 'already_added' } })
    expect(await add('http://idp.example')).toMatchObject({ failure: { code: 'insecure_url' } })
    expect(await add(house.urlOf('Notes'))).toMatchObject({
      failure: { code: 'no_identity_provider' },
    })
    expect(test.host.snapshot().identityProviders).toHaveLength(1)
  })
})

describe('an organization whose sign-ins are short', () => {
  it('R55 renews its id token once for all servers that ask at the same time', async () => {
    await begin(30)
    await follow('Notes')
    const before = work.requests.length
    const resource = house.urlOf('Archive')
    const target = { audience: house.issuer, resource, scopes: [], clientId: DOCUMENT }
    const five = Array.from({ length: 5 }, () => test.host.identities.assertion(providerId, target))
    expect((await Promise.all(five)).every((one) => one.split('.').length === 3)).toBe(true)
    // Five exchanges and one renewal.
    expect(work.requests.slice(before).map(({ path }) => path)).toEqual(Array(6).fill('/token'))
    expect(test.opened).toHaveLength(1)
  })

  it('R55 asks the person again when it has ended the sign-in itself', async () => {
    await begin(30)
    await follow('Notes')
    work.endSessions()
    const { state } = await follow('Archive')
    expect(state).toMatchObject({ failure: { code: 'identity_needed' } })
    expect(provider()?.state).toBe('signed-out')
  })
})

describe('an organization that the person follows without a question', () => {
  const addRoom = async (url: string) =>
    valueOf(await test.host.commands.addServer({ url })).serverId

  it('R55 lets twenty servers in at once after one browser visit, each with a grant of its own', async () => {
    await begin(3_600, 20)
    const { commands } = test.host
    valueOf(await commands.signInToIdentityProvider({ providerId }))
    valueOf(await commands.followIdentityProvider({ providerId, silently: true }))
    const rooms = house.servers.filter(({ name }) => name.startsWith('Room'))
    const ids = await Promise.all(rooms.map(({ url }) => addRoom(url)))
    const servers = await Promise.all(ids.map((id) => test.until(id, isConnected)))
    expect(servers).toHaveLength(20)
    expect(test.opened).toHaveLength(1)
    expect(servers.every(({ grant }) => grant?.how === 'identity')).toBe(true)
    const vaults = new Set(house.issued().filter(({ model }) => model === 'AccessToken'))
    expect(vaults.size).toBe(20)
    const { records } = valueOf(await commands.listConsent({ kinds: ['granted'], limit: 50 }))
    expect(new Set(records.map(({ serverId }) => serverId))).toEqual(new Set(ids))
  })

  it('R55 is asked about again once the person says so, and told of in the history', async () => {
    await begin(3_600, 2)
    const { commands } = test.host
    valueOf(await commands.signInToIdentityProvider({ providerId }))
    for (const silently of [true, true, false]) {
      valueOf(await commands.followIdentityProvider({ providerId, silently }))
    }
    await test.until(await addRoom(house.urlOf('Room 1')), isReviewing)
    const { records } = valueOf(await commands.listConsent({ kinds: ['identity'], limit: 50 }))
    expect(records.map(({ details }) => details['became'])).toEqual([
      'asked at each server',
      'followed silently',
      'signed in',
    ])
  })

  it('R24 R55 gets at the next sign-in nothing that the person left out before', async () => {
    await begin()
    const { commands } = test.host
    const { id } = await follow('Notes', ['notes:read'])
    valueOf(await commands.followIdentityProvider({ providerId, silently: true }))
    work.refuse('access_denied')
    house.expireAccessTokens()
    expect((await listNotes(id)).ok).toBe(false)
    await test.until(id, ({ state }) => state.kind === 'needs-sign-in')
    work.refuse(null)
    valueOf(await commands.connect({ serverId: id }))
    const { grant } = await test.until(id, isConnected)
    const writing = grant?.scopes.find(({ scope }) => scope === 'notes:write')
    expect(writing).toMatchObject({ asked: false, granted: false, leftOut: true })
  })

  it('R24 R55 gets nothing of it either when the key was revoked in between', async () => {
    await begin()
    const { commands } = test.host
    const { id } = await follow('Notes', ['notes:read'])
    valueOf(await commands.followIdentityProvider({ providerId, silently: true }))
    valueOf(await commands.revokeGrant({ serverId: id }))
    await test.restart()
    valueOf(await test.host.commands.connect({ serverId: id }))
    const { grant } = await test.until(id, isConnected)
    const writing = grant?.scopes.find(({ scope }) => scope === 'notes:write')
    expect(writing).toMatchObject({ asked: false, granted: false, leftOut: true })
  })

  it('R55 opens no browser by itself when the person is signed out there', async () => {
    await begin(3_600, 1)
    const { commands } = test.host
    valueOf(await commands.followIdentityProvider({ providerId, silently: true }))
    await test.until(await addRoom(house.urlOf('Room 1')), isReviewing)
    expect(test.opened).toEqual([])
  })
})
