const OFFLINE = 'offline_access'
/** More of them, or longer ones, nobody could read through before agreeing, and no address could carry. */
export const MOST_SCOPES = 500
export const LONGEST_SCOPE = 8_192

/**
 * Which scopes to ask for: those of the challenge, else all of the resource, else none (R24, R25). `offline_access`
 * joins only where the authorization server lists it (R26). What is too much to be read is not asked for.
 */
export function scopesToRequest(known: {
  challenged?: string[] | undefined
  supported?: string[] | undefined
  asScopesSupported?: string[] | undefined
}): string[] {
  const offered = known.asScopesSupported?.includes(OFFLINE) === true
  const supported = (known.supported ?? []).filter((scope) => offered || scope !== OFFLINE)
  // An empty challenge says nothing, so the resource's own list speaks.
  const base = known.challenged?.length ? known.challenged : supported
  const all = [...base, ...(offered && base.length > 0 ? [OFFLINE] : [])]
  return [...new Set(all)].filter(({ length }) => length <= LONGEST_SCOPE).slice(0, MOST_SCOPES)
}

/** What was asked for and not given (R35). */
export function droppedScopes(requested: string[], granted: string[]): string[] {
  return requested.filter((scope) => !granted.includes(scope))
}
