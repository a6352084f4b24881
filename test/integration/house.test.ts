import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approveDevice, createCookieJar } from '../support/approve.ts'
import { startHouse, type House } from '../support/house/house.ts'
import { modernCall, obtainTokens, pollDevice, post, register } from '../support/house/visitor.ts'
import {
  requestDevice,
  sessionCall,
  walkCodeFlow,
  type Json,
  type Tokens,
} from '../support/house/visitor.ts'

let house: House
let issuer: string
let notesUrl: string
let archiveUrl: string

beforeAll(async () => {
  house = await startHouse({ open: true, countStepMs: 5, preregistered: { clientSecret: 'a-b_c' } })
  issuer = house.issuer
  notesUrl = urlOf('Notes')
  archiveUrl = urlOf('Archive')
})

afterAll(() => house.stop())

function urlOf(name: string): string {
  const server = house.servers.find((candidate) => candidate.name === name)
  if (server === undefined) throw new Error(`no server ${name}`)
  return server.url
}

const allTools = ['list_notes', 'add_note', 'delete_note', 'slow_count']

function expectAllTools(text: string): void {
  for (const tool of allTools) expect(text).toContain(`"name":"${tool}"`)
}

describe('the demo house', () => {
  it('R05 R06 answers 401 with a challenge that leads to the resource metadata', async () => {
    const response = await modernCall(notesUrl, null, { method: 'tools/list' })
    expect(response.status).toBe(401)
    const challenge = response.headers.get('www-authenticate') ?? ''
    const metadataUrl = new URL('/.well-known/oauth-protected-resource/mcp', notesUrl).href
    expect(challenge).toBe(
      `Bearer resource_metadata="${metadataUrl}", scope="notes:read notes:write"`,
    )
    const metadata = (await (await fetch(metadataUrl)).json()) as Json
    expect(metadata['resource']).toBe(notesUrl)
    expect(metadata['authorization_servers']).toEqual([issuer])
  })

  it('R11 R20 R28 publishes metadata of the very issuer, with S256 and the iss parameter', async () => {
    const url = `${issuer}/.well-known/oauth-authorization-server`
    const metadata = (await (await fetch(url)).json()) as Json
    expect(metadata).toMatchObject({
      issuer: issuer,
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
    })
    for (const name of ['registration', 'revocation', 'introspection', 'device_authorization']) {
      expect(metadata[`${name}_endpoint`]).toMatch(/^http:\/\/127\.0\.0\.1:/)
    }
  })

  it('R28 sends the code, state and issuer to the loopback listener', async () => {
    const { client_id: clientId } = await register(issuer)
    const { redirect, state } = await walkCodeFlow({ issuer, clientId, resource: notesUrl })
    expect(redirect.searchParams.get('code')).toBeTruthy()
    expect(redirect.searchParams.get('state')).toBe(state)
    expect(redirect.searchParams.get('iss')).toBe(issuer)
  })

  it('sends access_denied when the person refuses', async () => {
    const { client_id: clientId } = await register(issuer)
    const { redirect } = await walkCodeFlow({
      issuer,
      clientId,
      resource: notesUrl,
      approve: false,
    })
    expect(redirect.searchParams.get('error')).toBe('access_denied')
    expect(redirect.searchParams.has('code')).toBe(false)
  })

  it('R51 lists, calls and reports progress on the 2026-07-28 wire', async () => {
    const { client_id: clientId } = await register(issuer)
    const { access_token: token, expires_in: life } = await obtainTokens({
      issuer,
      clientId,
      resource: notesUrl,
    })
    expect(life).toBe(600)
    const list = await modernCall(notesUrl, token, { method: 'tools/list' })
    expect(list.status).toBe(200)
    expectAllTools(await list.text())
    const params = { name: 'slow_count', arguments: { to: 3 } }
    const counted = await modernCall(notesUrl, token, { method: 'tools/call', params })
    const text = await counted.text()
    expect(text).toContain('Counted to 3.')
    expect(text.match(/notifications\/progress/g)).toHaveLength(3)
  })

  it('lists the tools in a session on the 2025-11-25 wire', async () => {
    const { client_id: clientId } = await register(issuer)
    const { access_token: token } = await obtainTokens({ issuer, clientId, resource: archiveUrl })
    const params = {
      protocolVersion: '2025-11-25',
      capabilities: {},
      clientInfo: { name: 'visitor', version: '1' },
    }
    const hello = await sessionCall(archiveUrl, token, { id: 1, method: 'initialize', params })
    expect(hello.status).toBe(200)
    expect(await hello.text()).toContain('"protocolVersion":"2025-11-25"')
    const session = hello.headers.get('mcp-session-id') ?? ''
    await sessionCall(archiveUrl, token, { method: 'notifications/initialized' }, session)
    const list = await sessionCall(archiveUrl, token, { id: 2, method: 'tools/list' }, session)
    expectAllTools(await list.text())
    const stale = await sessionCall(archiveUrl, token, { id: 3, method: 'tools/list' }, 'nobody')
    expect(stale.status).toBe(404)
  })

  it('R02 refuses a token that was issued for the other server', async () => {
    const { client_id: clientId } = await register(issuer)
    const { access_token: token } = await obtainTokens({ issuer, clientId, resource: archiveUrl })
    const response = await modernCall(notesUrl, token, { method: 'tools/list' })
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"')
  })

  it('R35 R36 grants only the scopes left ticked and asks 403 for the rest', async () => {
    const { client_id: clientId } = await register(issuer)
    const tokens = await obtainTokens({
      issuer,
      clientId,
      resource: notesUrl,
      scopes: ['notes:read'],
    })
    expect(tokens.scope).toBe('notes:read')
    const add = { name: 'add_note', arguments: { text: 'Wind the clock' } }
    const refused = await modernCall(notesUrl, tokens.access_token, {
      method: 'tools/call',
      params: add,
    })
    expect(refused.status).toBe(403)
    expect(refused.headers.get('www-authenticate')).toMatch(
      /^Bearer error="insufficient_scope", .*scope="notes:write"$/,
    )
    const wider = await obtainTokens({ issuer, clientId, resource: notesUrl })
    const done = await modernCall(notesUrl, wider.access_token, {
      method: 'tools/call',
      params: add,
    })
    expect(await done.text()).toContain('Note 2 is written.')
  })

  it('R32 rotates refresh tokens and ends the whole family when an old one returns', async () => {
    const { client_id: clientId } = await register(issuer)
    const first = await obtainTokens({ issuer, clientId, resource: notesUrl })
    const refresh = (token: string) =>
      post(`${issuer}/token`, {
        grant_type: 'refresh_token',
        client_id: clientId,
        refresh_token: token,
      })
    const second = (await (await refresh(first.refresh_token)).json()) as Tokens
    expect(second.refresh_token).not.toBe(first.refresh_token)
    expect(await house.introspect(second.access_token)).toBe(true)
    expect((await refresh(first.refresh_token)).status).toBe(400)
    expect(await house.introspect(second.access_token)).toBe(false)
    expect(await house.introspect(second.refresh_token)).toBe(false)
  })

  it('R41 ends refresh and access token on revocation, and the client on deletion', async () => {
    const client = await register(issuer)
    const { client_id: clientId } = client
    const tokens = await obtainTokens({ issuer, clientId, resource: notesUrl })
    const other = await obtainTokens({ issuer, clientId, resource: archiveUrl })
    expect(await house.introspect(tokens.refresh_token)).toBe(true)
    const form = { client_id: clientId, token: tokens.refresh_token }
    expect((await post(`${issuer}/token/revocation`, form)).status).toBe(200)
    expect(await house.introspect(tokens.refresh_token)).toBe(false)
    expect(await house.introspect(tokens.access_token)).toBe(false)
    expect((await modernCall(notesUrl, tokens.access_token, { method: 'tools/list' })).status).toBe(
      401,
    )
    expect(await house.introspect(other.access_token)).toBe(true)

    const deletion = await fetch(client.registration_client_uri, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${client.registration_access_token}` },
    })
    expect(deletion.status).toBe(204)
    expect(await house.clientExists(clientId)).toBe(false)
    expect(await house.introspect(other.access_token)).toBe(false)
  })

  it('R38 hands out tokens by device code once the person confirmed', async () => {
    const { client_id: clientId } = await register(issuer)
    const device = await requestDevice(issuer, clientId, notesUrl)
    const poll = () => pollDevice({ issuer, clientId, resource: notesUrl }, device)
    expect(await (await poll()).json()).toMatchObject({ error: 'authorization_pending' })
    const end = await approveDevice(device['verification_uri_complete'] ?? '')
    expect(end).toBe('Done')
    const tokens = (await (await poll()).json()) as Tokens
    expect((await modernCall(notesUrl, tokens.access_token, { method: 'tools/list' })).status).toBe(
      200,
    )
  })

  it('R40 answers the poll with access_denied when the person refuses the device', async () => {
    const { client_id: clientId } = await register(issuer)
    const device = await requestDevice(issuer, clientId, notesUrl)
    const uri = device['verification_uri_complete'] ?? ''
    expect(await approveDevice(uri, { approve: false })).toBe('Stopped')
    const answer = await pollDevice({ issuer, clientId, resource: notesUrl }, device)
    expect(await answer.json()).toMatchObject({ error: 'access_denied' })
  })

  it('R13 knows the pre-registered client without registration', async () => {
    const clientId = 'house-preregistered'
    const { redirect, redirectUri, verifier } = await walkCodeFlow({
      issuer,
      clientId,
      resource: notesUrl,
    })
    const authorization = `Basic ${Buffer.from(`${clientId}:a-b_c`).toString('base64')}`
    const response = await post(
      `${issuer}/token`,
      {
        grant_type: 'authorization_code',
        code: redirect.searchParams.get('code') ?? '',
        redirect_uri: redirectUri,
        code_verifier: verifier,
        resource: notesUrl,
      },
      { authorization },
    )
    expect(response.status).toBe(200)
  })

  it('starts from a shell, says where it is in one line, and ends with standard input', async () => {
    const entry = fileURLToPath(new URL('../support/house/main.ts', import.meta.url))
    const child = spawn(process.execPath, [entry], { stdio: ['pipe', 'pipe', 'ignore'] })
    const ended = once(child, 'exit')
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    await expect.poll(() => output, { timeout: 10_000 }).toContain('\n')
    expect(output.trim().split('\n')).toHaveLength(1)
    const told = JSON.parse(output) as { issuer: string; servers: Json[] }
    expect(told.issuer).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(told.servers.map((server) => server['wire'])).toEqual([
      '2026-07-28',
      '2025-11-25',
      '2026-07-28',
    ])
    expect(Object.keys(told.servers[0] ?? {})).toEqual(['name', 'url', 'wire', 'description'])
    child.stdin.end()
    expect(await ended).toEqual([0, null])
  })

  it('lets one browser be two people, each with a grant that outlives the other', async () => {
    const { client_id: clientId } = await register(issuer)
    const browser = { issuer, clientId, resource: notesUrl, cookies: createCookieJar() }
    const anna = await obtainTokens(browser)
    const ben = await obtainTokens({ ...browser, account: 'ben@example.test' })
    expect(house.requests.filter(({ path }) => path.startsWith('/session/end'))).toEqual([])
    expect(await house.introspect(anna.access_token)).toBe(true)
    await post(`${issuer}/token/revocation`, { client_id: clientId, token: ben.refresh_token })
    expect(await house.introspect(ben.access_token)).toBe(false)
    expect(await house.introspect(anna.access_token)).toBe(true)
  })

  it('serves the noticeboard without a token', async () => {
    const list = await modernCall(urlOf('Noticeboard'), null, { method: 'tools/list' })
    expect(list.status).toBe(200)
    expectAllTools(await list.text())
  })

  it('ends access tokens when told to, changes their life, and logs what was asked', async () => {
    const { client_id: clientId } = await register(issuer)
    house.setTokenTtl(2)
    const tokens = await obtainTokens({ issuer, clientId, resource: notesUrl })
    house.setTokenTtl(600)
    expect(tokens.expires_in).toBe(2)
    expect(await house.introspect(tokens.access_token)).toBe(true)
    house.expireAccessTokens()
    expect(await house.introspect(tokens.access_token)).toBe(false)
    expect(await house.introspect(tokens.refresh_token)).toBe(true)
    expect(house.requests).toContainEqual({
      server: 'as',
      method: 'POST',
      path: '/token',
      status: 200,
    })
  })
})
