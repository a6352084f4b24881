import { createHmac, randomBytes } from 'node:crypto'
import type {
  CallDecision,
  CallLogSettings,
  CallOutcome,
  CallPage,
  CallQuery,
} from '../../src-preload/contract/calls.ts'
import type { Caller } from '../../src-preload/contract/permissions.ts'
import type { Database } from '../consent/sqlite.ts'
import { canonicalJson } from './canonical-json.ts'
import { countMade } from './call-counts.ts'
import type { CallSpan } from './call-counts.ts'
import { firstSince, pageOfCalls } from './call-pages.ts'
import { CALL_SCHEMA, callShapes } from './call-shapes.ts'
import { openAndPrepare } from './open-and-prepare.ts'
import { textOfArguments, wordsToKeep } from './search-words.ts'

/** A call that has ended, or was not made. */
export interface EndedCall {
  serverId: string
  serverName: string
  account: string | null
  tool: string
  caller: Caller
  decision: CallDecision
  outcome: CallOutcome
  atMs: number
  durationMs: number
  arguments: Record<string, unknown>
  bytesReceived: number
}

/** Every call and what became of it. Unlike the ledger it may be thinned out and emptied: it is a log and proves nothing. */
export interface CallLog {
  /** Never throws, and writes a moment later: that it cannot be written undoes no call. */
  append(call: EndedCall): void
  page(query: CallQuery): CallPage
  /** How many calls of a server that reached it began in a time. */
  countMade(span: CallSpan): number
  /** Removes what is older, or more, than is to be kept. */
  tidy(): void
  /** The arguments of all calls so far; their digests stay. */
  forgetArguments(): void
  clear(): void
  /** Grows with every change. */
  revision(): number
  close(): void
}

export interface CallLogOptions {
  path: string
  nowMs: () => number
  open: (path: string) => Database
  settings: () => CallLogSettings
  /** A call could not be written down. */
  onFault: () => void
}

/** So many are kept at most, and a few more until the next tidying. */
const MOST_ENTRIES = 1_000_000
const TIDY_EVERY = 1_000
/** So long, or so many, until what waits is written. */
const GATHER_MS = 200
const MOST_WAITING = 200
const DAY_MS = 86_400_000
/** More than this of one call’s arguments is not kept. */
const LONGEST_KEPT = 64 * 1024

/** Opens or makes the log. A damaged file is set aside with its bytes. */
export function openCallLog(options: CallLogOptions): CallLog {
  const { nowMs, settings } = options
  const database = openAndPrepare(options.open, options.path, CALL_SCHEMA, nowMs)
  const salt = saltOf(database)
  const shapes = callShapes(database)
  const insert = database.prepare(
    'INSERT INTO call (at_ms, shape, duration_ms, sent, received, digest, arguments) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const index = database.prepare('INSERT INTO call_words (rowid, words) VALUES (?, ?)')
  const newest = database.prepare('SELECT max(number) AS number FROM call')
  const counted = database.prepare('SELECT count(*) AS entries FROM call')
  /** Counting takes a while in a long log, so not before somebody asks. */
  let entries: number | null = null
  let sinceTidy = 0
  let revision = 0
  const waiting: EndedCall[] = []
  let timer: NodeJS.Timeout | undefined
  let closed = false

  function tidy() {
    revision++
    const { keepDays } = settings()
    const last = Number(newest.get()?.['number'] ?? 0)
    database.prepare('DELETE FROM call WHERE number <= ?').run(last - MOST_ENTRIES)
    if (keepDays !== null) {
      const first = firstSince(database, nowMs() - keepDays * DAY_MS)
      database.prepare('DELETE FROM call WHERE number < ?').run(first)
    }
    database.exec(
      'DELETE FROM call_words WHERE rowid < (SELECT coalesce(min(number), 0) FROM call)',
    )
    shapes.tidy()
    sinceTidy = 0
    entries = null
  }

  function write(call: EndedCall) {
    const text = textOf(call.arguments)
    const kept = settings().keepArguments ? text.slice(0, LONGEST_KEPT) : null
    const { lastInsertRowid } = insert.run(
      call.atMs,
      shapes.of(call),
      Math.round(call.durationMs),
      Buffer.byteLength(text),
      call.bytesReceived,
      createHmac('sha256', salt).update(text).digest('base64url'),
      kept,
    )
    if (kept !== null) {
      index.run(lastInsertRowid, wordsToKeep(textOfArguments(call.arguments, LONGEST_KEPT)))
    }
    if (entries !== null) entries++
    sinceTidy++
  }

  /** Many in one go: a call is not to wait for the disk. What a crash takes along is a fraction of a second of a log. */
  function flush() {
    clearTimeout(timer)
    timer = undefined
    const calls = waiting.splice(0)
    if (calls.length === 0) return
    try {
      if (closed) throw new Error('closed')
      database.exec('BEGIN')
      for (const call of calls) write(call)
      database.exec('COMMIT')
    } catch {
      rollBack(database)
      entries = null
      options.onFault()
    }
    if (!closed && sinceTidy >= TIDY_EVERY) tidy()
  }

  return {
    append(call) {
      revision++
      waiting.push(call)
      if (closed || waiting.length >= MOST_WAITING) return flush()
      timer ??= setTimeout(flush, GATHER_MS).unref()
    },
    page(query) {
      flush()
      entries ??= Number(counted.get()?.['entries'])
      return { ...pageOfCalls(database, shapes, query), total: entries }
    },
    countMade(span) {
      flush()
      return countMade(database, shapes, span)
    },
    tidy() {
      flush()
      tidy()
    },
    forgetArguments() {
      revision++
      flush()
      forgetArguments(database)
    },
    revision: () => revision,
    clear() {
      revision++
      flush()
      database.exec('DELETE FROM call')
      forgetArguments(database)
      shapes.tidy()
      entries = 0
    },
    close() {
      flush()
      closed = true
      database.close()
    },
  }
}

function rollBack(database: Database) {
  try {
    database.exec('ROLLBACK')
  } catch {
    // There was none to roll back.
  }
}

/** What is nested beyond all reason is told as just that. */
function textOf(args: Record<string, unknown>): string {
  try {
    return canonicalJson(args)
  } catch {
    return '"nested too deep"'
  }
}

function forgetArguments(database: Database) {
  database.exec('UPDATE call SET arguments = NULL WHERE arguments IS NOT NULL')
  database.exec("INSERT INTO call_words (call_words) VALUES ('delete-all')")
}

/** Without it, a digest of short arguments could be looked up in a table made elsewhere. */
function saltOf(database: Database): Buffer {
  const made = randomBytes(32).toString('base64')
  database.prepare("INSERT OR IGNORE INTO setting VALUES ('salt', ?)").run(made)
  const row = database.prepare("SELECT value FROM setting WHERE name = 'salt'").get()
  return Buffer.from(String(row?.['value']), 'base64')
}
