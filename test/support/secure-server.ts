import { createSecureServer } from 'node:http2'
import type { Http2SecureServer, Http2ServerRequest, Http2ServerResponse } from 'node:http2'
import { createServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { Certificate } from './certificates.ts'
import { open } from './network.ts'

export interface SecureServer {
  port: number
  /** By its address. */
  url: string
  /** The protocol of each connection, as it was agreed upon. */
  protocols: string[]
  /** What came, as `GET /path`. */
  requests: string[]
  hits(): number
}

type Answer = (request: Http2ServerRequest, response: Http2ServerResponse) => void

interface Options {
  /** Offers HTTP/2 beside HTTP/1.1. */
  http2?: boolean
  answer?: Answer
  host?: string
}

/** An https server on loopback, closed with everything else that a test opened. */
export async function serveSecurely(
  { cert, key }: Certificate,
  {
    http2 = false,
    host = '127.0.0.1',
    answer = (_, response) => response.end('there'),
  }: Options = {},
): Promise<SecureServer> {
  const protocols: string[] = []
  const requests: string[] = []
  const sockets = new Set<TLSSocket>()
  const server: Server = http2
    ? createSecureServer({ cert, key, allowHTTP1: true })
    : createServer({ cert, key })
  server.on('secureConnection', (socket: TLSSocket) => {
    protocols.push(socket.alpnProtocol === false ? 'none' : (socket.alpnProtocol ?? 'none'))
    sockets.add(socket)
    socket.on('error', () => undefined)
  })
  ;(server as Http2SecureServer).on('request', (request, response) => {
    requests.push(`${request.method} ${request.url}`)
    request.resume()
    answer(request, response)
  })
  // A client that does not like the certificate hangs up in the middle.
  server.on('tlsClientError', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  open.push(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  const { port } = server.address() as AddressInfo
  const url = `https://${host.includes(':') ? `[${host}]` : host}:${port}`
  return { port, url, protocols, requests, hits: () => requests.length }
}
