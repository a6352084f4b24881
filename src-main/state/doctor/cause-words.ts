import { say } from '../../../src-languages/main.ts'
import type { DiagnosisView } from '../../../src-preload/contract/traces.ts'
import { CAUSES } from './causes.ts'
import type { Cause } from './causes.ts'

/** Whom a diagnosis is about. */
export interface CauseContext {
  server: string
  /** The sign-in service's host, or words for it while it is not known. */
  service: string
  /** The other side's error word. */
  word: string | null
  /** How far the other side's clock is ahead of ours; null when no answer said. */
  clockOffMs: number | null
}

/** A cause in a sentence, with what to do about it. */
export function describeCause(
  name: Cause,
  { server, service, word, clockOffMs }: CauseContext,
): Pick<DiagnosisView, 'likely' | 'whatToDo' | 'who' | 'action'> {
  const { who, action, advice } = CAUSES[name]
  const minutes = Math.max(1, Math.round(Math.abs(clockOffMs ?? 0) / 60_000))
  return {
    likely: say(likelyKey(name, word, clockOffMs), { server, service, word: word ?? '', minutes }),
    whatToDo: advice.map((one) => say(`doctor.do.${one}`, { server, service })),
    who,
    action,
  }
}

function likelyKey(name: Cause, word: string | null, clockOffMs: number | null) {
  if (name === 'clock' && clockOffMs !== null) {
    return clockOffMs > 0 ? 'doctor.cause.clock.behind' : 'doctor.cause.clock.ahead'
  }
  if (word !== null && (name === 'request-refused' || name === 'registration-refused')) {
    return `doctor.cause.${name}.said` as const
  }
  return `doctor.cause.${name}` as const
}
