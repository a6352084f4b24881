import type { FailureCode } from '../../../src-preload/contract/result.ts'
import type { Clock } from '../../clock.ts'
import type { OAuthPorts } from '../../oauth/oauth-ports.ts'
import { safeUrl } from './safe-text.ts'
import type { SignInTrace, TraceOutcome, TraceTrigger } from './sign-in-trace.ts'
import { createTracer } from './tracer.ts'
import type { Tracer } from './tracer.ts'

export interface TracesDeps {
  clock: Clock
  newId: () => string
  codeOf: (error: unknown) => FailureCode
  onChanged: () => void
}

/** The last authorizations of every server, in memory: they are gone when the app quits. */
export interface Traces {
  of(serverId: string, url: string): ServerTraces
  /** Newest first. */
  list(serverId: string): SignInTrace[]
  find(traceId: string): SignInTrace | null
  forget(serverId: string): void
}

/** The traces of one server. */
export interface ServerTraces {
  begin(trigger: TraceTrigger, ports: OAuthPorts): OpenTrace
  /** Grows with everything that is new in them. */
  revision(): number
}

export interface OpenTrace extends Tracer {
  trace: SignInTrace
  /** Something begun for one reason turned out to be more. */
  become(trigger: TraceTrigger): void
  /** Once; what comes later is still added, because it is cleaning up. */
  end(outcome: Exclude<TraceOutcome, 'running'>, error?: unknown): void
}

export const MOST_TRACES = 20
/** Servers whose traces are held; the one that was quiet longest gives way. */
const MOST_SERVERS = 500

/** What happens by itself, over and over: of the very same only the newest is kept, or it would push all else out. */
const ROUTINE = new Set<TraceTrigger>(['connect', 'refresh', 'call', 'revocation'])

interface Kept {
  traces: SignInTrace[]
  revision: number
}

export function createTraces(deps: TracesDeps): Traces {
  const servers = new Map<string, Kept>()

  function keptOf(serverId: string): Kept {
    const kept = servers.get(serverId) ?? { traces: [], revision: 0 }
    servers.delete(serverId)
    servers.set(serverId, kept)
    const [oldest] = servers.keys()
    if (servers.size > MOST_SERVERS && oldest !== undefined) servers.delete(oldest)
    return kept
  }

  function begin(
    about: Pick<SignInTrace, 'serverId' | 'url'>,
    trigger: TraceTrigger,
    ports: OAuthPorts,
  ): OpenTrace {
    const kept = keptOf(about.serverId)
    const trace: SignInTrace = {
      ...about,
      id: deps.newId(),
      trigger,
      outcome: 'running',
      startedAtMs: deps.clock.nowMs(),
      endedAtMs: null,
      times: 1,
      steps: [],
      omittedSteps: 0,
      failure: null,
    }
    kept.traces.push(trace)
    if (kept.traces.length > MOST_TRACES) kept.traces.shift()
    const changed = () => {
      kept.revision++
      deps.onChanged()
    }
    // A step alone is no reason to push a snapshot: what it leads to will be one.
    const onStep = () => void kept.revision++
    const { codeOf } = deps
    const tracer = createTracer(trace, { ports, codeOf, nowMs: deps.clock.nowMs, onStep })
    changed()
    return {
      ...tracer,
      trace,
      become: (next) => (trace.trigger = next),
      end(outcome, error) {
        if (trace.outcome !== 'running') return
        if (error !== undefined) tracer.failed(error)
        // It came to a good end all the same: what stood in the way is a step, and no more the reason of anything.
        if (outcome === 'succeeded') tracer.setAside()
        trace.outcome = outcome
        trace.endedAtMs = deps.clock.nowMs()
        foldInto(kept, trace)
        changed()
      },
    }
  }

  return {
    of: (serverId, url) => ({
      begin: (trigger, ports) => begin({ serverId, url: safeUrl(url) }, trigger, ports),
      revision: () => servers.get(serverId)?.revision ?? 0,
    }),
    list: (serverId) => servers.get(serverId)?.traces.toReversed() ?? [],
    find: (traceId) =>
      [...servers.values()].flatMap(({ traces }) => traces).find(({ id }) => id === traceId) ??
      null,
    forget: (serverId) => void servers.delete(serverId),
  }
}

/** Takes the place of the same among the routine ones just before it. */
function foldInto(kept: Kept, trace: SignInTrace): void {
  if (!ROUTINE.has(trace.trigger)) return
  const at = kept.traces.indexOf(trace)
  for (let before = at - 1; before >= 0; before--) {
    const other = kept.traces[before]
    if (other === undefined || !ROUTINE.has(other.trigger)) return
    if (sameStory(other) !== sameStory(trace)) continue
    trace.times += other.times
    kept.traces.splice(before, 1)
    return
  }
}

function sameStory({ trigger, outcome, failure }: SignInTrace): string {
  return JSON.stringify([trigger, outcome, failure])
}
