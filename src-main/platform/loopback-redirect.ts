// Threat A10: other programs and pages on this computer reach the callback. So: 127.0.0.1 only, a port nobody chose, a path
// of 128 random bits, the exact Host (a rebound name sends another), GET, once, and no byte of the request in the answer.
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { LoopbackRedirect } from '../servers/user-agent.ts'
import type { RenderRedirectPage } from './redirect-page.ts'

export interface LoopbackRedirectOptions {
  page: RenderRedirectPage
  /** For a client whose redirect URI a person registered by hand; otherwise 128 random bits. */
  path?: string
  /** How long the browser is kept waiting for `answer`. */
  answerWithinMs?: number
}

const patience = 'Chatelaine is still finishing the sign-in. Look there for the result.'

/**
 * Opens a listener for one authorization response. It stops listening at the first request that is the response;
 * that one browser is then kept waiting until `answer`, so that the page can tell how the exchange went.
 * @see RFC 8252 §7.3, §8.3
 */
export async function openLoopbackRedirect(
  options: LoopbackRedirectOptions,
): Promise<LoopbackRedirect> {
  const path = options.path ?? `/${randomBytes(16).toString('base64url')}`
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 5_000, keepAlive: false })
  const door = createDoor(server)
  const origin = await listen(server)
  const host = new URL(origin).host
  let waiting: ServerResponse | null = null
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const answer = (outcome: 'done' | 'failed', sentence: string): void => {
    clearTimeout(timer)
    const response = waiting
    waiting = null
    if (response !== null) sendPage(response, options.page, outcome, sentence)
  }

  const received = new Promise<{ url: URL }>((resolve) => {
    server.on('request', (request, response) => {
      if (closed || !isResponseOf(request, host, path)) {
        refuse(response)
        return
      }
      closed = true
      waiting = response
      door.shut(request.socket)
      timer = setTimeout(() => answer('done', patience), options.answerWithinMs ?? 30_000)
      resolve({ url: new URL(request.url ?? '/', origin) })
    })
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
function createDoor(server: Server): { shut(keep: Socket): void; close(): Promise<void> } {
  const sockets = new Set<Socket>()
  const gone = new Promise<void>((resolve) => server.once('close', () => resolve()))
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.once('close', () => sockets.delete(socket))
  })
  server.on('clientError', (_error, socket) => socket.destroy())
  const shut = (keep?: Socket): void => {
    if (server.listening) server.close()
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

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port: 0, exclusive: true }, () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('no loopback port'))
      else resolve(`http://127.0.0.1:${address.port}`)
    })
  })
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
  page: RenderRedirectPage,
  outcome: 'done' | 'failed',
  sentence: string,
): void {
  const { html, contentSecurityPolicy } = page(outcome, sentence)
  response.writeHead(outcome === 'done' ? 200 : 400, {
    ...quietHeaders,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(html),
    'Content-Security-Policy': contentSecurityPolicy,
  })
  response.end(html)
}
