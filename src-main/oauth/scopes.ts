const OFFLINE = 'offline_access'

/**
 * Which scopes to ask for: those of the challenge, else all of the resource, else none (R24, R25). `offline_access`
 * joins only where the authorization server lists it (R26).
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
  return [...new Set([...base, ...(offered && base.length > 0 ? [OFFLINE] : [])])]
}

/** What was asked for and not given (R35). */
export function droppedScopes(requested: string[], granted: string[]): string[] {
  return requested.filter((scope) => !granted.includes(scope))
}
