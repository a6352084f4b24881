import { isOrdinaryValue, nameIn } from './ordinary-values.ts'
import { looksLikeSecretName, SCHEMES } from './secret-shape.ts'

interface Found {
  start: number
  end: number
  about: string
}

const SIGN = /\\*["'`]?\s*(=>?|:)\s*(\[(?=\s*\\*["'`]))?\s*(\\*)(["'`])?/y
const SPACE = /\s+(\\*)(["'`])?|\\*["'],\s*(\\*)(["'])/y
const SCHEME = new RegExp(`^(?:${SCHEMES})$`, 'i')
const UNQUOTED = /[^\s"'`\\]*/y
const UNSPACED = /\S*/y
const UNSPACED_VALUE = new RegExp(`(?:(?:${SCHEMES})\\s+)?\\S*`, 'iy')
/** `1` of `1,NAME=value`. */
const FIRST_OF_LIST = /^([^,;&]+)[,;&]\s*[\w.-]+[=:]/
/** What is longer is no path, blank or word that stands there instead of a secret. */
const LONGEST_ORDINARY = 400

/** The secret that the word from `start` to `end` announces: as its name, its flag, or its scheme. */
export function namedValue(text: string, start: number, end: number): Found | null {
  const word = text.slice(start, end)
  const name = nameIn(word)
  return assigned(text, { word, name, start, end }) ?? following(text, { word, name, start, end })
}

interface Word {
  word: string
  name: string
  start: number
  end: number
}

/** `name=value`, `name: value`, `"name":"value"`. Rather too much is hidden than a part of it shown. */
function assigned(text: string, { word, name, start, end }: Word): Found | null {
  if (!looksLikeSecretName(name)) return null
  const sign = match(SIGN, text, end)
  if (sign === null) return null
  const [all, , list, escapes = '', quote] = sign
  const from = end + all.length
  if (from >= text.length) return null
  const isGlued = quote === undefined && all === ':'
  // A folder that is put in the place of another.
  if (isGlued && (word.includes('/') || /[\\/]/.test(text.charAt(from)))) return null
  const to =
    list === undefined ? endOfValue(text, { start, from, quote, escapes }) : endOfList(text, from)
  const value = text.slice(from, to)
  const first = quote === undefined ? FIRST_OF_LIST.exec(value)?.[1] : undefined
  if (isOrdinary(name, first ?? value)) return null
  // `npm run auth:dev`
  if (isGlued && /^[a-z]+$/.test(word) && /^[a-z][a-z:-]{0,20}$/.test(value)) return null
  return { start: from, end: to, about: name }
}

/** `--token value`, also in a list of quoted words; `Bearer value`. */
function following(text: string, { word, name, start, end }: Word): Found | null {
  const space = match(SPACE, text, end)
  if (space === null) return null
  const from = end + space[0].length
  const [, escapes = '', quote, escapesInList = '', quoteInList] = space
  const isQuoted = (quote ?? quoteInList) !== undefined
  const to = isQuoted
    ? closing(text, from, { quote: quote ?? quoteInList ?? '', escapes: escapes + escapesInList })
    : from + (match(UNQUOTED, text, from)?.[0].length ?? 0)
  const value = text.slice(from, to)
  if (value === '') return null
  if (isSecretFlag(word) && !isFlag(value) && !isOrdinary(name, value)) {
    return { start: from, end: to, about: word }
  }
  if (!isQuoted && announcesByScheme(word, value)) return { start, end: to, about: word }
  return null
}

/** Whether this word is a flag whose value is a secret, as `--api-key`. */
export function isSecretFlag(word: string): boolean {
  return /^--?[\w.-]+$/.test(word) && looksLikeSecretName(nameIn(word))
}

/** `-v`, `--verbose`: what stands there is the next flag, and no value that begins with a dash. */
export function isFlag(word: string): boolean {
  return /^(?:-[a-z]|--[a-z][a-z-]*(?:=.*)?)$/is.test(word)
}

/** Of `Bearer abc`: in the middle of a text, "basic usage" and "bearer token" are words like others. */
export function announcesByScheme(word: string, value: string): boolean {
  if (!SCHEME.test(word) || isOrdinary('authorization', value)) return false
  if (/^bearer$/i.test(word)) return !/^(?:tokens?|auth\w*|keys?|schemes?)\b/i.test(value)
  return !/^[A-Z]?[a-z-]{1,12}$/.test(value)
}

const isOrdinary = (name: string, value: string) =>
  value.length <= LONGEST_ORDINARY && isOrdinaryValue(name, value)

interface ValuePlace {
  start: number
  from: number
  quote: string | undefined
  escapes: string
}

function endOfValue(text: string, { start, from, quote, escapes }: ValuePlace): number {
  if (quote !== undefined) return closing(text, from, { quote, escapes })
  // One argument that is all name and value, whatever the value is made of.
  if (start === 0) return text.length
  const around = /["'`]/.exec(text.charAt(start - 1))?.[0]
  if (around !== undefined) return indexFrom(text, around, from)
  let end = from + (match(UNSPACED_VALUE, text, from)?.[0].length ?? 0)
  while (end > from + 1 && /["'`)\]};,\\]/.test(text.charAt(end - 1))) end--
  return end
}

/** Where a quoted value ends. A quote with more escapes before it is part of the value, as is what is glued to it. */
function closing(text: string, from: number, by: { quote: string; escapes: string }): number {
  for (let at = text.indexOf(by.quote, from); at !== -1; at = text.indexOf(by.quote, at + 1)) {
    let escapes = 0
    while (at - escapes > from && text[at - escapes - 1] === '\\') escapes++
    if (escapes > by.escapes.length) continue
    // As a shell has a quote inside of quotes: 'it'\''s'.
    if (text.startsWith(`\\${by.quote}${by.quote}`, at + 1)) {
      at += 3
      continue
    }
    const glued = text[at + 1]
    if (glued === undefined || /[\s,;:})\]]/.test(glued)) return at - escapes
    // The quote around this one ends here as well.
    if (/["'`\\]/.test(glued) && !/[\w$]/.test(text[at + 2] ?? '')) return at - escapes
    return at + 1 + (match(UNSPACED, text, at + 1)?.[0].length ?? 0)
  }
  return text.length
}

const endOfList = (text: string, from: number) => indexFrom(text, ']', from)

function indexFrom(text: string, sought: string, from: number): number {
  const at = text.indexOf(sought, from)
  return at === -1 ? text.length : at
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
