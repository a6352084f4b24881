import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import type { TraceView } from '../../src-preload/contract/traces.ts'
import { say } from '../words/say.tsx'
import { exactTime } from '../words/times.ts'
import { Diagnosis } from './diagnosis.tsx'
import { ReportButtons } from './report-buttons.tsx'
import { TraceSteps } from './trace-steps.tsx'
import { OutcomeLine } from './trace-list.tsx'

/** One of the last times, from what to do down to the last step. */
export function Trace({ trace, server }: { trace: TraceView; server: ServerView }) {
  return (
    <article className="trace" aria-label={trace.title}>
      <header>
        <h2>
          {trace.title} <OutcomeLine trace={trace} />
        </h2>
        <p className="quiet small">{exactTime(trace.startedAtMs)}</p>
      </header>
      {trace.diagnosis === null ? (
        <Untroubled trace={trace} />
      ) : (
        <Diagnosis diagnosis={trace.diagnosis} trace={trace} server={server} />
      )}
      <TraceSteps trace={trace} />
    </article>
  )
}

function Untroubled({ trace }: { trace: TraceView }) {
  return (
    <section className="diagnosis" aria-label={say('doctor.outcome.label')}>
      <p>{say(`doctor.outcome.${trace.outcome}`)}</p>
      <div className="actions">
        <ReportButtons traceId={trace.id} />
      </div>
    </section>
  )
}
