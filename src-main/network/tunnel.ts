// How a connection goes through a proxy. Threats: a proxy resolves the target's name itself, so an address of its answer
// cannot be checked here, and a server could name something inside the organization's network that the proxy reaches (A3,
// A4). What can be told from the name alone is told: addresses are checked as always, and names that are never public are
// refused. What is left, a public name with a private address, the proxy has to refuse; a browser is in the same place.
// The proxy's own address is the person's configuration and may be anywhere. Nothing but the target's name and port is
// sent to it in the clear: no credentials, no path.
import type { Socket } from 'node:net'
import { isIP } from 'node:net'
import Socks5 from 'undici/lib/core/socks5-client.js'
import { assertLiteral } from './checked-lookup.ts'
import { NetworkError } from './network-error.ts'

export interface Target {
  /** Without brackets. */
  host: string
  port: number
}

/** Names without a dot, and the suffixes that are kept for private use: RFC 6761, 6762, 8375, and `internal`. */
const NEVER_PUBLIC =
  /^[^.]+\.?$|\.(localhost|local|internal|home\.arpa|localdomain|lan|intranet)\.?$/i

/** @throws NetworkError `blocked_address` */
export function assertPublicName(host: string): void {
  assertLiteral(host, 'public')
  if (isIP(host) === 0 && NEVER_PUBLIC.test(host)) {
    throw new NetworkError('blocked_address', `${host} is not a public name.`)
  }
}

const authority = ({ host, port }: Target) => `${isIP(host) === 6 ? `[${host}]` : host}:${port}`

/**
 * Asks an HTTP proxy for a tunnel (RFC 9110 §9.3.6) over a connection to it. The socket is the tunnel then.
 * @throws NetworkError `proxy_auth_needed` (407), `proxy_refused`, `unreachable` when the proxy cannot get there either
 */
export async function openHttpTunnel(
  proxy: Socket,
  target: Target,
  signal: AbortSignal,
): Promise<Socket> {
  const { request } = await import('node:http')
  const path = authority(target)
  const { socket, status } = await new Promise<{ socket: Socket; status: number }>(
    (resolve, reject) => {
      const asked = request({
        method: 'CONNECT',
        path,
        headers: { host: path },
        createConnection: () => proxy,
        signal,
      })
      asked.once('connect', (response, opened, head) => {
        if (head.length > 0) opened.unshift(head)
        resolve({ socket: opened as Socket, status: response.statusCode ?? 0 })
      })
      asked.once('response', (response) => {
        response.destroy()
        resolve({ socket: proxy, status: response.statusCode ?? 0 })
      })
      asked.once('error', reject)
      asked.end()
    },
  )
  if (status >= 200 && status < 300) return socket
  socket.on('error', () => undefined).destroy()
  throw refusal(status, target.host)
}

function refusal(status: number, host: string): NetworkError {
  const about = { host, cause: new Error(`The proxy answered ${status}.`) }
  if (status === 407) return needsPassword(about)
  return status === 502 || status === 503 || status === 504 ? notReached(about) : refused(about)
}

interface About {
  host: string
  cause: Error
}

const needsPassword = (about: About) =>
  new NetworkError('proxy_auth_needed', 'The proxy asks for a password.', about)
const notReached = (about: About) =>
  new NetworkError('unreachable', `The proxy could not reach ${about.host}.`, about)
const refused = (about: About) =>
  new NetworkError('proxy_refused', `The proxy refused to reach ${about.host}.`, about)

/**
 * The same with SOCKS 5 (RFC 1928), without credentials.
 * @throws NetworkError `proxy_auth_needed`, `proxy_refused`, `unreachable`
 */
export function openSocksTunnel(
  proxy: Socket,
  { host, port }: Target,
  signal: AbortSignal,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const client = new Socks5.Socks5Client(proxy)
    const fail = (error: unknown) => {
      client.on('error', () => undefined)
      proxy.destroy()
      reject(error instanceof Error ? error : new Error('The proxy ended the connection.'))
    }
    signal.addEventListener('abort', () => fail(signal.reason), { once: true })
    client.once('error', (error: Error) => fail(socksRefusal(error, host)))
    client.once('close', () => fail(undefined))
    client.once('authenticated', () => client.connect(host, port))
    client.once('connected', () => {
      // It goes on listening otherwise, and throws the tunnel's later faults into nowhere.
      proxy.pause()
      proxy.off('data', client.onSocketData)
      proxy.off('error', client.onSocketError)
      proxy.off('close', client.onSocketClose)
      resolve(proxy)
    })
    client.handshake()
  })
}

function socksRefusal(cause: Error, host: string): Error {
  const code = String((cause as { code?: unknown }).code)
  if (/_SOCKS5_AUTH/.test(code)) return needsPassword({ host, cause })
  if (/_SOCKS5_REPLY_[13456]$/.test(code)) return notReached({ host, cause })
  return /_SOCKS5_/.test(code) ? refused({ host, cause }) : cause
}
