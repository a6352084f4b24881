import type { Language } from '../../../../src-preload/contract/snapshot.ts'
import { language } from '../../../../src-languages/main.ts'
import type { Catalogue } from './catalogue.ts'
import { english } from './en.ts'

/** English is there from the start; an English start loads nothing more. */
const loaders: Record<Exclude<Language, 'en'>, () => Promise<Catalogue>> = {
  de: async () => (await import('./de.ts')).german,
  ja: async () => (await import('./ja.ts')).japanese,
  ar: async () => (await import('./ar.ts')).arabic,
}

const loaded = new Map<Language, Catalogue>([['en', english]])

/** The words of the language that the main process speaks now. */
export function spokenWords(): Catalogue {
  return loaded.get(language()) ?? english
}

/** Makes a language ready to be spoken. */
export async function loadScopeWords(next: Language): Promise<void> {
  if (next !== 'en' && !loaded.has(next)) loaded.set(next, await loaders[next]())
}
