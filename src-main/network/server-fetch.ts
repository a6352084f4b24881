// The door for one MCP server's traffic. Threats: a token sent to another origin (A9, R46), messages and lines
// without end (A22), a public name that leads into the private network (A3, A4).
import type { Dispatcher } from 'undici'
import { createConnector } from './connector.ts'
import type { Surroundings } from './connector.ts'
import { reachOf, requestOf } from './guarded-fetch.ts'
import type { GuardedFetch, TraceEntry } from './guarded-fetch.ts'
import { Agent, openSmallPool } from './http-agent.ts'
import { NetworkError, toNetworkError } from './network-error.ts'
import type { NetworkErrorCode } from './network-error.ts'
import { respond } from './respond.ts'

export interface ServerFetchOptions extends Surroundings {
  serverUrl: string
  /** True when the person typed an address on this computer. */
  allowLoopback: boolean
  maxMessageBytes?: number
  maxLineBytes?: number
  headersTimeoutMs?: number
  onRequest?: (entry: TraceEntry) => void
}

const NEVER = new AbortController().signal

/**
 * One origin, its own sockets, no redirects: an answer of 3xx is given to the caller as it is. Streams have no
 * limit in time, because a server may hold one open for hours.
 */
export function createServerFetch(options: ServerFetchOptions): GuardedFetch {
  const server = new URL(options.serverUrl)
  const reach = reachOf(server, () => options.allowLoopback)
  const headersTimeout = options.headersTimeoutMs ?? 120_000
  let via: TraceEntry['via'] = 'direct'
  const agent = new Agent({
    headersTimeout,
    bodyTimeout: 0,
    connections: 64,
    keepAliveTimeout: 30_000,
    factory: openSmallPool,
    connect: createConnector({
      ...options,
      reach,
      timeoutMs: 10_000,
      onConnected: (_origin, taken) => (via = taken),
    }),
  })
  const maxBytes = options.maxMessageBytes ?? 16 * 1024 * 1024
  const maxLineBytes = options.maxLineBytes ?? 1024 * 1024

  return {
    async fetch(address, init = {}) {
      const url = typeof address === 'string' ? new URL(address) : address
      if (url.origin !== server.origin) {
        throw new NetworkError('foreign_origin', `A request to ${url.host} was stopped.`)
      }
      const request = requestOf(init, init.signal ?? NEVER)
      const startedAt = performance.now()
      let status: number | null = null
      let failure: NetworkErrorCode | null = null
      try {
        const answer = await agent.request({
          origin: url.origin,
          path: url.pathname + url.search,
          method: request.method as Dispatcher.HttpMethod,
          headers: request.headers,
          body: request.body,
          signal: init.signal ?? null,
        })
        status = answer.statusCode
        return respond(answer, { url: url.href, maxBytes, maxLineBytes })
      } catch (error) {
        const fault = toNetworkError(error, url.host)
        failure = fault instanceof NetworkError ? fault.code : null
        throw fault
      } finally {
        if (options.onRequest !== undefined) {
          const ms = performance.now() - startedAt
          const where = url.origin + url.pathname
          options.onRequest({
            method: request.method,
            url: where,
            status,
            ms,
            failure,
            via,
          })
        }
      }
    },
    close: () => agent.destroy(),
  }
}
