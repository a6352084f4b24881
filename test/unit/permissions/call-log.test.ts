import fc from 'fast-check'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type {
  CallLogSettings,
  CallOutcome,
  CallQuery,
  CallRecordView,
} from '../../../src-preload/contract/calls.ts'
import { fromPackage, openDatabase } from '../../../src-main/consent/sqlite.ts'
import { openCallLog } from '../../../src-main/permissions/call-log.ts'
import type { CallLog, EndedCall } from '../../../src-main/permissions/call-log.ts'

const DAY_MS = 86_400_000
const OUTCOMES: CallOutcome[] = ['done', 'tool-error', 'failed', 'cancelled', 'not-made']

let folder: string
let path: string
let log: CallLog
let nowMs: number
let settings: CallLogSettings
let faults: number

function open(database: (path: string) => ReturnType<typeof openDatabase> = openDatabase) {
  return openCallLog({
    path,
    nowMs: () => nowMs,
    open: database,
    settings: () => settings,
    onFault: () => faults++,
  })
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chatelaine-calls-'))
  path = join(folder, 'calls.sqlite')
  nowMs = 1_000 * DAY_MS
  settings = { keepArguments: false, keepDays: null }
  faults = 0
  log = open()
})

afterEach(() => {
  log.close()
  rmSync(folder, { recursive: true })
})

const ended = (change: Partial<EndedCall> = {}): EndedCall => ({
  serverId: 's1',
  serverName: 'Notes',
  account: 'anna@house.example',
  tool: 'add_note',
  caller: { kind: 'window' },
  decision: 'once',
  outcome: 'done',
  atMs: nowMs,
  durationMs: 12.4,
  arguments: { text: 'Order lamp oil' },
  bytesReceived: 40,
  ...change,
})

function whole(query: Omit<CallQuery, 'limit'>, limit: number): CallRecordView[] {
  const all: CallRecordView[] = []
  let beforeNumber: number | undefined
  for (;;) {
    const { calls, nextBeforeNumber } = log.page({ ...query, limit, beforeNumber })
    all.push(...calls)
    if (nextBeforeNumber === null) return all
    expect(nextBeforeNumber).toBeLessThan(beforeNumber ?? Number.MAX_SAFE_INTEGER)
    beforeNumber = nextBeforeNumber
  }
}

/** The numbers of the calls that hold these words. */
const found = (words: string) => whole({ words }, 50).map(({ number }) => number)

describe('the log of calls', () => {
  it('counts the calls of a server that were made in a time', () => {
    for (const outcome of OUTCOMES) log.append(ended({ outcome, atMs: 10 }))
    log.append(ended({ tool: 'list_notes', atMs: 19 }))
    log.append(ended({ serverId: 's2', atMs: 19 }))
    log.append(ended({ atMs: 20 }))
    expect(log.countMade({ serverId: 's1', fromMs: 10, toMs: 20 })).toBe(5)
    expect(log.countMade({ serverId: 's1', fromMs: 11, toMs: Infinity })).toBe(2)
    expect(log.countMade({ serverId: 's3', fromMs: 0, toMs: Infinity })).toBe(0)
  })

  it('tells of a call all that is to be known, and of its arguments a digest', () => {
    log.append(ended())
    const { calls, total } = log.page({ limit: 10 })
    expect(total).toBe(1)
    expect(calls).toEqual([
      {
        number: 1,
        atMs: nowMs,
        serverId: 's1',
        serverName: 'Notes',
        account: 'anna@house.example',
        tool: 'add_note',
        caller: { kind: 'window' },
        decision: 'once',
        outcome: 'done',
        durationMs: 12,
        bytesSent: 25,
        bytesReceived: 40,
        argumentDigest: expect.stringMatching(/^[\w-]{43}$/),
        arguments: null,
      },
    ])
  })

  it('gives the same arguments the same digest here, and another one elsewhere', () => {
    log.append(ended({ arguments: { a: 1, b: 2 } }))
    log.append(ended({ arguments: { b: 2, a: 1 } }))
    log.append(ended({ arguments: { a: 1, b: 3 } }))
    log.close()
    log = open()
    log.append(ended({ arguments: { a: 1, b: 2 } }))
    const [again, other, same, first] = log
      .page({ limit: 4 })
      .calls.map((one) => one.argumentDigest)
    expect([again, same]).toEqual([first, first])
    expect(other).not.toBe(first)
    log.close()
    path = join(folder, 'elsewhere.sqlite')
    log = open()
    log.append(ended({ arguments: { a: 1, b: 2 } }))
    expect(log.page({ limit: 1 }).calls[0]?.argumentDigest).not.toBe(first)
  })

  it('finds words after a line break, within a run without spaces, and whichever way they are composed', () => {
    settings.keepArguments = true
    log.append(ended({ arguments: { text: 'first line\nsecond line', path: 'C:\\drawer' } }))
    log.append(ended({ arguments: { text: '来週の会議の議事録', at: [{ room: 'Café 7' }] } }))
    expect(found('second')).toEqual([1])
    expect(found('drawer')).toEqual([1])
    expect(found('会議')).toEqual([2])
    expect(found('録')).toEqual([2])
    expect(found('会録')).toEqual([])
    expect(found('Cafe\u0301')).toEqual([2])
    expect(found('room 7')).toEqual([2])
  })

  it('finds by any words of server, account, tool, caller and kept arguments, whatever they hold', () => {
    settings.keepArguments = true
    log.append(ended())
    log.append(ended({ tool: 'delete_note', caller: { kind: 'app', name: 'Diary' } }))
    log.append(ended({ serverName: 'Archive', arguments: { text: 'Käse, "brot" und -wein' } }))
    expect(found('note')).toEqual([3, 2, 1])
    expect(found('diary')).toEqual([2])
    expect(found('ARCHIVE add')).toEqual([3])
    expect(found('anna archive')).toEqual([3])
    // One word in the names, the other in the arguments.
    expect(found('delete lamp')).toEqual([2])
    // Of arguments whole words; of names any part.
    expect(found('lamp oi')).toEqual([])
    expect(found('lamp dele')).toEqual([2])
    expect(found('käse')).toEqual([3])
    expect(found('lamp archive')).toEqual([])
    for (const odd of ['"brot"', '-wein', 'wein*', 'AND', 'NEAR(', '" OR "', '*', '%', ';--']) {
      expect(() => found(odd)).not.toThrow()
    }
    expect(found('"brot"')).toEqual([3])
    expect(found('%')).toEqual([])
  })

  it('pages through everything once and in order, by whatever is asked', () => {
    settings.keepArguments = true
    const some = fc.record({
      serverId: fc.constantFrom('s1', 's2', 's3'),
      tool: fc.constantFrom('add_note', 'delete_note', 'lamp'),
      outcome: fc.constantFrom(...OUTCOMES),
      arguments: fc.constantFrom({ text: 'lamp oil' }, { text: 'bread' }, {}),
    })
    const all = fc.sample(some, { numRuns: 400, seed: 1 })
    for (const one of all) log.append(ended(one))
    const query = fc.record(
      {
        serverId: fc.constantFrom('s1', 's2', 's9'),
        outcome: fc.constantFrom(...OUTCOMES),
        words: fc.constantFrom('lamp', 'note', 'lamp note', 'oil delete', 'nothing'),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(query, fc.constantFrom(1, 7, 50), (asked, limit) => {
        const words = (asked.words ?? '').split(' ').filter(Boolean)
        const expected = all.flatMap((one, at) => {
          const text = `notes ${one.tool} ${JSON.stringify(one.arguments)}`
          const fits =
            (asked.serverId ?? one.serverId) === one.serverId &&
            (asked.outcome ?? one.outcome) === one.outcome &&
            words.every((word) => text.includes(word))
          return fits ? [at + 1] : []
        })
        expect(whole(asked, limit).map(({ number }) => number)).toEqual(expected.toReversed())
      }),
      { numRuns: 150 },
    )
  })

  it('tells what has happened since a time', () => {
    for (let day = 0; day < 10; day++) log.append(ended({ atMs: nowMs + day * DAY_MS }))
    expect(whole({ fromMs: nowMs + 7 * DAY_MS }, 2).map(({ number }) => number)).toEqual([10, 9, 8])
    expect(whole({ fromMs: nowMs + 70 * DAY_MS }, 2)).toEqual([])
  })

  it('goes on where many are looked at and few fit', () => {
    settings.keepArguments = true
    log.append(ended({ serverId: 'rare' }))
    for (let at = 0; at < 4_500; at++) log.append(ended())
    const first = log.page({ serverId: 'rare', words: 'lamp', limit: 5 })
    expect(first.calls).toEqual([])
    expect(first.nextBeforeNumber).toBeGreaterThan(1)
    expect(whole({ serverId: 'rare', words: 'lamp' }, 5).map(({ number }) => number)).toEqual([1])
  })

  it('forgets what is too old, and nothing else', () => {
    log.append(ended({ tool: 'old', atMs: nowMs - 31 * DAY_MS }))
    log.append(ended({ tool: 'young', atMs: nowMs - 29 * DAY_MS }))
    log.tidy()
    expect(log.page({ limit: 9 }).total).toBe(2)
    settings.keepDays = 30
    log.tidy()
    expect(log.page({ limit: 9 })).toMatchObject({ total: 1, calls: [{ tool: 'young' }] })
    log.append(ended({ tool: 'later' }))
    expect(log.page({ words: 'old', limit: 9 }).calls).toEqual([])
    log.clear()
    expect(log.page({ limit: 9 })).toEqual({ calls: [], nextBeforeNumber: null, total: 0 })
  })

  it('A20 keeps arguments only where it is told to, and leaves no byte of those it forgets', () => {
    const bytes = () =>
      Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))).toString()
    log.append(ended({ arguments: { key: 'canaryunkept' } }))
    settings.keepArguments = true
    log.append(ended({ arguments: { key: 'canarykept' } }))
    expect(log.page({ words: 'canarykept', limit: 1 }).calls[0]?.arguments).toBe(
      '{"key":"canarykept"}',
    )
    expect(bytes()).toContain('canarykept')
    log.forgetArguments()
    expect(log.page({ words: 'canarykept', limit: 1 }).calls).toEqual([])
    expect(log.page({ limit: 9 }).calls.map((one) => one.arguments)).toEqual([null, null])
    log.close()
    expect(bytes()).not.toContain('canary')
    log = open()
  })

  it('A19 A22 takes names of any length, and arguments of any shape', () => {
    settings.keepArguments = true
    const name = '\u202e'.repeat(100_000)
    let deep: Record<string, unknown> = {}
    for (let at = 0; at < 1_000; at++) deep = { deep }
    log.append(ended({ tool: name, serverName: name, caller: { kind: 'app', name } }))
    log.append(ended({ arguments: { text: 'x'.repeat(200_000) } }))
    log.append(ended({ arguments: deep }))
    const { calls } = log.page({ limit: 9 })
    expect(calls).toHaveLength(3)
    for (const one of calls) expect(JSON.stringify(one).length).toBeLessThan(70_000)
    expect(faults).toBe(0)
  })

  it('sets a damaged file aside and begins a new one', () => {
    log.close()
    for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true })
    writeFileSync(path, 'this is no database but a text that is long enough '.repeat(40))
    log = open()
    log.append(ended())
    expect(log.page({ limit: 9 }).total).toBe(1)
    expect(readdirSync(folder).some((name) => name.includes('.damaged-'))).toBe(true)
  })

  it('D2 loses entries and not the calls when nothing can be written', () => {
    const other = openDatabase(path)
    other.exec('DROP TABLE call')
    other.close()
    for (let at = 0; at < 250; at++) log.append(ended())
    expect(faults).toBe(1)
    log.close()
    expect(faults).toBe(2)
    expect(() => log.append(ended())).not.toThrow()
    expect(faults).toBe(3)
    rmSync(path)
    log = open()
  })

  it('works on the package as on the runtime’s own SQLite', () => {
    log.close()
    path = join(folder, 'package.sqlite')
    const Database = fromPackage()
    log = open((at) => new Database(at))
    settings.keepArguments = true
    log.append(ended())
    expect(whole({ words: 'lamp' }, 1)).toHaveLength(1)
    log.forgetArguments()
    expect(whole({ words: 'lamp' }, 1)).toHaveLength(0)
  })
})
