import { afterEach, describe, expect, it } from 'vitest'
import { startHouse } from '../support/house/house.ts'
import type { House, HouseOptions } from '../support/house/house.ts'
import { sendJson } from '../support/house/http.ts'
import { startOddHouse } from '../support/odd-house.ts'
import { isReviewing, signIn, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

let house: House | null
let test: TestHost

afterEach(async () => {
  await test.stop()
  await house?.stop()
  house = null
})

async function signedIn(options: HouseOptions, scopes = ['notes:read', 'offline_access']) {
  house = await startHouse(options)
  test = await startTestHost()
  return signIn(test, house.urlOf('Notes'), scopes)
}

const listNotes = (serverId: string, callId: string) =>
  test.host.commands.callTool({ serverId, callId, tool: 'list_notes', arguments: {} })

const grantOf = (serverId: string) =>
  test.host.snapshot().servers.find(({ id }) => id === serverId)?.grant

describe('tokens bound to a key', () => {
  it.each(['plain', 'with-nonces'] as const)(
    'R56 signs in, calls, renews and revokes, with every request proven (%s)',
    async (dpop) => {
      const serverId = await signedIn({ dpop, tokenTtlSeconds: 3_600 })
      expect(grantOf(serverId)?.boundToKey).toBe(true)
      expect(new URL(test.opened[0] ?? '').searchParams.has('dpop_jkt')).toBe(true)
      // More calls than one nonce of this server is good for.
      for (let at = 0; at < 8; at++) valueOf(await listNotes(serverId, `call-${at}`))
      house?.expireAccessTokens()
      valueOf(await listNotes(serverId, 'after-renewal'))
      expect(grantOf(serverId)?.boundToKey).toBe(true)
      const receipt = valueOf(await test.host.commands.revokeGrant({ serverId }))
      expect(receipt?.complete).toBe(true)
    },
  )

  it('R56 keeps the key in the vault, so that a restart asks nobody', async () => {
    const serverId = await signedIn({ dpop: 'with-nonces' })
    test.leaveBrowser()
    await test.restart()
    await test.until(serverId, ({ state }) => state.kind === 'connected')
    valueOf(await listNotes(serverId, 'after-restart'))
    expect(grantOf(serverId)?.boundToKey).toBe(true)
  })

  it('R56 asks for plain tokens where only the authorization server knows DPoP', async () => {
    const odd = await startOddHouse({})
    odd.move('dpop_signing_alg_values_supported', ['ES256'])
    test = await startTestHost()
    try {
      const serverId = await signIn(test, odd.url, [])
      expect(grantOf(serverId)?.boundToKey).toBe(false)
      expect(new URL(test.opened[0] ?? '').searchParams.has('dpop_jkt')).toBe(false)
    } finally {
      await odd.stop()
    }
  })

  it('R56 ends a server that wants another nonce for ever with a sentence, not with a loop', async () => {
    let tokenRequests = 0
    const odd = await startOddHouse({
      routes: {
        '/mcp': (_request, response) => {
          response.setHeader('www-authenticate', 'DPoP algs="ES256"')
          return sendJson(response, 401, {})
        },
        '/token': (_request, response) => {
          response.setHeader('dpop-nonce', `nonce-${tokenRequests++}`)
          return sendJson(response, 400, { error: 'use_dpop_nonce' })
        },
      },
    })
    odd.move('dpop_signing_alg_values_supported', ['ES256'])
    test = await startTestHost()
    try {
      const { serverId } = valueOf(await test.host.commands.addServer({ url: odd.url }))
      await test.until(serverId, isReviewing)
      valueOf(await test.host.commands.continueInBrowser({ serverId, scopes: [] }))
      const { state } = await test.until(serverId, (one) => one.state.kind === 'needs-sign-in')
      expect(state).toMatchObject({ failure: { code: 'proof_refused' } })
      expect(tokenRequests).toBe(2)
    } finally {
      await odd.stop()
    }
  })
})
