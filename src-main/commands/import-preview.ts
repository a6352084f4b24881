import type { ImportEntryView, ImportPreview } from '../../src-preload/contract/imports.ts'
import { MOST_SERVERS, canBeImported } from '../import/found-server.ts'
import type { FoundFile, FoundServer, FoundValue } from '../import/found-server.ts'
import type { FileOrigin, HeldEntry, ImportSession } from '../import/import-session.ts'
import { commandLineOf } from '../servers/server.ts'
import type { StoredServer } from '../servers/server-list.ts'
import { checkServerUrl } from '../servers/server-url.ts'
import { checkHeaders } from '../servers/static-headers.ts'
import { failureOf } from '../state/failure-words.ts'
import { describeEntry, firstOnly, problemOfFile } from '../state/import-words.ts'
import { contextOfUrl } from './answer.ts'

/** Holds what was found, and tells of it what may be shown. */
export function previewOf(
  files: { origin: FileOrigin; found: FoundFile }[],
  session: ImportSession,
  inList: StoredServer[],
): ImportPreview {
  const readable = files.flatMap(({ origin, found }) =>
    found.ok ? [{ origin, servers: found.servers }] : [],
  )
  const { importId, entries } = session.begin(readable)
  const known = new Map(inList.map(({ how }) => [keyOf(how), '']))
  return {
    importId,
    entries: entries.map((entry) => viewOf(entry, known)),
    problems: files.flatMap(({ origin, found }) => problemsOf(origin, found)),
  }
}

/** `known` grows with each entry, so that of two equal ones the second is told. */
function viewOf(entry: HeldEntry, known: Map<string, string>): ImportEntryView {
  const { found } = entry
  const refused = found.how?.kind === 'http' ? refusalOf(found.how.url) : null
  const key = found.how === null || refused !== null ? null : keyOf(found.how)
  const before = key === null ? undefined : known.get(key)
  if (key !== null && before === undefined) known.set(key, found.name)
  return describeEntry(entry, {
    possible: canBeImported(found) && refused === null,
    alreadyThere: before === '',
    sameAs: before === undefined || before === '' ? null : before,
    refused,
    leftOut: new Set(found.values.filter((value) => !isUsable(value, found))),
  })
}

/** Two servers are the same when they would go to the same place. */
function keyOf(how: NonNullable<FoundServer['how']> | StoredServer['how']): string {
  return how.kind === 'local'
    ? `local ${commandLineOf(how)}`
    : `http ${checkServerUrl(how.url).url}`
}

function refusalOf(url: string): string | null {
  try {
    checkServerUrl(url)
    return null
  } catch (error) {
    return failureOf(error, contextOfUrl(url)).whatHappened
  }
}

/** Whether a value can be passed on: some headers are the transport's own. A blank is judged by its name alone. */
export function isUsable({ name, value, sort }: FoundValue, { how }: FoundServer): boolean {
  if (how?.kind === 'local') return /^[^=\0]{1,256}$/.test(name) && !value.includes('\0')
  try {
    checkHeaders([{ name, value: sort === 'blank' ? 'x' : value.trim() }])
    return true
  } catch {
    return false
  }
}

function problemsOf(origin: FileOrigin, found: FoundFile): string[] {
  if (!found.ok) return [problemOfFile(origin, found)]
  return found.leftOut === 0 ? [] : [firstOnly(origin, MOST_SERVERS, found.leftOut)]
}
