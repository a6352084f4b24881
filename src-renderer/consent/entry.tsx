import type { ConsentRecordView } from '../../src-preload/contract/commands.ts'
import { Facts } from '../shell/facts.tsx'
import { Fold } from '../shell/fold.tsx'
import { ForeignName } from '../words/server-text.tsx'
import { clockTime, exactTime } from '../words/times.ts'
import { detailName, detailText } from './detail-words.ts'
import { kindTone, kindWords, recordSentence } from './kind-words.ts'

export function Entry({ record }: { record: ConsentRecordView }) {
  return (
    <li className="entry" data-tone={kindTone(record.kind)} data-kind={record.kind}>
      <time dateTime={new Date(record.atMs).toISOString()} title={exactTime(record.atMs)}>
        {clockTime(record.atMs)}
      </time>
      <span className="entry-dot" aria-hidden />
      <Fold
        summary={
          <span className="entry-summary">
            <span className="entry-sentence">
              <strong>
                <ForeignName text={record.serverName} />
              </strong>{' '}
              {recordSentence(record)}
              {record.account !== null && (
                <span className="quiet">
                  {' '}
                  in the account <ForeignName text={record.account} longest={200} />
                </span>
              )}
            </span>
            <span className="tag" data-tone={kindTone(record.kind)}>
              {kindWords[record.kind]}
            </span>
          </span>
        }
      >
        {() => <EntryDetails record={record} />}
      </Fold>
    </li>
  )
}

function mono(text: string) {
  return (
    <span className="mono">
      <ForeignName text={text} longest={400} />
    </span>
  )
}

function EntryDetails({ record }: { record: ConsentRecordView }) {
  const details = Object.entries(record.details).map(([key, value]): [string, React.ReactNode] => [
    detailName(key),
    <span key={key} className="detail-value">
      {detailText(key, value)}
    </span>,
  ])
  return (
    <Facts
      facts={[
        ['When', exactTime(record.atMs)],
        ['Origin', mono(record.origin)],
        ...(record.issuer === null
          ? []
          : ([['Authorization server', mono(record.issuer)]] as [string, React.ReactNode][])),
        ...details,
        ['Entry', `No. ${record.number}`],
        ['Seal', mono(record.hash)],
      ]}
    />
  )
}
