import { afterEach, describe, expect, it } from 'vitest'
import type { OverrideView, ServerView } from '../../src-preload/contract/snapshot.ts'
import type { Oddities } from '../support/odd-house.ts'
import { shownQuirks, startQuirky } from '../support/quirky.ts'
import type { Quirky } from '../support/quirky.ts'
import { isConnected, isReviewing, valueOf } from '../support/test-host.ts'

let quirky: Quirky

afterEach(() => quirky.stop())

const needsOverride = ({ state }: ServerView) =>
  state.kind === 'authorizing' && state.authorization.phase === 'needs-override'
const isStopped = ({ state }: ServerView) => state.kind === 'needs-sign-in'

/** Adds the server, accepts what it asks for and goes to the browser. */
async function acceptAndGo(oddities: Oddities, kind: OverrideView['kind']) {
  quirky = await startQuirky(oddities)
  const { test, house } = quirky
  const { commands } = test.host
  if (oddities.iss !== undefined) {
    house.move('authorization_response_iss_parameter_supported', true)
  }
  const { serverId } = valueOf(await commands.addServer({ url: house.url }))
  quirky.serverId = serverId
  const { state } = await test.until(serverId, needsOverride)
  const authorization = state.kind === 'authorizing' ? state.authorization : null
  const override = authorization?.phase === 'needs-override' ? authorization.override : null
  expect(override?.kind).toBe(kind)
  valueOf(await commands.acceptOverride({ serverId, kind, subject: override?.subject ?? '' }))
  await test.until(serverId, isReviewing)
  valueOf(await commands.continueInBrowser({ serverId, scopes: [] }))
}

describe('what a vendor may do only when the person accepts it', () => {
  it.each([
    ['pkce-not-advertised', 'pkce', { withoutPkce: true }],
    ['issuer-differs', 'issuer', { issuerSuffix: '/' }],
  ] as const)('%s: is asked, and told with the grant', async (quirk, kind, oddities) => {
    await acceptAndGo(oddities, kind)
    await quirky.test.until(quirky.serverId, isConnected)
    expect((await quirky.call()).ok).toBe(true)
    expect(await quirky.toldIn('granted')).toContain(quirk)
    expect(shownQuirks(quirky)).toContain(quirk)
    const [record] = valueOf(
      await quirky.test.host.commands.listConsent({ limit: 1, kinds: ['override'] }),
    ).records
    expect(record?.details).toMatchObject({ rule: kind, became: 'accepted' })
  })

  it('issuer-differs: R28 A5 then takes answers in the name the document gave, R17 and no other', async () => {
    await acceptAndGo({ issuerSuffix: '/', iss: (origin) => `${origin}/` }, 'issuer')
    const { grant } = await quirky.test.until(quirky.serverId, isConnected)
    expect(grant?.issuer).toBe(`${quirky.house.origin}/`)
  })

  it.each([
    ['the name that was given to it', (origin: string) => origin],
    ['a third name', () => 'https://as.example'],
  ])('issuer-differs: R28 A5 refuses an answer in %s', async (_which, iss) => {
    await acceptAndGo({ issuerSuffix: '/', iss }, 'issuer')
    const { state } = await quirky.test.until(quirky.serverId, isStopped)
    expect(state).toMatchObject({ failure: { code: 'iss_mismatch' } })
    expect(quirky.house.tokenForms).toEqual([])
  })

  it('issuer-differs: R11 A5 is no question where the name is of another house', async () => {
    quirky = await startQuirky({})
    quirky.house.move('issuer', 'https://accounts.example')
    const { commands } = quirky.test.host
    const { serverId } = valueOf(await commands.addServer({ url: quirky.house.url }))
    const { state } = await quirky.test.until(serverId, isStopped)
    expect(state).toMatchObject({ failure: { code: 'issuer_mismatch' } })
    const accepted = await commands.acceptOverride({
      serverId,
      kind: 'issuer',
      subject: `${quirky.house.origin} → https://accounts.example`,
    })
    expect(accepted).toMatchObject({ ok: false, failure: { code: 'not_possible_now' } })
  })
})
