import { afterEach, describe, expect, it } from 'vitest'
import { speakIn } from '../../../src-languages/main.ts'
import type { ServerFacts } from '../../../src-main/servers/server.ts'
import { createServerViews } from '../../../src-main/state/server-views.ts'
import { grantRecord, serverFacts } from '../../support/server-facts.ts'

let permissionsRevision = 0
const waiting: ReturnType<ServerFacts['permissions']['waiting']> = []
const permissions: ServerFacts['permissions'] = {
  revision: () => permissionsRevision,
  of: () => null,
  defaults: () => ({ reads: 'allow', changes: 'ask', destroys: 'ask' }),
  waiting: () => [...waiting],
  lastApproved: () => null,
  always: () => [],
}

const factsOf = (id: string, change: Partial<ServerFacts> = {}) =>
  serverFacts(id, `https://${id}.example/mcp`, { permissions, ...change })

const grant = () => grantRecord('https://as.example', 'https://a.example/mcp', ['read'])

const tool = (name: string) => ({
  name,
  title: null,
  description: '',
  inputSchema: {},
  readOnly: null,
  destructive: null,
  skeleton: name,
})

describe('views of servers', () => {
  afterEach(async () => {
    await speakIn('en')
    waiting.length = 0
  })

  it('are the very same while nothing is new, however the facts were gathered', () => {
    const views = createServerViews()
    const all = [factsOf('a', { grant: grant() }), factsOf('b')]
    const before = views.of(all, true)
    const again = views.of(
      all.map((facts) => ({ ...facts, calls: [...facts.calls], questions: [...facts.questions] })),
      true,
    )
    expect(again[0]).toBe(before[0])
    expect(again[1]).toBe(before[1])
  })

  it('follow a server to another place in the list', () => {
    const views = createServerViews()
    const [a, b] = [factsOf('a'), factsOf('b')]
    const [first, second] = views.of([a, b], true)
    const turned = views.of([b, a], true)
    expect(turned[0]).toBe(second)
    expect(turned[1]).toBe(first)
  })

  const held = grant()
  const facts = factsOf('a', { grant: held })
  const anew: [string, Partial<ServerFacts>][] = [
    ['what is stored', { stored: { ...facts.stored, name: 'Other' } }],
    ['the state', { state: { kind: 'connected', sinceMs: 1 } }],
    ['the grant', { grant: { ...held, account: 'someone' } }],
    ['the tokens', { grant: { ...held, tokenSet: { ...held.tokenSet, expiresAtMs: 5 } } }],
    [
      'what is odd about the grant',
      { grant: { ...held, quirks: [{ id: 'clock-off', subject: 'a.example' }] } },
    ],
    ['what was left out of the grant', { grant: { ...held, leftOut: ['notes:write'] } }],
    ['no grant', { grant: null }],
    ['the wire', { wire: '2026-07-28' }],
    ['the name it claims', { claimedName: 'Claimed' }],
    ['the version it claims', { claimedVersion: '2' }],
    ['what it offers', { offer: { tools: [tool('x')], resources: [], prompts: [] } }],
    [
      'a running call',
      {
        calls: [
          { callId: '1', tool: 'x', startedAtMs: 0, progress: null, total: null, message: null },
        ],
      },
    ],
    ['a wish for more', { permissionRequest: { operation: 'x', scopes: ['more'] } }],
    ['a question', { questions: [{ id: 'q', mode: 'form', message: 'Who?', schema: {} }] }],
    ['the traces', { traceRevision: 1 }],
  ]
  it.each(anew)('are made anew for %s', (_what, change) => {
    const views = createServerViews()
    const [before] = views.of([{ ...facts }], true)
    const [after] = views.of([{ ...facts, ...change }], true)
    expect(after).not.toBe(before)
    expect(after).not.toEqual(before)
  })

  it('are made anew for a call that waits, for what tools may do, and for where keys are kept', () => {
    const views = createServerViews()
    const all = [factsOf('a', { grant: grant() })]
    const look = (keptOnDisk = true) => views.of(all, keptOnDisk)[0]
    const quiet = look()
    waiting.push({
      id: 'w',
      call: { tool: 'x', arguments: {}, caller: { kind: 'window' } },
      askedAtMs: 0,
    })
    const asks = look()
    expect(asks?.approvals).toHaveLength(1)
    expect(asks).not.toBe(quiet)
    permissionsRevision++
    const other = look()
    expect(other).not.toBe(asks)
    expect(look(false)?.grant?.keptOnDisk).toBe(false)
  })

  it('are said anew in another language', async () => {
    const views = createServerViews()
    const all = [factsOf('a')]
    const [english] = views.of(all, true)
    await speakIn('de')
    expect(views.of(all, true)[0]).not.toBe(english)
  })

  it('are made anew only where another server’s tools are called alike now', () => {
    const views = createServerViews()
    const offering = (name: string) => ({
      offer: { tools: [tool(name)], resources: [], prompts: [] },
    })
    const [a, b] = [factsOf('a', offering('send')), factsOf('b', offering('look'))]
    const [before, bystander] = views.of([a, b], true)
    const [alike, same] = views.of([a, b, factsOf('c', offering('send'))], true)
    expect(alike).not.toBe(before)
    expect(alike?.tools[0]?.permission.alike).toEqual([
      { serverName: 'Server c', tool: 'send', same: true },
    ])
    expect(same).toBe(bystander)
  })

  it('are forgotten with their server, and when they are told to be', () => {
    const views = createServerViews()
    const all = [factsOf('a')]
    const [before] = views.of(all, true)
    views.of([], true)
    const [second] = views.of(all, true)
    expect(second).not.toBe(before)
    views.forget()
    expect(views.of(all, true)[0]).not.toBe(second)
  })
})
