import type { CallRecordView } from '../../src-preload/contract/calls.ts'
import { Facts } from '../shell/facts.tsx'
import { Fold } from '../shell/fold.tsx'
import type { Place } from '../shell/long-list.tsx'
import { memoRow } from '../shell/memo-row.ts'
import { callerWords } from '../tools/permission-words.ts'
import { say, sayElements } from '../words/say.tsx'
import { ForeignName } from '../words/server-text.tsx'
import { clockTime, duration, exactTime } from '../words/times.ts'
import { visibleBlock, visibleLine } from '../words/visible-text.ts'
import {
  argumentsWords,
  byteWords,
  decisionWords,
  outcomeLooks,
  outcomeWord,
} from './call-words.ts'

interface CallEntryProps {
  call: CallRecordView
  place: Place
}

/** One call: which tool where, how it ended; the rest when it is opened. */
export const CallEntry = memoRow(function CallEntry({ call, place }: CallEntryProps) {
  const { sign, tone } = outcomeLooks[call.outcome]
  const word = outcomeWord(call.outcome)
  return (
    <li className="entry call-entry" data-tone={tone} data-outcome={call.outcome} {...place}>
      <time dateTime={new Date(call.atMs).toISOString()} title={exactTime(call.atMs)}>
        {clockTime(call.atMs)}
      </time>
      <span className="entry-dot" aria-hidden />
      <Fold
        summary={
          <span className="entry-summary">
            <span className="entry-sentence">
              <Sentence call={call} />
              {call.outcome !== 'not-made' && (
                <span className="quiet">{` · ${duration(call.durationMs)}`}</span>
              )}
            </span>
            <span className="tag" data-tone={tone}>
              <span aria-hidden>{sign} </span>
              {word}
            </span>
          </span>
        }
      >
        {() => <CallDetails call={call} />}
      </Fold>
    </li>
  )
})

function Sentence({ call: { tool, serverName, caller } }: { call: CallRecordView }) {
  const values = {
    tool: (
      <strong className="mono">
        <ForeignName text={tool} />
      </strong>
    ),
    server: <ForeignName text={serverName} />,
  }
  if (caller.kind === 'window') return sayElements('calls.entry.window', values)
  return sayElements(`calls.entry.${caller.kind}`, {
    ...values,
    name: visibleLine(caller.name),
    quiet: (inside) => <span className="quiet">{inside}</span>,
  })
}

function CallDetails({ call }: { call: CallRecordView }) {
  const made = call.outcome !== 'not-made'
  return (
    <>
      <Facts
        facts={[
          [say('calls.when'), exactTime(call.atMs)],
          [
            say('calls.account'),
            call.account === null ? (
              say('calls.account-unknown')
            ) : (
              <ForeignName text={call.account} longest={200} />
            ),
          ],
          [say('calls.caller'), callerWords(call.caller)],
          [say('calls.decision'), decisionWords(call.decision)],
          ...(made ? [[say('calls.took'), duration(call.durationMs)] as [string, string]] : []),
          [say('calls.sent'), made ? byteWords(call.bytesSent) : say('calls.sent-nothing')],
          ...(made
            ? [[say('calls.received'), byteWords(call.bytesReceived)] as [string, string]]
            : []),
          [say('calls.digest'), <span className="mono">{call.argumentDigest}</span>],
        ]}
      />
      {call.arguments !== null && (
        <pre className="call-arguments" tabIndex={0} aria-label={say('calls.arguments')}>
          {visibleBlock(argumentsWords(call), Number.POSITIVE_INFINITY)}
        </pre>
      )}
    </>
  )
}
