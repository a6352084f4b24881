import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import Store from 'electron-store'
import { languages } from '../../src-languages/language.ts'
import type { CallLogSettings } from '../../src-preload/contract/calls.ts'
import type {
  IdleLockMinutes,
  SettingsPort,
  StoredIdentityProvider,
  StoredRevocation,
  StoredServer,
} from '../servers/server-list.ts'

export interface WindowBounds {
  x?: number
  y?: number
  width: number
  height: number
}

export interface SettingsStore extends SettingsPort {
  bounds(): WindowBounds | null
  setBounds(bounds: WindowBounds): void
  /** What notifications told of what goes on for days; keys without secrets. */
  toldNews(): string[]
  setToldNews(keys: string[]): void
  /** Where a file that could not be read was put aside at the start; null when all was well. */
  setAside: string | null
}

type Theme = ReturnType<SettingsPort['theme']>

interface Settings {
  theme: Theme
  language: ReturnType<SettingsPort['language']>
  notifications: ReturnType<SettingsPort['notifications']>
  staysInTray: boolean
  startFinished: boolean
  bounds: WindowBounds | null
  toldNews: string[]
  clientMetadataUrl: string | null
  idleLockMinutes: IdleLockMinutes
  identityProviders: StoredIdentityProvider[]
  servers: StoredServer[]
  revocations: StoredRevocation[]
  callLog: CallLogSettings
}

const fallback: Settings = {
  theme: 'system',
  language: 'system',
  notifications: 'quiet',
  staysInTray: false,
  startFinished: false,
  bounds: null,
  toldNews: [],
  clientMetadataUrl: null,
  idleLockMinutes: 15,
  identityProviders: [],
  servers: [],
  revocations: [],
  callLog: { keepArguments: false, keepDays: 365 },
}

/**
 * The settings and the list of servers: plain JSON without secrets, readable by its owner only. A damaged file is kept under
 * another name and the app starts with empty settings.
 * @throws Error from every `set…` when the file afterwards does not hold what was set
 */
export function openSettingsStore(folder: string, nowMs: () => number): SettingsStore {
  const setAside = setAsideWhenDamaged(join(folder, 'settings.json'), nowMs())
  const store = new Store<Settings>({
    cwd: folder,
    name: 'settings',
    projectVersion: '0',
    defaults: fallback,
    configFileMode: 0o600,
    // A file that cannot be read for a moment must not be emptied.
    clearInvalidConfig: false,
    accessPropertiesByDotNotation: false,
  })
  const set = <K extends keyof Settings>(key: K, value: Settings[K]): void => {
    store.set({ [key]: value } as Partial<Settings>)
    // A full disk is reported as success and leaves half a file: believe only what is on the disk.
    if (!isDeepStrictEqual(readSettings(store.path)?.[key], plain(value))) {
      throw new Error('the settings could not be written')
    }
  }
  return {
    setAside,
    theme: () => store.get('theme'),
    setTheme: (theme) => set('theme', theme),
    language: () => usableLanguage(store.get('language')),
    setLanguage: (language) => set('language', language),
    notifications: () => store.get('notifications'),
    setNotifications: (how) => set('notifications', how),
    staysInTray: () => store.get('staysInTray'),
    setStaysInTray: (stays) => set('staysInTray', stays),
    startFinished: () => store.get('startFinished'),
    setStartFinished: () => set('startFinished', true),
    clientMetadataUrl: () => store.get('clientMetadataUrl'),
    setClientMetadataUrl: (url) => set('clientMetadataUrl', url),
    idleLockMinutes: () => usableMinutes(store.get('idleLockMinutes')),
    setIdleLockMinutes: (minutes) => set('idleLockMinutes', minutes),
    identityProviders: () => store.get('identityProviders'),
    setIdentityProviders: (list) => set('identityProviders', list),
    servers: () => store.get('servers'),
    setServers: (list) => set('servers', list),
    callLog: () => store.get('callLog'),
    setCallLog: (settings) => set('callLog', settings),
    revocations: () => store.get('revocations'),
    setRevocations: (list) => set('revocations', list),
    bounds: () => usableBounds(store.get('bounds')),
    setBounds: (bounds) => set('bounds', bounds),
    toldNews: () => usableTold(store.get('toldNews')),
    setToldNews: (keys) => set('toldNews', keys),
  }
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown
}

function readSettings(path: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function setAsideWhenDamaged(path: string, nowMs: number): string | null {
  if (!existsSync(path) || hasExpectedShape(readSettings(path))) return null
  const kept = `${path}.damaged-${nowMs}`
  renameSync(path, kept)
  return kept
}

function hasExpectedShape(settings: Record<string, unknown> | null): boolean {
  if (settings === null) return false
  const { theme, servers, revocations, identityProviders, callLog } = { ...fallback, ...settings }
  return (
    ['system', 'light', 'dark'].includes(theme) &&
    isObject(callLog) &&
    [servers, revocations, identityProviders].every(
      (list) => Array.isArray(list) && list.every(isObject),
    )
  )
}

/** A language that a later version spoke is not spoken here. */
function usableLanguage(language: unknown): Settings['language'] {
  return languages.find((one) => one === language) ?? 'system'
}

/** Anything else than a choice the window offers is the usual one, never "never". */
function usableMinutes(minutes: unknown): IdleLockMinutes {
  return IDLE_MINUTES.find((one) => one === minutes) ?? fallback.idleLockMinutes
}

const IDLE_MINUTES = [0, 5, 15, 60] as const

/** Something is told once more rather than not at all. */
function usableTold(keys: unknown): string[] {
  const isKey = (one: unknown) => typeof one === 'string' && one.length <= LONGEST_TOLD_KEY
  return Array.isArray(keys) && keys.length <= MOST_TOLD && keys.every(isKey)
    ? (keys as string[])
    : []
}

const MOST_TOLD = 200
const LONGEST_TOLD_KEY = 300

function usableBounds(bounds: unknown): WindowBounds | null {
  if (!isObject(bounds)) return null
  const { x, y, width, height } = bounds
  if (!isSize(width) || !isSize(height)) return null
  return Number.isInteger(x) && Number.isInteger(y)
    ? { x: x as number, y: y as number, width, height }
    : { width, height }
}

function isSize(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0 && (value as number) < 100_000
}
