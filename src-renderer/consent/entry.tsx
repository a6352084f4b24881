import type { ConsentRecordView } from '../../src-preload/contract/commands.ts'
import { Receipt } from '../grants/receipt.tsx'
import { Facts } from '../shell/facts.tsx'
import { Fold } from '../shell/fold.tsx'
import type { Place } from '../shell/long-list.tsx'
import { memoRow } from '../shell/memo-row.ts'
import { say, sayElements } from '../words/say.tsx'
import { ForeignName } from '../words/server-text.tsx'
import { clockTime, exactTime } from '../words/times.ts'
import { detailName, detailText } from './detail-words.ts'
import { kindTone, kindWord, passphraseSentence } from './kind-words.ts'

interface EntryProps {
  record: ConsentRecordView
  place: Place
}

export const Entry = memoRow(function Entry({ record, place }: EntryProps) {
  const kind = kindWord(record.kind)
  return (
    <li className="entry" data-tone={kindTone(record.kind)} data-kind={record.kind} {...place}>
      <time dateTime={new Date(record.atMs).toISOString()} title={exactTime(record.atMs)}>
        {clockTime(record.atMs)}
      </time>
      <span className="entry-dot" aria-hidden />
      <Fold
        summary={
          <span className="entry-summary">
            <span className="entry-sentence">
              <Sentence record={record} />
            </span>
            <span className="tag" data-tone={kindTone(record.kind)}>
              {kind}
            </span>
          </span>
        }
      >
        {() => <EntryDetails record={record} />}
      </Fold>
    </li>
  )
})

function Sentence({ record }: { record: ConsentRecordView }) {
  const { kind, serverName, account, details } = record
  // It belongs to no server; what a later version has to tell of it has only the word of its kind here.
  if (kind === 'passphrase') return passphraseSentence(details['became']) ?? kindWord(kind)
  const server = (
    <strong>
      <ForeignName text={serverName} />
    </strong>
  )
  // Nobody decided about a permission that ended by itself.
  const by =
    kind === 'tool-permission' && details['decision'] === 'ended' ? 'permission-ended' : kind
  const sentence = sayElements(`consent.sentence.${by}`, { server })
  if (account === null) return sentence
  return sayElements('consent.entry.in-account', {
    sentence,
    account: <ForeignName text={account} longest={200} />,
    quiet: (inside) => <span className="quiet">{inside}</span>,
  })
}

function mono(text: string) {
  return (
    <span className="mono">
      <ForeignName text={text} longest={400} />
    </span>
  )
}

/** All that an entry holds, and the receipt of a revocation. */
export function EntryDetails({ record }: { record: ConsentRecordView }) {
  const details = Object.entries(record.details).map(([key, value]): [string, React.ReactNode] => [
    detailName(key),
    <bdi key={key} className="detail-value">
      {detailText(key, value)}
    </bdi>,
  ])
  return (
    <>
      <Facts
        facts={[
          [say('consent.entry.when'), exactTime(record.atMs)],
          [say('consent.entry.origin'), mono(record.origin)],
          ...(record.issuer === null
            ? []
            : ([[say('consent.entry.issuer'), mono(record.issuer)]] as [
                string,
                React.ReactNode,
              ][])),
          ...details,
          [say('consent.entry.entry'), say('consent.entry.number', { number: record.number })],
          [say('consent.entry.seal'), mono(record.hash)],
        ]}
      />
      {record.receipt !== null && <Receipt receipt={record.receipt} />}
    </>
  )
}
