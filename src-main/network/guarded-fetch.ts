// The one door to the network for everything that a server names: metadata, registration, tokens, revocation.
// Threats: private addresses (A3), rebinding (A4), credentials carried away by a redirect (A8), huge and endless
// answers (A22). Every hop is checked again, and the address that was checked is the one connected to.
import type { Dispatcher } from 'undici'
import { openAgents } from './agents.ts'
import { assertLiteral } from './checked-lookup.ts'
import type { Reach } from './checked-lookup.ts'
import type { Surroundings } from './connector.ts'
import { NetworkError, toNetworkError } from './network-error.ts'
import type { NetworkErrorCode } from './network-error.ts'
import { respond } from './respond.ts'

export interface TraceEntry {
  method: string
  /** Without query, fragment and user information: those may hold secrets. */
  url: string
  status: number | null
  ms: number
  /** The layer that failed; null when an answer came, whatever it says. */
  failure: NetworkErrorCode | null
  /** How it went out; `cache` for what was not asked again. */
  via: 'direct' | 'proxy' | 'cache'
}

export interface GuardedFetchOptions extends Surroundings {
  /** Whether this address may be on this computer: true only for what the person typed as loopback. */
  allowLoopback?: (url: URL) => boolean
  maxBodyBytes?: number
  headersTimeoutMs?: number
  totalTimeoutMs?: number
  onRequest?: (entry: TraceEntry) => void
}

interface RequestListener {
  onRequest?: (entry: TraceEntry) => void
}

export interface GuardedFetch {
  /** `onRequest` is told of the requests of this call alone. @throws NetworkError */
  fetch(url: string | URL, init?: RequestInit & RequestListener): Promise<Response>
  /** Cuts off what is under way. */
  close(): Promise<void>
}

const MAX_HOPS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** @see R44, R45, R46 */
export function createGuardedFetch(options: GuardedFetchOptions = {}): GuardedFetch {
  const totalTimeoutMs = options.totalTimeoutMs ?? 15_000
  const ways = new Map<string, 'direct' | 'proxy'>()
  const agents = openAgents({
    ...options,
    totalTimeoutMs,
    headersTimeoutMs: options.headersTimeoutMs ?? 10_000,
    onConnected: (origin, via) => void ways.set(origin, via),
  })
  const maxBytes = options.maxBodyBytes ?? 1024 * 1024

  async function hop(url: URL, request: HopRequest, told: RequestListener): Promise<Response> {
    const reach = reachOf(url, options.allowLoopback)
    const startedAt = performance.now()
    let status: number | null = null
    let failure: NetworkErrorCode | null = null
    try {
      const answer = await agents.for(reach, isQuestion(request)).request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: request.method as Dispatcher.HttpMethod,
        headers: request.headers,
        body: request.body,
        signal: request.signal,
      })
      status = answer.statusCode
      return respond(answer, { url: url.href, maxBytes })
    } catch (error) {
      const fault = toNetworkError(error, url.host)
      failure = fault instanceof NetworkError ? fault.code : null
      throw fault
    } finally {
      const ms = performance.now() - startedAt
      const where = url.origin + url.pathname
      const { method } = request
      const via = ways.get(url.origin) ?? 'direct'
      const entry: TraceEntry = { method, url: where, status, ms, failure, via }
      options.onRequest?.(entry)
      told.onRequest?.(entry)
    }
  }

  return {
    async fetch(address, init = {}) {
      const limit = AbortSignal.timeout(totalTimeoutMs)
      const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit
      const request = requestOf(init, signal)
      let url = new URL(address)
      try {
        for (let hops = 0; hops <= MAX_HOPS; hops++) {
          const response = await hop(url, request, init)
          if (!REDIRECTS.has(response.status) || init.redirect === 'manual') return response
          await response.body?.cancel()
          url = nextHop(url, response, request)
        }
      } catch (error) {
        if (!limit.aborted) throw error
        throw new NetworkError('timeout', `${url.host} took too long.`, { cause: error })
      }
      throw new NetworkError('too_many_redirects', `${url.host} redirects without end.`)
    },
    close: () => agents.destroy(),
  }
}

interface HopRequest {
  method: string
  headers: Record<string, string>
  body: string | null
  signal: AbortSignal
}

export function requestOf(init: RequestInit, signal: AbortSignal): HopRequest {
  const headers: Record<string, string> = {}
  new Headers(init.headers).forEach((value, name) => (headers[name] = value))
  const { body } = init
  if (body instanceof URLSearchParams) {
    headers['content-type'] ??= 'application/x-www-form-urlencoded;charset=UTF-8'
  }
  return {
    method: (init.method ?? 'GET').toUpperCase(),
    headers,
    body: body === undefined || body === null ? null : String(body as string | URLSearchParams),
    signal,
  }
}

/** https everywhere; http only on this computer and only where that was allowed (R03). @throws NetworkError */
export function reachOf(url: URL, allowLoopback: ((url: URL) => boolean) | undefined): Reach {
  if (url.username !== '' || url.password !== '') {
    throw new NetworkError('blocked_address', `The address of ${url.host} holds a user name.`)
  }
  const hostname = url.hostname
  const named = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
  const reach: Reach = named && allowLoopback?.(url) === true ? 'loopback' : 'public'
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && reach === 'loopback')) {
    throw new NetworkError('not_https', `${url.host} is not encrypted.`)
  }
  assertLiteral(hostname, reach)
  return reach
}

/** Only questions follow a redirect, and only bare ones leave their origin (R46). */
function nextHop(from: URL, response: Response, request: HopRequest): URL {
  const location = response.headers.get('location')
  if (location === null || !URL.canParse(location, from.href)) {
    throw new NetworkError('too_many_redirects', `${from.host} redirects to nowhere.`)
  }
  const to = new URL(location, from.href)
  const carries = 'authorization' in request.headers || 'cookie' in request.headers
  if (!isQuestion(request) || (carries && to.origin !== from.origin)) {
    throw new NetworkError('credentials_redirect', `${from.host} sends credentials elsewhere.`)
  }
  return to
}

function isQuestion({ method }: HopRequest): boolean {
  return method === 'GET' || method === 'HEAD'
}
