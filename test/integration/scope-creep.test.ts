import { afterEach, describe, expect, it } from 'vitest'
import { startOddHouse } from '../support/odd-house.ts'
import type { OddHouse } from '../support/odd-house.ts'
import { isConnected, isReviewing, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

let house: OddHouse
let test: TestHost

afterEach(async () => {
  await test.stop()
  await house.stop()
})

/** Signs in asking for `read` and leaving out `write`. @returns what the history tells of what was given */
async function given(scope: string): Promise<unknown> {
  house = await startOddHouse({
    challenge: () => 'Bearer scope="read write"',
    tokenAnswer: (answer) => ({ ...answer, scope }),
  })
  test = await startTestHost({ browser: { approve: true } })
  const { commands } = test.host
  const { serverId } = valueOf(await commands.addServer({ url: house.url }))
  await test.until(serverId, isReviewing)
  valueOf(await commands.continueInBrowser({ serverId, scopes: ['read'] }))
  await test.until(serverId, isConnected)
  const { records } = valueOf(await commands.listConsent({ kinds: ['granted'], limit: 1 }))
  return records[0]?.details['unasked']
}

describe('what a server gives without being asked', () => {
  it('A21 R35 stands in the history, also what the person left out', async () => {
    expect(await given('read write admin')).toEqual(['write', 'admin'])
  })

  it('A21 R35 is not mentioned where nothing was', async () => {
    expect(await given('read')).toBeUndefined()
  })
})
