import type { LookupAddress } from 'node:dns'
import { isIP } from 'node:net'
import type { Socket } from 'node:net'
import { assertLiteral, checkedLookup, systemResolver } from './checked-lookup.ts'
import type { Reach, Resolver } from './checked-lookup.ts'
import { dial } from './dial.ts'
import type { Encrypt } from './encrypt.ts'
import { NetworkError } from './network-error.ts'
import type { Route } from './proxy-answer.ts'
import { openHttpTunnel, openSocksTunnel } from './tunnel.ts'
import type { Target } from './tunnel.ts'

export interface WayDeps {
  resolve: Resolver
  reach: Reach
  /** For a proxy that is itself spoken to with TLS. */
  encryptProxy: () => Promise<Encrypt>
}

type ProxyRoute = Exclude<Route, { kind: 'direct' }>

/** A proxy gets no longer than this to be reached, so that the next way still has time. */
const PROXY_TIMEOUT_MS = 4_000

/** Goes one way to a server. @throws NetworkError, or what the socket threw */
export async function goBy(
  route: Route,
  target: Target,
  deps: WayDeps,
  signal: AbortSignal,
): Promise<Socket> {
  if (route.kind === 'direct') {
    const addresses = await addressesOf(target.host, deps.resolve, deps.reach)
    return dial(addresses, { port: target.port, signal })
  }
  if (route.kind === 'socks4') throw unsupportedProxy(target.host)
  try {
    const proxy = await reachProxy(route, deps, signal)
    const open = route.kind === 'socks5' ? openSocksTunnel : openHttpTunnel
    return await open(proxy, target, signal)
  } catch (cause) {
    if (signal.aborted || cause instanceof NetworkError) throw cause
    const about = { cause, host: target.host }
    throw new NetworkError('proxy_unreachable', `The proxy ${route.host} was not reached.`, about)
  }
}

export function unsupportedProxy(host: string): NetworkError {
  const message = `The proxy for ${host} is of a kind that is not known.`
  return new NetworkError('proxy_unsupported', message, { host })
}

async function reachProxy(
  { kind, host, port }: ProxyRoute,
  { encryptProxy }: WayDeps,
  signal: AbortSignal,
): Promise<Socket> {
  const encrypt = kind === 'https' ? await encryptProxy() : null
  const limit = AbortSignal.any([signal, AbortSignal.timeout(PROXY_TIMEOUT_MS)])
  const socket = await dial(await addressesOf(host, systemResolver, null), { port, signal: limit })
  if (encrypt === null) return socket
  return encrypt(socket, { protocol: 'https:', hostname: host, host, port: String(port) }, limit)
}

/** Checked for a reach; null for a proxy, which is the person's own configuration and may be anywhere. */
async function addressesOf(
  host: string,
  resolve: Resolver,
  reach: Reach | null,
): Promise<LookupAddress[]> {
  if (reach !== null) assertLiteral(host, reach)
  const family = isIP(host)
  if (family !== 0) return [{ address: host, family }]
  return new Promise((done, fail) => {
    const answer = (error: Error | null, found: unknown) =>
      error === null ? done(found as LookupAddress[]) : fail(error)
    if (reach === null) resolve(host, answer)
    else checkedLookup(resolve, reach)(host, { all: true }, answer)
  })
}
