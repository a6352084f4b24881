import type { IncomingMessage } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { startHouse } from '../support/house/house.ts'
import type { House } from '../support/house/house.ts'
import { sendJson } from '../support/house/http.ts'
import { startOddHouse } from '../support/odd-house.ts'
import type { Oddities, OddHouse } from '../support/odd-house.ts'
import { isConnected, isReviewing, signIn, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

const SCOPES = ['notes:read', 'notes:write', 'offline_access']
const browser = { approve: true }
let house: House
let test: TestHost
let serverId: string

const asks = (server: ServerView) => server.permissionRequest !== null
const asksNothing = (server: ServerView) => server.permissionRequest === null
const server = () => test.host.snapshot().servers.find(({ id }) => id === serverId)

function call(tool: string, callId: string = tool) {
  const args = tool === 'delete_note' ? { id: 1 } : {}
  return test.host.commands.callTool({ serverId, tool, arguments: args, callId })
}

async function answer(given: 'grant' | 'not-now' | 'never') {
  await test.until(serverId, asks)
  valueOf(await test.host.commands.answerPermission({ serverId, answer: given }))
}

async function history(): Promise<string[]> {
  const { records } = valueOf(await test.host.commands.listConsent({ limit: 100 }))
  return records
    .toReversed()
    .map(({ kind, details }) =>
      kind === 'step-up' ? `step-up ${String(details['answer'])}` : kind,
    )
}

describe.each(['Notes', 'Archive'])('a tool of %s that takes more than was granted', (name) => {
  beforeEach(async () => {
    browser.approve = true
    house = await startHouse()
    test = await startTestHost({ browser })
    serverId = await signIn(test, house.urlOf(name), SCOPES)
  })

  afterEach(async () => {
    await test.stop()
    await house.stop()
  })

  it('R36 R34 waits, asks for all of before and what is missing, and goes on by itself', async () => {
    const before = house.issued().filter(({ model }) => model === 'RefreshToken')
    const deleting = call('delete_note')
    const { permissionRequest, state } = await test.until(serverId, asks)
    expect(permissionRequest).toMatchObject({
      tool: 'delete_note',
      scopes: [{ scope: 'notes:delete' }],
    })
    expect(state.kind).toBe('connected')
    expect(test.opened).toHaveLength(1)
    expect((await call('list_notes')).ok).toBe(true)
    await answer('grant')
    expect(valueOf(await deleting).isError).toBe(false)
    expect(test.opened).toHaveLength(2)
    const asked = new URL(test.opened[1] ?? '').searchParams.get('scope')?.split(' ')
    expect(asked?.toSorted()).toEqual([...SCOPES, 'notes:delete'].toSorted())
    expect(server()?.grant?.scopes.filter(({ granted }) => granted)).toHaveLength(4)
    expect(server()?.state.kind).toBe('connected')
    await expect.poll(() => house.introspect(before[0]?.value ?? '')).toBe(false)
    expect((await history()).slice(3)).toEqual(
      expect.arrayContaining(['step-up grant', 'asked', 'granted']),
    )
  })

  it('R36 fails after a no for now, and asks again the next time', async () => {
    for (const callId of ['one', 'two']) {
      const deleting = call('delete_note', callId)
      await answer('not-now')
      expect(await deleting).toMatchObject({ ok: false, failure: { code: 'insufficient_scope' } })
      await test.until(serverId, asksNothing)
    }
    expect(test.opened).toHaveLength(1)
    expect((await history()).slice(3)).toEqual(['step-up not-now', 'step-up not-now'])
  })

  it('R36 does not ask again after a no for good, over a restart, until that is lifted', async () => {
    const deleting = call('delete_note')
    await answer('never')
    expect((await deleting).ok).toBe(false)
    expect((await call('delete_note', 'two')).ok).toBe(false)
    await test.restart()
    await test.until(serverId, isConnected)
    expect((await call('delete_note', 'three')).ok).toBe(false)
    expect(server()?.refusedPermissions).toMatchObject([{ tool: 'delete_note' }])
    valueOf(await test.host.commands.liftRefusal({ serverId, tool: 'delete_note' }))
    expect(server()?.refusedPermissions).toEqual([])
    const again = call('delete_note', 'four')
    await answer('grant')
    expect((await again).ok).toBe(true)
    expect((await history()).filter((kind) => kind.startsWith('step-up'))).toEqual([
      'step-up never',
      'step-up lifted',
      'step-up grant',
    ])
  })

  it('R36 asks once for ten calls that lack the same', async () => {
    const calls = Array.from({ length: 10 }, (_, at) => call('delete_note', `call-${at}`))
    await answer('grant')
    const results = await Promise.all(calls)
    expect(results.filter(({ ok }) => !ok)).toEqual([])
    expect(test.opened).toHaveLength(2)
    expect((await history()).filter((kind) => kind === 'step-up grant')).toHaveLength(1)
  })

  it('R36 keeps grant and connection when the person says no in the browser', async () => {
    const grant = server()?.grant
    browser.approve = false
    const deleting = call('delete_note')
    await answer('grant')
    expect(await deleting).toMatchObject({ ok: false, failure: { code: 'access_denied' } })
    expect(server()?.state.kind).toBe('connected')
    expect(server()?.grant).toEqual(grant)
    expect((await call('list_notes')).ok).toBe(true)
  })

  it('R36 stops asking when the call is cancelled, or the server is left', async () => {
    const first = call('delete_note', 'one')
    await test.until(serverId, asks)
    valueOf(await test.host.commands.cancelCall({ callId: 'one' }))
    expect(await first).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    expect(server()?.permissionRequest).toBeNull()
    const second = call('delete_note', 'two')
    await test.until(serverId, asks)
    valueOf(await test.host.commands.disconnect({ serverId }))
    expect((await second).ok).toBe(false)
    expect(server()?.permissionRequest).toBeNull()
    expect((await history()).filter((kind) => kind.startsWith('step-up'))).toEqual([])
  })

  it('R36 takes a cancelled sign-in for a no, and nothing is lost', async () => {
    const deleting = call('delete_note')
    test.leaveBrowser()
    await answer('grant')
    await test.until(
      serverId,
      ({ state }) =>
        state.kind === 'authorizing' && state.authorization.phase === 'waiting-browser',
    )
    valueOf(await test.host.commands.cancelAuthorization({ serverId }))
    expect(await deleting).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    expect(server()?.state.kind).toBe('connected')
    expect((await call('list_notes')).ok).toBe(true)
    expect(test.vaultFiles().filter((file) => !file.includes('previous'))).toHaveLength(1)
  })
})

/** A server whose tools, or connecting itself, take the scope `admin` from the time on that it is told to. */
async function startGreedy(takes: (request: IncomingMessage) => boolean, oddities: Oddities = {}) {
  const lacking = { admin: false }
  const odd = await startOddHouse({
    ...oddities,
    beforeMcp: (scopes, request, response) => {
      if (!lacking.admin || scopes.includes('admin') || !takes(request)) return false
      response.setHeader('www-authenticate', 'Bearer error="insufficient_scope", scope="admin"')
      sendJson(response, 403, {})
      return true
    },
  })
  test = await startTestHost()
  serverId = await signIn(test, odd.url, [])
  lacking.admin = true
  return odd
}

const isCall = (request: IncomingMessage) => request.headers['mcp-method'] === 'tools/call'

describe('a server that takes more than was granted', () => {
  let odd: OddHouse

  afterEach(async () => {
    await test.stop()
    await odd.stop()
  })

  it('R36 says so when it is for connecting, connects after a yes, and opens no browser before', async () => {
    odd = await startGreedy(() => true)
    await test.restart()
    const { state, permissionRequest } = await test.until(serverId, asks)
    expect(state).toMatchObject({ kind: 'failed', failure: { code: 'insufficient_scope' } })
    expect(permissionRequest).toMatchObject({ tool: null, scopes: [{ scope: 'admin' }] })
    expect(test.opened).toHaveLength(1)
    await answer('grant')
    await test.until(serverId, isConnected)
    expect(test.opened).toHaveLength(2)
  })

  it('R36 stays connected when its sign-in service is down in that moment', async () => {
    let down = false
    const metadata = '/.well-known/oauth-authorization-server'
    odd = await startGreedy(isCall, {
      unless: (pathname) => (down && pathname === metadata ? 503 : null),
    })
    down = true
    const greeting = call('greet')
    await answer('grant')
    expect(await greeting).toMatchObject({ ok: false, failure: { code: 'metadata_unreachable' } })
    expect(server()?.state.kind).toBe('connected')
    down = false
    const again = call('greet', 'again')
    await answer('grant')
    expect((await again).ok).toBe(true)
  })

  it('R17 R36 has the person review when the sign-in service is another one than before', async () => {
    let issuer = ''
    odd = await startGreedy(isCall, {
      routes: {
        '/.well-known/oauth-protected-resource/mcp': (request, response) => {
          const origin = `http://${request.headers.host}`
          const authorizationServer = issuer === '' ? origin : issuer
          const document = { authorization_servers: [authorizationServer] }
          sendJson(response, 200, { resource: `${origin}/mcp`, ...document })
        },
        '/.well-known/oauth-authorization-server/second': (_request, response) =>
          sendJson(response, 200, {
            issuer: `${odd.origin}/second`,
            authorization_endpoint: `${odd.origin}/authorize`,
            token_endpoint: `${odd.origin}/token`,
            registration_endpoint: `${odd.origin}/register`,
            code_challenge_methods_supported: ['S256'],
          }),
      },
    })
    issuer = `${odd.origin}/second`
    const greeting = call('greet')
    await answer('grant')
    const { state } = await test.until(serverId, isReviewing)
    expect(state).toMatchObject({ authorization: { movedFrom: odd.origin, issuer } })
    expect(test.opened).toHaveLength(1)
    valueOf(await test.host.commands.continueInBrowser({ serverId, scopes: ['admin'] }))
    expect((await greeting).ok).toBe(true)
    expect(server()?.grant?.issuer).toBe(issuer)
  })
})
