import type { CallRecordView } from '../../src-preload/contract/calls.ts'
import { Facts } from '../shell/facts.tsx'
import { Fold } from '../shell/fold.tsx'
import { callerWords } from '../tools/permission-words.ts'
import { ForeignName } from '../words/server-text.tsx'
import { clockTime, duration, exactTime } from '../words/times.ts'
import { visibleBlock } from '../words/visible-text.ts'
import { argumentsWords, byteWords, decisionWords, outcomeWords } from './call-words.ts'

/** One call: which tool where, how it ended; the rest when it is opened. */
export function CallEntry({ call }: { call: CallRecordView }) {
  const { word, sign, tone } = outcomeWords[call.outcome]
  return (
    <li className="entry call-entry" data-tone={tone} data-outcome={call.outcome}>
      <time dateTime={new Date(call.atMs).toISOString()} title={exactTime(call.atMs)}>
        {clockTime(call.atMs)}
      </time>
      <span className="entry-dot" aria-hidden />
      <Fold
        summary={
          <span className="entry-summary">
            <span className="entry-sentence">
              <strong className="mono">
                <ForeignName text={call.tool} />
              </strong>{' '}
              at <ForeignName text={call.serverName} />
              {call.caller.kind !== 'window' && (
                <span className="quiet">{` for ${callerWords(call.caller)}`}</span>
              )}
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
}

function CallDetails({ call }: { call: CallRecordView }) {
  const made = call.outcome !== 'not-made'
  return (
    <>
      <Facts
        facts={[
          ['When', exactTime(call.atMs)],
          [
            'Account',
            call.account === null ? 'Not known' : <ForeignName text={call.account} longest={200} />,
          ],
          ['Who asked', callerWords(call.caller)],
          ['Why it ran, or not', decisionWords[call.decision]],
          ...(made ? [['Took', duration(call.durationMs)] as [string, string]] : []),
          ['Sent', made ? byteWords(call.bytesSent) : 'Nothing'],
          ...(made ? [['Received', byteWords(call.bytesReceived)] as [string, string]] : []),
          ['Digest of the arguments', <span className="mono">{call.argumentDigest}</span>],
        ]}
      />
      {call.arguments !== null && (
        <pre className="call-arguments" tabIndex={0} aria-label="Arguments">
          {visibleBlock(argumentsWords(call), Number.POSITIVE_INFINITY)}
        </pre>
      )}
    </>
  )
}
