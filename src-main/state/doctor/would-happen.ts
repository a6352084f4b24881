import type { Decisions, SignInTrace, TraceStep } from '../../servers/trace/sign-in-trace.ts'

type Line = { word: string; sentence: string }

/** What a check found out, a line for each thing that a person would want to know beforehand. */
export function wouldHappen({ trigger, steps }: SignInTrace): Line[] {
  if (trigger !== 'dry-run') return []
  if (decided(steps, 'sign-in-asked') !== null) {
    return [{ word: 'Sign-in', sentence: 'None. The server opens without asking who you are.' }]
  }
  return [
    whoLetsYouIn(steps),
    line(steps, 'client-chosen', 'Chatelaine is known', CLIENT),
    scopes(steps),
    line(steps, 'ways-offered', 'You sign in', WAYS),
    line(steps, 'pkce', 'The answer', PKCE),
    line(steps, 'token-binding', 'A copied key', BINDING),
    line(steps, 'revocation-offered', 'Taking it back', REVOCATION),
  ].filter((one) => one !== null)
}

const CLIENT: Record<Decisions['client-chosen'], string> = {
  'pre-registered': 'By the client id that you entered.',
  'metadata-document': 'By the address of its own description. Nothing is registered.',
  dynamic: 'By registering itself, for this one key, once you have agreed.',
  asked: 'Not by itself. You create a client in the service’s settings and enter its id.',
}

const WAYS: Record<Decisions['ways-offered'], string> = {
  browser: 'In your browser. Codes are not offered.',
  code: 'By a code that you enter elsewhere. The browser is not offered.',
  both: 'In your browser, or by a code that you enter elsewhere.',
  neither: 'The service names no way for a person.',
}

const PKCE: Record<Decisions['pkce'], string> = {
  promised: 'Is protected on its way back (PKCE).',
  'set-aside': 'Is not promised to be protected on its way back (PKCE).',
}

const BINDING: Record<Decisions['token-binding'], string> = {
  bound: 'Is of no use to anybody: each request is signed by a key that stays here (DPoP).',
  'server-silent': 'Could be used until it ends or is revoked.',
  'issuer-silent': 'Could be used until it ends or is revoked.',
}

const REVOCATION: Record<Decisions['revocation-offered'], string> = {
  yes: 'Works at the sign-in service too, with one click.',
  no: 'Works here only; at the sign-in service the key ends by itself.',
}

function line<D extends keyof Decisions>(
  steps: TraceStep[],
  name: D,
  word: string,
  sentences: Record<Decisions[D], string>,
): Line | null {
  const found = decided(steps, name)
  return found === null ? null : { word, sentence: sentences[found] }
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
  const others = hosts.length > 1 ? '; you would choose' : ''
  return { word: 'Who lets you in', sentence: `${hosts.join(' or ')}${others}.` }
}

function scopes(steps: TraceStep[]): Line | null {
  const step = steps.find((one) => one.kind === 'decision' && one.name === 'scopes-chosen')
  if (step === undefined) return null
  const asked = step.facts.scopes ?? []
  const names = Array.isArray(asked) ? asked : [asked]
  const sentence =
    names.length === 0
      ? 'No permission by name; what the key opens is decided when you sign in.'
      : `${names.join(', ')}. You can take any of them away first.`
  return { word: 'It would ask for', sentence }
}

function hostOf(issuer: string): string {
  return URL.canParse(issuer) ? new URL(issuer).host : issuer
}
