import { existsSync, renameSync } from 'node:fs'
import type { Database } from '../consent/sqlite.ts'

/**
 * Opens a database and brings it to its schema. A file that SQLite says is none is set aside with its bytes.
 * @throws Error for other faults: a full or read-only disk is no damage
 */
export function openAndPrepare(
  open: (path: string) => Database,
  path: string,
  schema: string,
  nowMs: () => number,
): Database {
  try {
    return prepared(open(path), schema)
  } catch (error) {
    if (!/not a database|malformed|corrupt/i.test(String(error))) throw error
    const aside = `${path}.damaged-${nowMs()}`
    for (const suffix of ['', '-wal', '-shm']) {
      if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix)
    }
    return prepared(open(path), schema)
  }
}

function prepared(database: Database, schema: string): Database {
  try {
    database.exec(schema)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
