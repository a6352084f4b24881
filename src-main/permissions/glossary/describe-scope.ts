import type { ScopeView } from '../../../src-preload/contract/snapshot.ts'
import { findEntry, findPattern } from './find-entry.ts'
import type { Asked, FoundEntry, FoundPattern } from './find-entry.ts'
import { guessScope } from './grammar.ts'
import type { Guess } from './grammar.ts'
import type { Does } from './vendor-glossary.ts'
import { abilitiesOfVerb } from './verbs.ts'
import type { Catalogue, ObjectKey, Verb, WarningKey } from './words/catalogue.ts'
import { spokenWords } from './words/spoken.ts'

/**
 * A scope in plain words: what a vendor at whom it is asked documents, or else what its own words suggest,
 * which is marked as a guess. Null words mean that nothing is known; nothing is made up then.
 */
export function describeScope(
  scope: string,
  about: Asked = {},
  words: Catalogue = spokenWords(),
): ScopeView {
  const entry = findEntry(scope, about)
  if (entry !== null) return { scope, ...known(entry, words) }
  const pattern = findPattern(scope, about)
  if (pattern !== null) return { scope, ...likely(pattern, words) }
  const guess = guessScope(scope)
  if (guess !== null) return { scope, ...guessed(guess, words) }
  return {
    scope,
    words: null,
    abilities: [],
    sure: 'unknown',
    warning: null,
    source: null,
  }
}

type Description = Omit<ScopeView, 'scope'>

function known({ entry, source }: FoundEntry, words: Catalogue): Description {
  const abilities = new Set([...abilitiesOf(entry.does), ...(entry.also ?? [])])
  return {
    words: said(entry.does, words),
    abilities: [...abilities].map((ability) => ({ ability, certain: true })),
    sure: 'known',
    warning: warningOf(entry.warning, words),
    source,
  }
}

function likely({ pattern, named, source }: FoundPattern, words: Catalogue): Description {
  const object = named.toLowerCase().split(/[^a-z0-9]+/)
  const { verb } = pattern
  return {
    words: words.phrases[verb](objectWords(object, words)),
    abilities: abilitiesOfVerb[verb].map((ability) => ({ ability, certain: false })),
    sure: 'guessed',
    warning: warningOf(pattern.warning, words),
    source,
  }
}

function guessed({ means, abilities, warning }: Guess, words: Catalogue): Description {
  return {
    words:
      'say' in means
        ? words.sentences[means.say]
        : words.phrases[means.verb](objectOf(means.verb, means.object, words)),
    abilities: abilities.map((ability) => ({ ability, certain: false })),
    sure: 'guessed',
    warning: warningOf(warning, words),
    source: null,
  }
}

function abilitiesOf(does: Does) {
  return 'say' in does ? does.abilities : abilitiesOfVerb[does[0]]
}

function said(does: Does, words: Catalogue): string {
  return 'say' in does ? words.sentences[does.say] : words.phrases[does[0]](words.objects[does[1]])
}

function warningOf(key: WarningKey | undefined, words: Catalogue): string | null {
  return key === undefined ? null : words.warnings[key]
}

function objectOf(verb: Verb, parts: string[], words: Catalogue): string {
  return objectWords(verb === 'administer' && parts.length === 0 ? ['account'] : parts, words)
}

/** Words of the scope itself; where they name an object of the catalogue, that in the person's language. */
function objectWords(parts: string[], words: Catalogue): string {
  if (parts.length === 0) return words.objects['what-is-there']
  if (parts.length > 4 || parts.some((part) => part.length > 24)) {
    return words.objects['part-of-what-is-there']
  }
  const key = parts.join('-')
  if (Object.hasOwn(words.objects, key)) return words.objects[key as ObjectKey]
  return words.foreign(parts.join(' '))
}
