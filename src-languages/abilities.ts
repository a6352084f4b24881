import type { Ability, GrantView, ScopeView, ServerView } from '../src-preload/contract/snapshot.ts'

export const abilityOrder: readonly Ability[] = [
  'read',
  'change',
  'delete',
  'send',
  'admin',
  'stays',
]

export type Act = Exclude<Ability, 'stays'>

export const acts = abilityOrder.filter((ability): ability is Act => ability !== 'stays')

/** `unknown`: nobody has said what a part of the grant is for, so it may be this. */
export type Certainty = 'certain' | 'guessed' | 'unknown'
export type Abilities = Partial<Record<Ability, Certainty>>

/**
 * What all scopes together allow; a certain one outweighs a guess. With a scope that nobody described, or with none named at
 * all, whatever else could be done is unknown rather than not allowed.
 */
export function abilitiesOf(scopes: readonly ScopeView[]): Abilities {
  const found: Abilities = {}
  for (const { ability, certain } of scopes.flatMap((scope) => scope.abilities)) {
    if (certain || found[ability] === undefined) found[ability] = certain ? 'certain' : 'guessed'
  }
  if (scopes.length === 0 || scopes.some(isUndescribed)) {
    for (const act of acts) found[act] ??= 'unknown'
  }
  return found
}

/** What a grant opens; a refresh token means that it stays. */
export function grantAbilities({
  scopes,
  renews,
}: Pick<GrantView, 'scopes' | 'renews'>): Abilities {
  const abilities = abilitiesOf(scopes.filter((scope) => scope.granted))
  return renews ? { ...abilities, stays: 'certain' } : abilities
}

type Keyed = Pick<ServerView, 'grant' | 'state'>

/** Whether there is a key that opens something; one that was taken back opens nothing. */
export function hasKey<Server extends Keyed>(
  server: Server,
): server is Server & { grant: GrantView } {
  return server.grant !== null && server.state.kind !== 'revoked'
}

/** What a server may do now. */
export function serverAbilities(server: Keyed): Abilities {
  return hasKey(server) ? grantAbilities(server.grant) : {}
}

/** Whether nobody has said what a part of it is for. */
export function hasUnknown(abilities: Abilities): boolean {
  return acts.some((act) => abilities[act] === 'unknown')
}

function isUndescribed({ abilities, sure }: ScopeView): boolean {
  return abilities.length === 0 && sure !== 'known'
}
