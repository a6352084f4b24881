import { parseProxyAnswer } from './proxy-answer.ts'
import type { Route } from './proxy-answer.ts'

/** Asks the system which proxy leads to an address; the answer is as a PAC script writes it. */
export type ResolveProxy = (url: string) => Promise<string>

export interface ProxyRoutes {
  /** The ways to an origin, in order. Never fails: without an answer the way is direct. */
  to(origin: string): Promise<Route[]>
}

const FRESH_MS = 60_000
/** A computer that slept or moved meanwhile asks before it goes anywhere. */
const USABLE_MS = 600_000
const MOST_KEPT = 200

interface Kept {
  routes: Promise<Route[]>
  atMs: number
  asking: boolean
}

/**
 * Remembers the answer for each origin. One that has grown old is given once more while the next is fetched, so that a
 * connection seldom waits for a script. Only the origin is asked for: a script sees no path.
 */
export function createProxyRoutes(
  resolve: ResolveProxy,
  nowMs: () => number = () => performance.now(),
): ProxyRoutes {
  const kept = new Map<string, Kept>()
  const ask = async (origin: string): Promise<Route[]> => {
    try {
      return parseProxyAnswer(await resolve(`${origin}/`))
    } catch {
      return [{ kind: 'direct' }]
    }
  }
  const keep = (origin: string, routes: Promise<Route[]>): Promise<Route[]> => {
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(origin, { routes, atMs: nowMs(), asking: false })
    return routes
  }
  return {
    to(origin) {
      const known = kept.get(origin)
      const age = known === undefined ? Infinity : nowMs() - known.atMs
      if (known === undefined || age >= USABLE_MS) return keep(origin, ask(origin))
      if (age >= FRESH_MS && !known.asking) {
        known.asking = true
        void ask(origin).then((routes) => keep(origin, Promise.resolve(routes)))
      }
      return known.routes
    },
  }
}
