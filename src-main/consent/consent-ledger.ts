import { existsSync, renameSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ConsentKind } from '../../src-preload/contract/commands.ts'
import type { ConsentEvent, ConsentRecord, JsonValue } from './consent-record.ts'
import { FIRST_PREVIOUS_HASH, assertWithoutSecrets, hashOf } from './consent-record.ts'
import { openLedgerHead } from './ledger-head.ts'
import type { LedgerHeadNote } from './ledger-head.ts'
import { openDatabase } from './sqlite.ts'
import type { Database } from './sqlite.ts'

export interface LedgerQuery {
  serverId?: string | undefined
  account?: string | undefined
  kinds?: ConsentKind[] | undefined
  fromMs?: number | undefined
  toMs?: number | undefined
  /** Only records older than this one: the last number of the page before. */
  beforeNumber?: number | undefined
  limit: number
}

export type LedgerVerification =
  | { ok: true; records: number }
  | { ok: false; atNumber: number; reason: 'changed' | 'missing' }

/** What of an entry can be looked for, as it lies in the file. */
export type KeptEntry = Pick<
  ConsentRecord,
  'kind' | 'serverName' | 'origin' | 'account' | 'issuer'
> & {
  /** JSON, as `JSON.stringify` writes it. */
  details: string
}

/** What the person approved and what became of it: append-only, each record chained to the one before. */
export interface ConsentLedger {
  /** On the disk when it returns. @throws Error when the details hold a secret, or the disk takes nothing */
  append(event: ConsentEvent): ConsentRecord
  /** Newest first. */
  page(query: LedgerQuery): ConsentRecord[]
  /** Newest first, those that are the ones looked for. A slice at a time, so that the event loop is free in between. */
  find(isWanted: (entry: KeptEntry) => boolean, query: LedgerQuery): Promise<ConsentRecord[]>
  /** Walks the whole chain, in slices that leave the event loop free in between. */
  verify(): Promise<LedgerVerification>
  /** Oldest first. */
  all(): Iterable<ConsentRecord>
  /** A file that was no ledger, set aside when this one was opened. */
  recovered: { path: string } | null
  close(): void
}

export interface LedgerOptions {
  path: string
  nowMs: () => number
  open?: (path: string) => Database
}

const SCHEMA = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
CREATE TABLE IF NOT EXISTS consent (
  number INTEGER PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  kind TEXT NOT NULL,
  server_id TEXT NOT NULL,
  server_name TEXT NOT NULL,
  origin TEXT NOT NULL,
  account TEXT,
  issuer TEXT,
  details TEXT NOT NULL,
  hash TEXT NOT NULL,
  previous_hash TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS consent_by_server ON consent (server_id, number);
CREATE INDEX IF NOT EXISTS consent_by_server_and_kind ON consent (server_id, kind, number);
CREATE INDEX IF NOT EXISTS consent_by_kind ON consent (kind, number);
CREATE INDEX IF NOT EXISTS consent_by_account ON consent (account, number);
CREATE INDEX IF NOT EXISTS consent_by_time ON consent (at_ms, number);
CREATE TRIGGER IF NOT EXISTS consent_never_changes BEFORE UPDATE ON consent
  BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER IF NOT EXISTS consent_never_shrinks BEFORE DELETE ON consent
  BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
`

const SLICE = 2_000

/** Opens or makes the ledger. A damaged file is set aside with its bytes, never deleted. */
export async function openConsentLedger(options: LedgerOptions): Promise<ConsentLedger> {
  const open = options.open ?? openDatabase
  const headPath = `${options.path}.head`
  const opened = (recovered: ConsentLedger['recovered']) =>
    ledgerOn(prepare(open, options.path), openLedgerHead(headPath), options.nowMs, recovered)
  try {
    return opened(null)
  } catch (error) {
    // A full or read-only disk is no damage: only a file that SQLite says is none is set aside.
    if (!/not a database|malformed|corrupt/i.test(String(error))) throw error
    const aside = `${options.path}.damaged-${options.nowMs()}`
    for (const suffix of ['', '-wal', '-shm', '.head']) {
      if (existsSync(options.path + suffix)) renameSync(options.path + suffix, aside + suffix)
    }
    return opened({ path: aside })
  }
}

function prepare(open: (path: string) => Database, path: string): Database {
  const database = open(path)
  try {
    database.exec(SCHEMA)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function ledgerOn(
  database: Database,
  head: LedgerHeadNote,
  nowMs: () => number,
  recovered: ConsentLedger['recovered'],
): ConsentLedger {
  const insert = database.prepare('INSERT INTO consent VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const slice = database.prepare('SELECT * FROM consent WHERE number > ? ORDER BY number LIMIT ?')
  const newest = database.prepare('SELECT * FROM consent ORDER BY number DESC LIMIT 1')
  const at = database.prepare('SELECT * FROM consent WHERE number = ?')
  const newestRecord = () => readOne(newest.get())
  const last = newestRecord()
  const noted = head.known()
  // Records may have come after the note; from there on it goes with them.
  if (last !== null) head.goOn(noted === null ? null : readOne(at.get(noted.number)), last)

  function* all(): Iterable<ConsentRecord> {
    for (let after = 0; ;) {
      const rows = slice.all(after, SLICE).map(readRow)
      yield* rows
      const last = rows.at(-1)
      if (last === undefined) return
      after = last.number
    }
  }

  /** The chain is whole up to its end; whether that is the end that was noted. */
  function checkEnd(records: number): LedgerVerification {
    const known = head.known()
    if (known === null) return { ok: true, records }
    if (known.number > records) return { ok: false, atNumber: records + 1, reason: 'missing' }
    if (readOne(at.get(known.number))?.hash === known.hash) return { ok: true, records }
    return { ok: false, atNumber: known.number, reason: 'changed' }
  }

  return {
    recovered,
    append(event) {
      assertWithoutSecrets(event.details)
      const before = newestRecord()
      const record = {
        ...event,
        account: event.account ?? null,
        issuer: event.issuer ?? null,
        number: (before?.number ?? 0) + 1,
        atMs: nowMs(),
        previousHash: before?.hash ?? FIRST_PREVIOUS_HASH,
      }
      const written: ConsentRecord = { ...record, hash: hashOf(record) }
      insert.run(...columnsOf(written))
      head.goOn(before, written)
      return written
    },
    page: (query) => rowsOf(database, '*', query).map(readRow),
    async find(isWanted, query) {
      const found: number[] = []
      let { beforeNumber } = query
      for (;;) {
        const passed = rowsOf(database, KEPT, { ...query, beforeNumber, limit: SLICE })
        const kept = passed as unknown as (KeptEntry & { number: number })[]
        for (const entry of kept) if (isWanted(entry)) found.push(entry.number)
        beforeNumber = kept.at(-1)?.number
        if (found.length >= query.limit || beforeNumber === undefined) break
        await nextTurn()
      }
      const rows = found.slice(0, query.limit).map((number) => at.get(number))
      return rows.filter((row) => row !== undefined).map(readRow)
    },
    async verify() {
      let previous = FIRST_PREVIOUS_HASH
      let number = 0
      for (;;) {
        const rows = slice.all(number, SLICE).map(readRow)
        if (rows.length === 0) return checkEnd(number)
        for (const record of rows) {
          if (record.number !== number + 1) {
            return { ok: false, atNumber: number + 1, reason: 'missing' }
          }
          number = record.number
          if (record.previousHash !== previous || hashOf(record) !== record.hash) {
            return { ok: false, atNumber: number, reason: 'changed' }
          }
          previous = record.hash
        }
        await nextTurn()
      }
    },
    all,
    close() {
      head.close()
      database.close()
    },
  }
}

/** Most of what a search passes over is never read whole. */
const KEPT = 'number, kind, server_name AS serverName, origin, account, issuer, details'

function rowsOf(database: Database, columns: string, query: LedgerQuery): Row[] {
  const { serverId, account, kinds, fromMs, toMs, beforeNumber, limit } = query
  const conditions: [string, (string | number)[]][] = []
  if (serverId !== undefined) conditions.push(['server_id = ?', [serverId]])
  if (account !== undefined) conditions.push(['account = ?', [account]])
  if (kinds !== undefined && kinds.length > 0) {
    conditions.push([`kind IN (${kinds.map(() => '?').join(', ')})`, kinds])
  }
  if (fromMs !== undefined) conditions.push(['at_ms >= ?', [fromMs]])
  if (toMs !== undefined) conditions.push(['at_ms <= ?', [toMs]])
  if (beforeNumber !== undefined) conditions.push(['number < ?', [beforeNumber]])
  const where = conditions.map(([text]) => text).join(' AND ')
  const sql = `SELECT ${columns} FROM consent ${where === '' ? '' : `WHERE ${where}`} ORDER BY number DESC LIMIT ?`
  const values = conditions.flatMap(([, parameters]) => parameters)
  return database.prepare(sql).all(...values, limit)
}

type Row = Record<string, unknown>

function columnsOf(record: ConsentRecord): (string | number | null)[] {
  const { number, atMs, kind, serverId, serverName, origin, account, issuer } = record
  const details = JSON.stringify(record.details)
  const { hash, previousHash } = record
  return [
    number,
    atMs,
    kind,
    serverId,
    serverName,
    origin,
    account,
    issuer,
    details,
    hash,
    previousHash,
  ]
}

const readOne = (row: Row | undefined) => (row === undefined ? null : readRow(row))

/** The rows are ours; one that was edited by somebody else fails its hash. */
function readRow(row: Row): ConsentRecord {
  return {
    number: Number(row['number']),
    atMs: Number(row['at_ms']),
    kind: row['kind'] as ConsentKind,
    serverId: String(row['server_id']),
    serverName: String(row['server_name']),
    origin: String(row['origin']),
    account: row['account'] as string | null,
    issuer: row['issuer'] as string | null,
    details: parseDetails(String(row['details'])),
    hash: String(row['hash']),
    previousHash: String(row['previous_hash']),
  }
}

function parseDetails(text: string): Record<string, JsonValue> {
  try {
    return JSON.parse(text) as Record<string, JsonValue>
  } catch {
    return { unreadable: true }
  }
}
