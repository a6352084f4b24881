import { afterEach, describe, expect, it } from 'vitest'
import { startOddHouse } from '../support/odd-house.ts'
import type { OddHouse } from '../support/odd-house.ts'
import { isConnected, signIn, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'
import { listenOnLoopback } from '../support/loopback.ts'

let house: OddHouse
let test: TestHost
let evil: { url: string; seen: string[]; stop(): Promise<void> }

afterEach(async () => {
  await test.stop()
  await house.stop()
  await evil.stop()
})

/** Whatever comes here was taken from somebody. */
async function startEvil() {
  const seen: string[] = []
  const { origin, stop } = await listenOnLoopback((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''} ${body}`)
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  return { url: origin, seen, stop }
}

describe('an authorization server whose metadata changes after the consent', () => {
  it.each([
    'issuer',
    'authorization_endpoint',
    'token_endpoint',
    'revocation_endpoint',
    'registration_endpoint',
    'device_authorization_endpoint',
    'pushed_authorization_request_endpoint',
  ])('A7 R12 lets not a byte leave for a moved %s: refresh, restart, revocation', async (field) => {
    evil = await startEvil()
    house = await startOddHouse({})
    test = await startTestHost()
    const serverId = await signIn(test, house.url, [])

    house.move(field, `${evil.url}/taken`)
    house.endAccessTokens()
    const call = { serverId, tool: 'greet', arguments: {}, callId: 'one' }
    valueOf(await test.host.commands.callTool(call))
    house.endAccessTokens()
    await test.restart()
    await test.until(serverId, isConnected)
    const refreshes = house.tokenForms.filter((form) => form.get('grant_type') === 'refresh_token')
    expect(refreshes).toHaveLength(2)
    const receipt = valueOf(await test.host.commands.revokeGrant({ serverId }))
    expect(receipt.complete).toBe(true)
    expect(house.revoked).toHaveLength(2)
    expect(evil.seen).toEqual([])
  })
})
