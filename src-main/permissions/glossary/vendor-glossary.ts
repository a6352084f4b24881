import type { Ability } from '../../../src-preload/contract/snapshot.ts'
import type { ObjectKey, SentenceKey, Verb, WarningKey } from './words/catalogue.ts'

/** What a scope allows: a verb and its object, or a whole sentence where the two do not do. */
export type Does =
  | readonly [Verb, ObjectKey]
  | { readonly say: SentenceKey; readonly abilities: readonly [Ability, ...Ability[]] }

export interface ScopeEntry {
  /** The scope, letter by letter. One that is no URL stands behind each of the vendor's `prefixes`. */
  readonly scope: string
  readonly does: Does
  /** Abilities beside those its verb has. */
  readonly also?: readonly [Ability, ...Ability[]]
  /** Why to think twice: it opens more than its name tells, or it lasts. */
  readonly warning?: WarningKey
  /** Where this one is documented, when not at the vendor's `source`. */
  readonly source?: string
}

/** A shape the vendor documents. What stands in for `*` names the object, so a match is only a guess. */
export interface PatternEntry {
  /** One `*`, for one or more of the letters `a-z 0-9 . _ -`. */
  readonly pattern: string
  readonly verb: Verb
  readonly warning?: WarningKey
}

/** What one vendor's documentation says about its scopes. Data only. */
export interface VendorGlossary {
  readonly vendor: string
  /**
   * Hosts of its issuer or its servers, each with the hosts below it. Never one where customers put
   * content or servers of their own: there the same scope may mean anything.
   */
  readonly hosts: readonly [string, ...string[]]
  /** The vendor's host as issuer proves nothing, since anybody can rent an issuer there. */
  readonly onlyAsResource?: true
  /** What may stand before a scope; `''` for nothing. Left out, nothing stands there. */
  readonly prefixes?: readonly [string, ...string[]]
  /** The page of the vendor's documentation. */
  readonly source: string
  /** The day of what was read there, as YYYY-MM-DD. */
  readonly dated: string
  readonly scopes: readonly ScopeEntry[]
  readonly patterns?: readonly PatternEntry[]
}
