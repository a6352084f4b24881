import { hostOf } from '../../src-languages/host-of.ts'
import { failures } from '../../src-languages/main/en/failures.ts'
import type { ConsentRecordView } from '../../src-preload/contract/commands.ts'
import type { ConsentRecord, JsonValue } from '../consent/consent-record.ts'
import { OAuthFlowError, type OAuthErrorCode } from '../oauth/oauth-error.ts'
import { failureOf } from './failure-words.ts'
import { isApp, originOfImport } from './import-words.ts'
import { originInWords } from './origin-words.ts'
import { receiptOfRecord } from './receipt-words.ts'
import { whyInWords } from './why-words.ts'

/** An entry of the history as it is shown. Codes become words here; the entry itself stays as it was written. */
export function describeRecord(record: ConsentRecord): ConsentRecordView {
  const { number, atMs, kind, serverId, serverName, hash, account, issuer } = record
  const origin = originInWords(record.origin)
  const details = Object.fromEntries(
    Object.entries(record.details).map(([key, value]) => [
      key,
      kind === 'failed' && key === 'reason'
        ? failureInWords(value, record)
        : inWords(key, value, serverName),
    ]),
  )
  const receipt = receiptOfRecord(record)
  const about = { serverId, serverName, origin, account, issuer }
  return { number, atMs, kind, ...about, details, receipt, hash }
}

function inWords(key: string, value: JsonValue, serverName: string): JsonValue {
  if (key === 'why') return whyInWords(value, serverName)
  // Before there were languages, the name of the app and the path were kept as one text.
  if (key !== 'importedFrom' || typeof value !== 'object' || value === null) return value
  const { app, path } = value as { app?: unknown; path?: unknown }
  return isApp(app) && typeof path === 'string' ? originOfImport({ app, path }) : value
}

/** Why a sign-in failed, as it was told then. A code of a later version stays as it is. */
function failureInWords(code: JsonValue, { serverName, origin }: ConsentRecord): JsonValue {
  if (typeof code !== 'string' || !isCode(code)) return code
  const about = { name: serverName, host: hostOf(origin) }
  return failureOf(new OAuthFlowError(code, ''), about).whatHappened
}

function isCode(code: string): code is OAuthErrorCode {
  return Object.hasOwn(failures, `failures.${code}.what`) || code === 'network'
}
