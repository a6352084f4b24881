import type { Part } from './json-document.ts'
import type { EntryShape } from './server-entry.ts'

/** The keys that most apps know; the first one there counts. */
export const COMMON: EntryShape = { addressKeys: ['url', 'serverUrl', 'httpUrl'] }

/** One server as it stands in a document, not yet read: a file may have more than anybody looks at. */
export interface ServerPart {
  name: string
  part: Part
  shape: EntryShape
}

/** What a reader of one app's files gives for a document; empty when it holds no servers. */
export type SourceReader = (root: Part) => ServerPart[]

/** Every server of a map from names to servers. */
export function readMap(part: Part | undefined, shape: EntryShape = COMMON): ServerPart[] {
  return [...(part?.members() ?? [])].map(([name, entry]) => ({ name, part: entry, shape }))
}

/** The part at the end of these keys. */
export function partAt(root: Part, ...keys: string[]): Part | undefined {
  let part: Part | undefined = root
  for (const key of keys) part = part?.members()?.get(key)
  return part
}
