import { hostOf } from '../../../src-languages/host-of.ts'
import { joined } from '../../../src-languages/lists.ts'
import { language, say } from '../../../src-languages/main.ts'
import type { Decisions, SignInTrace, TraceStep } from '../../servers/trace/sign-in-trace.ts'

type Line = { word: string; sentence: string }

/** What a check found out, a line for each thing that a person would want to know beforehand. */
export function wouldHappen({ trigger, steps }: SignInTrace): Line[] {
  if (trigger !== 'dry-run') return []
  if (decided(steps, 'sign-in-asked') !== null) {
    return [{ word: say('doctor.would.sign-in'), sentence: say('doctor.would.sign-in.none') }]
  }
  return [
    whoLetsYouIn(steps),
    line(steps, 'client-chosen', say('doctor.would.client'), (found) =>
      say(`doctor.would.client.${found}`),
    ),
    scopes(steps),
    line(steps, 'ways-offered', say('doctor.would.ways'), (found) =>
      say(`doctor.would.ways.${found}`),
    ),
    line(steps, 'pkce', say('doctor.would.pkce'), (found) => say(`doctor.would.pkce.${found}`)),
    line(steps, 'token-binding', say('doctor.would.binding'), (found) =>
      say(found === 'bound' ? 'doctor.would.binding.bound' : 'doctor.would.binding.unbound'),
    ),
    line(steps, 'revocation-offered', say('doctor.would.revocation'), (found) =>
      say(`doctor.would.revocation.${found}`),
    ),
  ].filter((one) => one !== null)
}

function line<D extends keyof Decisions>(
  steps: TraceStep[],
  name: D,
  word: string,
  sentenceOf: (found: Decisions[D]) => string,
): Line | null {
  const found = decided(steps, name)
  return found === null ? null : { word, sentence: sentenceOf(found) }
}

/** The first, because of several sign-in services the first usable one stands for all. */
function decided<D extends keyof Decisions>(steps: TraceStep[], name: D): Decisions[D] | null {
  const step = steps.find((one) => one.kind === 'decision' && one.name === name)
  return step?.kind === 'decision' ? (step.decided as Decisions[D]) : null
}

function whoLetsYouIn(steps: TraceStep[]): Line | null {
  const hosts = steps
    .filter((one) => one.kind === 'decision' && one.name === 'issuer-identical')
    .map(({ facts }) => hostOf(String(facts.issuer)))
  if (hosts.length === 0) return null
  const [host = ''] = hosts
  const either = joined(hosts, language(), 'disjunction')
  const sentence =
    hosts.length === 1
      ? say('doctor.would.issuer.one', { host })
      : say('doctor.would.issuer.several', { hosts: either })
  return { word: say('doctor.would.issuer'), sentence }
}

function scopes(steps: TraceStep[]): Line | null {
  const step = steps.find((one) => one.kind === 'decision' && one.name === 'scopes-chosen')
  if (step === undefined) return null
  const asked = step.facts.scopes ?? []
  const names = Array.isArray(asked) ? asked : [asked]
  const sentence =
    names.length === 0
      ? say('doctor.would.scopes.none')
      : say('doctor.would.scopes.named', { scopes: names.join(', ') })
  return { word: say('doctor.would.scopes'), sentence }
}
