import type { OAuthPorts } from '../oauth/oauth-ports.ts'
import type { Vaults } from '../vault/vault.ts'
import { createAuthorizedFetch } from './authorized-fetch.ts'
import { connectLocal, connectRemote } from './connection.ts'
import type { Connection, ConnectionEvents } from './connection.ts'
import { sealedRecord } from './grant.ts'
import { isTemporary } from './is-temporary.ts'
import { ServerError, SignInNeeded } from './server-error.ts'
import type { ServerChallenge } from './server-error.ts'
import type { GrantReference, StoredServer } from './server-list.ts'
import type { ServerFetch } from './session-deps.ts'
import type { StaticHeader } from './static-headers.ts'
import type { TokenKeeper } from './token-keeper.ts'
import type { ConnectionTrace } from './trace/connection-trace.ts'

export interface OpenParts {
  vaults: Vaults
  trace: Pick<ConnectionTrace, 'watch' | 'challenged' | 'turnedAway'>
  nowMs: () => number
  onQuirk: NonNullable<OAuthPorts['onQuirk']>
  /** The server's own sockets, the same for every connect. */
  serverFetch: (url: URL) => ServerFetch['fetch']
  keeper: () => TokenKeeper | null
  entered: () => StaticHeader[]
  /** What the server asked for with a 401 since this connect began. */
  asked: () => ServerChallenge | null
  onAsked: (challenge: ServerChallenge) => void
  onScopesNeeded: (challenge: ServerChallenge) => void
}

/** Opens the one connection of a server, remote or local, by what was learned about it before. */
export async function openConnection(
  stored: StoredServer,
  parts: OpenParts,
  events: ConnectionEvents,
): Promise<Connection> {
  if (stored.how.kind === 'local') return openLocal(stored, parts.vaults, events)
  const url = new URL(stored.how.url)
  const send = parts.trace.watch(parts.serverFetch(url), () => parts.entered().length > 0)
  const fetch = createAuthorizedFetch({
    serverUrl: url,
    nowMs: parts.nowMs,
    onQuirk: parts.onQuirk,
    send: (to, init) => {
      // One 401 is an answer. The SDK would ask again on the older wire, and be refused again (R52).
      const asked = parts.asked()
      return asked === null ? send(to, init) : Promise.reject(new SignInNeeded(asked))
    },
    trace: parts.trace,
    keeper: parts.keeper,
    entered: parts.entered,
    onSignInNeeded: parts.onAsked,
    onScopesNeeded: parts.onScopesNeeded,
  })
  const input = { url, fetch, preferSse: stored.transport === 'sse' }
  try {
    return await connectRemote({ ...input, prior: stored.prior }, events)
  } catch (error) {
    // What was learned about the wire may be out of date; one fresh probe tells (R52).
    if (stored.prior === null || parts.asked() !== null || isTemporary(error)) throw error
    return connectRemote({ ...input, preferSse: false, prior: null }, events)
  }
}

async function openLocal(
  stored: StoredServer,
  vaults: Vaults,
  events: ConnectionEvents,
): Promise<Connection> {
  if (stored.how.kind !== 'local') throw new ServerError('internal', 'Not a local server.')
  const { command, args, environmentVaultId } = stored.how
  const environment =
    environmentVaultId === null
      ? {}
      : ((await environmentRecord(vaults, stored.id, environmentVaultId).read()) ?? {})
  return connectLocal({ command, args, environment, prior: stored.prior }, events)
}

/** The sealed environment of a local server: names and values, never shown again. */
export function environmentRecord(vaults: Vaults, serverId: string, vaultId: string) {
  const reference: GrantReference = { vaultId, resource: 'environment', issuer: 'local' }
  return sealedRecord<Record<string, string>>(vaults, serverId, reference, 'environment')
}
