import type { FoundServer } from './found-server.ts'
import type { Part } from './json-document.ts'
import { readEntry } from './server-entry.ts'
import type { EntryShape } from './server-entry.ts'

/** The keys that most apps know; the first one there counts. */
export const COMMON: EntryShape = { addressKeys: ['url', 'serverUrl', 'httpUrl'] }

/** What a reader of one app's files gives for a document; empty when it holds no servers. */
export type SourceReader = (root: Part) => FoundServer[]

/** Every server of a map from names to servers. */
export function readMap(part: Part | undefined, shape: EntryShape = COMMON): FoundServer[] {
  return [...(part?.members() ?? [])].map(([name, entry]) => readEntry(name, entry, shape))
}

/** The part at the end of these keys. */
export function partAt(root: Part, ...keys: string[]): Part | undefined {
  let part: Part | undefined = root
  for (const key of keys) part = part?.members()?.get(key)
  return part
}
