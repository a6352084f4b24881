import { droppedScopes } from '../oauth/scopes.ts'
import type { GrantRecord } from './grant.ts'
import type { StoredServer } from './server-list.ts'

/** Fewer and shorter than may be asked for: no server fills the list on disk with its scopes. */
const MOST = 200
const LONGEST = 1_000

/** Where one server's scopes are remembered that the person took away. Only ever subtracted from what is asked for. */
export interface LeftOutMemory {
  /** What the person left out before. */
  known(): string[]
  /** Takes the place of what was known; what is too long or too much is not kept. Never throws. */
  keep(scopes: string[]): void
}

/**
 * What the person has left out at a server so far. Where nothing usable is kept beside the server, what its grant
 * knows: an older version remembered it nowhere else.
 */
export function leftOutAt(
  stored: Pick<StoredServer, 'leftOut'>,
  grant: GrantRecord | null,
): string[] {
  const ofGrant = grant?.leftOut ?? []
  // Read from a file that anybody may have edited.
  const kept: unknown = stored.leftOut
  if (!Array.isArray(kept)) return ofGrant
  const tooLong = ofGrant.filter((scope) => scope.length > LONGEST)
  return [...new Set([...kept.filter((scope) => typeof scope === 'string'), ...tooLong])]
}

/** As much of it as is kept beside the server. */
export function keptLeftOut(scopes: string[]): string[] {
  return scopes.filter(({ length }) => length > 0 && length <= LONGEST).slice(-MOST)
}

/** What is left out once a grant has come: what was asked for is not, whichever way it was agreed to. */
export function leftOutAfter(before: string[], { tokenSet, leftOut = [] }: GrantRecord): string[] {
  return [...new Set([...droppedScopes(before, tokenSet.scopesRequested), ...leftOut])]
}

/** One review of what to ask for, and what the person leaves out in it. */
export interface Leaving {
  /** The scopes that begin without their tick. */
  atFirst: string[]
  /** Noted at once, so that it is known in the next review even when this one ends without a sign-in. */
  note(scope: string, left: boolean): void
  /**
   * What is asked for when the person goes on with these; null: with what had its tick at first. A person may take
   * scopes away, and nobody may add any (R24, A21).
   */
  chosen(scopes: string[] | null): string[]
  /**
   * Everything offered would be left out. A request that names no scope gets what the server gives by itself, perhaps
   * more than was left out (RFC 6749 §3.3).
   */
  isNothing(scopes: string[] | null): boolean
  /** The person goes on with these: of what was offered, all else is left out, and these no longer are. */
  goOn(scopes: string[]): void
}

/** @param agreed what the person has just agreed to ask for, wherever they said so */
export function beginLeaving(offered: string[], agreed: string[], memory: LeftOutMemory): Leaving {
  const before = memory.known()
  const left = new Set<string>()
  const atFirst = offered.filter((scope) => before.includes(scope) && !agreed.includes(scope))
  const chosen = (scopes: string[] | null) =>
    scopes === null
      ? droppedScopes(offered, atFirst)
      : offered.filter((one) => scopes.includes(one))
  return {
    atFirst,
    chosen,
    isNothing: (scopes) => offered.length > 0 && chosen(scopes).length === 0,
    note(scope, isLeft) {
      if (!offered.includes(scope)) return
      if (isLeft) left.add(scope)
      else left.delete(scope)
      // A tick set again counts when the person goes on; until then the earlier choice stands.
      memory.keep([...new Set([...before, ...left])])
    },
    goOn(scopes) {
      memory.keep([...droppedScopes(before, offered), ...droppedScopes(offered, scopes)])
    },
  }
}
