import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startHouse } from '../support/house/house.ts'
import type { House } from '../support/house/house.ts'
import { isConnected, isReviewing, signIn, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

const ADA = 'ada@example.test'
const GRACE = 'grace@example.test'
const SCOPES = ['openid', 'notes:read']
/** Who sits at the browser. */
const browser = { account: ADA }
let house: House
let test: TestHost

beforeEach(async () => {
  house = await startHouse({ challengeScopes: SCOPES })
  browser.account = ADA
  test = await startTestHost({ browser })
})

afterEach(async () => {
  await test.stop()
  await house.stop()
})

async function addAccount(serverId: string, accountName: string): Promise<string> {
  const { commands } = test.host
  const added = valueOf(await commands.addAccount({ serverId, accountName }))
  await test.until(added.serverId, isReviewing)
  valueOf(await commands.continueInBrowser({ serverId: added.serverId, scopes: SCOPES }))
  await test.until(added.serverId, isConnected)
  return added.serverId
}

const server = (id: string) => test.host.snapshot().servers.find((one) => one.id === id)

describe('two accounts at one server', () => {
  it('R02 are two grants, two vaults, two connections, each named, and one ends without the other', async () => {
    const first = await signIn(test, house.urlOf('Notes'), SCOPES)
    expect(server(first)?.account).toBe(ADA)
    browser.account = GRACE
    const second = await addAccount(first, 'Work')
    expect(server(second)).toMatchObject({ account: 'Work', url: server(first)?.url })
    expect(test.vaultFiles()).toHaveLength(2)
    expect(server(first)?.grant?.clientId).not.toBe(server(second)?.grant?.clientId)
    const tokens = house.issued().filter(({ model }) => model === 'AccessToken')
    expect(tokens.map(({ account }) => account)).toEqual([ADA, GRACE])

    valueOf(await test.host.commands.revokeGrant({ serverId: first }))
    const call = { serverId: second, tool: 'list_notes', arguments: {}, callId: 'one' }
    expect(valueOf(await test.host.commands.callTool(call)).isError).toBe(false)
    expect(test.vaultFiles()).toHaveLength(1)
    const { records } = valueOf(await test.host.commands.listConsent({ limit: 50 }))
    const told = records.map(({ kind, account }) => `${kind} ${account}`).toReversed()
    expect(told).toEqual([
      'asked null',
      'server-added null',
      `granted ${ADA}`,
      'asked Work',
      'server-added Work',
      'granted Work',
      `erased ${ADA}`,
      `revoked ${ADA}`,
    ])
  })

  it('takes the person’s own word over the provider’s, and keeps it over a restart', async () => {
    const serverId = await signIn(test, house.urlOf('Notes'), SCOPES)
    const rename = { serverId, name: 'Notes' }
    valueOf(await test.host.commands.renameServer({ ...rename, accountName: 'Home' }))
    expect(server(serverId)?.account).toBe('Home')
    await test.restart()
    expect((await test.until(serverId, isConnected)).account).toBe('Home')
    valueOf(await test.host.commands.renameServer({ ...rename, accountName: null }))
    expect(server(serverId)?.account).toBe(ADA)
  })

  it('leaves nothing of a second account whose sign-in was cancelled', async () => {
    const first = await signIn(test, house.urlOf('Notes'), SCOPES)
    const added = valueOf(
      await test.host.commands.addAccount({ serverId: first, accountName: 'Work' }),
    )
    await test.until(added.serverId, isReviewing)
    valueOf(await test.host.commands.cancelAuthorization({ serverId: added.serverId }))
    expect(test.host.snapshot().servers.map(({ id }) => id)).toEqual([first])
    expect(test.ports.settings.servers().map(({ id }) => id)).toEqual([first])
    expect(test.vaultFiles()).toHaveLength(1)
  })
})
