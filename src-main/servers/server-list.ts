import type { CallLogSettings } from '../../src-preload/contract/calls.ts'
import type { ServerId, SettingsView } from '../../src-preload/contract/snapshot.ts'
import type { StoredPermissions } from '../permissions/stored-permissions.ts'
import type { Override } from './overrides.ts'
import type { RefusedPermission } from './step-up.ts'

/** What is kept about a server outside the vault. Nothing here is secret. */
export interface StoredServer {
  id: ServerId
  name: string
  addedAtMs: number
  how: HttpServer | LocalServer
  /** Where the grant is sealed. The rest of the grant is in the vault. */
  grant: GrantReference | null
  /** OPTIONAL When a tool of it was last called. */
  lastUsedAtMs?: number
  /** What the person calls the account; it goes before what the provider calls it. */
  accountName?: string | null
  /** Where the credentials that a person entered for this server are sealed. */
  client: GrantReference | null
  /** OPTIONAL where the key is sealed that was made here for such a client. */
  clientKey?: GrantReference | null
  /** What probing once found out about the wire (R52); passed to the next connect. */
  prior: { kind: 'legacy' } | { kind: 'modern'; discover: unknown } | null
  transport: 'streamable-http' | 'sse' | 'stdio' | null
  /** The authorization server the person chose (R08). */
  chosenIssuer: string | null
  /** OPTIONAL headers with the person's own credentials: their names, and where they are sealed. */
  headers?: { vaultId: string; names: string[] } | null
  /** OPTIONAL scopes the person left out of a review; the next one begins without them. Read it with `leftOutAt`. */
  leftOut?: string[]
  /** OPTIONAL permissions the person has refused for good. */
  refusedPermissions?: RefusedPermission[]
  /** OPTIONAL It was imported, and no person has said yet that it may be connected. */
  waits?: boolean
  /** OPTIONAL rules the person has set aside for this server. */
  overrides?: Override[]
  /** OPTIONAL what the person has said about its tools. */
  permissions?: StoredPermissions
}

export interface HttpServer {
  kind: 'http'
  url: string
}

export interface LocalServer {
  kind: 'local'
  command: string
  args: string[]
  environmentNames: string[]
  /** The vault that holds the environment's values; null when there are none. */
  environmentVaultId: string | null
  /** The exact command line the person approved (R47); null until then. */
  approvedCommandLine: string | null
}

/** Enough to find and bind a vault again: see the vault's associated data. */
export interface GrantReference {
  vaultId: string
  /** OPTIONAL The vault of the first of the grants that this one widened: what was allowed under that is allowed still. */
  firstVaultId?: string
  resource: string
  issuer: string
}

/** A revocation done here whose remote part is still to be delivered (R42). */
export interface StoredRevocation extends GrantReference {
  serverId: ServerId
  serverName: string
  account?: string | null
  origin: string
  /** The vault of the grant this revokes: a crash half-way is completed at the next start. */
  revokedVaultId: string
  sinceMs: number
  tries: number
  /** OPTIONAL The provider has been told everything; only the sealed order is left to be erased. */
  delivered?: true
}

/** An identity provider of the person's organization. Secret and tokens are in its vault. */
export interface StoredIdentityProvider {
  id: string
  vaultId: string
  issuer: string
  clientId: string
  /** What has to be registered there, without its port. */
  redirectUri: string
  account: string | null
  signedIn: boolean
  /** OPTIONAL The person wants no question at each server that takes its word. */
  followsSilently?: boolean
}

export type IdleLockMinutes = 0 | 5 | 15 | 60

/** Keeps the list of servers and the few settings. Every `set…` throws when it could not be written. */
export interface SettingsPort {
  theme(): 'system' | 'light' | 'dark'
  setTheme(theme: 'system' | 'light' | 'dark'): void
  language(): SettingsView['language']
  setLanguage(language: SettingsView['language']): void
  notifications(): 'off' | 'quiet' | 'sound'
  setNotifications(how: 'off' | 'quiet' | 'sound'): void
  /** Whether the app goes on in the tray when its window is closed. */
  staysInTray(): boolean
  setStaysInTray(stays: boolean): void
  /** The first steps were taken or skipped. */
  startFinished(): boolean
  setStartFinished(): void
  /** The address of this app's client metadata document, as the person set it; null when none is set. */
  clientMetadataUrl(): string | null
  setClientMetadataUrl(url: string | null): void
  /** After how long without the person a passphrase is asked for; 0 for never. */
  idleLockMinutes(): IdleLockMinutes
  setIdleLockMinutes(minutes: IdleLockMinutes): void
  identityProviders(): StoredIdentityProvider[]
  setIdentityProviders(list: StoredIdentityProvider[]): void
  servers(): StoredServer[]
  setServers(list: StoredServer[]): void
  callLog(): CallLogSettings
  setCallLog(settings: CallLogSettings): void
  revocations(): StoredRevocation[]
  setRevocations(list: StoredRevocation[]): void
}
