const SHORTEST = 10
const FEWEST_DIFFERENT = 5
const LONG = 20

export interface Strength {
  enough: boolean
  sentence: string
}

/** A calm word on a passphrase while it is typed. Main decides; this says the same ahead. */
export function strengthOf(passphrase: string): Strength {
  const letters = Array.from(passphrase.normalize('NFKC'))
  if (letters.length === 0) {
    return { enough: false, sentence: 'Four or five words that mean something only to you.' }
  }
  if (letters.length < SHORTEST) {
    const missing = SHORTEST - letters.length
    return {
      enough: false,
      sentence: `${missing} more ${missing === 1 ? 'character' : 'characters'}, at least.`,
    }
  }
  if (new Set(letters).size < FEWEST_DIFFERENT) {
    return { enough: false, sentence: 'The same few characters are guessed first.' }
  }
  return letters.length < LONG
    ? { enough: true, sentence: 'Enough. Another word makes it far harder to guess.' }
    : { enough: true, sentence: 'Hard to guess, even for somebody who has your files.' }
}
