import type { Language } from '../src-preload/contract/snapshot.ts'

/** In the order they are offered, each by its own name: who looks for a language can read it. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  de: 'Deutsch',
  ja: '日本語',
  ar: 'العربية',
}

export const languages = Object.keys(languageNames) as Language[]

/** Where a line of the language begins. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/** The language to speak when this was chosen. */
export function languageOf(
  chosen: Language | 'system',
  systemLanguages: readonly string[],
): Language {
  return chosen === 'system' ? languageFor(systemLanguages) : chosen
}

/**
 * The first of a person's languages that the app speaks, English when it speaks none.
 * @param preferred language tags in the person's order, e.g. `['de-CH', 'fr']` (BCP 47)
 */
function languageFor(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split(/[-_]/)[0]
    const found = languages.find((language) => language === primary)
    if (found !== undefined) return found
  }
  return 'en'
}
