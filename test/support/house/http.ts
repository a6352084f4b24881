import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { listenOnLoopback } from '../loopback.ts'

/** One answered request, as assertions want it: no query, no body, no header. */
export interface RequestRecord {
  server: 'as' | 'notes' | 'archive' | 'open'
  method: string
  path: string
  status: number
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

export interface Listener {
  origin: string
  answer(handler: Handler): void
  close(): Promise<void>
}

const maxBodyBytes = 1024 * 1024

/** Listens on 127.0.0.1 before its handler is known: an issuer contains its own port. */
export async function listen(
  name: RequestRecord['server'],
  log: RequestRecord[],
  port = 0,
): Promise<Listener> {
  const { server, origin, stop } = await listenOnLoopback(() => undefined, port)
  return { origin, answer: (handler) => attach(server, { name, log, handler }), close: stop }
}

interface Attachment {
  name: RequestRecord['server']
  log: RequestRecord[]
  handler: Handler
}

function attach(server: Server, { name, log, handler }: Attachment): void {
  server.on('request', (request, response) => {
    const method = request.method ?? 'GET'
    const path = pathOf(request)
    // 'close' as well as 'finish': a stream the client gave up still belongs into the log.
    response.once('close', () =>
      log.push({ server: name, method, path, status: response.statusCode }),
    )
    Promise.resolve(handler(request, response)).catch((error: unknown) => {
      process.stderr.write(`house: ${name} ${method} ${path}: ${String(error)}\n`)
      if (!response.headersSent) sendText(response, 500, 'The house had a fault.')
      else response.destroy()
    })
  })
}

export function pathOf(request: IncomingMessage): string {
  return new URL(request.url ?? '/', 'http://house.invalid').pathname
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = chunk as Buffer
    size += bytes.length
    if (size > maxBodyBytes) throw new Error('request body too large')
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(value))
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(text)
}

export function sendHtml(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, htmlHeaders)
  response.end(html)
}

/** No `form-action`: browsers apply it to the redirect after the form, which leaves for the client. */
export const htmlHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
}
