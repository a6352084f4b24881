import type { CallLogView } from './calls.ts'
import type { AlwaysView, ApprovalView, ToolDefaults, ToolPermissionView } from './permissions.ts'
import type { Failure } from './result.ts'

/** Times are milliseconds since 1970 (`…AtMs`). No type here has a place for a secret: a leak does not compile. */
export interface Snapshot {
  /** Grows with every change. The window keeps the higher one. */
  revision: number
  vault: VaultView
  ledger: LedgerView
  settings: SettingsView
  /** The organizations that vouch for the person at servers. */
  identityProviders: IdentityProviderView[]
  servers: ServerView[]
  callLog: CallLogView
  /** The demo servers on this computer, when they were started with the app. */
  demo: DemoServerView[]
  /** Revocations done here whose remote part is still to be delivered. */
  pendingRevocations: PendingRevocationView[]
}

export interface VaultView {
  state: 'ready' | 'locked' | 'memory-only' | 'undecryptable'
  /** What keeps the keys, in the platform's own word, e.g. `gnome_libsecret`. */
  backend: string
  /** The backend that sealed the vaults, when it is another one now. */
  sealedBy: string | null
}

export interface LedgerView {
  state: 'checking' | 'verified' | 'broken'
  records: number
  /** OPTIONAL the first record that does not fit the chain. */
  brokenAtNumber: number | null
  /** Where a file that was no history any more has been kept; null when all was well. */
  setAside: string | null
}

export interface SettingsView {
  theme: 'system' | 'light' | 'dark'
  dataFolder: string
  /** The address of this app's client metadata document; null when it has none. */
  clientMetadataUrl: string | null
  appVersion: string
}

export interface IdentityProviderView {
  id: string
  issuer: string
  clientId: string
  /** To be registered there; any port. */
  redirectUri: string
  account: string | null
  state: 'signed-out' | 'waiting' | 'signed-in'
  /** Servers that take its word are asked for without a question at each of them. */
  followsSilently: boolean
}

export interface DemoServerView {
  name: string
  url: string
  description: string
  added: boolean
}

export interface PendingRevocationView {
  id: string
  serverName: string
  issuer: string
  sinceMs: number
  tries: number
}

export type ServerId = string

export interface ServerView {
  id: ServerId
  /** The name the person reads. It decides nothing. */
  name: string
  /** What the server says it is called; unverified. */
  claimedName: string | null
  claimedVersion: string | null
  kind: 'http' | 'local'
  /** The address as added; for a local server the exact command line. */
  url: string
  /** The true origin, e.g. `https://mcp.example:8443`; for a local server `this computer`. */
  origin: string
  wire: string | null
  transport: 'streamable-http' | 'sse' | 'stdio' | null
  addedAtMs: number
  /** What the account is called: by the person, else by the provider. It decides nothing. */
  account: string | null
  /** The person's own word for it, if there is one. */
  accountName: string | null
  state: ServerState
  grant: GrantView | null
  /** Names of the headers the person entered; their values stay in main. */
  headerNames: string[]
  overrides: OverrideView[]
  /** What the server asks for beyond its key, while it waits for an answer. */
  permissionRequest: PermissionRequestView | null
  /** What the server asks the person for. */
  questions: QuestionView[]
  /** What the person refused for good. */
  refusedPermissions: PermissionRequestView[]
  tools: ToolView[]
  /** What holds for tools the person has said nothing about. */
  toolDefaults: ToolDefaults
  /** What needs no question any more, by the person’s word. */
  always: AlwaysView[]
  /** Calls that wait for the person, the one to be answered first. */
  approvals: ApprovalView[]
  resources: NamedView[]
  prompts: NamedView[]
  calls: CallView[]
}

/** How the app is known at the authorization server: by an id entered, by its own document, or registered for one grant. */
export type ClientRegistrationKind = 'pre-registered' | 'metadata-document' | 'dynamic'

/** A question of a server: a form by its schema, or a page at an address. The other one is null. */
export interface QuestionView {
  id: string
  message: string
  schema: Record<string, unknown> | null
  url: string | null
}

/** Permissions that something takes beyond those of the key. */
export interface PermissionRequestView {
  /** The tool that needs them; null when connecting itself does. */
  tool: string | null
  scopes: ScopeView[]
}

/** A rule that a person may set aside, or has set aside, for one server. */
export interface OverrideView {
  kind: 'resource' | 'pkce' | 'origin-endpoints'
  /** Exactly what is accepted. */
  subject: string
  /** What holds while it is set aside, in one sentence. */
  sentence: string
}

/** What a server is doing, as one of a closed set that the window puts into words. */
export type ServerState =
  | { kind: 'connecting'; step: string }
  | { kind: 'connected'; sinceMs: number }
  | { kind: 'needs-approval'; commandLine: string; environmentNames: string[] }
  | { kind: 'needs-sign-in'; failure: Failure | null }
  | { kind: 'authorizing'; authorization: AuthorizationView }
  | { kind: 'offline'; failure: Failure; retryAtMs: number | null; tries: number }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'revoking' }
  | { kind: 'revoked'; receipt: ReceiptView }
  | { kind: 'disconnected' }

/** Where a sign-in stands. */
export type AuthorizationView =
  | { phase: 'discovering'; step: string }
  | { phase: 'choosing-issuer'; issuers: string[] }
  | {
      phase: 'reviewing'
      issuer: string
      resource: string
      scopes: ScopeView[]
      why: string
      canUseBrowser: boolean
      canUseDevice: boolean
      /** The entered client signs in by itself, with no person in it. */
      canUseClient: boolean
      /** Organizations that may vouch for the person, so that no browser opens. */
      identities: { id: string; host: string; account: string | null }[]
      registration: ClientRegistrationKind
      /** The issuer that signed the person in before, when this is another one. */
      movedFrom: string | null
    }
  | {
      /** A rule stands in the way that the person may set aside for this server. */
      phase: 'needs-override'
      override: OverrideView
      failure: Failure
      /** What accepting it means. */
      risk: string
    }
  | {
      phase: 'needs-client'
      issuer: string
      redirectUri: string
      failure: Failure | null
    }
  | {
      phase: 'waiting-browser'
      /** The host the person was sent to; the address itself stays in main and is copied by command. */
      host: string
      expiresAtMs: number
      canUseDevice: boolean
      failure: Failure | null
    }
  | {
      phase: 'waiting-device'
      userCode: string
      verificationUri: string
      verificationHost: string
      /** OPTIONAL for the QR code. */
      verificationUriComplete: string | null
      expiresAtMs: number
      canUseBrowser: boolean
    }
  | { phase: 'exchanging'; issuer: string }

/** The six things a scope may allow; the six positions of a key's bit. */
export type Ability = 'read' | 'change' | 'delete' | 'send' | 'admin' | 'stays'

export interface ScopeView {
  scope: string
  /** Plain words, or null when no description is known. */
  words: string | null
  abilities: { ability: Ability; certain: boolean }[]
}

/** A scope beside what became of it. */
export interface GrantedScopeView extends ScopeView {
  asked: boolean
  granted: boolean
}

export interface GrantView {
  issuer: string
  resource: string
  scopes: GrantedScopeView[]
  grantedAtMs: number
  /** When the access token ends; null when the server did not say. */
  expiresAtMs: number | null
  /** True when there is a refresh token. */
  renews: boolean
  registration: ClientRegistrationKind
  clientId: string
  canRevokeAtServer: boolean
  /** False when nothing is kept on disk because no keyring is usable. */
  keptOnDisk: boolean
  how: 'browser' | 'device' | 'client' | 'identity'
  /** A copy of the token is of no use without a key that stays here (DPoP). */
  boundToKey: boolean
}

export interface ToolView {
  name: string
  title: string | null
  description: string
  /** JSON Schema of the arguments, as the server gave it, without remote references. */
  inputSchema: Record<string, unknown>
  readOnly: boolean | null
  destructive: boolean | null
  permission: ToolPermissionView
}

export interface NamedView {
  name: string
  description: string
  uri: string | null
}

export interface CallView {
  callId: string
  tool: string
  startedAtMs: number
  progress: number | null
  total: number | null
  message: string | null
}

export type ReceiptMark = 'done' | 'pending' | 'failed' | 'note'

export interface ReceiptLine {
  mark: ReceiptMark
  subject: string
  sentence: string
}

/** What a revocation achieved. */
export interface ReceiptView {
  /** The ledger record's number. */
  number: number
  serverId: ServerId
  serverName: string
  origin: string
  issuer: string | null
  atMs: number
  lines: ReceiptLine[]
  /** False while a part is still to be delivered. */
  complete: boolean
}
