// Threat: some providers hold one grant for a client and a person, however often that person signs in. Where the client id is
// the same each time, taking the tokens of a replaced grant back would end the one that took its place (R36, R41).
import type { GrantRecord } from './grant.ts'

/** A token of a grant that another took the place of; it is taken back together with that one. */
export interface EarlierToken {
  token: string
  hint: 'refresh_token' | 'access_token'
}

/** More than anybody widens one grant; the oldest have long ended by then. */
const MOST = 20

/** Whether a provider may hold both for one grant: the same client at the same issuer, and not surely another person. */
function mayBeOneGrant(before: GrantRecord, after: GrantRecord): boolean {
  const { registration: old } = before
  const { registration: now } = after
  const people = [before.account, after.account].filter((name) => name !== null)
  return (
    old.issuer === now.issuer &&
    old.clientId === now.clientId &&
    old.how !== 'dynamic' &&
    new Set(people).size < 2
  )
}

/**
 * The new grant, with what is left of the old one where both may be one grant; the same record where the old one is to be
 * taken back by itself. Only the longest-lived token goes along: the other ends by itself soon.
 */
export function takeAlong(before: GrantRecord | null, after: GrantRecord): GrantRecord {
  if (before === null || !mayBeOneGrant(before, after)) return after
  const { refreshToken, accessToken } = before.tokenSet
  const last: EarlierToken =
    refreshToken === undefined
      ? { token: accessToken, hint: 'access_token' }
      : { token: refreshToken, hint: 'refresh_token' }
  return { ...after, earlier: [...(before.earlier ?? []), last].slice(-MOST) }
}
