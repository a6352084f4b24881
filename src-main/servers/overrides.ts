/**
 * A rule that a person has set aside for one server, knowing what it means: recorded in the ledger, shown on the server's
 * page, and lifted with one click. `subject` is exactly what was accepted; anything else is asked again.
 */
export interface Override {
  kind: OverrideKind
  /**
   * `resource`: the resource named instead (R07). `pkce`: the issuer (R20). `origin-endpoints`: the origin (R09).
   * `issuer`: the issuer that was named, an arrow, and the name it gives itself (R11).
   */
  subject: string
}

export const OVERRIDE_KINDS = ['resource', 'pkce', 'origin-endpoints', 'issuer'] as const
export type OverrideKind = (typeof OVERRIDE_KINDS)[number]

export function isSameOverride(one: Override, other: Override): boolean {
  return one.kind === other.kind && one.subject === other.subject
}
