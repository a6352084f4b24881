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

/**
 * A snapshot, or what has become of one, as JSON. An object would be copied part by part on its way into the page, which
 * takes ten times as long.
 */
export type SnapshotText = string

/** What has become of a snapshot, without the servers that are as they were. */
export interface SnapshotChange extends Omit<Snapshot, 'servers'> {
  /** Who has seen none so new needs the whole. */
  since: number
  /** Which servers there are now, in their order. */
  order: ServerId[]
  /** Those that are others than they were at `since`. */
  changed: ServerView[]
}

export interface VaultView {
  /** `passphrase-locked`: nothing else of the snapshot is told until it is unlocked. */
  state: 'ready' | 'locked' | 'memory-only' | 'undecryptable' | 'passphrase-locked'
  /** What keeps the keys, in the platform's own word, e.g. `gnome_libsecret`. */
  backend: string
  /** The backend that sealed the vaults, when it is another one now. */
  sealedBy: string | null
  /** Whether one lies over the keys. The passphrase itself has no place here. */
  passphrase: 'none' | 'set'
  /** Before it no passphrase is tried; null when one may be at once. */
  nextTryAtMs: number | null
  /** After how long without the person it locks by itself; 0 for never. */
  idleLockMinutes: 0 | 5 | 15 | 60
}

export interface LedgerView {
  state: 'checking' | 'verified' | 'broken'
  records: number
  /** OPTIONAL the first record that does not fit the chain. */
  brokenAtNumber: number | null
  /** Where a file that was no history any more has been kept; null when all was well. */
  setAside: string | null
}

/** A screen. Showing it is all that follows from one. */
export interface Place {
  view: 'overview' | 'servers' | 'history' | 'settings'
  serverId: ServerId | null
}

/** What the app speaks. */
export type Language = 'en' | 'de' | 'ja' | 'ar'

export interface SettingsView {
  theme: 'system' | 'light' | 'dark'
  language: Language | 'system'
  /** The one that is spoken, which the system chooses unless the person did. */
  spokenLanguage: Language
  /** How the system tells of what needs the person while the window is not in front. */
  notifications: 'off' | 'quiet' | 'sound'
  /** The app goes on in the tray when its window is closed. */
  staysInTray: boolean
  /** The first steps were taken or skipped, or there was something before them. */
  startFinished: boolean
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
  /** When a tool of it was last called; null when none was. */
  lastUsedAtMs: number | null
  /** What the account is called: by the person, else by the provider. It decides nothing. */
  account: string | null
  /** The person's own word for it, if there is one. */
  accountName: string | null
  state: ServerState
  grant: GrantView | null
  /** Names of the headers the person entered; their values stay in main. */
  headerNames: string[]
  /** The issuer of the client that the person entered; null when there is none. */
  enteredClientIssuer: string | null
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
  /** Grows with everything new in this server’s traces, which are asked for by command. */
  traceRevision: number
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
  kind: 'resource' | 'pkce' | 'origin-endpoints' | 'issuer'
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
  /** OPTIONAL `imported`: it came from another app, and the person has not connected it yet. */
  | { kind: 'disconnected'; imported?: true }

/** Where a sign-in stands. */
export type AuthorizationView =
  | { phase: 'discovering'; step: string }
  | { phase: 'choosing-issuer'; issuers: string[] }
  | {
      phase: 'reviewing'
      issuer: string
      resource: string
      scopes: ReviewedScopeView[]
      /** The challenge names what was needed; the metadata names whatever there is. */
      offeredBy: 'challenge' | 'metadata'
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
      /** Without a port. */
      redirectUri: string
      /** There is no other way, another one was refused, or the person wants this one. */
      why: 'asked' | 'refused' | 'chosen'
      /** To where the form was opened. */
      canGoBack: boolean
      /** How clients may prove themselves there, in the protocol's words. */
      methods: string[]
      /** What was entered before, without its secrets. */
      entered: EnteredClientView | null
      /** The public half of the key that was made here, as a JWK. */
      madeKey: Record<string, string> | null
      failure: Failure | null
    }
  | {
      /** The provider registers apps only on something that it gives out by hand. */
      phase: 'needs-access'
      issuer: string
      /** What was entered before was not taken. */
      refused: boolean
      failure: Failure
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

/** A client that a person entered, as far as the window may know it. */
export interface EnteredClientView {
  clientId: string
  authMethod: 'none' | 'client_secret_basic' | 'client_secret_post' | 'private_key_jwt'
  withoutPerson: boolean
  assertionFile: string | null
  keyMadeHere: boolean
  redirect: ClientRedirect
  /** A secret or a key is sealed, and holds unless another is entered. */
  proofKept: boolean
}

/** Where the browser comes back to, for providers that compare it. */
export interface ClientRedirect {
  host: '127.0.0.1' | 'localhost'
  /** 1024–65535; null takes a free one each time. */
  port: number | null
}

/** The six things a scope may allow; the six positions of a key's bit. */
export type Ability = 'read' | 'change' | 'delete' | 'send' | 'admin' | 'stays'

export interface ScopeView {
  scope: string
  /** Plain words, or null when no description is known. */
  words: string | null
  abilities: { ability: Ability; certain: boolean }[]
  /** Documented where it would be used, read from its own words, or neither. */
  sure?: 'known' | 'guessed' | 'unknown'
  /** A sentence for what reaches far or lasts; null for neither. */
  warning?: string | null
  /** Where its meaning is documented. */
  source?: { vendor: string; url: string; dated: string } | null
}

/** A scope that may be asked for. */
export interface ReviewedScopeView extends ScopeView {
  /** The person left it out before, so it begins without its tick. */
  leftOutBefore: boolean
  /** Who names it in the metadata, which says no more of it; null where nobody lists any. */
  listed: 'server' | 'service' | 'neither' | null
}

/** A scope beside what became of it. */
export interface GrantedScopeView extends ScopeView {
  asked: boolean
  granted: boolean
  /** The person took it away before the sign-in. */
  leftOut: boolean
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
  /** In what the other side differs from the standards. */
  quirks: QuirkView[]
}

/** A way to differ from the standards that was taken all the same: what they do, and what this app does about it. */
export interface QuirkView {
  id: string
  differs: string
  weDo: string
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
