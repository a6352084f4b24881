import { createClientKey } from '../oauth/client-key.ts'
import type { ClientKey } from '../oauth/client-key.ts'
import type { Vaults } from '../vault/vault.ts'
import { sealedRecord } from './grant.ts'
import type { GrantReference, StoredServer } from './server-list.ts'

export interface ClientKeyDeps {
  vaults: Vaults
  newId: () => string
  stored: () => StoredServer
  updateStored: (change: Partial<StoredServer>) => void
}

/** The key made here for a client of one server and issuer; null when there is none. @throws VaultError */
export async function readClientKey(
  deps: ClientKeyDeps,
  issuer: string,
  resource: string,
): Promise<ClientKey | null> {
  const reference = deps.stored().clientKey ?? null
  // A key that another issuer knows is none for this one (R17).
  if (reference === null || reference.issuer !== issuer || reference.resource !== resource) {
    return null
  }
  return sealedKey(deps, reference).read()
}

/** The same one as long as it is not forgotten: the provider may know it already. @throws VaultError */
export async function makeClientKey(
  deps: ClientKeyDeps,
  issuer: string,
  resource: string,
): Promise<ClientKey> {
  const known = await readClientKey(deps, issuer, resource)
  if (known !== null) return known
  const before = deps.stored().clientKey ?? null
  const reference: GrantReference = { vaultId: deps.newId(), resource, issuer }
  const key = await createClientKey()
  await sealedKey(deps, reference).write(key)
  deps.updateStored({ clientKey: reference })
  if (before !== null) await deps.vaults.erase(before.vaultId)
  return key
}

function sealedKey(deps: ClientKeyDeps, reference: GrantReference) {
  return sealedRecord<ClientKey>(deps.vaults, deps.stored().id, reference, 'client-key')
}
