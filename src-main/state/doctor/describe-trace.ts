import type {
  DiagnosisView,
  TraceRequestView,
  TraceStepView,
  TraceSummaryView,
  TraceView,
} from '../../../src-preload/contract/traces.ts'
import type {
  SignInTrace,
  TraceFacts,
  TraceOutcome,
  TraceStep,
  TraceTrigger,
  TracedRequest,
} from '../../servers/trace/sign-in-trace.ts'
import { failure as inWords } from '../failure-words.ts'
import { describeQuirk } from '../quirk-words.ts'
import { CAUSES } from './causes.ts'
import type { CauseContext } from './causes.ts'
import { DECISION_WORDS } from './decision-words.ts'
import { causeOf, clockOffMs } from './diagnosis.ts'
import { FAILURE_RULES } from './failure-rules.ts'
import { answerWords } from './answer-words.ts'
import { FACT_WORDS, PERSON_WORDS, REQUEST_WORDS } from './step-words.ts'
import { wouldHappen } from './would-happen.ts'

const TITLES: Record<TraceTrigger, string> = {
  connect: 'Connecting',
  'sign-in': 'Sign-in',
  'step-up': 'Sign-in for more',
  call: 'A tool call',
  refresh: 'Renewing the key',
  revocation: 'Taking the key back',
  'dry-run': 'Check of the address',
}

const ENDINGS: Record<TraceTrigger, Record<TraceOutcome, string>> = {
  connect: endings('Connected'),
  'sign-in': endings('Signed in'),
  'step-up': endings('Given'),
  call: endings('Done'),
  refresh: endings('Renewed'),
  revocation: endings('Taken back', 'To be tried again'),
  'dry-run': endings('Nothing stands in the way', 'Something stands in the way'),
}

function endings(succeeded: string, failed = 'Stopped'): Record<TraceOutcome, string> {
  return { succeeded, failed, running: 'Running', cancelled: 'Cancelled' }
}

export function describeSummary(trace: SignInTrace): TraceSummaryView {
  const { id, trigger, outcome, startedAtMs, times } = trace
  const [title, ending] = [TITLES[trigger], ENDINGS[trigger][outcome]]
  return { id, title, outcome, ending, startedAtMs, times }
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
  const about = contextOf(trace, serverName)
  const { likely, whatToDo, who, action } = CAUSES[cause]
  const off = cause === 'clock' ? clockWords(clockOffMs(trace)) : ''
  return {
    cause,
    code: trace.failure?.code ?? 'cancelled',
    likely: likely(about) + off,
    whatToDo: whatToDo(about),
    who,
    action,
  }
}

function clockWords(offMs: number | null): string {
  if (offMs === null) return ''
  const minutes = Math.max(1, Math.round(Math.abs(offMs) / 60_000))
  return ` This one is ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} ${offMs > 0 ? 'behind' : 'ahead'}.`
}

type Described = Pick<TraceStepView, 'title' | 'from' | 'to' | 'sentence' | 'request' | 'rule'>

function describeStep(step: TraceStep, before: TraceStep[], about: CauseContext): Described {
  switch (step.kind) {
    case 'request': {
      const request = describeRequest(step.request)
      return {
        ...REQUEST_WORDS[step.name],
        sentence: answerWords(step.name, step.request),
        request,
      }
    }
    case 'decision': {
      const { title, from, rule, said } = DECISION_WORDS[step.name]
      const sentence = (said as Record<string, string>)[step.decided] ?? null
      return { title, from, to: 'app', rule, sentence, request: null }
    }
    case 'person':
      return { ...PERSON_WORDS[step.name], sentence: null, request: null }
    case 'quirk': {
      const { differs: title, weDo: sentence } = describeQuirk(step.quirk)
      return { title, from: 'app', to: 'app', rule: null, sentence, request: null }
    }
    case 'failure': {
      const { code, serverError, during } = step.failure
      const words = inWords(code, { name: about.server, host: about.server }, serverError)
      const asked = before.findLast((one) => one.kind === 'request')
      const to = asked?.kind === 'request' ? REQUEST_WORDS[asked.name].to : 'app'
      const sentence = `Here it stopped (${code}).`
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
      word: FACT_WORDS[name as keyof TraceFacts],
      values: Array.isArray(value) ? value : [value],
    }))
    .filter(({ values }) => values.length > 0)
}

function contextOf({ url, steps, failure }: SignInTrace, serverName: string | null): CauseContext {
  const issuer = issuerOf(steps)
  const asked = steps.findLast((step) => step.kind === 'request')
  const service = issuer ?? (asked?.kind === 'request' ? asked.request.url : url)
  return {
    server: serverName ?? hostOf(url),
    service: hostOf(service),
    word: failure?.serverError ?? null,
  }
}

function issuerOf(steps: TraceStep[]): string | null {
  const found = steps.findLast(({ facts }) => facts.issuer !== undefined)?.facts.issuer
  return typeof found === 'string' && found !== '' ? found : null
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : 'the server'
}
