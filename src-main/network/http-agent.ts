// The whole package brings a fetch, caches and web sockets along: 25 ms of every start for nothing. These are the two
// parts of it that speak HTTP; the package itself joins them in the same way.
import request from 'undici/lib/api/api-request.js'
import Agent from 'undici/lib/dispatcher/agent.js'
import FixedQueue from 'undici/lib/dispatcher/fixed-queue.js'
import Pool from 'undici/lib/dispatcher/pool.js'

Object.assign(Agent.prototype, { request })

export { Agent }

/** A pool keeps room for two thousand waiting requests, 16 KB for each server; its list grows as well. */
export function openSmallPool(...[origin, options]: ConstructorParameters<typeof Pool>): Pool {
  const pool = new Pool(origin, options)
  for (const part of Object.getOwnPropertySymbols(pool)) {
    const queue = (pool as unknown as Record<symbol, unknown>)[part]
    if (queue instanceof FixedQueue) queue.head.list = []
  }
  return pool
}
