// Threat A10: other programs and pages on this computer reach the callback. So: this computer only, a port nobody chose and
// a path of 128 random bits (unless a person had to register them), the exact Host (a rebound name sends another), GET,
// once, and no byte of the request in the answer.
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { LoopbackRedirect, LoopbackRedirectAddress } from '../servers/user-agent.ts'
import type { RedirectOutcome, RedirectPage, RenderRedirectPage } from './redirect-page.ts'

export interface LoopbackRedirectOptions extends LoopbackRedirectAddress {
  page: RenderRedirectPage
  /** How long the browser is kept waiting for `answer`. */
  answerWithinMs?: number
}

/**
 * Opens a listener for one authorization response. It stops listening at the first request that is the response;
 * that one browser is then kept waiting until `answer`, so that the page can tell how the exchange went.
 * @throws Error with the code `EADDRINUSE` when a program has the port that was asked for
 * @see RFC 8252 §7.3, §8.3
 */
export async function openLoopbackRedirect(
  options: LoopbackRedirectOptions,
): Promise<LoopbackRedirect> {
  const path = options.path ?? `/${randomBytes(16).toString('base64url')}`
  const { port, servers } = await listen(options)
  const door = createDoor(servers)
  const host = `${options.host ?? '127.0.0.1'}:${port}`
  const origin = `http://${host}`
  let waiting: ServerResponse | null = null
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const answer = (outcome: RedirectOutcome): void => {
    clearTimeout(timer)
    const response = waiting
    waiting = null
    if (response !== null) sendPage(response, options.page(outcome), outcome)
  }

  const received = new Promise<{ url: URL }>((resolve) => {
    const take = (request: IncomingMessage, response: ServerResponse): void => {
      if (closed || !isResponseOf(request, host, path)) {
        refuse(response)
        return
      }
      closed = true
      waiting = response
      door.shut(request.socket)
      timer = setTimeout(() => answer('unfinished'), options.answerWithinMs ?? 30_000)
      resolve({ url: new URL(request.url ?? '/', origin) })
    }
    for (const server of servers) server.on('request', take)
  })

  return {
    redirectUri: `${origin}${path}`,
    received,
    answer,
    async close() {
      closed = true
      clearTimeout(timer)
      waiting = null
      await door.close()
    },
  }
}

/** The listener's sockets, so that those of strangers do not keep it open. */
function createDoor(servers: Server[]): { shut(keep: Socket): void; close(): Promise<unknown> } {
  const sockets = new Set<Socket>()
  const gone = Promise.all(
    servers.map((server) => new Promise<void>((resolve) => server.once('close', () => resolve()))),
  )
  for (const server of servers) {
    server.on('connection', (socket) => {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.once('close', () => sockets.delete(socket))
    })
    server.on('clientError', (_error, socket) => socket.destroy())
  }
  const shut = (keep?: Socket): void => {
    for (const server of servers) if (server.listening) server.close()
    for (const socket of sockets) if (socket !== keep) dropAfterWriting(socket)
  }
  return {
    shut,
    close() {
      shut()
      return gone
    },
  }
}

/** A page that is already written still reaches the browser; everything else is cut. */
function dropAfterWriting(socket: Socket): void {
  if (socket.writableLength > 0 || socket.writableEnded) socket.destroySoon()
  else socket.destroy()
}

/** How often a port that is free in one family and taken in the other is given back for another. */
const MOST_PORTS = 5

/** `localhost` is both families: which one a browser takes is not ours to know. */
async function listen({ host, port = 0 }: LoopbackRedirectAddress) {
  for (let tries = 1; ; tries++) {
    const first = await listenAt('127.0.0.1', port)
    if (host !== 'localhost') return { port: first.port, servers: [first.server] }
    try {
      const second = await listenAt('::1', first.port)
      return { port: first.port, servers: [first.server, second.server] }
    } catch (error) {
      if (!isTaken(error)) return { port: first.port, servers: [first.server] }
      // Whoever listens there would get the answer of every browser that tries that family first.
      await new Promise((resolve) => first.server.close(resolve))
      if (port !== 0 || tries === MOST_PORTS) throw error
    }
  }
}

function listenAt(address: string, port: number): Promise<{ server: Server; port: number }> {
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 5_000, keepAlive: false })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: address, port, exclusive: true }, () => {
      const bound = server.address()
      if (bound === null || typeof bound === 'string') reject(new Error('no loopback port'))
      else resolve({ server, port: bound.port })
    })
  })
}

function isTaken(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
}

function isResponseOf(request: IncomingMessage, host: string, path: string): boolean {
  const url = request.url ?? ''
  const target = request.headers['sec-fetch-dest']
  const hosts = request.rawHeaders.filter((h, i) => i % 2 === 0 && h.toLowerCase() === 'host')
  return (
    request.method === 'GET' &&
    hosts.length === 1 &&
    request.headers.host === host &&
    url.startsWith(`${path}?`) &&
    // A picture or a script of another page is not a person's browser coming back.
    (target === undefined || target === 'document') &&
    // A browser that loads the page ahead of time comes again when the person really goes there.
    request.headers['sec-purpose'] === undefined &&
    carriesAnswer(url)
  )
}

function carriesAnswer(url: string): boolean {
  const query = new URLSearchParams(url.slice(url.indexOf('?') + 1))
  return query.has('code') || query.has('error')
}

const quietHeaders = {
  Connection: 'close',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

function refuse(response: ServerResponse): void {
  response.writeHead(404, { ...quietHeaders, 'Content-Length': 0 })
  response.end()
}

function sendPage(
  response: ServerResponse,
  { html, contentSecurityPolicy }: RedirectPage,
  outcome: RedirectOutcome,
): void {
  response.writeHead(outcome === 'failed' ? 400 : 200, {
    ...quietHeaders,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(html),
    'Content-Security-Policy': contentSecurityPolicy,
  })
  response.end(html)
}
