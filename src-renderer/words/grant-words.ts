import type { Ability, ScopeView } from '../../src-preload/contract/snapshot.ts'
import { inWords } from './lists.ts'
import { say } from './say.tsx'

export const abilityOrder: readonly Ability[] = [
  'read',
  'change',
  'delete',
  'send',
  'admin',
  'stays',
]

type Act = Exclude<Ability, 'stays'>

const acts = abilityOrder.filter((ability): ability is Act => ability !== 'stays')

export type Certainty = 'certain' | 'guessed'
export type Abilities = Partial<Record<Ability, Certainty>>

/** What all scopes together allow; a certain one outweighs a guess. */
export function abilitiesOf(scopes: readonly ScopeView[]): Abilities {
  const found: Abilities = {}
  for (const { ability, certain } of scopes.flatMap((scope) => scope.abilities)) {
    if (certain || found[ability] === undefined) found[ability] = certain ? 'certain' : 'guessed'
  }
  return found
}

function actWords(abilities: Abilities, certainty: Certainty): string {
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
  const certain = actWords(abilities, 'certain')
  const guessed = actWords(abilities, 'guessed')
  const away = abilities.stays === undefined ? '' : awayEnding[abilities.stays]
  if (certain !== '' && guessed !== '') return say(`words.may.both${away}`, { certain, guessed })
  if (certain !== '') return say(`words.may.certain${away}`, { certain })
  if (guessed !== '') return say(`words.may.guessed${away}`, { guessed })
  return say(`words.may${away === '' ? '.nothing' : away}`)
}

const awayEnding = { certain: '.stays', guessed: '.perhaps-stays' } as const
