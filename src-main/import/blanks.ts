import { looksLikeSecret, looksLikeSecretValue, SCHEMES } from './secret-shape.ts'

const BLANK = /\$\{[^}]{1,200}\}|\{env:\w+\}|<[A-Za-z][\w .:/-]{0,80}>|^(?:your|my)[-_ ][\w -]+$/i
const BLANK_HERE = /\$\{[^}]{1,200}\}/y
const EVERY_BLANK = new RegExp(BLANK, 'gi')

/** `${NAME:-what stands in for it}`, as shells and some apps have it. */
const WITH_DEFAULT = /^\$\{((?:env:|input:)?[\w.]+:|[A-Z_][A-Z\d_]*)[-=?+](.*)\}$/s
/** What only another program can fill in: a variable of a shell, the outcome of a command, a template. */
const REFERENCE =
  /^(?:\$[A-Z_][A-Z\d_]*|%[A-Z_][A-Z\d_]*%|\$\([a-z][\w./-]*(?:\s.*)?\)?|\{\{[^}]*\}\})$/s

const SCHEME = new RegExp(`^(?:${SCHEMES})\\s`, 'i')

/** Whether the text has a blank that the other app fills in, or that its owner never filled in. */
export function holdsBlank(text: string): boolean {
  return BLANK.test(text)
}

/** The blanks in a text, as they stand there. */
export function blanksIn(text: string): string[] {
  return [...text.matchAll(EVERY_BLANK)].map(([blank]) => blank)
}

/** The blank of the kind `${…}` that begins just there. */
export function blankAt(text: string, at: number): string | undefined {
  BLANK_HERE.lastIndex = at
  return BLANK_HERE.exec(text)?.[0]
}

/** A blank as it may be shown: what stands in for it when it stays open may be a secret, and is left out. */
export function nameOfBlank(blank: string): string {
  const [, name] = WITH_DEFAULT.exec(blank) ?? []
  if (name !== undefined) return `\${${name.replace(/:$/, '')}}`
  const inside = blank.replace(/^(?:\$\{|\{|<)|[}>]$/g, '')
  return inside.length <= 90 && !looksLikeSecretValue(inside) ? blank : '${…}'
}

/** What stands in for a blank of this kind, and the variable's name. */
export function defaultOf(blank: string): { name: string; value: string } | null {
  const [, name, value] = WITH_DEFAULT.exec(blank) ?? []
  if (name === undefined || value === undefined) return null
  return { name: name.replace(/^(?:env|input):|:$/g, ''), value }
}

/** Whether the value only stands for one that is filled in later, and is no secret itself. */
export function isBlank(name: string, value: string): boolean {
  const text = value.trim()
  if (REFERENCE.test(text)) return true
  if (!holdsBlank(text)) return false
  if (hasSecretBesideBlanks(name, text)) return false
  const rest = text.replace(EVERY_BLANK, (blank) => defaultOf(blank)?.value ?? '')
  // A few letters beside a blank tell nobody anything.
  return (rest.replace(SCHEME, '').match(/\w/g) ?? []).length <= 3
}

/** Whether a value with blanks has a secret all the same: in place of a blank, or next to one. */
export function hasSecretBesideBlanks(name: string, value: string): boolean {
  const instead = blanksIn(value).map(defaultOf)
  if (instead.some((one) => one !== null && isSecretDefault(name, one))) return true
  return value
    .replace(EVERY_BLANK, ' ')
    .split(/\s+/)
    .some((word) => looksLikeSecretValue(word))
}

function isSecretDefault(name: string, instead: { name: string; value: string }): boolean {
  return [name, instead.name].some((one) => looksLikeSecret(one, instead.value))
}

/** The text with what a person entered in place of its one blank; with several, what was entered is all of it. */
export function fillBlank(text: string, entered: string): string {
  const blanks = blanksIn(text)
  const [blank] = blanks
  if (blank === undefined || blanks.length > 1) return entered
  // A person who pastes the whole value, scheme and all, means just that.
  const before = text.slice(0, text.indexOf(blank)).trim().toLowerCase()
  if (before !== '' && entered.toLowerCase().startsWith(before)) return entered
  return text.replace(blank, () => entered)
}
