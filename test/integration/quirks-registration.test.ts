import { afterEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../src-main/clock.ts'
import { sendJson } from '../support/house/http.ts'
import type { Handler } from '../support/house/http.ts'
import { shownQuirks, signedIn } from '../support/quirky.ts'
import type { Quirky } from '../support/quirky.ts'
import { isConnected, isReviewing, valueOf } from '../support/test-host.ts'

const SECRET = 'a-secret-of-the-registration'
let quirky: Quirky

afterEach(() => quirky.stop())

const answers =
  (status: number, more: () => object): Handler =>
  (_request, response) =>
    sendJson(response, status, { client_id: 'registered', ...more() })

const secret = (endsInSeconds?: number) => ({
  client_secret: SECRET,
  token_endpoint_auth_method: 'client_secret_post',
  ...(endsInSeconds === undefined
    ? {}
    : { client_secret_expires_at: Math.floor(Date.now() / 1000) + endsInSeconds }),
})

describe('a vendor that registers in its own way', () => {
  it.each<[quirk: string, register: Handler]>([
    ['registration-status-200', answers(200, () => ({}))],
    ['secret-without-expiry', answers(201, () => secret())],
    ['registration-short-lived', answers(201, () => secret(600))],
  ])('%s: signs in, renews, and says so', async (quirk, register) => {
    quirky = await signedIn({ routes: { '/register': register } })
    expect((await quirky.toldIn('granted')).toSorted()).toEqual(
      ['challenge-without-metadata', quirk].toSorted(),
    )
    expect(shownQuirks(quirky)).toContain(quirk)
    quirky.house.endAccessTokens()
    expect((await quirky.call()).ok).toBe(true)
  })

  it('R15 has nothing to say of a secret that never ends, or ends in a year', async () => {
    let life = 0
    const register = answers(201, () => ({ ...secret(life), ...(life === 0 ? NEVER : {}) }))
    for (life of [0, 365 * 86_400]) {
      quirky = await signedIn({ routes: { '/register': register } })
      expect(await quirky.toldIn('granted')).toEqual(['challenge-without-metadata'])
      if (life === 0) await quirky.stop()
    }
  })

  it.each([
    ['', 0],
    [', by the clock of the server', -20 * 60_000],
  ])('registration-short-lived: sends no secret past its end%s', async (_how, offMs) => {
    let laterMs = offMs
    const clock = { ...systemClock, nowMs: () => systemClock.nowMs() + laterMs }
    const register = answers(201, () => secret(600))
    quirky = await signedIn({ routes: { '/register': register } }, { ports: { clock } })
    const { house, test, serverId } = quirky
    // A moment before its end it is still good.
    laterMs += 9 * 60_000
    house.endAccessTokens()
    expect((await quirky.call()).ok).toBe(true)
    const sent = house.tokenForms.length
    laterMs += 2 * 60_000
    house.endAccessTokens()
    expect(await quirky.call()).toMatchObject({ ok: false, failure: { code: 'needs_sign_in' } })
    expect(house.tokenForms).toHaveLength(sent)
    valueOf(await test.host.commands.connect({ serverId }))
    laterMs = offMs
    await test.until(serverId, isReviewing)
    valueOf(await test.host.commands.continueInBrowser({ serverId, scopes: [] }))
    await test.until(serverId, isConnected)
  })
})

const NEVER = { client_secret_expires_at: 0 }
