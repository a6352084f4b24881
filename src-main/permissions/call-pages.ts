import type { CallQuery, CallRecordView } from '../../src-preload/contract/calls.ts'
import type { Database } from '../consent/sqlite.ts'
import type { CallShape, CallShapes } from './call-shapes.ts'
import { wordsToFind } from './search-words.ts'

export interface FoundCalls {
  calls: CallRecordView[]
  nextBeforeNumber: number | null
}

/** Numbers of calls, newest first. Nothing at or above `downTo` was left out; below it nobody has looked. */
interface Found {
  numbers: number[]
  downTo: number
}

interface Range {
  /** Inclusive. */
  from: number
  /** Exclusive. */
  before: number
  limit: number
}

/** So many combinations are looked through one by one; with more of them, the calls themselves are. */
const MOST_SHAPES = 300
/** So many calls are looked at for one page. A page may be short; the next one goes on from there. */
const MOST_LOOKED_AT = 20_000
const MOST_WORDS = 4

/** A page of calls, newest first, in a time that does not grow with the log. */
export function pageOfCalls(database: Database, shapes: CallShapes, query: CallQuery): FoundCalls {
  const range: Range = {
    from: firstSince(database, query.fromMs),
    before: query.beforeNumber ?? Number.MAX_SAFE_INTEGER,
    limit: query.limit + 1,
  }
  const wanted = shapes.all().filter(({ facts }) => fits(facts, query))
  const words = wordsOf(query.words ?? '')
  const plain = words.length === 0 && wanted.length === shapes.all().length
  const found = plain
    ? [newest(database, range)]
    : [...groups(wanted, words)].map(([missing, group]) =>
        missing === ''
          ? byShape(database, group, range)
          : byWords(database, { missing, group }, range),
      )
  const downTo = Math.max(0, ...found.map((one) => one.downTo))
  const numbers = found
    .flatMap((one) => one.numbers)
    .filter((number) => number >= downTo)
    .toSorted((a, b) => b - a)
  const page = numbers.slice(0, query.limit)
  const more = numbers.length > query.limit ? page.at(-1) : downTo > range.from ? downTo : null
  return { calls: read(database, shapes, page), nextBeforeNumber: more ?? null }
}

/**
 * The first call at or after a time, found by halving, because numbers grow with time: an index of times would cost
 * every call. The clock may have been put back; then the span is as long as it seemed.
 */
export function firstSince(database: Database, fromMs: number | undefined): number {
  if (fromMs === undefined) return 0
  const next = database.prepare('SELECT number, at_ms FROM call WHERE number >= ? LIMIT 1')
  const newest = database.prepare('SELECT max(number) AS number FROM call').get()
  let from = 0
  let to = Number(newest?.['number'] ?? 0) + 1
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    const row = next.get(middle)
    if (row === undefined || Number(row['at_ms']) >= fromMs) to = middle
    else from = Number(row['number']) + 1
  }
  return from
}

function fits(facts: CallShape['facts'], { serverId, outcome }: CallQuery): boolean {
  return (
    (serverId === undefined || facts.serverId === serverId) &&
    (outcome === undefined || facts.outcome === outcome)
  )
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
}

/** Combinations by the words that they lack, which the arguments then have to hold. */
function groups(shapes: CallShape[], words: string[]): Map<string, number[]> {
  const byMissing = new Map<string, number[]>()
  for (const { id, text } of shapes) {
    const missing = words.filter((word) => !text.includes(word)).join(' ')
    const group = byMissing.get(missing)
    if (group === undefined) byMissing.set(missing, [id])
    else group.push(id)
  }
  return byMissing
}

const numbersOf = (rows: Record<string, unknown>[]) => rows.map(({ number }) => Number(number))

function newest(database: Database, { from, before, limit }: Range): Found {
  const rows = database
    .prepare(
      'SELECT number FROM call WHERE number < ? AND number >= ? ORDER BY number DESC LIMIT ?',
    )
    .all(before, from, limit)
  return { numbers: numbersOf(rows), downTo: 0 }
}

function byShape(database: Database, ids: number[], range: Range): Found {
  const { from, before, limit } = range
  if (ids.length > MOST_SHAPES) return among(database, ids, range)
  const one = database.prepare(
    'SELECT number FROM call WHERE shape = ? AND number < ? AND number >= ? ORDER BY number DESC LIMIT ?',
  )
  return { numbers: ids.flatMap((id) => numbersOf(one.all(id, before, from, limit))), downTo: 0 }
}

/** Where nearly everything fits, the newest calls are soon enough. */
function among(database: Database, ids: number[], { from, before, limit }: Range): Found {
  const rows = database
    .prepare(
      'SELECT number, shape FROM call WHERE number < ? AND number >= ? ORDER BY number DESC LIMIT ?',
    )
    .all(before, from, MOST_LOOKED_AT)
  return chosen(rows, ids, limit)
}

function byWords(
  database: Database,
  { missing, group }: { missing: string; group: number[] },
  { from, before, limit }: Range,
): Found {
  // In quotes, and letters and digits only, so that nothing of it is taken for the search’s own language. Whole words:
  // the beginning of a common one gathers a million entries before the first is shown.
  const match = wordsToFind(missing)
    .map((word) => `"${word}"`)
    .join(' AND ')
  if (match === '') return { numbers: [], downTo: 0 }
  const rows = database
    .prepare(
      `SELECT call.number, call.shape FROM call_words JOIN call ON call.number = call_words.rowid
       WHERE call_words MATCH ? AND call_words.rowid < ? AND call_words.rowid >= ?
       ORDER BY call_words.rowid DESC LIMIT ?`,
    )
    .all(match, before, from, MOST_HITS)
  return chosen(rows, group, limit, MOST_HITS)
}

const MOST_HITS = 2_000

function chosen(
  rows: Record<string, unknown>[],
  ids: number[],
  limit: number,
  lookedAt = MOST_LOOKED_AT,
): Found {
  const wanted = new Set(ids)
  const numbers = numbersOf(rows.filter(({ shape }) => wanted.has(Number(shape)))).slice(0, limit)
  const last = rows.at(-1)
  const whole = rows.length < lookedAt || numbers.length === limit
  return { numbers, downTo: whole || last === undefined ? 0 : Number(last['number']) }
}

function read(database: Database, shapes: CallShapes, numbers: number[]): CallRecordView[] {
  const row = database.prepare('SELECT * FROM call WHERE number = ?')
  return numbers.flatMap((number) => {
    const found = row.get(number)
    const shape = shapes.find(Number(found?.['shape']))
    if (found === undefined || shape === undefined) return []
    const kept = found['arguments']
    return [
      {
        number,
        atMs: Number(found['at_ms']),
        ...shape.facts,
        durationMs: Number(found['duration_ms']),
        bytesSent: Number(found['sent']),
        bytesReceived: Number(found['received']),
        argumentDigest: String(found['digest']),
        arguments: typeof kept === 'string' ? kept : null,
      },
    ]
  })
}
