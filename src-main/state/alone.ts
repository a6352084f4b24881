import { isolated } from '../../src-languages/isolates.ts'
import { directionOf } from '../../src-languages/language.ts'
import { language } from '../../src-languages/main.ts'

/** Foreign text that stands in no sentence of ours. It runs in its own direction, also beside nothing (UAX #9: FSI and PDI). */
export function alone(text: string): string {
  return directionOf(language()) === 'rtl' ? isolated(text) : text
}
