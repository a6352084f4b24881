import type {
  Commands,
  ConsentQuery,
  ConsentRecordView,
} from '../../src-preload/contract/commands.ts'
import type { ConsentLedger } from '../consent/consent-ledger.ts'
import type { ConsentRecord } from '../consent/consent-record.ts'
import { exportConsent } from '../consent/export-consent.ts'
import { NOBODY, answer } from './answer.ts'
import type { CommandParts } from './command-parts.ts'

type HistoryCommands = Pick<
  Commands,
  'listConsent' | 'verifyLedger' | 'exportLedger' | 'listCalls' | 'setCallLog' | 'clearCallLog'
>

export function createHistoryCommands(parts: CommandParts): HistoryCommands {
  const { ports, ledger, verify } = parts
  return {
    listConsent: (query) => answer(NOBODY, async () => pageOf(ledger, query)),
    listCalls: (query) => answer(NOBODY, async () => parts.calls.page(query)),
    setCallLog: (settings) =>
      answer(NOBODY, async () => {
        ports.settings.setCallLog(settings)
        if (!settings.keepArguments) parts.calls.forgetArguments()
        parts.calls.tidy()
        parts.publisher.changed()
        return null
      }),
    clearCallLog: () =>
      answer(NOBODY, async () => {
        parts.calls.clear()
        parts.publisher.changed()
        return null
      }),
    verifyLedger: () =>
      answer(NOBODY, async () => {
        const { records, brokenAtNumber } = await verify()
        return { records, brokenAtNumber }
      }),
    exportLedger: ({ format }) =>
      answer(NOBODY, async () => {
        const { name, chunks, count } = exportConsent(ledger, format)
        const saved = await ports.saveFile(name, chunks)
        return { saved, records: count() }
      }),
  }
}

function pageOf(ledger: ConsentLedger, query: ConsentQuery) {
  // One more than asked tells whether there is a next page.
  const found = ledger.page({ ...query, limit: query.limit + 1 })
  const records = found.slice(0, query.limit).map(describeRecord)
  const last = records.at(-1)
  return {
    records,
    nextBeforeNumber: found.length > query.limit && last !== undefined ? last.number : null,
  }
}

function describeRecord(record: ConsentRecord): ConsentRecordView {
  const { number, atMs, kind, serverId, serverName, origin, details, hash } = record
  const account = record.account ?? null
  const issuer = record.issuer ?? null
  return { number, atMs, kind, serverId, serverName, origin, account, issuer, details, hash }
}
