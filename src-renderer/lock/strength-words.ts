import { say } from '../words/say.tsx'

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
    return { enough: false, sentence: say('lock.strength.none') }
  }
  if (letters.length < SHORTEST) {
    const missing = SHORTEST - letters.length
    return { enough: false, sentence: say('lock.strength.short', { count: missing }) }
  }
  if (new Set(letters).size < FEWEST_DIFFERENT) {
    return { enough: false, sentence: say('lock.strength.same-few') }
  }
  return letters.length < LONG
    ? { enough: true, sentence: say('lock.strength.enough') }
    : { enough: true, sentence: say('lock.strength.hard') }
}
