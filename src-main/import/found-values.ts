import { blanksIn, hasSecretBesideBlanks, nameOfBlank } from './blanks.ts'
import { cutName } from './cut-name.ts'
import type { FoundValue, Note } from './found-server.ts'
import type { Part, Place } from './json-document.ts'
import { looksLikeSecret } from './secret-shape.ts'

const LONGEST_VALUE = 32_768
const MOST_VALUES = 100

/** What the file says about its blanks, by their name. */
export type Hints = Map<string, string> | undefined

/** The headers or variables of one server. What is none, or one too many, is told by its name. */
export function valuesOf(part: Part | undefined, notes: Note[], hints: Hints): FoundValue[] {
  const found: FoundValue[] = []
  for (const [name, item] of part?.members() ?? []) {
    const value = item.text()
    if (value !== null && value.length <= LONGEST_VALUE && found.length < MOST_VALUES) {
      found.push(valueOf({ name, value, place: item.place }, hints))
      continue
    }
    notes.push({ code: 'value-not-text', about: cutName(name) })
    if (notes.length >= MOST_VALUES) break
  }
  return found
}

/** A header or variable with what becomes of it. */
export function valueOf(
  { name, value, place }: { name: string; value: string; place: Place },
  hints: Hints,
): FoundValue {
  // As an export of ours has it: there was something, and it is to be entered again.
  if (value.trim() === '') return { name, value, sort: 'blank', hint: null, place }
  const [blank] = blanksIn(value)
  if (blank !== undefined) {
    const asShown = nameOfBlank(blank)
    const key = asShown.replace(/^\$\{(?:input:|env:)?|\}$/g, '')
    return { name, value, sort: 'blank', hint: hints?.get(key) ?? asShown, place }
  }
  const sort = looksLikeSecret(name, value) ? 'secret' : 'plain'
  return { name, value, sort, hint: null, place }
}

/** Where a secret stands in place of a blank: it is not taken over, and still lies open there. */
export function secretsBesideBlanks(values: FoundValue[]): Place[] {
  return values
    .filter(({ name, value, sort }) => sort === 'blank' && hasSecretBesideBlanks(name, value))
    .map(({ place }) => place)
}
