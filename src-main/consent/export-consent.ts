import type { ConsentLedger } from './consent-ledger.ts'
import type { ConsentRecord } from './consent-record.ts'

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

/** The whole ledger as text, record by record, so that a million of them need no memory. */
export function exportConsent(
  ledger: Pick<ConsentLedger, 'all'>,
  format: 'json' | 'csv',
): { name: string; chunks: Iterable<string>; count: () => number } {
  let written = 0
  function* json(): Iterable<string> {
    yield '['
    for (const record of ledger.all()) {
      yield `${written === 0 ? '\n' : ',\n'}${JSON.stringify(record)}`
      written++
    }
    yield '\n]\n'
  }
  function* csv(): Iterable<string> {
    yield `${COLUMNS.join(',')}\r\n`
    for (const record of ledger.all()) {
      yield `${COLUMNS.map((column) => csvCell(record, column)).join(',')}\r\n`
      written++
    }
  }
  const chunks = format === 'json' ? json() : csv()
  return { name: `chatelaine-history.${format}`, chunks, count: () => written }
}

function csvCell(record: ConsentRecord, column: (typeof COLUMNS)[number]): string {
  const value = record[column] ?? ''
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  // A server's name that begins like a formula must stay text in a spreadsheet (A18).
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${inert.replaceAll('"', '""')}"`
}
