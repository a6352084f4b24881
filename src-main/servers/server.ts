import type { ConsentEvent } from '../consent/consent-record.ts'
import type { ToolPermissions } from '../permissions/tool-permissions.ts'
import type { GrantRecord } from './grant.ts'
import type { Offer } from './offer.ts'
import type { Question } from './questions.ts'
import type { RemoteReceipt } from './revoke-grant.ts'
import type { StoredServer } from './server-list.ts'
import type { SignInPhase } from './sign-in-phase.ts'
import type { PermissionRequest } from './step-up.ts'

/** What a server is doing. Errors are kept as they were thrown; putting them into words is the window's side. */
export type ServerState =
  | { kind: 'disconnected' }
  | { kind: 'connecting' }
  | { kind: 'connected'; sinceMs: number }
  | { kind: 'needs-approval'; commandLine: string }
  | { kind: 'needs-sign-in'; error: unknown }
  | { kind: 'authorizing'; phase: SignInPhase }
  | { kind: 'offline'; error: unknown; retryAtMs: number | null; tries: number }
  | { kind: 'failed'; error: unknown }
  | { kind: 'revoking' }
  | { kind: 'revoked'; receipt: RevocationReceipt }

/** What a revocation achieved, as facts. */
export interface RevocationReceipt {
  /** The ledger record's number. */
  number: number
  /** OPTIONAL The sealed order that what became of it later is told by. */
  orderId?: string
  serverId: string
  serverName: string
  origin: string
  issuer: string | null
  atMs: number
  remote: RemoteReceipt | null
  /** How the vault was left. */
  vault: 'erased' | 'memory-cleared' | 'failed'
  /** A page of the provider where the person can look for themselves. */
  issuerOrigin: string | null
}

/** The operation of a permission request that no tool makes: no tool has an empty name. */
export const CONNECTING = ''

export interface RunningCall {
  callId: string
  tool: string
  startedAtMs: number
  progress: number | null
  total: number | null
  message: string | null
}

/** Everything main knows about one server now. */
export interface ServerFacts {
  stored: StoredServer
  state: ServerState
  grant: GrantRecord | null
  wire: string | null
  claimedName: string | null
  claimedVersion: string | null
  offer: Offer
  calls: RunningCall[]
  permissionRequest: PermissionRequest | null
  questions: Question[]
  /** Grows with everything new in this server's traces. */
  traceRevision: number
  permissions: Pick<
    ToolPermissions,
    'revision' | 'of' | 'defaults' | 'waiting' | 'lastApproved' | 'always'
  >
}

/** The origin of a local server, as it is kept; what a person reads of it is said in `state/`. */
export const THIS_COMPUTER = 'this computer'

export function originOf(stored: StoredServer): string {
  return stored.how.kind === 'http' ? new URL(stored.how.url).origin : THIS_COMPUTER
}

/** Whether another access token can be had without a person. */
export function canRenew({ tokenSet, how }: GrantRecord): boolean {
  return tokenSet.refreshToken !== undefined || how === 'client' || how === 'identity'
}

/** Who and what an entry of the history is about. */
export function aboutServer(
  stored: StoredServer,
  known: { issuer?: string | null; account?: string | null } = {},
): Omit<ConsentEvent, 'kind' | 'details'> {
  return {
    serverId: stored.id,
    serverName: stored.name,
    origin: originOf(stored),
    account: stored.accountName ?? known.account ?? null,
    issuer: known.issuer ?? null,
  }
}

/** The exact command line, each argument quoted where a space would hide its borders (R47). */
export function commandLineOf(how: { command: string; args: string[] }): string {
  return [how.command, ...how.args]
    .map((part) => (/^[\w@%+=:,./\\-]+$/.test(part) ? part : JSON.stringify(part)))
    .join(' ')
}
