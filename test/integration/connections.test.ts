import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startBareServer } from '../support/bare-servers.ts'
import type { BareServer, BareTool, BareWire } from '../support/bare-servers.ts'
import { startHouse } from '../support/house/house.ts'
import { isConnected, isReviewing, signIn, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'
import { listenOnLoopback } from '../support/loopback.ts'

let test: TestHost
const running: BareServer[] = []

beforeEach(async () => {
  test = await startTestHost()
})

afterEach(async () => {
  await test.stop()
  await Promise.all(running.splice(0).map((server) => server.kill()))
})

async function start(wire: BareWire, tools?: BareTool[]): Promise<BareServer> {
  const server = await startBareServer(wire, tools)
  running.push(server)
  return server
}

async function connected(url: string) {
  const { serverId } = valueOf(await test.host.commands.addServer({ url }))
  return { serverId, server: await test.until(serverId, isConnected) }
}

const call = (serverId: string, tool: string, args: Record<string, unknown> = {}) =>
  test.host.commands.callTool({ serverId, tool, arguments: args, callId: `call-${tool}` })

const schema = (properties: Record<string, unknown>) => ({ type: 'object', properties })

describe('the old fallback', () => {
  it('R52 falls back to HTTP with SSE, and goes there straight away the next time', async () => {
    const { url } = await start('sse')
    const { serverId, server } = await connected(url)
    expect(server.transport).toBe('sse')
    expect(valueOf(await call(serverId, 'greet')).parts[0]?.text).toBe('This is greet.')
    test.trace.length = 0
    await test.restart()
    await test.until(serverId, isConnected)
    expect(test.trace[0]).toMatchObject({ method: 'GET' })
  })
})

describe.each(['2026-07-28', '2025-11-25', 'sse'] as const)('a list that changes (%s)', (wire) => {
  it('R49 is followed without being asked for again by the person', async () => {
    const bare = await start(wire)
    const { serverId } = await connected(bare.url)
    // The subscription is opened after the connection is called connected.
    const changed = test.until(serverId, ({ tools }) => tools.some(({ name }) => name === 'wave'))
    for (let told = false; !told;) {
      bare.setTools([{ name: 'wave', inputSchema: schema({}) }])
      told = await Promise.race([changed.then(() => true), wait(1_000).then(() => false)])
    }
    expect((await changed).tools.map(({ name }) => name)).toEqual(['wave'])
  })
})

describe('headers of the 2026 wire', () => {
  const region = (header: string) =>
    schema({ region: { type: 'string', 'x-mcp-header': header }, text: { type: 'string' } })

  it('R51 sends a marked argument as a header beside the method and the name', async () => {
    const bare = await start('2026-07-28', [{ name: 'greet', inputSchema: region('Region') }])
    const { serverId } = await connected(bare.url)
    expect((await call(serverId, 'greet', { region: 'eu-1', text: 'hello' })).ok).toBe(true)
    expect(bare.callHeaders.at(-1)).toMatchObject({
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': 'tools/call',
      'mcp-name': 'greet',
      'mcp-param-region': 'eu-1',
    })
  })

  it('R51 leaves out a tool whose header could not be one', async () => {
    const bare = await start('2026-07-28', [
      { name: 'good', inputSchema: region('Region') },
      { name: 'spaced', inputSchema: region('Re gion') },
      { name: 'broken', inputSchema: region('Region\r\nAuthorization: x') },
      { name: 'empty', inputSchema: region('') },
    ])
    const { server } = await connected(bare.url)
    expect(server.tools.map(({ name }) => name)).toEqual(['good'])
  })
})

describe.each(['2026-07-28', '2025-11-25'] as const)(
  'schemas that point elsewhere (%s)',
  (wire) => {
    it('R50 asks nobody for a $ref, when listing and when calling', async () => {
      const asked: string[] = []
      const sentinel = await listenOnLoopback((request, response) => {
        asked.push(request.url ?? '')
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
      })
      const reference = { $ref: `${sentinel.origin}/schema.json` }
      const outputSchema = schema({ answer: reference })
      const remote = { name: 'remote', inputSchema: schema({ text: reference }), outputSchema }
      const bare = await start(wire, [remote, { name: 'greet', inputSchema: schema({}) }])
      const { serverId } = await connected(bare.url)
      await call(serverId, 'remote', { text: 'x' })
      expect((await call(serverId, 'greet')).ok).toBe(true)
      expect(asked).toEqual([])
      await sentinel.stop()
    })
  },
)

describe.each(['Notes', 'Archive'])('a call that takes its time (%s)', (name) => {
  it('R34 shows its progress, ends when the person cancels, and leaves the server usable', async () => {
    const house = await startHouse({ countStepMs: 20 })
    const serverId = await signIn(test, house.urlOf(name), ['notes:read'])
    const counting = call(serverId, 'slow_count', { to: 1000 })
    const { calls } = await test.until(serverId, (server) => (server.calls[0]?.progress ?? 0) > 1)
    expect(calls[0]).toMatchObject({ tool: 'slow_count', total: 1000 })
    expect(calls[0]?.message).toMatch(/of 1000$/)
    valueOf(await test.host.commands.cancelCall({ callId: 'call-slow_count' }))
    expect(await counting).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    const after = await test.until(serverId, (server) => server.calls.length === 0)
    expect(after.state.kind).toBe('connected')
    expect((await call(serverId, 'list_notes')).ok).toBe(true)
    await house.stop()
  })
})

describe('a stream of changes that ends', () => {
  it('R49 is asked for again, and what was missed meanwhile is seen', async () => {
    const bare = await start('2026-07-28')
    const { serverId } = await connected(bare.url)
    await expect.poll(() => bare.listening(), { timeout: 10_000 }).toBe(1)
    bare.endStreams()
    bare.setTools([{ name: 'wave', inputSchema: schema({}) }])
    await test.until(serverId, ({ tools }) => tools.some(({ name }) => name === 'wave'))
    await expect.poll(() => bare.listening(), { timeout: 10_000 }).toBe(2)
    const { state } = await test.until(serverId, isConnected)
    expect(state.kind).toBe('connected')
  })
})

describe('the two ways of signing in', () => {
  it('R38 hands over from the code to the browser, with what was left in, and leaves one client', async () => {
    const house = await startHouse()
    const url = house.servers[0]?.url ?? ''
    const { commands } = test.host
    const { serverId } = valueOf(await commands.addServer({ url }))
    await test.until(serverId, isReviewing)
    valueOf(await commands.continueWithDevice({ serverId, scopes: ['notes:read'] }))
    await test.until(
      serverId,
      ({ state }) => state.kind === 'authorizing' && state.authorization.phase === 'waiting-device',
    )
    valueOf(await commands.switchToBrowser({ serverId }))
    const { grant } = await test.until(serverId, isConnected)
    expect(grant?.how).toBe('browser')
    expect(grant?.scopes.filter(({ asked }) => asked).map(({ scope }) => scope)).toEqual([
      'notes:read',
    ])
    const made = house.requests.filter(({ method, path }) => method === 'POST' && path === '/reg')
    const dropped = () =>
      house.requests.filter(({ method, path }) => method === 'DELETE' && path.startsWith('/reg'))
    expect(made).toHaveLength(2)
    await expect.poll(() => dropped().length).toBe(1)
    await house.stop()
  })
})
