import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ApprovalAnswer, ApprovalView } from '../../src-preload/contract/permissions.ts'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { startBareServer } from '../support/bare-servers.ts'
import type { BareServer, BareTool } from '../support/bare-servers.ts'
import { startHouse } from '../support/house/house.ts'
import { isConnected, signIn, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

const object = { type: 'object' }
const TOOLS: BareTool[] = [
  { name: 'look', inputSchema: object, annotations: { readOnlyHint: true } },
  { name: 'write', inputSchema: object, annotations: { destructiveHint: false } },
  { name: 'delete', inputSchema: object },
]

const asks = ({ approvals }: ServerView) => approvals.length > 0

describe('tools under permission', () => {
  let server: BareServer
  let test: TestHost
  let serverId: string
  let calls = 0

  beforeEach(async () => {
    server = await startBareServer('2026-07-28', TOOLS)
    test = await startTestHost({ approves: false })
    const added = await test.host.commands.addServer({ url: server.url })
    serverId = valueOf(added).serverId
    await test.until(serverId, isConnected)
  })

  afterEach(async () => {
    await test.stop()
    await server.kill()
  })

  const call = (tool: string, args: Record<string, unknown> = {}) => {
    const callId = `call-${calls++}`
    return test.host.commands.callTool({ serverId, tool, arguments: args, callId })
  }

  async function approval(): Promise<ApprovalView> {
    const { approvals } = await test.until(serverId, asks)
    return approvals[0] as ApprovalView
  }

  async function answer(answer: ApprovalAnswer) {
    const { id } = await approval()
    return test.host.commands.answerApproval({ serverId, approvalId: id, answer })
  }

  const ruleOf = (tool: string) =>
    test.host
      .snapshot()
      .servers.find(({ id }) => id === serverId)
      ?.tools.find(({ name }) => name === tool)?.permission.rule

  it('runs at once what only reads, and nothing else without a word', async () => {
    expect(['look', 'write', 'delete'].map(ruleOf)).toEqual(['allow', 'ask', 'ask'])
    expect(valueOf(await call('look')).isError).toBe(false)
    const calling = call('delete', { id: 7 })
    const asked = await approval()
    expect(asked).toMatchObject({
      tool: 'delete',
      caller: { kind: 'window' },
      lines: [{ pointer: '/id', after: '7' }],
    })
    expect(server.called).toEqual(['look'])
    valueOf(await answer({ decision: 'once' }))
    valueOf(await calling)
    expect(server.called).toEqual(['look', 'delete'])
    // Once is once.
    void call('delete')
    await approval()
  })

  it('sends nothing when the person says no, or takes the call back', async () => {
    const calling = call('write')
    valueOf(await answer({ decision: 'deny' }))
    expect(await calling).toMatchObject({ ok: false, failure: { code: 'approval_denied' } })
    const again = call('write')
    await approval()
    valueOf(await test.host.commands.cancelCall({ callId: `call-${calls - 1}` }))
    expect(await again).toMatchObject({ ok: false, failure: { code: 'cancelled' } })
    await test.until(serverId, (view) => !asks(view))
    expect(server.called).toEqual([])
    valueOf(await test.host.commands.setToolRule({ serverId, tool: 'write', rule: 'block' }))
    expect((await call('write')).ok).toBe(false)
    expect(await call('hidden')).toMatchObject({ failure: { code: 'tool_unknown' } })
    // Nothing of all this was a use of the server.
    const lastUse = () => test.host.snapshot().servers[0]?.lastUsedAtMs
    expect(lastUse()).toBeNull()
    valueOf(await call('look'))
    expect(lastUse()).toBeGreaterThan(0)
  })

  it('remembers “always” over a restart, lists it, records it, and undoes it', async () => {
    const calling = call('write', { text: 'a' })
    valueOf(await answer({ decision: 'always' }))
    valueOf(await calling)
    await test.restart()
    const view = await test.until(serverId, isConnected)
    expect(view.always).toMatchObject([{ tool: 'write', patterns: null }])
    valueOf(await call('write', { text: 'b' }))
    const [{ id: alwaysId } = { id: '' }] = view.always
    valueOf(await test.host.commands.undoAlways({ serverId, alwaysId }))
    expect(await test.host.commands.undoAlways({ serverId, alwaysId })).toMatchObject({ ok: false })
    void call('write')
    await approval()
    const { records } = valueOf(
      await test.host.commands.listConsent({ kinds: ['tool-permission'], limit: 10 }),
    )
    expect(records.map(({ details }) => details)).toEqual([
      { tool: 'write', decision: 'undone' },
      { tool: 'write', decision: 'always' },
    ])
  })

  it('lets the calls behind go on when the answer covers them', async () => {
    const first = call('write', { n: 1 })
    const second = call('write', { n: 2 })
    const other = call('delete')
    await test.until(serverId, ({ approvals }) => approvals.length === 3)
    valueOf(await answer({ decision: 'session' }))
    valueOf(await first)
    valueOf(await second)
    const { approvals } = await test.until(serverId, (view) => view.approvals.length === 1)
    expect(approvals[0]?.tool).toBe('delete')
    valueOf(await answer({ decision: 'deny' }))
    await other
  })

  it('keeps “for this session” no longer than that, and lists it until then', async () => {
    const calling = call('write')
    valueOf(await answer({ decision: 'session' }))
    valueOf(await calling)
    valueOf(await call('write', { other: 1 }))
    const { always } = await test.until(serverId, isConnected)
    expect(always).toMatchObject([{ tool: 'write', session: true, patterns: null }])
    valueOf(await test.host.commands.undoAlways({ serverId, alwaysId: always[0]?.id ?? '' }))
    const again = call('write')
    valueOf(await answer({ decision: 'session' }))
    valueOf(await again)
    await test.restart()
    await test.until(serverId, isConnected)
    void call('write')
    await approval()
  })

  it('allows for arguments only what fits them, and takes no pattern that does not fit the call', async () => {
    const calling = call('write', { path: '/notes/a', text: 'x' })
    const startsWith = (prefix: string): ApprovalAnswer => ({
      decision: 'pattern',
      patterns: [
        { pointer: '/path', match: { kind: 'starts-with', prefix } },
        { pointer: '/text', match: { kind: 'any' } },
      ],
    })
    expect(await answer(startsWith('/other/'))).toMatchObject({
      ok: false,
      failure: { code: 'invalid_input' },
    })
    valueOf(await answer(startsWith('/notes/')))
    valueOf(await calling)
    valueOf(await call('write', { path: '/notes/b', text: 'y' }))
    void call('write', { path: '/notes/../keys', text: 'y' })
    expect((await approval()).lines).toMatchObject([
      { pointer: '/path', change: 'changed', before: '"/notes/a"', after: '"/notes/../keys"' },
      { pointer: '/text', change: 'changed' },
    ])
  })

  it('blocks by a word about the tool or the default, and lets a waiting call go when allowed', async () => {
    valueOf(await test.host.commands.setToolRule({ serverId, tool: 'look', rule: 'block' }))
    expect(await call('look')).toMatchObject({ ok: false, failure: { code: 'tool_blocked' } })
    const waiting = call('delete')
    await approval()
    const defaults = { reads: 'allow', changes: 'allow', destroys: 'allow' } as const
    valueOf(await test.host.commands.setToolDefaults({ serverId, defaults }))
    valueOf(await waiting)
    expect(['look', 'write', 'delete'].map(ruleOf)).toEqual(['block', 'allow', 'allow'])
    valueOf(await test.host.commands.setToolRule({ serverId, tool: 'look', rule: null }))
    valueOf(await test.host.commands.setToolDefaults({ serverId, defaults: null }))
    expect(['look', 'write', 'delete'].map(ruleOf)).toEqual(['allow', 'ask', 'ask'])
  })

  it('does not call what the server does not list', async () => {
    expect(await call('hidden')).toMatchObject({ ok: false, failure: { code: 'tool_unknown' } })
    expect(server.called).toEqual([])
  })

  it('A25 turns away a flood of questions', async () => {
    const many = Array.from({ length: 25 }, (_, n) => call('delete', { n }))
    const refused = await Promise.all(many.slice(20))
    expect(refused.map((one) => one.ok || one.failure.code)).toEqual(
      Array(5).fill('approval_denied'),
    )
    const { approvals } = await test.until(serverId, asks)
    expect(approvals).toHaveLength(20)
    // The one to be answered is drawn out; those behind it cost next to nothing.
    expect(approvals.map(({ lines }) => lines.length)).toEqual([1, ...Array(19).fill(0)])
    valueOf(await test.host.commands.disconnect({ serverId }))
    await Promise.all(many)
    expect(server.called).toEqual([])
  })
})

describe('the log of calls', () => {
  it('A20 tells of each call how it ended and who asked, and of its arguments as much as the person wants', async () => {
    const server = await startBareServer('2026-07-28', [
      ...TOOLS,
      { name: 'hang', inputSchema: object },
    ])
    const test = await startTestHost({ approves: false })
    const { commands } = test.host
    const { serverId } = valueOf(await commands.addServer({ url: server.url, name: 'Post' }))
    await test.until(serverId, isConnected)
    const call = (tool: string, args: Record<string, unknown> = {}) =>
      commands.callTool({ serverId, tool, arguments: args, callId: tool })
    const answer = async (decision: 'once' | 'deny') => {
      const { approvals } = await test.until(serverId, asks)
      const approvalId = approvals[0]?.id ?? ''
      valueOf(await commands.answerApproval({ serverId, approvalId, answer: { decision } }))
    }
    await call('look', { word: 'canary-one' })
    const writing = call('write')
    await answer('once')
    await writing
    const deleting = call('delete')
    await answer('deny')
    await deleting
    await commands.setToolRule({ serverId, tool: 'delete', rule: 'block' })
    await call('delete')
    await call('hidden')
    const hanging = call('hang')
    await answer('once')
    await expect.poll(() => server.called).toContain('hang')
    valueOf(await commands.cancelCall({ callId: 'hang' }))
    await hanging
    const taken = call('write')
    await test.until(serverId, asks)
    valueOf(await commands.cancelCall({ callId: 'write' }))
    await taken
    const page = valueOf(await commands.listCalls({ limit: 50 }))
    expect(page.calls.map((one) => [one.tool, one.decision, one.outcome]).toReversed()).toEqual([
      ['look', 'default', 'done'],
      ['write', 'once', 'done'],
      ['delete', 'refused', 'not-made'],
      ['delete', 'blocked', 'not-made'],
      ['hidden', 'unknown', 'not-made'],
      ['hang', 'once', 'cancelled'],
      ['write', 'none', 'not-made'],
    ])
    expect(page.calls.at(-1)).toMatchObject({
      serverName: 'Post',
      caller: { kind: 'window' },
      bytesSent: 21,
      arguments: null,
    })
    expect(page.calls.at(-1)?.bytesReceived).toBeGreaterThan(20)
    const before = test.host.snapshot().callLog.revision

    valueOf(await commands.setCallLog({ keepArguments: true, keepDays: 30 }))
    await call('look', { word: 'canary-two' })
    expect(test.host.snapshot().callLog.revision).toBeGreaterThan(before)
    const kept = () => commands.listCalls({ words: 'canary', limit: 5 }).then(valueOf)
    expect((await kept()).calls.map((one) => one.arguments)).toEqual(['{"word":"canary-two"}'])
    await test.restart()
    expect(test.host.snapshot().callLog).toMatchObject({ keepArguments: true, keepDays: 30 })
    valueOf(await test.host.commands.setCallLog({ keepArguments: false, keepDays: 30 }))
    const after = valueOf(await test.host.commands.listCalls({ limit: 50 }))
    expect(after.calls.filter((one) => one.arguments !== null)).toEqual([])
    expect(after.total).toBe(8)
    valueOf(await test.host.commands.clearCallLog())
    expect(valueOf(await test.host.commands.listCalls({ limit: 50 })).total).toBe(0)
    // The ledger is not the log: nothing empties it.
    expect(valueOf(await test.host.commands.verifyLedger()).records).toBeGreaterThan(0)
    await test.stop()
    await server.kill()
  })
})

describe('what a grant allowed', () => {
  it('R41 ends with the grant; what was blocked stays blocked', async () => {
    const house = await startHouse()
    const test = await startTestHost()
    const { commands } = test.host
    const scopes = ['notes:read', 'notes:write']
    const serverId = await signIn(test, house.urlOf('Notes'), scopes)
    const rule = (tool: string, to: 'allow' | 'block') =>
      commands.setToolRule({ serverId, tool, rule: to }).then(valueOf)
    await rule('add_note', 'allow')
    await rule('list_notes', 'block')
    const kept = () => test.ports.settings.servers()[0]?.permissions
    expect(kept()?.pinned).toBe(true)
    valueOf(await commands.revokeGrant({ serverId }))
    // The next listing is a first one, and what was allowed is not even kept.
    expect(kept()).toMatchObject({
      pinned: false,
      choices: [{ tool: 'list_notes', rule: 'block' }],
    })
    valueOf(await commands.connect({ serverId }))
    await test.until(serverId, ({ state }) => state.kind === 'authorizing')
    await test.until(
      serverId,
      ({ state }) => state.kind === 'authorizing' && state.authorization.phase === 'reviewing',
    )
    valueOf(await commands.continueInBrowser({ serverId, scopes }))
    const again = await test.until(serverId, isConnected)
    expect(again.always).toEqual([])
    const rules = Object.fromEntries(again.tools.map((one) => [one.name, one.permission.rule]))
    expect(rules).toMatchObject({ add_note: 'ask', list_notes: 'block' })
    const { records } = valueOf(
      await commands.listConsent({ kinds: ['tool-permission'], limit: 1 }),
    )
    expect(records[0]?.details).toEqual({
      decision: 'ended',
      tools: ['add_note'],
      reason: 'revoked',
    })
    await test.stop()
    await house.stop()
  })

  it('R36 makes no call that was blocked while it waited for a wider grant', async () => {
    const house = await startHouse()
    const test = await startTestHost()
    const { commands } = test.host
    const serverId = await signIn(test, house.urlOf('Notes'), ['notes:read'])
    const input = { serverId, tool: 'add_note', arguments: { text: 'x' }, callId: 'one' }
    const calling = commands.callTool(input)
    await test.until(serverId, ({ permissionRequest }) => permissionRequest !== null)
    valueOf(await commands.setToolRule({ serverId, tool: 'add_note', rule: 'block' }))
    valueOf(await commands.answerPermission({ serverId, answer: 'grant' }))
    expect(await calling).toMatchObject({ ok: false, failure: { code: 'tool_blocked' } })
    const { calls } = valueOf(await commands.listCalls({ limit: 1 }))
    expect(calls).toMatchObject([{ decision: 'blocked', outcome: 'not-made' }])
    await test.stop()
    await house.stop()
  })

  it.each([
    ['keeps what was always allowed when the same person widens it', 'anna@house.example', true],
    ['ends it when somebody else signs in for more', 'eve@house.example', false],
  ])('R36 %s', async (_what, second, kept) => {
    const scopes = ['openid', 'notes:read']
    const house = await startHouse({ challengeScopes: scopes })
    const browser = { account: 'anna@house.example' }
    const test = await startTestHost({ browser, approves: false })
    const { commands } = test.host
    const serverId = await signIn(test, house.urlOf('Notes'), scopes)
    const before = await test.until(serverId, isConnected)
    const answer = async (decision: 'session' | 'always') => {
      const { approvals } = await test.until(serverId, asks)
      const approvalId = approvals[0]?.id ?? ''
      valueOf(await commands.answerApproval({ serverId, approvalId, answer: { decision } }))
    }
    const call = (tool: string, callId: string) =>
      commands.callTool({ serverId, tool, arguments: { text: 'x', id: 1 }, callId })
    // The very call that is always allowed asks for more than was granted.
    const calling = call('add_note', 'one')
    await answer('always')
    await test.until(serverId, ({ permissionRequest }) => permissionRequest !== null)
    browser.account = second
    valueOf(await commands.answerPermission({ serverId, answer: 'grant' }))
    valueOf(await calling)
    const after = await test.until(serverId, isConnected)
    expect(after.grant?.grantedAtMs).toBeGreaterThan(before.grant?.grantedAtMs ?? Infinity)
    expect(after.always.map(({ tool }) => tool)).toEqual(kept ? ['add_note'] : [])
    expect(after.tools.map((one) => one.permission.pin)).toEqual(Array(4).fill('known'))
    const { records } = valueOf(
      await commands.listConsent({ kinds: ['tool-permission'], limit: 1 }),
    )
    expect(records[0]?.details).toEqual(
      kept
        ? { tool: 'add_note', decision: 'always' }
        : { decision: 'ended', tools: ['add_note'], reason: 'another-key' },
    )
    if (kept) {
      // However often it is widened, and over a restart.
      const deleting = call('delete_note', 'two')
      await answer('session')
      await test.until(serverId, ({ permissionRequest }) => permissionRequest !== null)
      valueOf(await commands.answerPermission({ serverId, answer: 'grant' }))
      await deleting
      const tools = () =>
        test.until(serverId, isConnected).then(({ always }) => always.map(({ tool }) => tool))
      expect(await tools()).toEqual(['add_note', 'delete_note'])
      await test.restart()
      expect(await tools()).toEqual(['add_note'])
    }
    await test.stop()
    await house.stop()
  })

  it('R41 ends with the key that was entered, and says so', async () => {
    const server = await startBareServer('2026-07-28', TOOLS)
    const test = await startTestHost()
    const { commands } = test.host
    const key = (value: string) => [{ name: 'X-Api-Key', value }]
    const { serverId } = valueOf(await commands.addServer({ url: server.url, headers: key('one') }))
    await test.until(serverId, isConnected)
    valueOf(await commands.setToolRule({ serverId, tool: 'write', rule: 'allow' }))
    await test.restart()
    expect((await test.until(serverId, isConnected)).always).toHaveLength(1)
    valueOf(await test.host.commands.setHeaders({ serverId, headers: key('another') }))
    expect((await test.until(serverId, isConnected)).always).toEqual([])
    const { records } = valueOf(
      await test.host.commands.listConsent({ kinds: ['tool-permission'], limit: 5 }),
    )
    expect(records.map(({ details }) => details)).toEqual([
      { decision: 'ended', tools: ['write'], reason: 'another-key' },
      { tool: 'write', decision: 'allow' },
    ])
    await test.stop()
    await server.kill()
  })

  it('R37 notes beside a tool which scopes it was seen to need', async () => {
    const house = await startHouse()
    const test = await startTestHost()
    const { commands } = test.host
    const serverId = await signIn(test, house.urlOf('Notes'), ['notes:read'])
    const input = { serverId, tool: 'add_note', arguments: { text: 'x' }, callId: 'one' }
    const calling = commands.callTool(input)
    await test.until(serverId, ({ permissionRequest }) => permissionRequest !== null)
    valueOf(await commands.answerPermission({ serverId, answer: 'not-now' }))
    expect((await calling).ok).toBe(false)
    const view = await test.until(serverId, isConnected)
    const seen = view.tools.find(({ name }) => name === 'add_note')?.permission.scopesSeen
    expect(seen).toContain('notes:write')
    await test.stop()
    await house.stop()
  })
})
