import type { ConsentEvent } from '../consent/consent-record.ts'
import { THIS_COMPUTER } from '../servers/server.ts'

/** `given up`: nobody knew it any more, and what it locked was erased. */
type Became = 'set' | 'changed' | 'removed' | 'given up'

/** What became of the passphrase, for the history. It belongs to no server, so none has it among its own entries. */
export function passphraseEvent(became: Became): ConsentEvent {
  const about = { serverId: '', serverName: '', origin: THIS_COMPUTER }
  return { kind: 'passphrase', ...about, details: { became } }
}
