import type { ConsentLedger } from './consent-ledger.ts'
import type { ConsentRecord } from './consent-record.ts'
import { historyBundle } from './history-bundle.ts'
import type { SigningKey } from './history-bundle.ts'

const COLUMNS = [
  'number',
  'atMs',
  'kind',
  'serverName',
  'origin',
  'account',
  'issuer',
  'details',
  'hash',
] as const

export type ExportFormat = { as: 'json' | 'csv' } | { as: 'signed'; key: SigningKey; nowMs: number }

/** The whole ledger as text, record by record, so that a million of them need no memory. */
export function exportConsent(
  ledger: Pick<ConsentLedger, 'all'>,
  format: ExportFormat,
): { name: string; chunks: Iterable<string>; count: () => number } {
  let written = 0
  const counted = {
    *all() {
      for (const record of ledger.all()) {
        written++
        yield record
      }
    },
  }
  const count = () => written
  if (format.as === 'signed') {
    const chunks = historyBundle(counted, format.key, format.nowMs)
    return { name: 'chatelaine-history.signed.json', chunks, count }
  }
  const chunks = format.as === 'json' ? json(counted.all()) : csv(counted.all())
  return { name: `chatelaine-history.${format.as}`, chunks, count }
}

function* json(records: Iterable<ConsentRecord>): Iterable<string> {
  let between = '\n'
  yield '['
  for (const record of records) {
    yield between + JSON.stringify(record)
    between = ',\n'
  }
  yield '\n]\n'
}

function* csv(records: Iterable<ConsentRecord>): Iterable<string> {
  yield `${COLUMNS.join(',')}\r\n`
  for (const record of records) {
    yield `${COLUMNS.map((column) => csvCell(record, column)).join(',')}\r\n`
  }
}

function csvCell(record: ConsentRecord, column: (typeof COLUMNS)[number]): string {
  const value = record[column] ?? ''
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  // A server's name that begins like a formula must stay text in a spreadsheet (A18).
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${inert.replaceAll('"', '""')}"`
}
