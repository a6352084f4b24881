import { afterEach, describe, expect, it } from 'vitest'
import { createMemorySettings } from '../../src-main/headless/memory-ports.ts'
import { readBody, sendJson } from '../support/house/http.ts'
import { startOddHouse } from '../support/odd-house.ts'
import type { Oddities, OddHouse } from '../support/odd-house.ts'
import { isConnected, isReviewing, signIn, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

const DOCUMENT = 'https://app.example/client-metadata.json'

let test: TestHost
let odd: OddHouse

afterEach(async () => {
  await test.stop()
  await odd.stop()
})

/** A provider that holds one grant for a client and a person: whichever token is taken back, all of them end. */
async function startOneGrant(clientMetadataUrl: string | null) {
  const told: string[] = []
  let lacking = false
  odd = await startOddHouse({
    iss: (origin) => origin,
    beforeMcp: (scopes, request, response) => {
      if (!lacking || scopes.includes('admin')) return false
      if (request.headers['mcp-method'] !== 'tools/call') return false
      response.setHeader('www-authenticate', 'Bearer error="insufficient_scope", scope="admin"')
      sendJson(response, 403, {})
      return true
    },
    routes: {
      '/revoke': async (request, response) => {
        told.push(new URLSearchParams(await readBody(request)).get('token') ?? '')
        odd.endAccessTokens()
        sendJson(response, 200, {})
      },
    },
  })
  odd.move('client_id_metadata_document_supported', true)
  odd.move('authorization_response_iss_parameter_supported', true)
  test = await startTestHost({ ports: { settings: createMemorySettings({ clientMetadataUrl }) } })
  const serverId = await signIn(test, odd.url, [])
  lacking = true
  return { told, serverId }
}

async function stepUp(serverId: string) {
  const greeting = test.host.commands.callTool({
    serverId,
    tool: 'greet',
    arguments: {},
    callId: 'greet',
  })
  await test.until(serverId, ({ permissionRequest }) => permissionRequest !== null)
  valueOf(await test.host.commands.answerPermission({ serverId, answer: 'grant' }))
  return greeting
}

const call = (serverId: string, callId: string) =>
  test.host.commands.callTool({ serverId, tool: 'greet', arguments: {}, callId })
const vaults = () => test.vaultFiles().filter((file) => !file.includes('previous'))

describe('a step-up at a provider that knows one grant for a client and a person', () => {
  it('R36 R41 takes the tokens along where the client id stays, and takes all of them back with the grant', async () => {
    const { told, serverId } = await startOneGrant(DOCUMENT)
    expect((await stepUp(serverId)).ok).toBe(true)
    expect((await call(serverId, 'after')).ok).toBe(true)
    expect(told).toEqual([])
    expect(vaults()).toHaveLength(1)
    await test.restart()
    await test.until(serverId, isConnected)
    const receipt = valueOf(await test.host.commands.revokeGrant({ serverId }))
    expect(receipt.complete).toBe(true)
    // The refresh token of before, then both tokens of now.
    expect(told).toHaveLength(3)
    expect(new Set(told).size).toBe(3)
    expect(test.vaultFiles()).toEqual([])
    const [record] = valueOf(
      await test.host.commands.listConsent({ limit: 1, kinds: ['granted'] }),
    ).records
    expect(record?.details).toMatchObject({ replaced: 'its tokens are revoked with this key' })
  })

  it('R36 R41 takes the old ones back at once where each grant has a client of its own', async () => {
    const { told, serverId } = await startOneGrant(null)
    void stepUp(serverId).catch(() => undefined)
    await expect.poll(() => told.length).toBe(2)
  })
})

describe('another account at the same server', () => {
  async function addAnother(oddities: Oddities, promptValues?: string[]) {
    odd = await startOddHouse(oddities)
    if (promptValues !== undefined) odd.move('prompt_values_supported', promptValues)
    test = await startTestHost()
    const { commands } = test.host
    const serverId = await signIn(test, odd.url, [])
    const another = valueOf(await commands.addAccount({ serverId, accountName: 'Work' }))
    await test.until(another.serverId, isReviewing)
    valueOf(await commands.continueInBrowser({ serverId: another.serverId, scopes: [] }))
    await test.until(another.serverId, isConnected)
    return test.opened.map((url) => new URL(url).searchParams.get('prompt'))
  }

  it.each([
    ['say nothing of it', undefined, 'select_account'],
    ['know how to', ['none', 'login', 'select_account'], 'select_account'],
    ['only know how to sign in anew', ['none', 'login'], 'login'],
    ['know neither', ['none'], null],
  ])('R02 has providers that %s ask whose it is', async (_which, promptValues, prompt) => {
    expect(await addAnother({}, promptValues)).toEqual([null, prompt])
  })

  it('R02 asks in another way where a provider refuses the first', async () => {
    const routes: Oddities['routes'] = {
      '/authorize': (request, response) => {
        const asked = new URL(request.url ?? '', odd.origin).searchParams
        const back = new URL(asked.get('redirect_uri') ?? '')
        back.searchParams.set('state', asked.get('state') ?? '')
        const knows = asked.get('prompt') !== 'select_account'
        back.searchParams.set(knows ? 'code' : 'error', knows ? 'a-code' : 'invalid_request')
        response.writeHead(302, { location: back.href }).end()
      },
    }
    expect(await addAnother({ routes })).toEqual([null, 'select_account', 'login'])
  })
})
