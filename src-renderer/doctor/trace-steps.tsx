import type { TraceActor, TraceStepView, TraceView } from '../../src-preload/contract/traces.ts'
import { Facts } from '../shell/facts.tsx'
import { Fold } from '../shell/fold.tsx'
import { counted } from '../words/lists.ts'
import { duration } from '../words/times.ts'
import { visibleBlock, visibleLine } from '../words/visible-text.ts'

const actors: Record<TraceActor, string> = {
  app: 'Chatelaine',
  'mcp-server': 'the server',
  'authorization-server': 'its sign-in service',
  browser: 'your browser',
  person: 'you',
  'identity-provider': 'your organization',
}

/** Everything that was done and decided, from the top down. */
export function TraceSteps({ trace }: { trace: TraceView }) {
  return (
    <>
      <ol className="steps" aria-label="Steps">
        {trace.steps.map((step, at) => (
          // Steps are only ever added at the end.
          <Step key={at} step={step} startedAtMs={trace.startedAtMs} />
        ))}
      </ol>
      {trace.omittedSteps > 0 && (
        <p className="quiet small">
          {counted(trace.omittedSteps, 'step')} in the middle did not fit.
        </p>
      )}
    </>
  )
}

interface StepProps {
  step: TraceStepView
  startedAtMs: number
}

function Step({ step, startedAtMs }: StepProps) {
  const title = visibleLine(step.title, 300)
  return (
    <li className="step" data-kind={step.kind} data-failing={step.failing}>
      <Fold
        opened={step.failing}
        summary={
          <>
            <span className="step-who">
              <span>{whoWords(step)}</span>
              {step.rule !== null && (
                <span className="step-rule">
                  {step.rule.requirement} · {step.rule.source}
                </span>
              )}
            </span>
            <span className="step-title">
              {title}
              {step.times > 1 && <span className="quiet"> · {step.times} times</span>}
            </span>
            {step.sentence !== null && (
              <span className="quiet">{visibleBlock(step.sentence, 400)}</span>
            )}
          </>
        }
      >
        {() => <Behind step={step} startedAtMs={startedAtMs} />}
      </Fold>
    </li>
  )
}

function whoWords({ from, to }: TraceStepView): string {
  const words = from === to ? actors[from] : `${actors[from]} → ${actors[to]}`
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What a specialist looks for. */
function Behind({ step, startedAtMs }: StepProps) {
  const { request } = step
  const facts: [string, React.ReactNode][] = [
    ...(request === null ? [] : requestFacts(request)),
    ...step.facts.map(({ word, values }): [string, React.ReactNode] => [
      word,
      <span className="mono small">{visibleBlock(values.join('\n'), 4000)}</span>,
    ]),
    ['After', duration(step.atMs - startedAtMs)],
  ]
  return <Facts facts={facts} />
}

type Request = NonNullable<TraceStepView['request']>

function requestFacts({ method, url, status, ms, via }: Request): [string, React.ReactNode][] {
  const answer = status === null ? 'No answer' : String(status)
  const how = via === 'direct' ? '' : `, by ${via}`
  return [
    [
      'Request',
      <span className="mono small">
        {method} {visibleLine(url, 400)}
      </span>,
    ],
    ['Answer', <span className="mono small">{`${answer} in ${duration(ms)}${how}`}</span>],
  ]
}
