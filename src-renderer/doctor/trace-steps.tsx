import type { TraceStepView, TraceView } from '../../src-preload/contract/traces.ts'
import { Facts } from '../shell/facts.tsx'
import { Fold } from '../shell/fold.tsx'
import { say, sayElements } from '../words/say.tsx'
import { duration } from '../words/times.ts'
import { visibleBlock, visibleLine, visibleSentence } from '../words/visible-text.ts'

/** Everything that was done and decided, from the top down. */
export function TraceSteps({ trace }: { trace: TraceView }) {
  return (
    <>
      <ol className="steps" aria-label={say('doctor.steps.label')}>
        {trace.steps.map((step, at) => (
          // Steps are only ever added at the end.
          <Step key={at} step={step} startedAtMs={trace.startedAtMs} />
        ))}
      </ol>
      {trace.omittedSteps > 0 && (
        <p className="quiet small">{say('doctor.steps.omitted', { count: trace.omittedSteps })}</p>
      )}
    </>
  )
}

interface StepProps {
  step: TraceStepView
  startedAtMs: number
}

function Step({ step, startedAtMs }: StepProps) {
  const title = visibleSentence(step.title, 300)
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
              {step.times > 1 && (
                <span className="quiet"> · {say('doctor.times', { count: step.times })}</span>
              )}
            </span>
            {step.sentence !== null && (
              <span className="quiet">{visibleSentence(step.sentence, 400)}</span>
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
  const who = say(`doctor.from.${from}`)
  return from === to ? who : say('doctor.from-to', { from: who, to: say(`doctor.to.${to}`) })
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
    [say('doctor.step.after'), duration(step.atMs - startedAtMs)],
  ]
  return <Facts facts={facts} />
}

type Request = NonNullable<TraceStepView['request']>

function requestFacts(request: Request): [string, React.ReactNode][] {
  return [
    [
      say('doctor.step.request'),
      <span className="mono small">
        {request.method} {visibleLine(request.url, 400)}
      </span>,
    ],
    [say('doctor.step.answer'), <span className="small">{answerWords(request)}</span>],
  ]
}

function answerWords({ status, ms, via }: Request): React.ReactNode {
  const time = duration(ms)
  if (status === null)
    return say(`doctor.step.no-answer${via === 'proxy' ? '.proxy' : ''}`, { time })
  const way = via === 'proxy' || via === 'cache' ? (`.${via}` as const) : ''
  return sayElements(`doctor.step.answered${way}`, { status, time })
}
