import type { Result } from '../../src-preload/contract/result.ts'
import type { LedgerView, Snapshot } from '../../src-preload/contract/snapshot.ts'
import type { ConsentLedger } from '../consent/consent-ledger.ts'
import type { HostPorts } from '../host-ports.ts'
import type { ImportSession } from '../import/import-session.ts'
import type { OAuthPorts } from '../oauth/oauth-ports.ts'
import type { CallLog } from '../permissions/call-log.ts'
import type { IdentityProviders } from '../servers/identity-providers.ts'
import type { ServerCollection } from '../servers/server-collection.ts'
import type { SignInTrace } from '../servers/trace/sign-in-trace.ts'
import type { Traces } from '../servers/trace/traces.ts'
import { contextOf } from '../state/snapshot.ts'
import type { Publisher } from '../state/publisher.ts'
import type { Vaults } from '../vault/vault.ts'
import { answer, nobody } from './answer.ts'
import type { LockParts } from './lock-commands.ts'

export interface CommandParts {
  ports: HostPorts
  /** For what is on the public network. */
  oauthPorts: OAuthPorts
  identities: IdentityProviders
  servers: ServerCollection
  traces: Traces
  imports: ImportSession
  checkServer: (url: string) => Promise<SignInTrace>
  vaults: Vaults
  ledger: ConsentLedger
  calls: CallLog
  verify: () => Promise<LedgerView>
  snapshot: () => Snapshot
  publisher: Publisher
  lock: LockParts
}

/** Work on one server, answered with a value; a failure is told about that server. */
export function answerAbout<T>(
  { servers }: CommandParts,
  serverId: string,
  work: (id: string) => T | Promise<T>,
): Promise<Result<T>> {
  const session = servers.all().find((one) => one.facts().stored.id === serverId)
  const about = session === undefined ? nobody() : contextOf(session.facts())
  return answer(about, async () => work(serverId))
}
