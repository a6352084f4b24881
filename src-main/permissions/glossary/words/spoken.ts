import type { Language } from '../../../../src-preload/contract/snapshot.ts'
import { language } from '../../../../src-languages/main.ts'
import type { Catalogue } from './catalogue.ts'
import { english } from './en.ts'

const loaded = new Map<Language, Catalogue>([['en', english]])

/** The words of the language that the main process speaks now. */
export function spokenWords(): Catalogue {
  return loaded.get(language()) ?? english
}

/** Makes a language ready to be spoken. An English start loads nothing more. */
export async function loadScopeWords(next: Language): Promise<void> {
  if (!loaded.has(next)) loaded.set(next, await wordsOf(next))
}

async function wordsOf(next: Language): Promise<Catalogue> {
  switch (next) {
    case 'en':
      return english
    case 'de':
      return (await import('./de.ts')).german
    case 'ja':
      return (await import('./ja.ts')).japanese
    case 'ar':
      return (await import('./ar.ts')).arabic
  }
}
