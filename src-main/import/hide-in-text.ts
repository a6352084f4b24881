// Threat A20: a command line may hold a whole script, a JSON document, or a list of variables in one argument. It is walked
// once, word by word, and each word is judged by its shape and by the name before it.
import { blankAt, defaultOf, nameOfBlank } from './blanks.ts'
import { namedValue } from './named-value.ts'
import { isIdentifierName, nameIn } from './ordinary-values.ts'
import { holdsPrivateKey, isSecretWord, looksLikeSecret } from './secret-shape.ts'

/** A text with what looks like a secret replaced, and the names of what that was. */
export interface HiddenText {
  shown: string
  hidden: string[]
}

/** Stands for a part that has no name of its own. */
export const NAMELESS = '…'

/** As much as anybody would write in one argument: what is longer is not judged, and so not shown. */
export const LONGEST_JUDGED = 8_192

interface How {
  replacement: string
  /** The word before the text. */
  before?: string
  /** Null for what is no address after all. */
  hideInAddress: (address: string) => HiddenText | null
}

const SEPARATOR = /[\s,;|&(){}[\]<>`"'\\=:]/
/** Each address is looked at to the end of its word: a text of nothing but their beginnings is none to be patient with. */
const MOST_ADDRESSES = 20

/** Replaces what looks like a secret in a text of any kind. */
export function hideInText(text: string, how: How): HiddenText {
  const { replacement, hideInAddress } = how
  if (text.length > LONGEST_JUDGED || holdsPrivateKey(text)) {
    return { shown: replacement, hidden: [NAMELESS] }
  }
  const hidden: string[] = []
  let [shown, done, at, addresses] = ['', 0, 0, 0]
  let before = how.before ?? ''
  const put = (start: number, end: number, instead: HiddenText) => {
    shown += text.slice(done, start) + instead.shown
    hidden.push(...instead.hidden)
    done = end
    at = end
  }
  const hide = (start: number, end: number, about: string) =>
    put(start, end, { shown: replacement, hidden: [about] })

  while (at < text.length) {
    const blank = blankAt(text, at)
    if (blank !== undefined) {
      const instead = defaultOf(blank)
      const after = at + blank.length
      if (instead !== null && isSecretDefault(instead)) hide(at, after, nameOfBlank(blank))
      else at = after
      continue
    }
    if (SEPARATOR.test(text.charAt(at))) {
      at++
      continue
    }
    const start = at
    const end = endOfWord(text, start)
    const word = text.slice(start, end)
    if (text.startsWith('://', end) && /^[a-z][a-z0-9+.-]*$/i.test(word)) {
      const stop = endOfAddress(text, end)
      const address = text.slice(start, stop)
      const found = ++addresses > MOST_ADDRESSES ? null : hideInAddress(address)
      if (found !== null && found.hidden.length > 0) put(start, stop, found)
      else if (found !== null) at = stop
      else if (address.includes('@') || addresses > MOST_ADDRESSES) hide(start, stop, NAMELESS)
      else at = end
      before = ''
      continue
    }
    // The name of something at a cloud, which may have "secret" on its way.
    if (word === 'arn' && text[end] === ':') {
      at = endOfAddress(text, end)
      continue
    }
    const value = namedValue(text, start, end)
    if (value !== null) {
      hide(value.start, value.end, value.about)
    } else if (isSecretWord(bare(word), isIdentifierName(before))) {
      const named = /[=:][\s"'`\\]*$/.test(text.slice(Math.max(0, start - 20), start))
      hide(start, paddingEnd(text, end), named ? nameIn(before) || NAMELESS : NAMELESS)
    } else {
      at = end
    }
    before = word
  }
  return { shown: shown + text.slice(done), hidden }
}

const isSecretDefault = ({ name, value }: { name: string; value: string }) =>
  looksLikeSecret(name, value) ||
  value.split(/[\s"'{}:=]+/).some((word) => isSecretWord(bare(word)))

const bare = (word: string) => word.replace(/^[-?#$@]+/, '')

function endOfWord(text: string, start: number): number {
  let end = start
  // A backslash is part of a path, unless it keeps a quote from ending.
  while (end < text.length && (!SEPARATOR.test(text.charAt(end)) || isFolder(text, end))) end++
  return end
}

const isFolder = (text: string, at: number) => text[at] === '\\' && /\w/.test(text[at + 1] ?? '')

function endOfAddress(text: string, from: number): number {
  let end = from
  while (end < text.length && !/[\s"'`<>\\]/.test(text.charAt(end))) end++
  return end
}

/** `=` at the end of what was written in base64. */
function paddingEnd(text: string, end: number): number {
  return text.startsWith('==', end) ? end + 2 : text.startsWith('=', end) ? end + 1 : end
}
