import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createMemorySettings } from '../../src-main/headless/memory-ports.ts'
import { readBody, sendJson } from '../support/house/http.ts'
import { startHouse } from '../support/house/house.ts'
import type { House } from '../support/house/house.ts'
import { startOddHouse } from '../support/odd-house.ts'
import type { OddHouse } from '../support/odd-house.ts'
import { isConnected, isReviewing, signIn, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

const DOCUMENT = 'https://app.example/client-metadata.json'
const file = join(import.meta.dirname, '../../resources/client-metadata.json')
const clientMetadata = {
  ...(JSON.parse(readFileSync(file, 'utf8')) as object),
  client_id: DOCUMENT,
}

let test: TestHost
let house: House | OddHouse

afterEach(async () => {
  await test.stop()
  await house.stop()
})

const withDocument = () =>
  startTestHost({ ports: { settings: createMemorySettings({ clientMetadataUrl: DOCUMENT }) } })

describe('a server that reads client metadata documents', () => {
  it('R13 R14 knows this app by its document, without a registration, to the end', async () => {
    const real = await startHouse({ clientMetadata })
    house = real
    test = await withDocument()
    const serverId = await signIn(test, real.urlOf('Notes'), ['notes:read', 'offline_access'])
    const { grant } = await test.until(serverId, isConnected)
    expect(grant).toMatchObject({ registration: 'metadata-document', clientId: DOCUMENT })
    real.expireAccessTokens()
    const call = { serverId, tool: 'list_notes', arguments: {}, callId: 'one' }
    expect(valueOf(await test.host.commands.callTool(call)).isError).toBe(false)
    const receipt = valueOf(await test.host.commands.revokeGrant({ serverId }))
    expect(receipt.lines.map(({ subject, mark }) => `${subject} ${mark}`)).toContain(
      'Registration note',
    )
    expect(receipt.complete).toBe(true)
    expect(real.requests.filter(({ path }) => path.startsWith('/reg'))).toEqual([])
    const refreshed = real.issued().filter(({ model }) => model === 'RefreshToken')
    for (const { value } of refreshed) expect(await real.introspect(value)).toBe(false)
  })

  it('R13 is registered at all the same while this app has no document', async () => {
    const real = await startHouse({ clientMetadata })
    house = real
    test = await startTestHost()
    const serverId = await signIn(test, real.urlOf('Notes'), ['notes:read'])
    const { grant } = await test.until(serverId, isConnected)
    expect(grant?.registration).toBe('dynamic')
  })

  it('R14 keeps the address of before when the new one can be no client id', async () => {
    house = await startHouse()
    test = await withDocument()
    const url = `${DOCUMENT}#mine`
    expect(await test.host.commands.setClientMetadataUrl({ url })).toMatchObject({
      ok: false,
      failure: { code: 'client_metadata_invalid' },
    })
    expect(test.host.snapshot().settings.clientMetadataUrl).toBe(DOCUMENT)
    expect(test.trace).toEqual([])
  })

  it('R13 asks for a client when the server does not take the document, and loses nothing', async () => {
    const tokens: string[] = []
    const odd = await startOddHouse({
      routes: {
        '/token': async (request, response) => {
          const form = new URLSearchParams(await readBody(request))
          const clientId = form.get('client_id') ?? ''
          tokens.push(clientId)
          if (clientId === DOCUMENT) return sendJson(response, 401, { error: 'invalid_client' })
          sendJson(response, 200, { access_token: 'a', token_type: 'Bearer' })
        },
      },
    })
    house = odd
    odd.move('client_id_metadata_document_supported', true)
    odd.move('registration_endpoint', false)
    test = await withDocument()
    const { commands } = test.host
    const { serverId } = valueOf(await commands.addServer({ url: odd.url }))
    await test.until(serverId, isReviewing)
    valueOf(await commands.continueInBrowser({ serverId, scopes: [] }))
    const { state } = await test.until(
      serverId,
      (one) => one.state.kind === 'authorizing' && one.state.authorization.phase === 'needs-client',
    )
    expect(state).toMatchObject({
      authorization: { why: 'refused', entered: null, failure: { code: 'invalid_client' } },
    })
    valueOf(await commands.enterClient({ serverId, clientId: 'mine', authMethod: 'none' }))
    await expect.poll(() => tokens).toEqual([DOCUMENT, 'mine'])
    expect(test.opened).toHaveLength(2)
  })

  it.each([
    [true, 'metadata-document'],
    [false, 'dynamic'],
  ])('A5 R13 with iss promised: %j, the client is %s', async (promised, registration) => {
    const odd = await startOddHouse({})
    house = odd
    odd.move('client_id_metadata_document_supported', true)
    odd.move('authorization_response_iss_parameter_supported', promised)
    test = await withDocument()
    const { serverId } = valueOf(await test.host.commands.addServer({ url: odd.url }))
    const { state } = await test.until(serverId, isReviewing)
    expect(state).toMatchObject({ authorization: { registration } })
  })
})

describe('a server that names another authorization server', () => {
  it('R17 asks again, says from where to where, registers there, and takes the old grant back', async () => {
    let issuer = ''
    const registered: string[] = []
    const odd = await startOddHouse({
      routes: {
        '/.well-known/oauth-protected-resource/mcp': (_request, response) =>
          sendJson(response, 200, { resource: odd.url, authorization_servers: [issuer] }),
        '/.well-known/oauth-authorization-server/second': (_request, response) =>
          sendJson(response, 200, {
            issuer: `${odd.origin}/second`,
            authorization_endpoint: `${odd.origin}/authorize`,
            token_endpoint: `${odd.origin}/token`,
            registration_endpoint: `${odd.origin}/second/register`,
            code_challenge_methods_supported: ['S256'],
          }),
        '/second/register': (_request, response) => {
          registered.push('second')
          sendJson(response, 201, { client_id: 'client-of-second' })
        },
      },
    })
    house = odd
    issuer = odd.origin
    test = await startTestHost()
    const serverId = await signIn(test, odd.url, [])
    const before = odd.tokenForms.length
    issuer = `${odd.origin}/second`
    odd.endGrants()
    const call = { serverId, tool: 'greet', arguments: {}, callId: 'one' }
    expect(await test.host.commands.callTool(call)).toMatchObject({
      ok: false,
      failure: { code: 'needs_sign_in' },
    })
    expect(test.opened).toHaveLength(1)
    odd.allowGrants()
    valueOf(await test.host.commands.connect({ serverId }))
    const { state } = await test.until(serverId, isReviewing)
    expect(state).toMatchObject({ authorization: { movedFrom: odd.origin, issuer } })
    expect(registered).toEqual([])
    valueOf(await test.host.commands.continueInBrowser({ serverId, scopes: [] }))
    const { grant } = await test.until(serverId, isConnected)
    expect(grant).toMatchObject({ issuer, clientId: 'client-of-second' })
    const sent = odd.tokenForms.slice(before).filter((form) => form.has('code'))
    expect(sent.map((form) => form.get('client_id'))).toEqual(['client-of-second'])
    await expect.poll(() => odd.revoked.length).toBe(2)
  })
})
