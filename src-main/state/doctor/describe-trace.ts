import { say } from '../../../src-languages/main.ts'
import { describeQuirk } from '../quirk-words.ts'
import type {
  DiagnosisView,
  TraceRequestView,
  TraceStepView,
  TraceSummaryView,
  TraceView,
} from '../../../src-preload/contract/traces.ts'
import type {
  Decisions,
  SignInTrace,
  TraceFacts,
  TraceOutcome,
  TraceStep,
  TraceTrigger,
  TracedRequest,
} from '../../servers/trace/sign-in-trace.ts'
import { failure as inWords } from '../failure-words.ts'
import { describeCause } from './cause-words.ts'
import type { CauseContext } from './cause-words.ts'
import { causeOf, clockOffMs } from './diagnosis.ts'
import { FAILURE_RULES } from './failure-rules.ts'
import { answerWords } from './answer-words.ts'
import { DECISION_STEPS, PERSON_STEPS, REQUEST_STEPS } from './steps.ts'
import { wouldHappen } from './would-happen.ts'

export function describeSummary(trace: SignInTrace): TraceSummaryView {
  const { id, trigger, outcome, startedAtMs, times } = trace
  const title = say(`doctor.trigger.${trigger}`)
  return { id, title, outcome, ending: endingWords(trigger, outcome), startedAtMs, times }
}

function endingWords(trigger: TraceTrigger, outcome: TraceOutcome): string {
  if (outcome === 'succeeded') return say(`doctor.succeeded.${trigger}`)
  if (outcome !== 'failed') return say(`doctor.${outcome}`)
  return trigger === 'revocation' || trigger === 'dry-run'
    ? say(`doctor.failed.${trigger}`)
    : say('doctor.failed')
}

/** A trace in the window's words. `serverName`: null for an address that is in no list. */
export function describeTrace(trace: SignInTrace, serverName: string | null): TraceView {
  const about = contextOf(trace, serverName)
  const failingAt = trace.steps.findIndex(
    (step) => step.kind === 'failure' && step.failure === trace.failure,
  )
  return {
    ...describeSummary(trace),
    serverName,
    url: trace.url,
    issuer: issuerOf(trace.steps),
    endedAtMs: trace.endedAtMs,
    diagnosis: diagnose(trace, serverName),
    wouldHappen: wouldHappen(trace),
    steps: trace.steps.map((step, at) => ({
      ...describeStep(step, trace.steps.slice(0, at), about),
      atMs: step.atMs,
      kind: step.kind,
      facts: describeFacts(step.facts),
      failing: at === failingAt,
      times: step.times,
    })),
    omittedSteps: trace.omittedSteps,
  }
}

/** The likely cause and what to do about it; null when nothing failed. */
export function diagnose(trace: SignInTrace, serverName: string | null): DiagnosisView | null {
  const cause = causeOf(trace)
  if (cause === null) return null
  const code = trace.failure?.code ?? 'cancelled'
  return { cause, code, ...describeCause(cause, contextOf(trace, serverName)) }
}

/** A sentence for everything that a decision may come to; it does not compile while one is missing. */
type DecisionKey = {
  [D in keyof Decisions]: `doctor.decision.${D}.${Decisions[D]}`
}[keyof Decisions]

type Described = Pick<TraceStepView, 'title' | 'from' | 'to' | 'sentence' | 'request' | 'rule'>

function describeStep(step: TraceStep, before: TraceStep[], about: CauseContext): Described {
  switch (step.kind) {
    case 'request': {
      const request = describeRequest(step.request)
      return {
        ...REQUEST_STEPS[step.name],
        title: say(`doctor.step.${step.name}`),
        sentence: answerWords(step.name, step.request),
        request,
      }
    }
    case 'decision': {
      const title = say(`doctor.step.${step.name}`)
      const sentence = say(`doctor.decision.${step.name}.${step.decided}` as DecisionKey)
      return { ...DECISION_STEPS[step.name], title, sentence, request: null }
    }
    case 'person':
      const title = say(`doctor.step.${step.name}`)
      return { ...PERSON_STEPS[step.name], title, sentence: null, request: null }
    case 'quirk': {
      const { differs: title, weDo: sentence } = describeQuirk(step.quirk)
      return { title, from: 'app', to: 'app', rule: null, sentence, request: null }
    }
    case 'failure': {
      const { code, serverError, during } = step.failure
      const words = inWords(code, { name: about.server, host: about.server }, serverError)
      const asked = before.findLast((one) => one.kind === 'request')
      const to = asked?.kind === 'request' ? REQUEST_STEPS[asked.name].to : 'app'
      const sentence = say('doctor.stopped-here', { code })
      const rule = FAILURE_RULES[code] ?? null
      const request =
        asked?.kind === 'request' && asked.name === during ? describeRequest(asked.request) : null
      return { title: words.whatHappened, from: to, to: 'app', rule, sentence, request }
    }
  }
}

function describeRequest({ method, url, status, ms, via }: TracedRequest): TraceRequestView {
  return { method, url, status, ms, via }
}

function describeFacts(facts: TraceFacts): TraceStepView['facts'] {
  return Object.entries(facts)
    .map(([name, value]) => ({
      word: say(`doctor.fact.${name as keyof TraceFacts}`),
      values: Array.isArray(value) ? value : [value],
    }))
    .filter(({ values }) => values.length > 0)
}

function contextOf(trace: SignInTrace, serverName: string | null): CauseContext {
  const { url, steps, failure } = trace
  const issuer = issuerOf(steps)
  const asked = steps.findLast((step) => step.kind === 'request')
  const service = issuer ?? (asked?.kind === 'request' ? asked.request.url : url)
  return {
    server: serverName ?? hostOf(url),
    service: hostOf(service),
    word: failure?.serverError ?? null,
    clockOffMs: clockOffMs(trace),
  }
}

function issuerOf(steps: TraceStep[]): string | null {
  const found = steps.findLast(({ facts }) => facts.issuer !== undefined)?.facts.issuer
  return typeof found === 'string' && found !== '' ? found : null
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : say('doctor.the-server')
}
