import type { Ability } from '../../../src-preload/contract/snapshot.ts'
import { abilitiesOfVerb } from './verbs.ts'
import type { Verb } from './words/catalogue.ts'

/** Words vendors use for what is done, in the order of what could hurt most. */
const SYNONYMS: readonly [Verb, string][] = [
  ['administer', 'admin administer administrator owner root sudo superuser'],
  ['delete', 'delete remove destroy purge erase'],
  ['send', 'send'],
  ['publish', 'publish post'],
  ['share', 'share'],
  ['invite', 'invite'],
  ['read-change', 'readwrite'],
  ['change', 'write edit update modify change manage put patch'],
  ['create', 'create add insert import compose'],
  ['upload', 'upload'],
  ['search', 'search'],
  ['read', 'read readonly view list get query browse fetch export'],
]
const verbOf = new Map(
  SYNONYMS.flatMap(([verb, words]) => words.split(' ').map((word) => [word, verb] as const)),
)

/** Words that are as often a thing as a deed: "list:read" reads a list. */
const ALSO_A_THING = new Set(['list', 'post', 'share', 'query', 'search', 'export', 'import'])

/** As a guess, publishing is telling others; that it also makes something is for documentation to say. */
const GUESSED: Partial<Record<Verb, Ability[]>> = { publish: ['send'] }

/** Verbs stand at an end of a scope, rarely in its middle; what is left is what they are about. */
export function splitVerbs(words: string[]): { verbs: Verb[]; object: string[] } {
  const isVerb = (word: string | undefined) => word !== undefined && verbOf.has(word)
  let from = words.length
  while (isVerb(words[from - 1])) from -= 1
  // Where all words are verbs, the first may be the thing.
  if (from === 0 && words.length > 1 && ALSO_A_THING.has(words[0] ?? '')) from = 1
  if (from < words.length) {
    return { verbs: verbsOf(words.slice(from)), object: words.slice(0, from) }
  }
  let to = 0
  while (isVerb(words[to])) to += 1
  if (to > 0) return { verbs: verbsOf(words.slice(0, to)), object: words.slice(to) }
  return { verbs: verbsOf(words), object: words.filter((word) => !isVerb(word)) }
}

function verbsOf(words: string[]): Verb[] {
  return words.map((word) => verbOf.get(word)).filter((verb) => verb !== undefined)
}

/** The verb that speaks for all of them: the gravest, so that a guess makes nothing smaller. */
export function phraseOf(verbs: Verb[]): Verb {
  const gravest = SYNONYMS.find(([verb]) => verbs.includes(verb))?.[0] ?? 'read'
  if (!verbs.includes('read')) return gravest
  if (gravest === 'change') return 'read-change'
  return gravest === 'create' ? 'read-create' : gravest
}

export function guessedAbilities(verbs: Verb[]): Ability[] {
  return [...new Set(verbs.flatMap((verb) => GUESSED[verb] ?? abilitiesOfVerb[verb]))]
}
