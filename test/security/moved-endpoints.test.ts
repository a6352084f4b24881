import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { startOddHouse } from '../support/odd-house.ts'
import type { OddHouse } from '../support/odd-house.ts'
import { isConnected, isReviewing, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

let house: OddHouse
let test: TestHost
let evil: { url: string; seen: string[]; close(): void }

afterEach(async () => {
  await test.stop()
  await house.stop()
  evil.close()
})

/** Whatever comes here was taken from somebody. */
async function startEvil() {
  const seen: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''} ${body}`)
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, seen, close: () => server.close() }
}

describe('an authorization server whose metadata changes after the consent', () => {
  it.each([
    'issuer',
    'authorization_endpoint',
    'token_endpoint',
    'revocation_endpoint',
    'registration_endpoint',
    'device_authorization_endpoint',
  ])('A7 R12 lets not a byte leave for a moved %s: refresh, restart, revocation', async (field) => {
    evil = await startEvil()
    house = await startOddHouse({})
    test = await startTestHost()
    const { serverId } = valueOf(await test.host.commands.addServer({ url: house.url }))
    await test.until(serverId, isReviewing)
    valueOf(await test.host.commands.continueInBrowser({ serverId, scopes: [] }))
    await test.until(serverId, isConnected)

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
