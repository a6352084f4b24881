import { afterEach, describe, expect, it } from 'vitest'
import { startHouse } from '../support/house/house.ts'
import { sendJson } from '../support/house/http.ts'
import { quirksIn, shownQuirks, signedIn, startQuirky } from '../support/quirky.ts'
import type { Quirky } from '../support/quirky.ts'
import type { Oddities } from '../support/odd-house.ts'
import { isConnected, isReviewing, signIn, startTestHost, valueOf } from '../support/test-host.ts'

let quirky: Quirky

afterEach(() => quirky.stop())

/** A server that asks for two scopes. */
const WITH_SCOPES: Oddities = { challenge: () => 'Bearer scope="read write"' }
const SCOPES = ['read', 'write']

const grantOf = ({ test, serverId }: Quirky) =>
  test.host.snapshot().servers.find(({ id }) => id === serverId)?.grant

const grantedScopes = () =>
  grantOf(quirky)?.scopes.flatMap(({ scope, granted }) => (granted ? [scope] : []))

describe('a vendor that answers with tokens in its own way', () => {
  it.each<[quirk: string, more: object, granted: string[]]>([
    ['scope-missing', {}, SCOPES],
    ['scope-as-array', { scope: ['read'] }, ['read']],
    ['expires-in-as-text', { scope: 'read', expires_in: '1800' }, ['read']],
    ['token-type-case', { scope: 'read write', token_type: 'bEARER' }, SCOPES],
  ])('%s: signs in, calls, and says so', async (quirk, more, granted) => {
    const tokenAnswer = (answer: object) => ({ ...answer, ...more })
    quirky = await signedIn({ ...WITH_SCOPES, tokenAnswer }, { scopes: SCOPES })
    expect((await quirky.toldIn('granted')).toSorted()).toEqual(
      ['challenge-without-metadata', quirk].toSorted(),
    )
    expect(shownQuirks(quirky)).toContain(quirk)
    expect(grantedScopes()).toEqual(granted)
  })

  it('expires-in-as-text: ends when it says', async () => {
    const tokenAnswer = (answer: object) => ({ ...answer, expires_in: '1800' })
    quirky = await signedIn({ tokenAnswer })
    const grant = grantOf(quirky)
    const lifeMs = (grant?.expiresAtMs ?? 0) - (grant?.grantedAtMs ?? 0)
    expect(Math.round(lifeMs / 60_000)).toBe(30)
  })

  it('R35 says nothing of an answer to the letter', async () => {
    const tokenAnswer = (answer: object) => ({ ...answer, scope: 'read write' })
    quirky = await signedIn({ ...WITH_SCOPES, tokenAnswer }, { scopes: SCOPES })
    expect(await quirky.toldIn('granted')).toEqual(['challenge-without-metadata'])
  })

  it('error-with-status-200: waits for the person in the device flow, and R40 takes no error for a token', async () => {
    let polls = 0
    const tokenAnswer = (answer: object) =>
      ++polls < 3 ? { error: 'authorization_pending', access_token: 'no-token' } : answer
    quirky = await startQuirky({
      tokenAnswer,
      routes: {
        '/device': (request, response) =>
          sendJson(response, 200, {
            device_code: 'd',
            user_code: 'ABCD',
            verification_uri: `http://${request.headers.host}/enter`,
            expires_in: 60,
            interval: 0.05,
          }),
      },
    })
    const { test, house } = quirky
    house.move('device_authorization_endpoint', `${house.origin}/device`)
    const { serverId } = valueOf(await test.host.commands.addServer({ url: house.url }))
    quirky.serverId = serverId
    await test.until(serverId, isReviewing)
    valueOf(await test.host.commands.continueWithDevice({ serverId, scopes: [] }))
    await test.until(serverId, isConnected)
    expect(polls).toBe(3)
    expect((await quirky.call()).ok).toBe(true)
    expect(await quirky.toldIn('granted')).toContain('error-with-status-200')
  })

  it('revocation-status-204: is revoked, and the history says how that was answered', async () => {
    quirky = await signedIn({
      routes: { '/revoke': (_request, response) => void response.writeHead(204).end() },
    })
    const { test, serverId } = quirky
    const receipt = valueOf(await test.host.commands.revokeGrant({ serverId }))
    expect(receipt.lines.slice(0, 2).map(({ mark }) => mark)).toEqual(['done', 'done'])
    expect(await quirky.toldIn('revoked')).toEqual(['revocation-status-204'])
  })

  it('R42 says nothing of a revocation to the letter', async () => {
    quirky = await signedIn({})
    valueOf(await quirky.test.host.commands.revokeGrant({ serverId: quirky.serverId }))
    expect(await quirky.toldIn('revoked')).toEqual([])
  })
})

describe('a vendor that renews in its own way', () => {
  const refreshes = () => quirky.house.tokenForms.filter((form) => form.has('refresh_token'))
  const renew = async () => {
    quirky.house.endAccessTokens()
    expect((await quirky.call()).ok).toBe(true)
  }
  const history = async () =>
    valueOf(await quirky.test.host.commands.listConsent({ limit: 50 })).records.filter(
      ({ kind }) => kind === 'refreshed',
    )

  it('refresh-token-kept: goes on with the same one, and says so once, over a restart too', async () => {
    let first: unknown
    const tokenAnswer = (answer: Record<string, unknown>, form: URLSearchParams) => {
      const { refresh_token, ...rest } = answer
      first ??= refresh_token
      return form.has('code') ? answer : rest
    }
    quirky = await signedIn({ tokenAnswer })
    await renew()
    await renew()
    expect(await quirky.toldIn('refreshed')).toEqual(['refresh-token-kept'])
    expect(shownQuirks(quirky)).toContain('refresh-token-kept')
    expect(await history()).toHaveLength(1)
    await quirky.test.restart()
    await quirky.test.until(quirky.serverId, isConnected)
    expect(shownQuirks(quirky)).toContain('refresh-token-kept')
    await renew()
    const told = (await history()).map(({ details }) => details['quirks'])
    expect(told).toEqual([undefined, ['refresh-token-kept']])
    expect(refreshes().map((form) => form.get('refresh_token'))).toEqual([first, first, first])
  })

  it('R35 says nothing of a renewal without scope, which means as before', async () => {
    const tokenAnswer = (answer: object, form: URLSearchParams) =>
      form.has('code') ? { ...answer, scope: 'read' } : answer
    quirky = await signedIn({ ...WITH_SCOPES, tokenAnswer }, { scopes: SCOPES })
    await renew()
    expect(await quirky.toldIn('refreshed')).toEqual([])
    expect(grantedScopes()).toEqual(['read'])
  })

  it('R32 says nothing of one that rotates to the letter', async () => {
    quirky = await signedIn({})
    await renew()
    expect(await quirky.toldIn('refreshed')).toEqual([])
  })

  it('refresh-token-grace: D4 asks again with the old one when the answer was lost, and then uses the newest', async () => {
    const given: string[] = []
    let lost = 0
    const tokenAnswer = (answer: Record<string, unknown>, form: URLSearchParams) => {
      given.push(String(answer['refresh_token']))
      return form.has('refresh_token') && lost++ === 0 ? null : answer
    }
    quirky = await signedIn({ tokenAnswer })
    await renew()
    await renew()
    const [first, , third] = given
    expect(refreshes().map((form) => form.get('refresh_token'))).toEqual([first, first, third])
    const told = (await history()).map(({ details }) => details['quirks'])
    expect(told).toEqual([['refresh-token-grace']])
    expect(quirky.test.opened).toHaveLength(1)
  })
})

describe('a vendor that gives no refresh token unasked', () => {
  it('offline-access-needed: R26 is asked for it with prompt=consent, where the person leaves it in', async () => {
    const house = await startHouse({ refreshTokens: 'with-offline-access' })
    const test = await startTestHost()
    quirky = { ...quirky, test, stop: async () => Promise.all([test.stop(), house.stop()]).then() }
    const without = await signIn(test, house.urlOf('Archive'), ['notes:read'])
    expect(grantOf({ ...quirky, serverId: without })?.renews).toBe(false)
    expect(await quirksIn(test, 'granted')).toEqual([])
    const serverId = await signIn(test, house.urlOf('Notes'), ['notes:read', 'offline_access'])
    expect(grantOf({ ...quirky, serverId })?.renews).toBe(true)
    expect(await quirksIn(test, 'granted')).toEqual(['offline-access-needed'])
    const prompts = test.opened.map((url) => new URL(url).searchParams.get('prompt'))
    expect(prompts).toEqual([null, 'consent'])
    house.expireAccessTokens()
    const call = { serverId, tool: 'list_notes', arguments: {}, callId: 'one' }
    expect(valueOf(await test.host.commands.callTool(call)).isError).toBe(false)
  })
})
