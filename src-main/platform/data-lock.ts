// Threat: two processes that write the same vaults. Electron's own lock has a gap: of several processes that start in
// the same moment, two may take the other's lock for a dead one's. The lock of a database is the kernel's, without a gap,
// and is gone with its process however that ends.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

interface LockableDatabase {
  exec(sql: string): void
  close(): void
}

/** Holds the data folder until the process ends. False when another process holds it. @throws Error for other faults */
export function holdDataFolder(
  folder: string,
  openDatabase: (path: string) => LockableDatabase,
): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const database = openDatabase(join(folder, 'lock.sqlite'))
  try {
    database.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
    held.push(database)
    return true
  } catch (error) {
    database.close()
    if (/locked|busy/i.test(String(error))) return false
    throw error
  }
}

/** Kept, because a database that is collected is closed, and its lock with it. */
const held: LockableDatabase[] = []
