import type {
  ImportChoice,
  ImportPreview,
  ImportResult,
  ImportSourceView,
  WellKnownServer,
} from './imports.ts'
import type { CallLogSettings, CallPage, CallQuery } from './calls.ts'
import type { ApprovalAnswer, ToolChangeView, ToolDefaults, ToolRule } from './permissions.ts'
import type { Result } from './result.ts'
import type { TraceSummaryView, TraceView } from './traces.ts'
import type {
  ClientRedirect,
  OverrideView,
  Place,
  ReceiptView,
  ServerId,
  SettingsView,
  SnapshotText,
  VaultView,
} from './snapshot.ts'

/** What a person can do, by name. The channel's name is the command's name. */
export interface Commands {
  /** A `Snapshot`. */
  getSnapshot(): Promise<Result<SnapshotText>>
  /** Checks an address while it is typed. Sends nothing. */
  checkServerUrl(input: { url: string }): Promise<Result<CheckedUrl>>
  /** `headers`: credentials of the person's own, such as an API key; with them nobody is asked to sign in. */
  addServer(input: {
    url: string
    name?: string | undefined
    headers?: EnteredHeader[] | undefined
  }): Promise<Result<{ serverId: ServerId }>>
  addLocalServer(input: LocalServerInput): Promise<Result<{ serverId: ServerId }>>
  approveLocalServer(input: { serverId: ServerId }): Promise<Result<null>>
  /** `accountName`: what the person calls the account; null takes what the provider calls it. */
  renameServer(input: {
    serverId: ServerId
    name: string
    accountName: string | null
  }): Promise<Result<null>>
  /** Another account at the same server: a connection, a grant and a vault of its own. */
  addAccount(input: {
    serverId: ServerId
    accountName: string
  }): Promise<Result<{ serverId: ServerId }>>
  removeServer(input: { serverId: ServerId }): Promise<Result<ReceiptView | null>>
  /** Connects; may lead to `authorizing`, because a person asked. */
  connect(input: { serverId: ServerId }): Promise<Result<null>>
  disconnect(input: { serverId: ServerId }): Promise<Result<null>>
  chooseIssuer(input: { serverId: ServerId; issuer: string }): Promise<Result<null>>
  /** Sets one rule aside for this server; recorded, shown and liftable. */
  acceptOverride(input: OverrideInput): Promise<Result<null>>
  /** `grant` signs in again, for what the key opens now and what is asked. */
  answerPermission(input: {
    serverId: ServerId
    answer: 'grant' | 'not-now' | 'never'
  }): Promise<Result<null>>
  /** `accept` with a page opens it in the system browser. */
  answerQuestion(input: {
    serverId: ServerId
    questionId: string
    answer: QuestionAnswer
  }): Promise<Result<null>>
  /** Seals other headers in place of those entered before; an empty list erases them. */
  setHeaders(input: { serverId: ServerId; headers: EnteredHeader[] }): Promise<Result<null>>
  /** What was refused for good may be asked again. `tool` is null for connecting. */
  liftRefusal(input: { serverId: ServerId; tool: string | null }): Promise<Result<null>>
  liftOverride(input: OverrideInput): Promise<Result<null>>
  /** In a review, or for a server whose client is to be another one from now on. */
  openClientForm(input: { serverId: ServerId }): Promise<Result<null>>
  /** Back to where the form was opened. */
  leaveClientForm(input: { serverId: ServerId }): Promise<Result<null>>
  /** Its public half is in the form from then on; the same one until it is forgotten. */
  makeClientKey(input: { serverId: ServerId }): Promise<Result<null>>
  enterClient(input: ClientInput): Promise<Result<null>>
  /** What a vendor gives out for registering there; sent to its registration endpoint once, and kept nowhere. */
  enterAccess(input: {
    serverId: ServerId
    initialAccessToken?: string | undefined
    softwareStatement?: string | undefined
  }): Promise<Result<null>>
  /** Deletes it where that is possible, ends the grant with it, and forgets what was entered. */
  forgetRegistration(input: { serverId: ServerId }): Promise<Result<ReceiptView | null>>
  /** In a review, the tick before a scope is taken away, or set again. Remembered for the next review of the server. */
  leaveOutScope(input: { serverId: ServerId; scope: string; left: boolean }): Promise<Result<null>>
  continueInBrowser(input: { serverId: ServerId; scopes: string[] }): Promise<Result<null>>
  continueWithDevice(input: { serverId: ServerId; scopes: string[] }): Promise<Result<null>>
  /** On the word of an identity provider that the person is signed in to. */
  continueWithIdentity(input: {
    serverId: ServerId
    providerId: string
    scopes: string[]
  }): Promise<Result<null>>
  continueAsClient(input: { serverId: ServerId; scopes: string[] }): Promise<Result<null>>
  switchToDevice(input: { serverId: ServerId }): Promise<Result<null>>
  switchToBrowser(input: { serverId: ServerId }): Promise<Result<null>>
  reopenBrowser(input: { serverId: ServerId }): Promise<Result<null>>
  copyAuthorizationAddress(input: { serverId: ServerId }): Promise<Result<null>>
  openVerificationPage(input: { serverId: ServerId }): Promise<Result<null>>
  pasteRedirect(input: { serverId: ServerId; address: string }): Promise<Result<null>>
  cancelAuthorization(input: { serverId: ServerId }): Promise<Result<null>>
  revokeGrant(input: { serverId: ServerId }): Promise<Result<ReceiptView>>
  /** Several at once, with a receipt for each that held a grant. 1–1,000. */
  revokeGrants(input: { serverIds: ServerId[] }): Promise<Result<ReceiptView[]>>
  revokeEverything(): Promise<Result<ReceiptView[]>>
  callTool(input: ToolCallInput): Promise<Result<ToolCallResult>>
  cancelCall(input: { callId: string }): Promise<Result<null>>
  /** Says what becomes of a call that waits. Patterns have to cover that very call. */
  answerApproval(input: {
    serverId: ServerId
    approvalId: string
    answer: ApprovalAnswer
  }): Promise<Result<null>>
  /** `rule` null goes back to the default. */
  setToolRule(input: {
    serverId: ServerId
    tool: string
    rule: ToolRule | null
  }): Promise<Result<null>>
  /** What holds for tools nothing was said about; null goes back to the careful ones. */
  setToolDefaults(input: {
    serverId: ServerId
    defaults: ToolDefaults | null
  }): Promise<Result<null>>
  /** How a suspended tool differs from what was pinned; null when it does not. */
  readToolChange(input: {
    serverId: ServerId
    tool: string
  }): Promise<Result<ToolChangeView | null>>
  /** `hash` is of the difference the person saw: nothing newer is accepted unseen. */
  acceptToolChange(input: { serverId: ServerId; tool: string; hash: string }): Promise<Result<null>>
  /** Ends a standing permission. */
  undoAlways(input: { serverId: ServerId; alwaysId: string }): Promise<Result<null>>
  listConsent(input: ConsentQuery): Promise<Result<ConsentPage>>
  /** The life of each grant of a server, newest first. */
  listGrantStories(input: { serverId: ServerId }): Promise<Result<GrantStory[]>>
  listCalls(input: CallQuery): Promise<Result<CallPage>>
  /** Turning off the keeping of arguments erases those that were kept. */
  setCallLog(input: CallLogSettings): Promise<Result<null>>
  clearCallLog(): Promise<Result<null>>
  verifyLedger(): Promise<Result<{ records: number; brokenAtNumber: number | null }>>
  /**
   * Asks where to save, then writes. `saved` is false when the person closed the dialog; `signer` is the fingerprint of
   * this copy where it was signed, for whoever checks it to compare.
   */
  exportLedger(input: {
    format: 'json' | 'csv' | 'signed'
  }): Promise<Result<{ saved: boolean; records: number; signer: string | null }>>
  /** Asks for a signed history, of this or another copy of the app, and checks it; null when the dialog was closed. */
  checkBundle(): Promise<Result<BundleCheck | null>>
  /** Saves who may do what, for these servers in this order, as a picture (SVG). `saved` as above. */
  saveOverviewPicture(input: { serverIds: ServerId[] }): Promise<Result<{ saved: boolean }>>
  /** The last authorizations of a server, newest first. */
  listTraces(input: { serverId: ServerId }): Promise<Result<TraceSummaryView[]>>
  getTrace(input: { traceId: string }): Promise<Result<TraceView>>
  /** Puts a text that holds no secret on the clipboard. */
  copyTraceReport(input: { traceId: string }): Promise<Result<null>>
  /** `saved` is false when the person closed the dialog. */
  saveTraceReport(input: { traceId: string }): Promise<Result<{ saved: boolean }>>
  /** Looks what would happen if this server were added, up to where something would be registered. Keeps nothing. */
  checkServer(input: { url: string }): Promise<Result<TraceView>>
  copyText(input: { text: string }): Promise<Result<null>>
  /** Checks the document at the address before it is kept; null goes back to the build's own. */
  setClientMetadataUrl(input: { url: string | null }): Promise<Result<null>>
  /** Asks the provider how it works before it is kept. The secret is sealed and never comes back. */
  addIdentityProvider(input: {
    issuer: string
    clientId: string
    clientSecret?: string | undefined
  }): Promise<Result<{ providerId: string }>>
  /** Opens the browser; answered once the person is signed in, or not. */
  signInToIdentityProvider(input: { providerId: string }): Promise<Result<null>>
  /** `silently`: no question at each server that takes its word. */
  followIdentityProvider(input: { providerId: string; silently: boolean }): Promise<Result<null>>
  cancelIdentitySignIn(input: { providerId: string }): Promise<Result<null>>
  removeIdentityProvider(input: { providerId: string }): Promise<Result<null>>
  /** Looks where other apps on this computer list their servers. Reads, and does nothing else. */
  findImports(): Promise<Result<ImportSourceView[]>>
  /** Ends the preview before it, if there is one. Runs nothing and asks nobody. */
  previewImport(input: { sourceIds: string[] }): Promise<Result<ImportPreview>>
  /** Asks for a file. Null when the person closed the dialog. */
  chooseImportFile(): Promise<Result<ImportPreview | null>>
  /** Adds what was chosen: a remote server disconnected, a local one waiting for approval (R47). */
  runImport(input: ImportChoice): Promise<Result<ImportResult>>
  /** Forgets the secrets of the preview. */
  cancelImport(input: { importId: string }): Promise<Result<null>>
  /** Asks where to save, then writes the list without secrets. `blanks`: how many values were left empty. */
  exportServers(): Promise<Result<{ saved: boolean; servers: number; blanks: number }>>
  listWellKnownServers(): Promise<Result<WellKnownServer[]>>
  /** Ten characters at least. Goes to main once and never comes back; so do the following. */
  setPassphrase(input: { passphrase: string }): Promise<Result<null>>
  changePassphrase(input: { passphrase: string; next: string }): Promise<Result<null>>
  removePassphrase(input: { passphrase: string }): Promise<Result<null>>
  /** Ends calls and connections, and takes the keys out of memory. */
  lock(): Promise<Result<null>>
  /** Connects again what was connected. */
  unlock(input: { passphrase: string }): Promise<Result<null>>
  setIdleLock(input: { minutes: VaultView['idleLockMinutes'] }): Promise<Result<null>>
  /** While locked: erases every vault unopened, for good. A receipt for each key says where it can still be ended. */
  startOver(input: { typed: 'erase' }): Promise<Result<ReceiptView[]>>
  setTheme(input: { theme: SettingsView['theme'] }): Promise<Result<null>>
  setLanguage(input: { language: SettingsView['language'] }): Promise<Result<null>>
  setNotifications(input: { notifications: SettingsView['notifications'] }): Promise<Result<null>>
  setStaysInTray(input: { stays: boolean }): Promise<Result<null>>
  /** The first steps are not shown again. */
  finishStart(): Promise<Result<null>>
  /** The screen that was asked for, from outside the window; told once. */
  takePlace(): Promise<Result<Place | null>>
}

export interface CheckedUrl {
  url: string
  origin: string
  /** True for an address on this computer, where http is allowed. */
  loopback: boolean
}

export interface LocalServerInput {
  name: string
  command: string
  args: string[]
  /** Values are sealed at once and never shown again. */
  environment: { name: string; value: string }[]
}

export interface OverrideInput {
  serverId: ServerId
  kind: OverrideView['kind']
  subject: string
}

/** Entered by the person; sealed in main, never sent back. A proof that is left out is the one of before. */
export interface ClientInput {
  serverId: ServerId
  clientId: string
  clientSecret?: string | undefined
  /** PKCS#8 in PEM, for `private_key_jwt`. */
  privateKey?: string | undefined
  /** Instead of such a key, the one that was made here. */
  keyMadeHere?: boolean | undefined
  authMethod: 'none' | 'client_secret_basic' | 'client_secret_post' | 'private_key_jwt'
  /** It signs in by itself, with no person in it. */
  withoutPerson?: boolean | undefined
  /** Where the platform keeps this workload’s token; absolute. */
  assertionFile?: string | undefined
  redirect?: ClientRedirect | undefined
}

export interface ToolCallInput {
  serverId: ServerId
  tool: string
  arguments: Record<string, unknown>
  /** Chosen by the caller, so that it can cancel. 1–64 letters, digits or hyphens. */
  callId: string
}

export interface ToolCallResult {
  /** True when the tool itself says that it failed. */
  isError: boolean
  /** Text parts as text; other parts described in words. */
  parts: { kind: 'text' | 'other'; text: string }[]
  structured: unknown
  tookMs: number
}

/** Goes to main once and never comes back. */
export interface EnteredHeader {
  name: string
  value: string
}

/** What a person says to a server's question; a form holds plain values only. */
export type QuestionAnswer =
  | { action: 'accept'; content: Record<string, string | number | boolean | string[]> }
  | { action: 'decline' | 'cancel' }

export type ConsentKind =
  | 'server-added'
  | 'asked'
  | 'granted'
  | 'denied'
  | 'cancelled'
  | 'failed'
  | 'refreshed'
  | 'refresh-failed'
  | 'step-up'
  | 'revoked'
  | 'erased'
  | 'removed'
  | 'override'
  | 'key-entered'
  | 'identity'
  | 'registration'
  | 'tool-permission'
  | 'passphrase'

/** What became of one grant, from the question to its end; steps in their order. */
export interface GrantStory {
  steps: GrantStep[]
  account: string | null
  /** False until nothing follows any more. */
  over: boolean
  /** There is a grant: it came, and has not ended. */
  inForce: boolean
  /** Calls made with it that the log of calls still has. */
  uses: number
}

export interface GrantStep {
  /** `replaced`: another grant took its place; `given-up`: its provider could not be told that it is revoked. */
  kind:
    | 'asked'
    | 'granted'
    | 'denied'
    | 'cancelled'
    | 'failed'
    | 'stepped-up'
    | 'refused'
    | 'renewed'
    | 'ended'
    | 'revoked'
    | 'given-up'
    | 'replaced'
  atMs: number
  /** The ledger record's number, where there is more about it. */
  number: number
}

/** Whether a signed history is as it was saved, and which copy of the app signed it. */
export type BundleCheck =
  | {
      ok: true
      records: number
      exportedAtMs: number
      /** Of the first entry; null when there is none. */
      fromMs: number | null
      /** The fingerprint of the key that signed it. */
      signer: string
      /** Whether that is this copy of the app. */
      ours: boolean
    }
  | {
      ok: false
      reason: 'unreadable' | 'changed' | 'missing' | 'signature'
      /** The first entry that does not fit. */
      atNumber: number | null
    }

export interface ConsentQuery {
  /** Somewhere in the entry, as it is kept or as it is shown, whatever its case. At most 200 characters. */
  text?: string | undefined
  serverId?: ServerId | undefined
  kinds?: ConsentKind[] | undefined
  fromMs?: number | undefined
  toMs?: number | undefined
  beforeNumber?: number | undefined
  /** 1–200. */
  limit: number
}

export interface ConsentRecordView {
  number: number
  atMs: number
  kind: ConsentKind
  serverId: ServerId
  serverName: string
  origin: string
  account: string | null
  issuer: string | null
  details: Record<string, unknown>
  /** What a revocation achieved at once; null for what is none. */
  receipt: ReceiptView | null
  hash: string
}

export interface ConsentPage {
  records: ConsentRecordView[]
  /** Pass as `beforeNumber` for the next page; null at the end. */
  nextBeforeNumber: number | null
}

/** What the preload puts on `window.host`: one function per command, one per event. */
export type Host = Commands & {
  /** The first is a `Snapshot`; what follows are `SnapshotChange`s. */
  onSnapshotChanged(listener: (told: SnapshotText) => void): () => void
  /** A link, a notification or the tray asks for a screen, which `takePlace` tells. */
  onPlaceAsked(listener: () => void): () => void
}
