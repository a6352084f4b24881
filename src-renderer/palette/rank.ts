/** Better the earlier a word is found in a text; letters in their order are better than nothing. */
const AT_START = 100
const AT_WORD = 80
const INSIDE = 50
const LETTERS = 20

/** As it is compared: without case and accents. */
function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** Whether the letters stand in the text in their order, the first of them at the beginning of a word. */
function hasLetters(text: string, letters: string): boolean {
  const [first = '', ...rest] = letters
  for (const word of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!word[0].startsWith(first)) continue
    let at = word.index
    if (rest.every((letter) => (at = text.indexOf(letter, at + 1)) !== -1)) return true
  }
  return false
}

function scoreOf(word: string, said: string, more: string): number {
  const at = said.indexOf(word)
  if (at === 0) return AT_START
  if (at > 0) return /[\p{L}\p{N}]/u.test(said[at - 1] ?? '') ? INSIDE : AT_WORD
  if (more.includes(word)) return INSIDE / 2
  return word.length > 1 && hasLetters(said, word) ? LETTERS : 0
}

export interface Ranked {
  /** What one reads. */
  said: string
  /** What it may be found by besides. */
  more: string
}

/** Those in which every word of the query is found, the best first; equal ones stay in their order. */
export function rank<T extends Ranked>(entries: readonly T[], query: string): T[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...entries]
  const scored = entries.map((entry) => {
    const said = plain(entry.said)
    const more = plain(entry.more)
    const scores = words.map((word) => scoreOf(word, said, more))
    const sum = scores.includes(0) ? 0 : scores.reduce((one, other) => one + other, 0)
    // Of two that fit alike, the shorter one says less besides.
    return { entry, score: sum === 0 ? 0 : sum - said.length / 1000 }
  })
  return scored
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .map(({ entry }) => entry)
}
