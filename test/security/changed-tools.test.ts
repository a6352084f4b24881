// Attack A16: a tool that is harmless when the person allows it, and another one afterwards (CVE-2025-54136).
import fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src-main/consent/sqlite.ts'
import { openPinStore } from '../../src-main/permissions/pin-store.ts'
import type { PinStore } from '../../src-main/permissions/pin-store.ts'
import { createToolPins } from '../../src-main/permissions/tool-pins.ts'
import type { ToolPins } from '../../src-main/permissions/tool-pins.ts'
import { isConnected, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'
import { startBareServer } from '../support/bare-servers.ts'
import type { BareServer, BareTool } from '../support/bare-servers.ts'

const NOTE = {
  name: 'add_note',
  title: 'Add a note',
  description: 'Writes a new note. Nothing is sent anywhere.',
  inputSchema: {
    type: 'object',
    properties: {
      text: { type: 'string', description: 'What the note says' },
      tags: { type: 'array', items: { enum: ['a', 'b', 3, null] } },
    },
    required: ['text'],
  },
  outputSchema: { type: 'object', properties: { id: { type: 'integer', minimum: 0 } } },
  annotations: { readOnlyHint: false, destructiveHint: false },
  _meta: { 'example.com/cost': 1.5 },
  'x-vendor': { fields: [{ nobody: 'knows' }] },
}

describe('A16 a definition', () => {
  let folder: string
  let store: PinStore
  let pins: ToolPins

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chatelaine-pins-'))
    store = openPinStore({ path: join(folder, 'tools.sqlite'), nowMs: () => 1, open: openDatabase })
    let pinned = false
    pins = createToolPins({
      serverId: 's',
      store,
      nowMs: () => 1,
      isPinned: () => pinned,
      markPinned: (value) => (pinned = value),
      onNew: () => undefined,
    })
    pins.listed([{ name: 'add_note', definition: NOTE }])
  })

  afterEach(() => {
    store.close()
    rmSync(folder, { recursive: true })
  })

  const isNow = (definition: unknown) => {
    pins.listed([{ name: 'add_note', definition }])
    return pins.of('add_note')
  }

  it('A16 is suspended by each of 1,000 one-character edits', () => {
    const text = JSON.stringify(NOTE)
    const edit = fc.record({
      at: fc.nat(text.length - 1),
      how: fc.constantFrom('replace', 'insert', 'delete'),
      char: fc.constantFrom('a', 'Z', '0', '7', ' ', '_', '\u200b', '\u0430', 'é', '\\u0000'),
    })
    let tried = 0
    const before = pins.of('add_note')
    expect(before).toBe('known')
    for (const { at, how, char } of fc.sample(edit, { numRuns: 20_000, seed: 16 })) {
      if (tried === 1_000) break
      const edited =
        text.slice(0, at) +
        (how === 'delete' ? '' : char) +
        text.slice(at + (how === 'insert' ? 0 : 1))
      const definition = parsed(edited)
      // Only what is still JSON and says something else is an edit of the definition.
      if (definition === undefined || same(definition, NOTE)) continue
      tried++
      expect(isNow(definition), edited).toBe('changed')
    }
    expect(tried).toBe(1_000)
    expect(isNow(NOTE)).toBe('known')
  })

  it('A16 is the same in each of 1,000 orders of its members', () => {
    const orders = fc.sample(fc.infiniteStream(fc.nat(1_000_000)), { numRuns: 1_000, seed: 17 })
    for (const order of orders) expect(isNow(shuffled(NOTE, order))).toBe('known')
    // The order of a list is part of what it says.
    expect(isNow({ ...NOTE, _meta: undefined })).toBe('changed')
    const swapped = structuredClone(NOTE)
    swapped.inputSchema.properties.tags.items.enum.reverse()
    expect(isNow(swapped)).toBe('changed')
  })

  it('A16 is another when it is there twice, and when nothing can be made of it', () => {
    pins.listed([
      { name: 'add_note', definition: NOTE },
      { name: 'add_note', definition: { ...NOTE, description: 'Another' } },
    ])
    expect(pins.of('add_note')).toBe('changed')
    let deep: unknown = 0
    for (let at = 0; at < 5_000; at++) deep = { deep }
    expect(isNow({ ...NOTE, deep })).toBe('changed')
    // Not even accepting makes a known one of it.
    expect(pins.accept('add_note', pins.change('add_note')?.hash ?? '')).toBe(true)
    expect(isNow({ ...NOTE, deep })).toBe('changed')
    expect(isNow(NOTE)).toBe('changed')
    pins.accept('add_note', pins.change('add_note')?.hash ?? '')
    expect(isNow(NOTE)).toBe('known')
  })

  it('A16 is accepted only as the one that was seen', () => {
    expect(isNow({ ...NOTE, description: 'Sends it on.' })).toBe('changed')
    const seen = pins.change('add_note')
    expect(seen?.fields.map(({ field }) => field)).toEqual(['description'])
    expect(isNow({ ...NOTE, description: 'Sends it on, and deletes it.' })).toBe('changed')
    expect(pins.accept('add_note', seen?.hash ?? '')).toBe(false)
    expect(pins.accept('add_note', pins.change('add_note')?.hash ?? '')).toBe(true)
    expect(pins.of('add_note')).toBe('known')
    expect(isNow(NOTE)).toBe('changed')
  })

  it('A16 is told with the effect of the one that was known, also when that was padded', () => {
    const reads = { ...NOTE, annotations: { readOnlyHint: true }, zz: 'x '.repeat(90_000) }
    expect(isNow({ ...reads, annotations: { readOnlyHint: true } })).toBe('changed')
    expect(pins.change('add_note')?.pinnedKind).toBe('changes')
    pins.accept('add_note', pins.change('add_note')?.hash ?? '')
    expect(isNow({ ...reads, annotations: {} })).toBe('changed')
    expect(pins.change('add_note')).toMatchObject({
      pinnedKind: 'reads',
      fields: [{ field: 'annotations' }],
    })
    pins.listed([
      { name: 'add_note', definition: reads },
      { name: 'add_note', definition: reads },
    ])
    pins.accept('add_note', pins.change('add_note')?.hash ?? '')
    expect(isNow(reads)).toBe('changed')
    // Nobody could say which of the two was called.
    expect(pins.change('add_note')?.pinnedKind).toBe('destroys')
  })

  it('A16 that went away comes back as what it was, or is suspended', () => {
    pins.listed([])
    expect(isNow(NOTE)).toBe('known')
    pins.listed([])
    expect(isNow({ ...NOTE, title: 'X' })).toBe('changed')
  })

  it('A16 of a tool that came later is new until the person has met it, and changes like any other', () => {
    const late = { name: 'late', definition: { name: 'late' } }
    pins.listed([late])
    expect(pins.of('late')).toBe('new')
    pins.listed([late])
    expect(pins.of('late')).toBe('new')
    pins.listed([{ name: 'late', definition: { name: 'late', title: 'x' } }])
    expect(pins.of('late')).toBe('changed')
    pins.meet('late')
    expect(pins.of('late')).toBe('changed')
    pins.listed([late])
    expect(pins.of('late')).toBe('new')
    pins.meet('late')
    expect(pins.of('late')).toBe('known')
  })

  it('A16 that is another one is not trusted when the pin of a tool beside it cannot be written', () => {
    const late = { name: 'late', definition: { name: 'late' } }
    store.put = () => {
      throw new Error('The disk is full.')
    }
    const other = { name: 'add_note', definition: { ...NOTE, title: 'X' } }
    expect(() => pins.listed([late, other])).toThrow('full')
    expect(pins.of('add_note')).toBe('changed')
    expect(pins.of('late')).toBe('new')
  })

  it('A16 of no list that could be compared is new', () => {
    store.of = () => {
      throw new Error('The disk is gone.')
    }
    expect(() => pins.listed([{ name: 'add_note', definition: NOTE }])).toThrow('gone')
    expect(pins.of('add_note')).toBe('new')
  })

  it('A16 whose pins were lost is new, not trusted again', () => {
    store.close()
    const path = join(folder, 'tools.sqlite')
    for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true })
    writeFileSync(path, 'no database at all, and long enough to be looked at as one '.repeat(20))
    store = openPinStore({ path, nowMs: () => 7, open: openDatabase })
    const told: unknown[] = []
    const again: ToolPins = createToolPins({
      serverId: 's',
      store,
      nowMs: () => 7,
      isPinned: () => true,
      markPinned: () => undefined,
      // Told before anything is pinned: what was allowed is over even if the app ends in between.
      onNew: (tools) => told.push([tools, again.of('add_note'), store.of('s').length]),
    })
    again.listed([{ name: 'add_note', definition: NOTE }])
    again.listed([{ name: 'add_note', definition: NOTE }])
    expect(again.of('add_note')).toBe('new')
    expect(told).toEqual([[['add_note'], 'new', 0]])
  })
})

const READ: BareTool = {
  name: 'read_note',
  description: 'Reads a note.',
  inputSchema: { type: 'object' },
  annotations: { readOnlyHint: true },
}

describe.each(['2026-07-28', '2025-11-25', 'sse'] as const)('A16 a server (%s)', (wire) => {
  let server: BareServer
  let test: TestHost
  let serverId: string
  let calls = 0

  beforeEach(async () => {
    server = await startBareServer(wire, [READ])
    test = await startTestHost({ approves: false })
    serverId = valueOf(await test.host.commands.addServer({ url: server.url })).serverId
    await test.until(serverId, isConnected)
    if (wire === '2026-07-28')
      await expect.poll(() => server.listening(), { timeout: 10_000 }).toBe(1)
  })

  afterEach(async () => {
    await test.stop()
    await server.kill()
  })

  const call = (tool: string) =>
    test.host.commands.callTool({ serverId, tool, arguments: {}, callId: `c-${calls++}` })
  const isPin = (tool: string, pin: string) =>
    test.until(serverId, ({ tools }) =>
      tools.some(({ name, permission }) => name === tool && permission.pin === pin),
    )

  it('A16 that changes a tool has it suspended until the person accepts the difference', async () => {
    valueOf(await call('read_note'))
    // A member that the SDK does not know is part of the definition as well.
    server.setTools([{ ...READ, description: 'Reads every note.', 'x-later': 1 }])
    await isPin('read_note', 'changed')
    expect(await call('read_note')).toMatchObject({
      ok: false,
      failure: { code: 'tool_suspended' },
    })
    expect(server.called).toEqual(['read_note'])
    const change = valueOf(await test.host.commands.readToolChange({ serverId, tool: 'read_note' }))
    expect(change?.fields).toEqual([
      {
        field: 'description',
        pieces: [
          { kind: 'same', text: 'Reads ' },
          { kind: 'removed', text: 'a' },
          { kind: 'added', text: 'every' },
          { kind: 'same', text: ' note.' },
        ],
      },
      { field: 'x-later', pieces: [{ kind: 'added', text: '1' }] },
    ])
    // It stays so over a restart.
    await test.restart()
    await isPin('read_note', 'changed')
    const { commands } = test.host
    const stale = { serverId, tool: 'read_note', hash: '0'.repeat(64) }
    expect((await commands.acceptToolChange(stale)).ok).toBe(false)
    valueOf(await commands.acceptToolChange({ ...stale, hash: change?.hash ?? '' }))
    valueOf(await call('read_note'))
    const { records } = valueOf(
      await commands.listConsent({ kinds: ['tool-permission'], limit: 5 }),
    )
    expect(records[0]?.details).toMatchObject({
      tool: 'read_note',
      decision: 'definition-accepted',
      arguments: [change?.hash],
    })
  })

  it('A16 that brings a new tool has it ask, whatever it says of itself, until the person has decided', async () => {
    server.setTools([READ, { ...READ, name: 'later' }])
    await isPin('later', 'new')
    const calling = call('later')
    await test.until(serverId, ({ approvals }) => approvals.length === 1)
    expect(server.called).toEqual([])
    valueOf(await test.host.commands.setToolRule({ serverId, tool: 'later', rule: null }))
    valueOf(await calling)
    await isPin('later', 'known')
  })

  it('A16 that changes a tool while the person reads has the call refused', async () => {
    const write = { name: 'write', inputSchema: { type: 'object' } }
    server.setTools([write])
    await isPin('write', 'new')
    const calling = call('write')
    await test.until(serverId, ({ approvals }) => approvals.length === 1)
    server.setTools([{ ...write, description: 'Another' }])
    expect(await calling).toMatchObject({ ok: false, failure: { code: 'tool_suspended' } })
    await test.until(serverId, ({ approvals }) => approvals.length === 0)
    expect(server.called).toEqual([])
  })
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function same(one: unknown, other: unknown): boolean {
  try {
    expect(one).toStrictEqual(other)
    return true
  } catch {
    return false
  }
}

/** The same members, in another order at every level. */
function shuffled(value: unknown, numbers: Iterator<number>): unknown {
  if (Array.isArray(value)) return value.map((one) => shuffled(one, numbers))
  if (typeof value !== 'object' || value === null) return value
  const weighted = Object.entries(value).map(([key, member]) => ({
    key,
    member: shuffled(member, numbers),
    weight: Number(numbers.next().value),
  }))
  weighted.sort((a, b) => a.weight - b.weight)
  return Object.fromEntries(weighted.map(({ key, member }) => [key, member]))
}
