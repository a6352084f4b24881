import { say } from '../../../src-languages/main.ts'
import type { ServerView, Snapshot } from '../../../src-preload/contract/snapshot.ts'
import { VIEWS_NOW_MS } from './view-servers.ts'

/** A snapshot of an untroubled app with these servers, higher than any that main sends meanwhile. */
export function viewSnapshot(servers: ServerView[], change: Partial<Snapshot> = {}): Snapshot {
  return {
    revision: Number.MAX_SAFE_INTEGER,
    vault: {
      state: 'ready',
      backend: 'gnome_libsecret',
      sealedBy: null,
      passphrase: 'set',
      nextTryAtMs: null,
      idleLockMinutes: 15,
    },
    ledger: { state: 'verified', records: 1234, brokenAtNumber: null, setAside: null },
    settings: {
      language: 'system',
      spokenLanguage: 'en',
      theme: 'light',
      notifications: 'quiet',
      staysInTray: false,
      startFinished: true,
      clientMetadataUrl: null,
      dataFolder: '/home/anna/.config/chatelaine',
      appVersion: '0.1.0',
    },
    callLog: { keepArguments: false, keepDays: 365, revision: 1 },
    identityProviders: [
      {
        id: 'work',
        issuer: 'https://id.organization.example',
        clientId: 'chatelaine',
        redirectUri: 'http://127.0.0.1/callback/id',
        account: 'anna@organization.example',
        state: 'signed-in',
        followsSilently: true,
      },
    ],
    servers,
    demo: [],
    pendingRevocations: [],
    ...change,
  }
}

/** Everything the window has to warn of at once. */
export const troubles: Partial<Snapshot> = {
  vault: {
    state: 'memory-only',
    backend: 'basic_text',
    sealedBy: null,
    passphrase: 'none',
    nextTryAtMs: null,
    idleLockMinutes: 15,
  },
  ledger: {
    state: 'broken',
    records: 1234,
    brokenAtNumber: 17,
    setAside: '/home/anna/.config/chatelaine/ledger.db.damaged',
  },
  pendingRevocations: [
    {
      id: 'p',
      serverName: 'Mail',
      issuer: 'https://auth.mail.example',
      sinceMs: VIEWS_NOW_MS - 3_600_000,
      tries: 4,
    },
  ],
}

/** What a locked window is told. */
export const locked: Partial<Snapshot> = {
  vault: {
    state: 'passphrase-locked',
    backend: 'gnome_libsecret',
    sealedBy: null,
    passphrase: 'set',
    nextTryAtMs: null,
    idleLockMinutes: 15,
  },
  identityProviders: [],
}

export const demo = (): Snapshot['demo'] => [
  {
    name: 'Notes',
    url: 'http://127.0.0.1:4100/mcp',
    description: say('servers.demo.Notes'),
    added: false,
  },
  {
    name: 'Archive',
    url: 'http://127.0.0.1:4101/mcp',
    description: say('servers.demo.Archive'),
    added: false,
  },
]
