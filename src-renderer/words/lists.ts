import { language, say } from './say.tsx'

/** "a", "a and b", "a, b and c", as the language joins them. */
export function inWords(
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  // American English would put a comma before the last "and".
  const locale = language() === 'en' ? 'en-GB' : language()
  return new Intl.ListFormat(locale, { type }).format(items)
}

/** "a, b, c": next to each other, without a last "and". */
export function inARow(items: readonly string[]): string {
  return items.join(say('words.comma'))
}

/** What stands between two sentences; a Japanese full stop has its room in itself. */
export function gap(): string {
  return language() === 'ja' ? '' : ' '
}
