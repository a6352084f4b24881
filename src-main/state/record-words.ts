import type { ConsentRecordView } from '../../src-preload/contract/commands.ts'
import type { ConsentRecord, JsonValue } from '../consent/consent-record.ts'
import { isApp, originOfImport } from './import-words.ts'
import { originInWords } from './origin-words.ts'
import { whyInWords } from './why-words.ts'

/** An entry of the history as it is shown. Codes become words here; the entry itself stays as it was written. */
export function describeRecord(record: ConsentRecord): ConsentRecordView {
  const { number, atMs, kind, serverId, serverName, hash, account, issuer } = record
  const origin = originInWords(record.origin)
  const details = Object.fromEntries(
    Object.entries(record.details).map(([key, value]) => [key, inWords(key, value, serverName)]),
  )
  return { number, atMs, kind, serverId, serverName, origin, account, issuer, details, hash }
}

function inWords(key: string, value: JsonValue, serverName: string): JsonValue {
  if (key === 'why') return whyInWords(value, serverName)
  // Before there were languages, the name of the app and the path were kept as one text.
  if (key !== 'importedFrom' || typeof value !== 'object' || value === null) return value
  const { app, path } = value as { app?: unknown; path?: unknown }
  return isApp(app) && typeof path === 'string' ? originOfImport({ app, path }) : value
}
