import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { DatabaseSync } from 'node:sqlite'
import type { CallQuery } from '../../src-preload/contract/calls.ts'
import { openCallLog } from '../../src-main/permissions/call-log.ts'
import type { CallLog, EndedCall } from '../../src-main/permissions/call-log.ts'
import type { StoredPermissions } from '../../src-main/permissions/stored-permissions.ts'
import { createToolPermissions } from '../../src-main/permissions/tool-permissions.ts'
import { median, milliseconds, within } from './figures.ts'
import type { Row } from './figures.ts'

const CALLS = 1_000_000
const WORDS = ['lamp', 'oil', 'bread', 'letter', 'garden', 'key', 'cellar', 'roof']

/** Pages of a log of a million calls with their arguments, by filter and by search; and one call written to it. */
export async function benchCallLog(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chatelaine-bench-'))
  const path = join(folder, 'calls.sqlite')
  fillCallLog(path)
  const log = open(path)
  log.page({ limit: 1 })
  const middle = CALLS / 2
  const queries: CallQuery[] = [
    { limit: 50 },
    { beforeNumber: middle, limit: 50 },
    { serverId: 'server-7', beforeNumber: middle, limit: 50 },
    { outcome: 'failed', limit: 50 },
    { serverId: 'server-10', outcome: 'failed', fromMs: middle, limit: 50 },
    // In every tool’s name; in one tool’s; in an app’s; in nobody’s.
    { words: 'tool', beforeNumber: middle, limit: 50 },
    { words: 'tool_3', limit: 50 },
    { words: 'app-2 tool_3', outcome: 'failed', limit: 50 },
    { words: 'nothing-like-it', limit: 50 },
    // In many arguments; in one; in a name and in many arguments; together with a filter that seldom fits.
    { words: 'lamp', beforeNumber: middle, limit: 50 },
    { words: 'n777777', limit: 50 },
    { words: 'tool_3 garden', limit: 50 },
    { words: 'lamp', serverId: 'server-rare', limit: 50 },
    { words: 'la', limit: 50 },
  ]
  const times = queries.map((query) => median(timed(20, () => log.page(query))))
  const slowest = Math.max(...times)
  for (const [at, query] of queries.entries()) {
    console.error(`${milliseconds(times[at] ?? 0)} ${JSON.stringify(query)}`)
  }
  const startedAt = performance.now()
  for (let at = 0; at < 10_000; at++) log.append(call(at))
  const written = (performance.now() - startedAt) / 10_000
  log.close()
  rmSync(folder, { recursive: true, force: true })
  const alone = { against: '–', theirs: '–' }
  return [
    {
      ...alone,
      what: `a page of 50 in a log of 1,000,000 calls (slowest of ${queries.length} searches)`,
      ours: milliseconds(slowest),
      ...within(slowest, 50, 'ms'),
    },
    {
      ...alone,
      what: 'a call written to that log',
      ours: milliseconds(written),
      ...within(written, 0.1, 'ms'),
    },
  ]
}

/** What asking for leave costs a call that needs no question. */
export async function benchPermit(): Promise<Row[]> {
  const stored: StoredPermissions = {
    rules: Array.from({ length: 20 }, (_, at) => ({
      id: String(at),
      tool: 'write',
      grantId: 'g',
      atMs: 0,
      patterns: [
        { pointer: '/path', match: { kind: 'starts-with', prefix: `/notes/${19 - at}/` } },
        { pointer: '/text', match: { kind: 'any' } },
      ],
    })),
  }
  const permissions = createToolPermissions({
    newId: () => 'id',
    nowMs: () => 0,
    stored: () => stored,
    save: () => undefined,
    grantId: () => 'g',
    hints: (tool) => ({ readOnly: tool === 'read', destructive: null }),
    pins: {
      revision: () => 0,
      of: () => 'known',
      change: () => null,
      accept: () => false,
      meet: () => undefined,
      forget: () => undefined,
    },
    record: () => undefined,
    onChanged: () => undefined,
  })
  const { signal } = new AbortController()
  const rows: Row[] = []
  for (const [what, tool] of [
    ['leave for a call that its default allows', 'read'],
    ['leave for a call that the last of 20 patterns allows', 'write'],
  ] as const) {
    const args = { path: '/notes/0/oil', text: 'Order lamp oil' }
    const wanted = { tool, arguments: args, caller: { kind: 'window' as const } }
    const rounds = 2_000
    for (let at = 0; at < rounds; at++) await permissions.permit(wanted, signal)
    const startedAt = performance.now()
    for (let at = 0; at < rounds; at++) (await permissions.permit(wanted, signal)).check()
    const ms = (performance.now() - startedAt) / rounds
    rows.push({ what, against: '–', ours: milliseconds(ms), theirs: '–', ...within(ms, 0.1, 'ms') })
  }
  return rows
}

function timed(rounds: number, work: (at: number) => void): number[] {
  return Array.from({ length: rounds }, (_, at) => {
    const startedAt = performance.now()
    work(at)
    return performance.now() - startedAt
  })
}

function open(path: string): CallLog {
  return openCallLog({
    path,
    nowMs: () => CALLS,
    open: (at) => new DatabaseSync(at),
    settings: () => ({ keepArguments: true, keepDays: null }),
    onFault: () => {
      throw new Error('It could not be written.')
    },
  })
}

function call(at: number): EndedCall {
  const words = [0, 1, 2].map((step) => WORDS[(at * 7 + step * 3) % WORDS.length]).join(' ')
  return {
    serverId: at === 7 ? 'server-rare' : `server-${at % 50}`,
    serverName: `Server ${at % 50}`,
    account: `person-${at % 3}`,
    tool: `tool_${at % 20}`,
    caller: at % 4 === 0 ? { kind: 'window' } : { kind: 'app', name: `app-${at % 4}` },
    decision: 'always',
    outcome: at % 30 === 0 ? 'failed' : 'done',
    atMs: at,
    durationMs: 5,
    arguments: { text: words, id: `n${at}` },
    bytesReceived: 100,
  }
}

/** Through the real `append`. */
export function fillCallLog(path: string, calls: number = CALLS): void {
  const log = open(path)
  for (let at = 0; at < calls; at++) log.append(call(at))
  log.close()
}
