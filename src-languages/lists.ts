import type { Language } from '../src-preload/contract/snapshot.ts'

/** "a", "a and b", "a, b and c", as the language joins them; with "or" for a `disjunction`. */
export function joined(
  items: readonly string[],
  language: Language,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  // American English would put a comma before the last "and".
  const locale = language === 'en' ? 'en-GB' : language
  return new Intl.ListFormat(locale, { type }).format(items)
}
