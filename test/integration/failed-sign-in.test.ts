import { afterEach, describe, expect, it } from 'vitest'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { startOddHouse } from '../support/odd-house.ts'
import type { OddHouse } from '../support/odd-house.ts'
import { isReviewing, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

let house: OddHouse
let test: TestHost

afterEach(async () => {
  await test.stop()
  await house.stop()
})

const hasFailed = ({ state }: ServerView) =>
  state.kind === 'needs-sign-in' && state.failure !== null

async function kinds(): Promise<string[]> {
  const { records } = valueOf(await test.host.commands.listConsent({ limit: 10 }))
  return records.map(({ kind }) => kind).toReversed()
}

describe('a sign-in that fails', () => {
  it('R43 is told in the history with its reason, and no key is said to be in force', async () => {
    house = await startOddHouse({ tokenAnswer: () => ({ token_type: 'Bearer' }) })
    test = await startTestHost({ browser: { approve: true } })
    const { commands } = test.host
    const { serverId } = valueOf(await commands.addServer({ url: house.url }))
    await test.until(serverId, isReviewing)
    valueOf(await commands.continueInBrowser({ serverId, scopes: [] }))
    await test.until(serverId, hasFailed)
    expect(await kinds()).toEqual(['asked', 'failed'])
    const [told] = valueOf(await commands.listConsent({ kinds: ['failed'], limit: 1 })).records
    const { host } = new URL(house.origin)
    expect(told?.details).toEqual({
      reason: `The sign-in service of ${host} answered with something that is not a token.`,
    })
    const stories = valueOf(await commands.listGrantStories({ serverId }))
    expect(stories.map(({ steps }) => steps.map(({ kind }) => kind))).toEqual([['asked', 'failed']])
    expect(stories[0]).toMatchObject({ over: true, inForce: false })
  })

  it('R43 is no part of a story when nothing was asked for', async () => {
    house = await startOddHouse({ unless: (path) => (path.includes('oauth-auth') ? 404 : null) })
    test = await startTestHost()
    const { commands } = test.host
    const { serverId } = valueOf(await commands.addServer({ url: house.url }))
    await test.until(serverId, hasFailed)
    expect(await kinds()).toEqual([])
  })
})
