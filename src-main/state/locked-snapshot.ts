import type { Snapshot } from '../../src-preload/contract/snapshot.ts'

/** What a locked window may show to whoever passes by: that it is locked, and in which theme. */
export function lockedSnapshot({ revision, vault, settings }: Snapshot): Snapshot {
  return {
    revision,
    vault: { ...vault, sealedBy: null },
    callLog: { keepArguments: false, keepDays: null, revision: 0 },
    ledger: { state: 'checking', records: 0, brokenAtNumber: null, setAside: null },
    settings: { ...settings, clientMetadataUrl: null },
    identityProviders: [],
    servers: [],
    demo: [],
    pendingRevocations: [],
  }
}
