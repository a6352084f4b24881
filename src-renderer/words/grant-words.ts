import type { Ability, ScopeView } from '../../src-preload/contract/snapshot.ts'
import { inWords } from './lists.ts'

export const abilityOrder: readonly Ability[] = [
  'read',
  'change',
  'delete',
  'send',
  'admin',
  'stays',
]

export const abilityWords: Record<Ability, string> = {
  read: 'read',
  change: 'change',
  delete: 'delete',
  send: 'send',
  admin: 'administer',
  stays: 'keep access while you are away',
}

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

function phrase(abilities: Abilities, certainty: Certainty): string {
  const acts = abilityOrder.filter((a) => a !== 'stays' && abilities[a] === certainty)
  return inWords(acts.map((a) => abilityWords[a]))
}

/** "may read and change, perhaps delete, and keep access while you are away" */
export function mayWords(abilities: Abilities): string {
  const certain = phrase(abilities, 'certain')
  const guessed = phrase(abilities, 'guessed')
  const acts = [certain && `may ${certain}`, guessed && `may perhaps ${guessed}`].filter(Boolean)
  const stays = abilities.stays
  const away =
    stays === undefined ? '' : `${stays === 'certain' ? '' : 'perhaps '}${abilityWords.stays}`
  if (acts.length === 0) {
    return away ? `may ${away}` : 'was granted access nobody has described'
  }
  return acts.join(' and ') + (away ? `, and ${away}` : '')
}
