import type { AuthorizationServer } from '../oauth/authorization-server.ts'
import type { ClientRegistration } from '../oauth/registration.ts'
import type { TokenSet } from '../oauth/token-set.ts'
import type { VaultBinding, Vaults } from '../vault/vault.ts'
import type { QuirkNote } from './quirk-notes.ts'
import type { EarlierToken } from './replaced-grant.ts'
import type { GrantReference } from './server-list.ts'

/** How a grant came: by the browser, by a code, in a client's own name, or on an identity provider's word. */
export type GrantWay = 'browser' | 'device' | 'client' | 'identity'

/** What a person approved, with everything needed to use and to revoke it. Lives sealed; never leaves main. */
export interface GrantRecord {
  tokenSet: TokenSet
  registration: ClientRegistration
  /** Pinned at consent (R12): no later metadata moves these endpoints. */
  authorizationServer: AuthorizationServer
  resource: string
  account: string | null
  how: GrantWay
  /** Who vouched for the person, for `identity`. */
  identityProviderId?: string | undefined
  grantedAtMs: number
  /** OPTIONAL The scopes the person took away before the sign-in, so that they were never asked for. */
  leftOut?: string[]
  /** The grant that followed has its registration, so that the end of this one leaves it. */
  registrationLivesOn?: true
  /** OPTIONAL What is left of grants that this one took the place of. */
  earlier?: EarlierToken[]
  /** OPTIONAL In what the other side differed from the letter and was taken all the same. */
  quirks?: QuirkNote[]
}

/** One grant's vault, and no other: whoever holds this handle cannot name another grant (A9). */
export interface SealedRecord<T> {
  /** Null when there is no such vault. @throws VaultError */
  read(): Promise<T | null>
  /** Durable when it resolves. @throws VaultError */
  write(record: T): Promise<void>
  /** Removes every generation and its key. */
  erase(): Promise<void>
}

/** Binds one vault to the server, resource and issuer it was sealed for. */
export function sealedRecord<T>(
  vaults: Vaults,
  serverId: string,
  reference: GrantReference,
  recordType: VaultBinding['recordType'],
): SealedRecord<T> {
  const binding: VaultBinding = {
    vaultId: reference.vaultId,
    serverId,
    resource: reference.resource,
    issuer: reference.issuer,
    recordType,
  }
  return {
    // The vault authenticated these bytes as ours, under this record type: the shape is the one we sealed.
    read: async () => (await vaults.read(reference.vaultId, binding)) as T | null,
    write: (record) => vaults.write(reference.vaultId, binding, record),
    erase: () => vaults.erase(reference.vaultId),
  }
}
