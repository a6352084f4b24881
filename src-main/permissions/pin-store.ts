import type { Database } from '../consent/sqlite.ts'
import { openAndPrepare } from './open-and-prepare.ts'

/** A tool's definition as it was when it was pinned. */
export interface Pin {
  tool: string
  /** SHA-256 of the canonical definition. */
  hash: string
  atMs: number
  /** False for a tool that came later, until the person has said something about it. */
  seen: boolean
}

/** Keeps the pins of all servers. Nothing secret: it is what servers tell everybody. */
export interface PinStore {
  of(serverId: string): Pick<Pin, 'tool' | 'hash' | 'seen'>[]
  /** What was kept of the definition behind a pin, and since when; null when there is no pin. */
  pinned(serverId: string, tool: string): { definition: string; atMs: number } | null
  /** On the disk when it returns. */
  put(serverId: string, pins: (Pin & { definition: string })[]): void
  /** False when there is no such pin, or it was seen before. On the disk when it returns. */
  see(serverId: string, tool: string): boolean
  forget(serverId: string): void
  close(): void
}

const SCHEMA = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
CREATE TABLE IF NOT EXISTS pin (
  server_id TEXT NOT NULL,
  tool TEXT NOT NULL,
  hash TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  seen INTEGER NOT NULL,
  definition TEXT NOT NULL,
  PRIMARY KEY (server_id, tool)
) STRICT;
`

/**
 * Opens or makes the store. A damaged file is set aside with its bytes; every tool of a server that was pinned before
 * then counts as a new one, and asks.
 */
export function openPinStore(options: {
  path: string
  nowMs: () => number
  open: (path: string) => Database
}): PinStore {
  const database = openAndPrepare(options.open, options.path, SCHEMA, options.nowMs)
  const select = database.prepare('SELECT tool, hash, seen FROM pin WHERE server_id = ?')
  const one = database.prepare('SELECT definition, at_ms FROM pin WHERE server_id = ? AND tool = ?')
  const mark = database.prepare(
    'UPDATE pin SET seen = 1 WHERE server_id = ? AND tool = ? AND seen = 0',
  )
  const insert = database.prepare('INSERT OR REPLACE INTO pin VALUES (?, ?, ?, ?, ?, ?)')
  const remove = database.prepare('DELETE FROM pin WHERE server_id = ?')
  return {
    of: (serverId) =>
      select.all(serverId).map((row) => ({
        tool: String(row['tool']),
        hash: String(row['hash']),
        seen: row['seen'] === 1,
      })),
    pinned: (serverId, tool) => {
      const row = one.get(serverId, tool)
      if (row === undefined) return null
      return { definition: String(row['definition']), atMs: Number(row['at_ms']) }
    },
    put(serverId, pins) {
      database.exec('BEGIN')
      try {
        for (const { tool, hash, atMs, seen, definition } of pins) {
          insert.run(serverId, tool, hash, atMs, seen ? 1 : 0, definition)
        }
        database.exec('COMMIT')
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      }
    },
    see: (serverId, tool) => Number(mark.run(serverId, tool).changes) > 0,
    forget: (serverId) => void remove.run(serverId),
    close: () => database.close(),
  }
}
