import type { Place } from '../src-preload/contract/snapshot.ts'
import type { Clock } from './clock.ts'
import type { PowerPort } from './lock/power.ts'
import type { TraceEntry } from './network/guarded-fetch.ts'
import type { ImportFiles } from './import/import-files.ts'
import type { SettingsPort } from './servers/server-list.ts'
import type { OpenLoopbackRedirect, UserAgent } from './servers/user-agent.ts'
import type { Encryptor } from './vault/encryptor.ts'

/** Everything the host needs of the world around it. Electron, the headless runner and the tests each bring their own. */
export interface HostPorts {
  clock: Clock
  encryptor: Encryptor
  /** OPTIONAL without it nothing locks by itself. */
  power?: PowerPort
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
  /** Where other apps keep their servers, and how their files are read. */
  importFiles: ImportFiles
  /** OPTIONAL Which proxy leads to an address, as a PAC script answers; without it every way is direct. */
  resolveProxy?: (url: string) => Promise<string>
  /** OPTIONAL The certificates of the system's own store, in PEM; the runtime's way of reading them unless given. */
  readSystemCertificates?: () => Promise<string[]>
  appVersion: string
  /** The languages the system prefers, first the most wanted (BCP 47). */
  systemLanguages: () => string[]
  /** The screen that was asked for from outside the window; null the second time. */
  takePlace: () => Place | null
  /** Where this build's client metadata document is, unless the person sets another address. */
  clientMetadataUrl: string | null
  /** Demo servers running on this computer, if any. */
  demo: { name: string; url: string; description: string }[]
  /** Told of each HTTP request, without secrets. */
  trace?: (entry: TraceEntry) => void
  /** For faults of our own; never given a secret. */
  log: (message: string) => void
}
