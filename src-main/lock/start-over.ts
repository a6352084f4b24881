import type { ConsentEvent, ConsentRecord } from '../consent/consent-record.ts'
import type { Revocations } from '../servers/revocations.ts'
import type { SettingsPort, StoredServer } from '../servers/server-list.ts'
import { aboutServer } from '../servers/server.ts'
import type { RevocationReceipt } from '../servers/server.ts'
import type { Vaults } from '../vault/vault.ts'

export interface StartOverDeps {
  settings: SettingsPort
  vaults: Pick<Vaults, 'erase' | 'listAll'>
  revocations: Pick<Revocations, 'revoke'>
  record: (event: ConsentEvent) => ConsentRecord
}

/**
 * Erases every vault that nobody can open any more. The servers stay in the list without their keys. Nobody could be
 * told, so each key has a receipt that says where its provider ends it. Cut short, it is done again from the start.
 */
export async function startOver(deps: StartOverDeps): Promise<RevocationReceipt[]> {
  const { settings, vaults, record } = deps
  const receipts: RevocationReceipt[] = []
  const change = (id: string, edit: (stored: StoredServer) => StoredServer) =>
    settings.setServers(settings.servers().map((one) => (one.id === id ? edit(one) : one)))
  for (const stored of settings.servers()) {
    const { id, grant: reference } = stored
    if (reference !== null) {
      const forget = () => change(id, (one) => ({ ...one, grant: null }))
      receipts.push(await deps.revocations.revoke(stored, { reference, record: null }, forget))
    }
    const headers = stored.headers?.names ?? []
    if (headers.length > 0) record(erased(aboutServer(stored), { headers }))
    change(id, withoutSecrets)
  }
  for (const { issuer, serverId, serverName, origin, account = null } of settings.revocations()) {
    const { number, atMs } = record(erased({ serverId, serverName, origin, account, issuer }, {}))
    const about = { number, atMs, serverId, serverName, origin, issuer, remote: null }
    receipts.push({ ...about, vault: 'erased', issuerOrigin: new URL(issuer).origin })
  }
  settings.setRevocations([])
  for (const { id, issuer, account, clientId } of settings.identityProviders()) {
    const { host, origin } = new URL(issuer)
    const about = { serverId: id, serverName: host, origin, account, issuer }
    record({ kind: 'identity', ...about, details: { became: 'removed', clientId } })
  }
  settings.setIdentityProviders([])
  for (const id of await vaults.listAll()) await vaults.erase(id)
  return receipts
}

/** A local server runs again only when its command was approved anew: it would start without its environment. */
function withoutSecrets(stored: StoredServer): StoredServer {
  const { how } = stored
  const bare =
    how.kind === 'local' && how.environmentVaultId !== null
      ? { ...how, environmentVaultId: null, environmentNames: [], approvedCommandLine: null }
      : how
  return { ...stored, how: bare, client: null, clientKey: null, headers: null }
}

function erased(
  about: Omit<ConsentEvent, 'kind' | 'details'>,
  details: ConsentEvent['details'],
): ConsentEvent {
  return { kind: 'erased', ...about, details: { ...details, vault: 'erased' } }
}
