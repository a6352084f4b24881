import { randomBytes } from 'node:crypto'
import type { ImportFiles } from '../import/import-files.ts'
import type { CallLogSettings } from '../../src-preload/contract/calls.ts'
import type {
  SettingsPort,
  StoredIdentityProvider,
  StoredRevocation,
  StoredServer,
} from '../servers/server-list.ts'
import type { Encryptor } from '../vault/encryptor.ts'

/** Says that nothing can be sealed, so that the vault keeps everything in memory and nothing on disk. */
export const memoryOnlyEncryptor: Encryptor = {
  state: () => ({ kind: 'unusable', reason: 'no keyring is used here' }),
  backend: () => 'memory',
  seal: () => {
    throw new Error('Nothing is sealed here.')
  },
  open: () => {
    throw new Error('Nothing is opened here.')
  },
}

export function createMemorySettings(
  initial: { clientMetadataUrl?: string | null } = {},
): SettingsPort {
  let theme: ReturnType<SettingsPort['theme']> = 'system'
  let language: ReturnType<SettingsPort['language']> = 'en'
  let { clientMetadataUrl = null } = initial
  let startFinished = false
  let idleLockMinutes: ReturnType<SettingsPort['idleLockMinutes']> = 15
  let identityProviders: StoredIdentityProvider[] = []
  let servers: StoredServer[] = []
  let revocations: StoredRevocation[] = []
  let callLog: CallLogSettings = { keepArguments: false, keepDays: null }
  return {
    theme: () => theme,
    setTheme: (next) => {
      theme = next
    },
    language: () => language,
    setLanguage: (next) => {
      language = next
    },
    notifications: () => 'off',
    setNotifications: () => undefined,
    staysInTray: () => false,
    setStaysInTray: () => undefined,
    startFinished: () => startFinished,
    setStartFinished: () => {
      startFinished = true
    },
    clientMetadataUrl: () => clientMetadataUrl,
    setClientMetadataUrl: (url) => {
      clientMetadataUrl = url
    },
    idleLockMinutes: () => idleLockMinutes,
    setIdleLockMinutes: (minutes) => {
      idleLockMinutes = minutes
    },
    identityProviders: () => identityProviders,
    setIdentityProviders: (list) => {
      identityProviders = list
    },
    servers: () => servers,
    setServers: (list) => {
      servers = list
    },
    callLog: () => callLog,
    setCallLog: (next) => {
      callLog = next
    },
    revocations: () => revocations,
    setRevocations: (list) => {
      revocations = list
    },
  }
}

/** Nothing is imported where nobody looks. */
export const noImportFiles: ImportFiles = {
  folders: () => ({ platform: 'linux', home: '/', appData: '/', config: '/' }),
  read: async () => ({ ok: false, problem: 'absent' }),
  choose: async () => null,
}

export const randomId = () => randomBytes(16).toString('hex')
