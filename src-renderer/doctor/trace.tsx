import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import type { TraceView } from '../../src-preload/contract/traces.ts'
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

const endings: Record<TraceView['outcome'], string> = {
  succeeded: 'Nothing stood in the way. This is what happened, step by step.',
  running: 'This is under way. What has happened so far:',
  cancelled: 'It was cancelled before its end. What had happened until then:',
  failed: 'It did not come to its end. What happened until then:',
}

function Untroubled({ trace }: { trace: TraceView }) {
  return (
    <section className="diagnosis" aria-label="How it ended">
      <p>{endings[trace.outcome]}</p>
      <div className="actions">
        <ReportButtons traceId={trace.id} />
      </div>
    </section>
  )
}
