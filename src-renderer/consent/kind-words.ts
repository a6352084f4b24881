import type { ConsentKind } from '../../src-preload/contract/commands.ts'
import { isWordKey, say } from '../words/say.tsx'

/** In the order in which they are offered as filters. */
export const allKinds: readonly ConsentKind[] = [
  'server-added',
  'asked',
  'granted',
  'denied',
  'cancelled',
  'failed',
  'refreshed',
  'refresh-failed',
  'step-up',
  'revoked',
  'erased',
  'removed',
  'override',
  'key-entered',
  'identity',
  'registration',
  'tool-permission',
  'passphrase',
]

export function kindWord(kind: ConsentKind): string {
  return say(`consent.kind.${kind}`)
}

/** What became of the passphrase, as a sentence; null for what only a later version knows. */
export function passphraseSentence(became: unknown): string | null {
  const key = `consent.sentence.passphrase.${String(became)}` as const
  return isWordKey(key) ? say(key) : null
}

export type KindTone = 'good' | 'ask' | 'wrong' | 'quiet'

export function kindTone(kind: ConsentKind): KindTone {
  if (kind === 'granted' || kind === 'refreshed' || kind === 'key-entered') return 'good'
  if (kind === 'asked' || kind === 'step-up' || kind === 'override') return 'ask'
  if (kind === 'denied' || kind === 'failed' || kind === 'refresh-failed' || kind === 'revoked')
    return 'wrong'
  return 'quiet'
}
