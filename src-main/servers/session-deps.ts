import type { Clock } from '../clock.ts'
import type { ConsentEvent } from '../consent/consent-record.ts'
import type { CallLog } from '../permissions/call-log.ts'
import type { PinStore } from '../permissions/pin-store.ts'
import type { OAuthPorts } from '../oauth/oauth-ports.ts'
import type { Vaults } from '../vault/vault.ts'
import type { GrantRecord } from './grant.ts'
import type { IdentityProviders } from './identity-providers.ts'
import type { GrantReference, StoredServer } from './server-list.ts'
import type { WithoutPersonDeps } from './tokens-without-person.ts'
import type { ServerTraces } from './trace/traces.ts'
import type { OpenLoopbackRedirect, UserAgent } from './user-agent.ts'

/** A fetch of one server's traffic, with the sockets behind it. */
export interface ServerFetch {
  fetch: (url: string | URL, init?: RequestInit) => Promise<Response>
  close(): Promise<void>
}

export interface SessionDeps {
  clock: Clock
  vaults: Vaults
  ports: OAuthPorts
  withoutPerson: WithoutPersonDeps & { identities: IdentityProviders }
  traces: ServerTraces
  openServerFetch: (url: URL) => ServerFetch
  userAgent: UserAgent
  openLoopbackRedirect: OpenLoopbackRedirect
  newId: () => string
  pins: PinStore
  calls: Pick<CallLog, 'append'>
  clientMetadataUrl: () => string | null
  /** Whether another account at the same server is in the list. */
  hasOtherAccount: () => boolean
  record: (event: ConsentEvent) => void
  /** Durable when it returns. Not called for a server that has never connected. */
  save: (stored: StoredServer) => void
  onReplaced: (stored: StoredServer, reference: GrantReference, record: GrantRecord) => void
  /** A sign-in of a server that was never connected was cancelled: nothing of it stays. */
  onAbandoned: (id: string) => void
  onChanged: () => void
}
