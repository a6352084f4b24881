import type {
  Commands,
  ConsentQuery,
  ConsentRecordView,
} from '../../src-preload/contract/commands.ts'
import type { ConsentLedger } from '../consent/consent-ledger.ts'
import type { ConsentRecord } from '../consent/consent-record.ts'
import { exportConsent } from '../consent/export-consent.ts'
import { grantStories } from '../consent/grant-stories.ts'
import { NOBODY, answer } from './answer.ts'
import type { CommandParts } from './command-parts.ts'
import { saveOrTell } from './save-or-tell.ts'

type HistoryCommands = Pick<
  Commands,
  'listConsent' | 'listGrantStories' | 'verifyLedger' | 'exportLedger'
>

export function createHistoryCommands(parts: CommandParts): HistoryCommands {
  const { ports, ledger, verify } = parts
  return {
    listConsent: (query) => answer(NOBODY, async () => pageOf(ledger, query)),
    listGrantStories: ({ serverId }) =>
      answer(NOBODY, async () => grantStories(recordsOf(ledger, serverId))),
    verifyLedger: () =>
      answer(NOBODY, async () => {
        const { records, brokenAtNumber } = await verify()
        return { records, brokenAtNumber }
      }),
    exportLedger: ({ format }) =>
      answer(NOBODY, async () => {
        const { name, chunks, count } = exportConsent(ledger, format)
        const saved = await saveOrTell(ports, name, chunks)
        return { saved, records: count() }
      }),
  }
}

async function pageOf(ledger: ConsentLedger, { text = '', ...query }: ConsentQuery) {
  // One more than asked tells whether there is a next page.
  const more = { ...query, limit: query.limit + 1 }
  const found = text.trim() === '' ? ledger.page(more) : await ledger.find(text.trim(), more)
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

/** A server with more to tell than this is told from its newest entries on. */
const MOST_OF_A_SERVER = 2_000

function recordsOf(ledger: ConsentLedger, serverId: string): ConsentRecord[] {
  return ledger.page({ serverId, limit: MOST_OF_A_SERVER }).toReversed()
}
