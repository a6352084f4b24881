import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { keyFacts, type KeyFacts } from './key-path.ts'

/** The key of a server as it is now, or null when there is none to draw. */
export function serverKey(server: ServerView): KeyFacts | null {
  const { grant, state, origin } = server
  if (state.kind === 'revoked') {
    if (grant === null) return { origin, abilities: {}, condition: 'broken' }
    return keyFacts(origin, grant, 'broken')
  }
  if (grant === null) return null
  return keyFacts(origin, grant, state.kind === 'disconnected' ? 'suspended' : 'whole')
}
