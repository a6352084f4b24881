import { useEffect, useRef } from 'react'
import type { TraceView } from '../../src-preload/contract/traces.ts'
import { Facts } from '../shell/facts.tsx'
import { Fold } from '../shell/fold.tsx'
import { say } from '../words/say.tsx'
import { visibleSentence } from '../words/visible-text.ts'
import { Diagnosis } from './diagnosis.tsx'
import { ReportButtons } from './report-buttons.tsx'
import { TraceSteps } from './trace-steps.tsx'

/** What a check of an address found out, before anything is registered or kept. */
export function CheckResult({ trace }: { trace: TraceView }) {
  const { diagnosis, wouldHappen } = trace
  const section = useRef<HTMLElement>(null)
  // What stops it comes with its steps and is longer than the dialog: its beginning is what counts.
  const block = diagnosis === null ? 'nearest' : 'start'
  useEffect(() => section.current?.scrollIntoView({ block }), [block])
  return (
    <section className="check" ref={section} aria-label={say('doctor.check.title')}>
      {diagnosis !== null && <Diagnosis diagnosis={diagnosis} trace={trace} server={null} />}
      {wouldHappen.length > 0 && (
        <>
          <h2>{say('doctor.check.title')}</h2>
          <Facts
            facts={wouldHappen.map(({ word, sentence }) => [word, visibleSentence(sentence, 1000)])}
          />
        </>
      )}
      <Fold
        opened={diagnosis !== null}
        summary={<span>{say('doctor.check.step-count', { count: trace.steps.length })}</span>}
      >
        {() => <TraceSteps trace={trace} />}
      </Fold>
      {diagnosis === null && (
        <div className="actions">
          <ReportButtons traceId={trace.id} />
        </div>
      )}
    </section>
  )
}
