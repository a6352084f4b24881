import type { ConsentKind, ConsentRecordView } from '../../src-preload/contract/commands.ts'

/** Each kind as a word for filters, and as what it says about a server. */
export const kindWords: Record<ConsentKind, string> = {
  'server-added': 'Added',
  asked: 'Asked',
  granted: 'Granted',
  denied: 'Denied',
  cancelled: 'Cancelled',
  refreshed: 'Renewed',
  'refresh-failed': 'Renewal failed',
  'step-up': 'Asked for more',
  revoked: 'Revoked',
  erased: 'Erased',
  removed: 'Removed',
  override: 'Your exception',
  'key-entered': 'Key entered',
  identity: 'Organization',
  registration: 'Registration',
  'tool-permission': 'Tool permission',
}

export const allKinds = Object.keys(kindWords) as ConsentKind[]

const sentences: Record<ConsentKind, string> = {
  'server-added': 'was added',
  asked: 'asked for a key',
  granted: 'was granted a key',
  denied: 'was denied a key',
  cancelled: 'asked for a key; you cancelled',
  refreshed: 'renewed its key for the first time',
  'refresh-failed': 'could not renew its key',
  'step-up': 'asked for more than its key opens',
  revoked: 'had its key revoked',
  erased: 'had its key erased on this computer',
  removed: 'was removed',
  override: 'was allowed an exception by you',
  'key-entered': 'got a key that you entered',
  identity: 'vouches for you, or no longer does',
  registration: 'had its registration changed',
  'tool-permission': 'has a tool that you decided about',
}

export function recordSentence(record: Pick<ConsentRecordView, 'kind'>): string {
  return sentences[record.kind]
}

export type KindTone = 'good' | 'ask' | 'wrong' | 'quiet'

export function kindTone(kind: ConsentKind): KindTone {
  if (kind === 'granted' || kind === 'refreshed' || kind === 'key-entered') return 'good'
  if (kind === 'asked' || kind === 'step-up' || kind === 'override') return 'ask'
  if (kind === 'denied' || kind === 'refresh-failed' || kind === 'revoked') return 'wrong'
  return 'quiet'
}
