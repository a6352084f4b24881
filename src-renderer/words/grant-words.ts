import { acts, hasUnknown, type Abilities, type Act } from '../../src-languages/abilities.ts'
import { inWords } from './lists.ts'
import { say } from './say.tsx'

function actWords(abilities: Abilities, certainty: 'certain' | 'guessed'): string {
  return inWords(acts.filter((act) => abilities[act] === certainty).map(actWord))
}

function actWord(act: Act): string {
  return say(`words.act.${act}`)
}

/**
 * What follows the name of a server: "may read and change, and keep access while you are away". A whole message for each
 * case, because languages put the verb, the doubt and the absence in different places.
 */
export function mayWords(abilities: Abilities): string {
  const may = knownWords(abilities)
  if (may === null) return say('words.may.nothing')
  return hasUnknown(abilities) ? say('words.may.and-unknown', { may }) : may
}

function knownWords(abilities: Abilities): string | null {
  const certain = actWords(abilities, 'certain')
  const guessed = actWords(abilities, 'guessed')
  const { stays } = abilities
  const away = stays === undefined || stays === 'unknown' ? '' : awayEnding[stays]
  if (certain !== '' && guessed !== '') return say(`words.may.both${away}`, { certain, guessed })
  if (certain !== '') return say(`words.may.certain${away}`, { certain })
  if (guessed !== '') return say(`words.may.guessed${away}`, { guessed })
  return away === '' ? null : say(`words.may${away}`)
}

const awayEnding = { certain: '.stays', guessed: '.perhaps-stays' } as const
