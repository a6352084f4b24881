import type { Clock } from './clock.ts'
import type { TraceEntry } from './network/guarded-fetch.ts'
import type { SettingsPort } from './servers/server-list.ts'
import type { OpenLoopbackRedirect, UserAgent } from './servers/user-agent.ts'
import type { Encryptor } from './vault/encryptor.ts'

/** Everything the host needs of the world around it. Electron, the headless runner and the tests each bring their own. */
export interface HostPorts {
  clock: Clock
  encryptor: Encryptor
  /** Where vaults and the ledger lie. */
  dataFolder: string
  settings: SettingsPort
  userAgent: UserAgent
  openLoopbackRedirect: OpenLoopbackRedirect
  /** Puts text on the clipboard. */
  copyText: (text: string) => void
  /** Asks where to save and writes; false when the person closed the dialog. */
  saveFile: (suggestedName: string, contents: Iterable<string>) => Promise<boolean>
  /** A cryptographically random identifier of at least 128 bits, safe as a file name. */
  newId: () => string
  /** The token of a workload in a file; null when there is none. */
  readAssertion: (path: string) => Promise<string | null>
  /** OPTIONAL Which proxy leads to an address, as a PAC script answers; without it every way is direct. */
  resolveProxy?: (url: string) => Promise<string>
  /** OPTIONAL The certificates of the system's own store, in PEM; the runtime's way of reading them unless given. */
  readSystemCertificates?: () => Promise<string[]>
  appVersion: string
  /** Where this build's client metadata document is, unless the person sets another address. */
  clientMetadataUrl: string | null
  /** Demo servers running on this computer, if any. */
  demo: { name: string; url: string; description: string }[]
  /** Told of each HTTP request, without secrets. */
  trace?: (entry: TraceEntry) => void
  /** For faults of our own; never given a secret. */
  log: (message: string) => void
}
