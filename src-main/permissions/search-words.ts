/** Scripts that put no space between words, so that a run of letters is no word one could look for. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu
const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** The words of a text as they are kept to be found: where a script has no spaces, each letter and each two in a row. */
export function wordsToKeep(text: string): string {
  return splitWords(text, (letters) => [...letters, ...pairs(letters)]).join(' ')
}

/** The words to look for, all of which a text has to hold. */
export function wordsToFind(text: string): string[] {
  return splitWords(text, (letters) => (letters.length === 1 ? letters : pairs(letters)))
}

function splitWords(text: string, unspaced: (letters: string[]) => string[]): string[] {
  // Composed, because the same word may be typed as a letter and its mark.
  return (text.normalize('NFC').match(WORD) ?? []).flatMap((word) => {
    const spaced = word.replaceAll(UNSPACED, ' ').split(' ').filter(Boolean)
    const runs = word.match(UNSPACED) ?? []
    return [...spaced, ...runs.flatMap((run) => unspaced(Array.from(run)))]
  })
}

function pairs(letters: string[]): string[] {
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
}

/** Everything in the arguments of a call that can be read, without what JSON puts around it. */
export function textOfArguments(value: unknown, longest: number): string {
  const parts: string[] = []
  const open: unknown[] = [value]
  let length = 0
  while (open.length > 0 && length < longest) {
    const one = open.pop()
    const isText = typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean'
    if (isText) {
      const text = String(one).slice(0, longest - length)
      parts.push(text)
      length += text.length + 1
    } else if (Array.isArray(one)) {
      for (let at = one.length - 1; at >= 0; at--) open.push(one[at])
    } else if (typeof one === 'object' && one !== null) {
      for (const [name, held] of Object.entries(one).toReversed()) open.push(held, name)
    }
  }
  return parts.join(' ')
}
