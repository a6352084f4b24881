import { createRequire } from 'node:module'
import type { DatabaseSync } from 'node:sqlite'

export type Database = DatabaseSync

/** The runtime's own SQLite where it has one, else the package with the same API. */
export function openDatabase(path: string): Database {
  return new (builtIn() ?? fromPackage())(path)
}

type Constructor = typeof DatabaseSync

function builtIn(): Constructor | null {
  const module = process.getBuiltinModule?.('node:sqlite') as
    | { DatabaseSync: Constructor }
    | undefined
  return module?.DatabaseSync ?? null
}

export function fromPackage(): Constructor {
  const require = createRequire(import.meta.url)
  return (require('@photostructure/sqlite') as { DatabaseSync: Constructor }).DatabaseSync
}
