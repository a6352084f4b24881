// Opens the connections of both doors: finds the way, checks the address, encrypts. A way is asked for when a connection
// is opened and never for a request on an open one, and a proxy that fails is passed over before anything was sent to
// the server.
import type { Socket } from 'node:net'
import type { buildConnector } from 'undici'
import { systemResolver } from './checked-lookup.ts'
import type { Reach, Resolver } from './checked-lookup.ts'
import { createEncrypt } from './encrypt.ts'
import { NetworkError, toNetworkError } from './network-error.ts'
import type { Route } from './proxy-answer.ts'
import type { ProxyRoutes } from './proxy-routes.ts'
import { createTrust } from './trust.ts'
import type { Trust } from './trust.ts'
import { assertPublicName } from './tunnel.ts'
import type { Target } from './tunnel.ts'
import { goBy, unsupportedProxy } from './ways.ts'

/** What both doors share of the network as it is. */
export interface Surroundings {
  resolve?: Resolver
  /** OPTIONAL Without it every way is direct. */
  routes?: ProxyRoutes
  trust?: Trust
}

export interface ConnectorOptions extends Surroundings {
  reach: Reach
  timeoutMs: number
  /** HTTP/2 where the server offers it. */
  allowH2?: boolean
  /** Told of the way that a new connection has taken. */
  onConnected?: (origin: string, via: 'direct' | 'proxy') => void
}

const DIRECT: Route = { kind: 'direct' }
/** The server has heard of nothing yet, and another way may be open. */
const PASSED_OVER = new Set(['proxy_unreachable', 'proxy_unsupported'])
const KEEP_ALIVE_MS = 60_000

/** A `connect` for undici. @throws NetworkError, into the callback */
export function createConnector(options: ConnectorOptions): buildConnector.connector {
  const { reach, resolve = systemResolver, trust = createTrust() } = options
  const encryptTarget = createEncrypt(trust, options.allowH2 === true)
  const deps = { reach, resolve, encryptProxy: createEncrypt(trust, false) }

  async function open(to: buildConnector.Options, signal: AbortSignal): Promise<Socket> {
    const encrypt = to.protocol === 'https:' ? await encryptTarget() : null
    const target = { host: to.hostname, port: Number(to.port) || (encrypt === null ? 80 : 443) }
    const { origin } = new URL(`${to.protocol}//${to.host ?? to.hostname}`)
    const routes = encrypt !== null && reach === 'public' ? options.routes : undefined
    const { socket, way } = await firstOf(await waysTo(origin, target, routes), target, signal)
    options.onConnected?.(origin, way.kind === 'direct' ? 'direct' : 'proxy')
    if (encrypt !== null) return encrypt(socket, to, signal)
    return socket.setKeepAlive(true, KEEP_ALIVE_MS).setNoDelay(true)
  }

  async function firstOf(ways: Route[], target: Target, signal: AbortSignal) {
    let last = unsupportedProxy(target.host)
    for (const way of ways) {
      try {
        return { way, socket: await goBy(way, target, deps, signal) }
      } catch (error) {
        if (!(error instanceof NetworkError) || !PASSED_OVER.has(error.code)) throw error
        last = error
      }
    }
    throw last
  }

  return (to, callback) => {
    const host = to.hostname
    const ended = new AbortController()
    // A look-up and a proxy script cannot be stopped: they are left behind.
    const late = new Promise<never>((_, reject) => {
      ended.signal.addEventListener('abort', () => reject(ended.signal.reason as Error))
    })
    const timer = setTimeout(() => {
      const message = `${host} took too long to connect to.`
      ended.abort(new NetworkError('connect_timeout', message, { host }))
    }, options.timeoutMs)
    Promise.race([open(to, ended.signal), late])
      .then(
        (socket) => callback(null, socket),
        (error: unknown) => {
          const { aborted, reason } = ended.signal
          callback(toNetworkError(aborted ? reason : error, host), null)
        },
      )
      .finally(() => clearTimeout(timer))
  }
}

async function waysTo(
  origin: string,
  target: Target,
  routes: ProxyRoutes | undefined,
): Promise<Route[]> {
  if (routes === undefined) return [DIRECT]
  const ways = await routes.to(origin)
  if (ways.some(({ kind }) => kind !== 'direct')) assertPublicName(target.host)
  return ways
}
