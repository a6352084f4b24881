// Threat: a page, or what was begun before, that acts while the app is locked. One door for all commands, by name: a new
// command is shut out until somebody says otherwise.
import type { Commands } from '../../src-preload/contract/commands.ts'
import type { Result } from '../../src-preload/contract/result.ts'
import type { AppLock } from '../lock/app-lock.ts'
import { failure } from '../state/failure-words.ts'
import { nobody } from './answer.ts'

const ALLOWED = new Set<string>([
  'getSnapshot',
  'lock',
  'unlock',
  'startOver',
  'setTheme',
  'setLanguage',
] satisfies (keyof Commands)[])

/** What the window asks by itself, which is no sign of a person. */
const UNASKED = new Set<string>([
  'listConsent',
  'listGrantStories',
  'listCalls',
  'listTraces',
  'getTrace',
  'takePlace',
] satisfies (keyof Commands)[])

/** The commands as they answer behind the lock. What ends after it came down is not told either. */
export function whileUnlocked(commands: Commands, appLock: AppLock): Commands {
  const shut = (): Result<never> => ({ ok: false, failure: failure('app_locked', nobody()) })
  const guarded = Object.entries(commands).map(([name, run]) => [
    name,
    ALLOWED.has(name)
      ? run
      : async (...args: never[]) => {
          if (appLock.facts().locked) return shut()
          if (!UNASKED.has(name)) appLock.used()
          const result = await (run as (...args: never[]) => Promise<Result<unknown>>)(...args)
          return appLock.facts().locked ? shut() : result
        },
  ])
  // Each keeps its name, and takes and gives what it did.
  return Object.fromEntries(guarded) as Commands
}
