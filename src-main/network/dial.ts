import { connect } from 'node:net'
import type { LookupAddress } from 'node:dns'
import type { Socket } from 'node:net'

/** Starts one connection. The socket is not connected yet. */
export type OpenSocket = (to: { host: string; port: number }) => Socket

const openSocket: OpenSocket = (to) => connect({ ...to, autoSelectFamily: false })

/** How long one address may keep silent before the next one is tried beside it (RFC 8305 §5). */
const HEAD_START_MS = 250

export interface DialOptions {
  port: number
  /** Ends every try. */
  signal: AbortSignal
  open?: OpenSocket
  headStartMs?: number
}

/**
 * Connects to whichever of these addresses answers first. Node's own way cuts an address off after 250 ms, so that a far
 * server with one dead address is never reached; here a slow address stays in the race.
 * @throws what the last try ended in, when none answers
 * @see RFC 8305 §4, §5
 */
export function dial(addresses: LookupAddress[], options: DialOptions): Promise<Socket> {
  const { signal, port, open = openSocket, headStartMs = HEAD_START_MS } = options
  const waiting = alternate(addresses)
  const running = new Set<Socket>()
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined
    const finish = (winner: Socket | null, error?: unknown) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      for (const socket of running) if (socket !== winner) socket.destroy()
      running.clear()
      if (winner === null) reject(error instanceof Error ? error : new Error('No address.'))
      else resolve(winner)
    }
    const abort = () => finish(null, signal.reason)
    const next = () => {
      clearTimeout(timer)
      const address = waiting.shift()
      if (address === undefined) return
      const socket = open({ host: address.address, port })
      running.add(socket)
      socket.once('connect', () => {
        finish(socket)
      })
      // It stays: a socket without a listener would end the process with its fault.
      socket.on('error', (error) => {
        if (!running.delete(socket)) return
        if (waiting.length > 0) return next()
        if (running.size === 0) finish(null, error)
      })
      if (waiting.length > 0) timer = setTimeout(next, headStartMs)
    }
    signal.addEventListener('abort', abort)
    if (signal.aborted) abort()
    else if (waiting.length === 0) finish(null)
    else next()
  })
}

/** By turns of the two families, the system's own first choice before all (RFC 8305 §4). */
function alternate(addresses: LookupAddress[]): LookupAddress[] {
  const first = addresses.filter(({ family }) => family === addresses[0]?.family)
  const second = addresses.filter(({ family }) => family !== addresses[0]?.family)
  return Array.from({ length: Math.max(first.length, second.length) }, (_, at) => [
    ...first.slice(at, at + 1),
    ...second.slice(at, at + 1),
  ]).flat()
}
