import type { CallDecision, CallOutcome, CallRecordView } from '../../src-preload/contract/calls.ts'
import { say } from '../words/say.tsx'

/** How it ended also has a sign, so that colour is not all there is beside the word. */
export const outcomeLooks: Record<CallOutcome, { sign: string; tone: string }> = {
  done: { sign: '✓', tone: 'good' },
  'tool-error': { sign: '✗', tone: 'wrong' },
  failed: { sign: '✗', tone: 'wrong' },
  cancelled: { sign: '–', tone: 'quiet' },
  'not-made': { sign: '■', tone: 'ask' },
}

export const outcomes = Object.keys(outcomeLooks) as CallOutcome[]

export function outcomeWord(outcome: CallOutcome): string {
  return say(`calls.outcome.${outcome}`)
}

/** How a call came to run, or why it did not. */
export function decisionWords(decision: CallDecision): string {
  return say(`calls.decision.${decision}`)
}

/** "340 bytes", "1.2 KB". */
export function byteWords(bytes: number): string {
  if (bytes < 1000) return say('calls.bytes', { count: bytes })
  if (bytes < 1_000_000) return say('calls.kilobytes', { size: bytes / 1000 })
  return say('calls.megabytes', { size: bytes / 1_000_000 })
}

/** Kept arguments on several lines, or as they are when they were cut. */
export function argumentsWords({ arguments: kept }: CallRecordView): string {
  if (kept === null) return ''
  try {
    return JSON.stringify(JSON.parse(kept), null, 2)
  } catch {
    return `${kept} …`
  }
}
