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
  const base = known.challenged ?? known.supported ?? []
  const offered = known.asScopesSupported?.includes(OFFLINE) === true
  return [...new Set([...base, ...(offered ? [OFFLINE] : [])])]
}

/** What was asked for and not given (R35). */
export function droppedScopes(requested: string[], granted: string[]): string[] {
  return requested.filter((scope) => !granted.includes(scope))
}
