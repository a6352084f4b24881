import type { FailureCode } from '../../../src-preload/contract/result.ts'
import { NetworkError } from '../../network/network-error.ts'
import { OAuthFlowError } from '../../oauth/oauth-error.ts'
import type { OAuthPorts, OAuthRequestInit, SentRequest } from '../../oauth/oauth-ports.ts'
import { safeErrorWord, safeFacts, safeUrl } from './safe-text.ts'
import type {
  Decisions,
  PersonStep,
  RequestName,
  SignInTrace,
  StepName,
  TraceFacts,
  TraceFailure,
  TraceStep,
  TracedRequest,
} from './sign-in-trace.ts'

/** Told, by whoever does a step, what it was for. Never given a secret, and keeps none if it is. */
export interface Tracer {
  /** The sign-in's own door to the network; what goes through it is kept under this name. */
  ports(name: RequestName): OAuthPorts
  /** The same for another door. */
  watch(ports: OAuthPorts, name: RequestName): OAuthPorts
  decided<D extends keyof Decisions>(name: D, decided: Decisions[D], facts?: TraceFacts): void
  person(name: PersonStep, facts?: TraceFacts): void
  /** What stopped it. The same is kept once, however many hands it goes through. */
  failed(error: unknown): void
  /** The person set aside what stopped it. */
  setAside(): void
}

/** The same story, told through another door. */
export function tracerOn(tracer: Tracer, ports: OAuthPorts): Tracer {
  return { ...tracer, ports: (name) => tracer.watch(ports, name) }
}

export interface TracerDeps {
  ports: OAuthPorts
  nowMs: () => number
  /** The code that a person is told for an error. */
  codeOf: (error: unknown) => FailureCode
  onStep: () => void
}

const MOST_STEPS = 200
/** Where room is made: the beginning and the end of a story say most. */
const MIDDLE = 100
/** A `Date` header has whole seconds and was on its way for some. */
const NEAR_ENOUGH_MS = 60_000

/** Writes one trace. */
export function createTracer(trace: SignInTrace, deps: TracerDeps): Tracer {
  const told = new WeakSet<object>()

  function keep(step: Unplaced) {
    const last = trace.steps.at(-1)
    if (last !== undefined && isSame(last, step)) {
      // An error comes by once for each hand that it goes through.
      if (step.kind !== 'failure') last.times++
    } else {
      trace.steps.push({ ...step, atMs: deps.nowMs(), times: 1 } as TraceStep)
    }
    if (trace.steps.length > MOST_STEPS) {
      trace.steps.splice(MIDDLE, 1)
      trace.omittedSteps++
    }
    deps.onStep()
  }

  const watch = (ports: OAuthPorts, name: RequestName): OAuthPorts => ({
    ...ports,
    fetch: (url, init) =>
      tracedFetch(ports, { url, init }, (request) => {
        keep({ kind: 'request', name, request, facts: {} })
      }),
    onQuirk(quirk, subject) {
      ports.onQuirk?.(quirk, subject)
      keep({ kind: 'quirk', quirk, facts: safeFacts({ subject }) })
    },
  })

  return {
    watch,
    ports: (name) => watch(deps.ports, name),
    decided(name, decided, facts = {}) {
      keep({ kind: 'decision', name, decided, facts: safeFacts(facts) } as Unplaced)
    },
    person: (name, facts = {}) => keep({ kind: 'person', name, facts: safeFacts(facts) }),
    failed(error) {
      if (error instanceof Error) {
        if (told.has(error)) return
        told.add(error)
      }
      const failure = failureOf(error, deps.codeOf(error), lastNamed(trace.steps))
      // That somebody turned away stopped it, and is no fault.
      if (failure.code === 'cancelled') return
      trace.failure ??= failure
      keep({ kind: 'failure', failure, facts: safeFacts(factsOf(error, failure)) })
    },
    setAside: () => (trace.failure = null),
  }
}

type Unplaced = {
  [K in TraceStep['kind']]: Omit<Extract<TraceStep, { kind: K }>, 'atMs' | 'times'>
}[TraceStep['kind']]

function isSame(one: TraceStep, other: Unplaced): boolean {
  const { atMs: _at, times: _times, ...rest } = one
  return comparable(rest) === comparable(other)
}

/** How long a request took does not make it another one. */
function comparable(step: Unplaced): string {
  if (step.kind !== 'request') return JSON.stringify(step)
  const { method, url, status, failure } = step.request
  return JSON.stringify([step.name, method, url, status, failure])
}

function lastNamed(steps: TraceStep[]): StepName | null {
  const step = steps.findLast((one) => 'name' in one)
  return step !== undefined && 'name' in step ? step.name : null
}

/** What an error says that is no secret: codes, a status and an error word. */
function failureOf(error: unknown, code: FailureCode, during: StepName | null): TraceFailure {
  let status: number | null = null
  let serverError: string | null = null
  for (let e = error; e instanceof Error; e = e.cause) {
    const details = e instanceof OAuthFlowError ? e.details : null
    const found = details?.status ?? (e as { status?: unknown }).status
    if (status === null && typeof found === 'number') status = found
    serverError ??= safeErrorWord(details?.serverError)
  }
  return { code, status, serverError, during }
}

/** What the other side wrote that made it stop. */
function factsOf(error: unknown, { status, serverError }: TraceFailure): TraceFacts {
  const details = error instanceof OAuthFlowError ? error.details : null
  const { issuer: called, resource, url: issuer } = details ?? {}
  return {
    ...(called === undefined || issuer === undefined ? {} : { issuer, called }),
    ...(resource === undefined ? {} : { resource }),
    ...(status === null ? {} : { status: String(status) }),
    ...(serverError === null ? {} : { error: serverError }),
  }
}

/** Does a request, and tells of every one that it led to, once all is known. */
async function tracedFetch(
  { fetch, nowMs }: Pick<OAuthPorts, 'fetch' | 'nowMs'>,
  { url, init = {} }: { url: string; init: OAuthRequestInit | undefined },
  tell: (request: TracedRequest) => void,
): Promise<Response> {
  const sent: SentRequest[] = []
  const startedAtMs = nowMs()
  const own = (status: number | null, failure: string | null): SentRequest => {
    const ms = nowMs() - startedAtMs
    return { method: init.method ?? 'GET', url, status, ms, failure, via: 'direct' }
  }
  const tellAll = (clockOffMs: number | null) =>
    sent.forEach((one, at) => {
      const off = at === sent.length - 1 ? clockOffMs : null
      tell({ ...one, url: safeUrl(one.url), ms: Math.round(one.ms), clockOffMs: off })
    })
  try {
    const response = await fetch(url, { ...init, onRequest: (one) => sent.push(one) })
    if (sent.length === 0) sent.push(own(response.status, null))
    tellAll(clockOff(response, nowMs()))
    return response
  } catch (error) {
    const failure = networkCode(error)
    const last = sent.pop() ?? own(null, failure)
    // What was refused after an answer, such as where it redirects to, failed all the same.
    sent.push({ ...last, failure: last.failure ?? failure })
    tellAll(null)
    throw error
  }
}

function networkCode(error: unknown): string {
  for (let e = error; e instanceof Error; e = e.cause) {
    if (e instanceof NetworkError) return e.code
    if (e.name === 'AbortError') return 'cancelled'
  }
  return 'unreachable'
}

function clockOff(response: Response, nowMs: number): number | null {
  const theirs = Date.parse(response.headers.get('date') ?? '')
  const off = theirs - nowMs
  return Number.isNaN(theirs) || Math.abs(off) < NEAR_ENOUGH_MS ? null : Math.round(off)
}
