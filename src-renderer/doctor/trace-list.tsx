import { UnstyledButton } from '@mantine/core'
import type { TraceOutcomeView, TraceSummaryView } from '../../src-preload/contract/traces.ts'
import { moveByArrows } from '../shell/arrow-keys.ts'
import { StateMarkIcon } from '../servers/state-mark.tsx'
import { say } from '../words/say.tsx'
import type { StateMark } from '../words/state-words.ts'
import { Time } from '../words/time.tsx'

const marks: Record<TraceOutcomeView, StateMark> = {
  succeeded: 'connected',
  failed: 'failed',
  cancelled: 'suspended',
  running: 'connecting',
}

interface TraceListProps {
  traces: TraceSummaryView[]
  chosenId: string | null
  choose: (traceId: string) => void
}

export function TraceList({ traces, chosenId, choose }: TraceListProps) {
  return (
    <ul className="trace-list" aria-label={say('doctor.list')} onKeyDown={moveByArrows}>
      {traces.map((trace) => (
        <li key={trace.id}>
          <UnstyledButton
            className="trace-row"
            aria-current={trace.id === chosenId ? 'true' : undefined}
            onClick={() => choose(trace.id)}
          >
            <span className="trace-row-title">{trace.title}</span>
            <OutcomeLine trace={trace} />
            <span className="quiet small">
              <Time atMs={trace.startedAtMs} />
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}

/** How it ended, with its mark, and how often in a row. */
export function OutcomeLine({ trace }: { trace: TraceSummaryView }) {
  return (
    <span className="state-line small">
      <StateMarkIcon mark={marks[trace.outcome]} />
      <span>
        {trace.ending}
        {trace.times > 1 && (
          <span className="quiet"> · {say('doctor.times', { count: trace.times })}</span>
        )}
      </span>
    </span>
  )
}
