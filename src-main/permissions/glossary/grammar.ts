import type { Ability } from '../../../src-preload/contract/snapshot.ts'
import { partsOf } from './scope-parts.ts'
import { guessedAbilities, phraseOf, splitVerbs } from './scope-verbs.ts'
import type { SentenceKey, Verb, WarningKey } from './words/catalogue.ts'

/** What a scope seems to allow, going by its own words. Never more than a guess. */
export interface Guess {
  /** A verb with the words of its object, or a whole sentence. */
  means: { verb: Verb; object: string[] } | { say: SentenceKey }
  abilities: Ability[]
  warning: WarningKey | undefined
}

/** How far it goes, rather than what it does. */
const BREADTH = new Set(['all', 'full', 'everything', 'any', 'global'])
const SAYS_NOTHING = new Set(['access', 'control', 'scope', 'only', 'mcp'])

const TOOLS = saying('use-tools', ['read', 'change'], 'tools')
const STAYS = saying('stay', ['stays'], 'lasting')
const AS_YOU = saying('act-as-you', ['read', 'change'], 'seems-everything')

/**
 * Scopes that are understood whole, by their words. MCP names none itself, but its examples and many
 * servers use those that begin with it.
 */
const WHOLE = new Map<string, Guess>([
  ['offline', STAYS],
  ['offline access', STAYS],
  ['refresh token', STAYS],
  ['user impersonation', AS_YOU],
  ['access as user', AS_YOU],
  ['impersonate', AS_YOU],
  ['impersonation', AS_YOU],
  ['mcp', TOOLS],
  ['mcp tools', TOOLS],
  ['mcp all', TOOLS],
  ['mcp full', TOOLS],
  ['mcp connect', TOOLS],
  ['mcp resources', saying('read-resources', ['read'])],
  ['mcp prompts', saying('read-prompts', ['read'])],
])

function saying(say: SentenceKey, abilities: Ability[], warning?: WarningKey): Guess {
  return { means: { say }, abilities, warning }
}

/** Reads a scope of a shape that is common. Null where its words tell nothing. */
export function guessScope(scope: string): Guess | null {
  const parts = partsOf(scope)
  if (parts === null) return null
  if (parts.wholeHost) return reaching([], 'seems-everything')
  // All an app was ever allowed, at Microsoft and those who took the word over.
  if (/(^|\/)\.default$/.test(scope)) return saying('whatever-was-agreed', [], 'unsaid')
  return WHOLE.get(parts.words.join(' ')) ?? byVerb(parts.words, parts.likeGoogle)
}

function byVerb(words: string[], likeGoogle: boolean): Guess | null {
  const broad = words.some((word) => BREADTH.has(word))
  const told = words.filter((word) => !BREADTH.has(word) && !SAYS_NOTHING.has(word))
  const { verbs, object } = splitVerbs(told)
  if (verbs.length > 0) {
    const verb = phraseOf(verbs)
    const reach = broad ? 'seems-all-of-them' : undefined
    const warning = verb === 'administer' ? 'seems-administers' : reach
    return { means: { verb, object }, abilities: guessedAbilities(verbs), warning }
  }
  if (broad) {
    const warning = object.length > 0 ? 'seems-all-of-them' : 'seems-everything'
    const abilities = guessedAbilities(['administer'])
    return { means: { verb: 'administer', object }, abilities, warning }
  }
  return likeGoogle && object.length > 0 ? reaching(object) : null
}

function reaching(object: string[], warning?: WarningKey): Guess {
  const abilities: Ability[] = ['read', 'change', 'delete']
  return { means: { verb: 'read-change-delete', object }, abilities, warning }
}
