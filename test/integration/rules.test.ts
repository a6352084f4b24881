import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkExternalUrl } from '../../src-main/platform/external-url.ts'
import { startHouse } from '../support/house/house.ts'
import type { House } from '../support/house/house.ts'
import { isConnected, isReviewing, signIn, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'
import { listenOnLoopback } from '../support/loopback.ts'
import type { Loopback } from '../support/loopback.ts'

const LOCAL_SERVER = join(import.meta.dirname, '../support/local-server.ts')

let house: House
let test: TestHost

beforeEach(async () => {
  house = await startHouse({ open: true })
  test = await startTestHost()
})

afterEach(async () => {
  await test.stop()
  await house.stop()
})

async function add(url: string): Promise<string> {
  return valueOf(await test.host.commands.addServer({ url })).serverId
}

describe('servers', () => {
  it('R49 connects a server that asks for nothing without any sign-in, whatever it says of itself', async () => {
    const serverId = await add(house.urlOf('Noticeboard'))
    const server = await test.until(serverId, isConnected)
    expect(server.grant).toBeNull()
    expect(test.opened).toEqual([])
    // The name the person reads is the true host until the person gives another; the claim stands apart.
    expect(server.name).toBe(new URL(server.url).host)
    expect(server.origin).toBe(new URL(server.url).origin)
  })

  it('R53 finds the wire of each server by one probe and speaks it', async () => {
    const wires = new Map<string, string | null>()
    for (const name of ['Notes', 'Archive']) {
      const serverId = await add(house.urlOf(name))
      await test.until(serverId, isReviewing)
      valueOf(await test.host.commands.continueInBrowser({ serverId, scopes: ['notes:read'] }))
      wires.set(name, (await test.until(serverId, isConnected)).wire)
    }
    expect(wires).toEqual(
      new Map([
        ['Notes', '2026-07-28'],
        ['Archive', '2025-11-25'],
      ]),
    )
  })

  it('R12 keeps to the endpoints of the consent: a restart and a refresh ask for no metadata', async () => {
    const serverId = await signIn(test, house.urlOf('Notes'), ['notes:read'])
    const before = house.requests.length
    house.expireAccessTokens()
    await test.restart()
    await test.until(serverId, isConnected)
    const paths = house.requests.slice(before).map(({ path }) => path)
    expect(paths.some((path) => path.startsWith('/token'))).toBe(true)
    expect(paths.filter((path) => path.includes('.well-known'))).toEqual([])
  })

  it('R27 gives the browser only addresses that the gate lets through', async () => {
    await signIn(test, house.urlOf('Notes'), ['notes:read'])
    expect(test.opened).toHaveLength(1)
    for (const address of test.opened) expect(checkExternalUrl(address).ok).toBe(true)
  })

  it('R25 leaves nothing behind when the person cancels or refuses', async () => {
    const cancelled = await add(house.urlOf('Notes'))
    await test.until(cancelled, isReviewing)
    valueOf(await test.host.commands.cancelAuthorization({ serverId: cancelled }))
    expect(test.host.snapshot().servers).toEqual([])
    expect(test.ports.settings.servers()).toEqual([])
    expect(test.vaultFiles()).toEqual([])
  })
})

describe('a refusal on the consent page', () => {
  it('R29 is told in words, and stores neither server nor grant', async () => {
    const refusing = await startTestHost({ browser: { approve: false } })
    const { serverId } = valueOf(
      await refusing.host.commands.addServer({ url: house.urlOf('Notes') }),
    )
    await refusing.until(serverId, isReviewing)
    valueOf(await refusing.host.commands.continueInBrowser({ serverId, scopes: ['notes:read'] }))
    const server = await refusing.until(serverId, ({ state }) => state.kind === 'needs-sign-in')
    expect(server.state).toMatchObject({ failure: { code: 'access_denied' } })
    expect(refusing.ports.settings.servers()).toEqual([])
    expect(refusing.vaultFiles()).toEqual([])
    const { records } = valueOf(await refusing.host.commands.listConsent({ limit: 10 }))
    expect(records.map(({ kind }) => kind)).toEqual(['denied', 'asked'])
    await refusing.stop()
  })
})

describe('a local server', () => {
  const input = {
    name: 'Local',
    command: process.execPath,
    args: [LOCAL_SERVER],
    environment: [{ name: 'LOCAL_SECRET', value: 'a value that is sealed' }],
  }

  it('R47 runs only after the exact command was approved, R04 with its sealed environment', async () => {
    const { commands } = test.host
    const { serverId } = valueOf(await commands.addLocalServer(input))
    const waiting = await test.until(serverId, ({ state }) => state.kind === 'needs-approval')
    expect(waiting.state).toMatchObject({
      commandLine: `${process.execPath} ${LOCAL_SERVER}`,
      environmentNames: ['LOCAL_SECRET'],
    })
    expect(JSON.stringify(test.host.snapshot())).not.toContain('a value that is sealed')
    valueOf(await commands.approveLocalServer({ serverId }))
    await test.until(serverId, isConnected)
    const call = { serverId, tool: 'length_of_secret', arguments: {}, callId: 'c' }
    const result = valueOf(await commands.callTool(call))
    expect(result.parts).toEqual([{ kind: 'text', text: String('a value that is sealed'.length) }])
  })
})

describe('revoking without a network', () => {
  it('R42 erases here at once, and delivers the rest when the server is back', async () => {
    const port = Number(new URL(house.issuer).port)
    const serverId = await signIn(test, house.urlOf('Notes'), ['notes:read'])
    await house.stop()
    const receipt = valueOf(await test.host.commands.revokeGrant({ serverId }))
    expect(receipt.complete).toBe(false)
    expect(test.host.snapshot().pendingRevocations).toHaveLength(1)
    // What is left is the sealed order alone; the grant's vault is gone.
    expect(test.ports.settings.servers()[0]?.grant).toBeNull()
    const seen: string[] = []
    const back = await answerEverything(port, seen)
    await expect
      .poll(() => test.host.snapshot().pendingRevocations.length, { timeout: 25_000 })
      .toBe(0)
    await back.stop()
    // What is shown is no longer that it keeps trying.
    await test.until(serverId, ({ state }) => state.kind === 'revoked' && state.receipt.complete)
    expect(seen.filter((path) => path.includes('revocation')).length).toBeGreaterThanOrEqual(2)
    expect(seen.some((path) => path.startsWith('DELETE'))).toBe(true)
    expect(test.vaultFiles()).toEqual([])
    house = await startHouse()
  }, 40_000)
})

/** Stands where the authorization server was, and says yes to whatever is revoked. */
function answerEverything(port: number, seen: string[]): Promise<Loopback> {
  return listenOnLoopback((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    request.resume()
    response.writeHead(request.method === 'DELETE' ? 204 : 200, { connection: 'close' }).end()
  }, port)
}
