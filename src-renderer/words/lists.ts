import { joined } from '../../src-languages/lists.ts'
import { language, say } from './say.tsx'

/** "a", "a and b", "a, b and c", as the language joins them. */
export function inWords(
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return joined(items, language(), type)
}

/** "a, b, c": next to each other, without a last "and". */
export function inARow(items: readonly string[]): string {
  return items.join(say('words.comma'))
}

/** What stands between two sentences; a Japanese full stop has its room in itself. */
export function gap(): string {
  return language() === 'ja' ? '' : ' '
}
