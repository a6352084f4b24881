import type { Snapshot } from '../../src-preload/contract/snapshot.ts'

/** What a window is told where there is nothing yet, but for what is changed. */
export function emptySnapshot(revision: number, change: Partial<Snapshot> = {}): Snapshot {
  return {
    revision,
    vault: {
      state: 'ready',
      backend: 'test',
      sealedBy: null,
      passphrase: 'none',
      nextTryAtMs: null,
      idleLockMinutes: 15,
    },
    ledger: { state: 'verified', records: 0, brokenAtNumber: null, setAside: null },
    settings: {
      language: 'system',
      spokenLanguage: 'en',
      theme: 'system',
      notifications: 'quiet',
      staysInTray: false,
      startFinished: true,
      clientMetadataUrl: null,
      dataFolder: '/data',
      appVersion: '1',
    },
    identityProviders: [],
    servers: [],
    callLog: { keepArguments: false, keepDays: null, revision: 0 },
    demo: [],
    pendingRevocations: [],
    ...change,
  }
}
