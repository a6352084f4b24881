import type { CallDecision, CallOutcome, CallRecordView } from '../../src-preload/contract/calls.ts'

/** How it ended, as a word, with a sign beside it so that colour is not all there is. */
export const outcomeWords: Record<CallOutcome, { word: string; sign: string; tone: string }> = {
  done: { word: 'Done', sign: '✓', tone: 'good' },
  'tool-error': { word: 'Tool failed', sign: '✗', tone: 'wrong' },
  failed: { word: 'Failed', sign: '✗', tone: 'wrong' },
  cancelled: { word: 'Cancelled', sign: '–', tone: 'quiet' },
  'not-made': { word: 'Not made', sign: '■', tone: 'ask' },
}

export const decisionWords: Record<CallDecision, string> = {
  default: 'By the default for such tools',
  always: 'You said “always”',
  pattern: 'You said “always” for such arguments',
  session: 'You said “for this session”',
  once: 'You allowed it once',
  refused: 'You did not allow it, or too many waited',
  blocked: 'The tool is blocked',
  suspended: 'The tool was suspended, because its definition had changed',
  unknown: 'The server listed no such tool',
  none: 'It was taken back before you answered',
}

/** "340 bytes", "1.2 KB". */
export function byteWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
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
