import { createServer as createHttp } from 'node:http'
import type { IncomingHttpHeaders, Server } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { connect, createServer as createTcp } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Certificate } from './certificates.ts'
import { open } from './network.ts'

export interface TestProxy {
  port: number
  /** The targets it was asked for, as `host:port`. */
  asked: string[]
  headers: IncomingHttpHeaders[]
}

export interface ProxyOptions {
  /** The loopback port where a target really is; null when the proxy cannot get there. */
  to?: (target: string) => number | null
  /** Answered in place of any tunnel. */
  status?: number
  /** Spoken to with TLS. */
  certificate?: Certificate
}

/** A real proxy for CONNECT (RFC 9110 §9.3.6) on loopback. */
export async function startConnectProxy(options: ProxyOptions): Promise<TestProxy> {
  const asked: string[] = []
  const headers: IncomingHttpHeaders[] = []
  const { certificate } = options
  const server: Server = certificate === undefined ? createHttp() : createHttps(certificate)
  server.on('tlsClientError', () => undefined)
  server.on('connect', (request, client: Duplex) => {
    const target = request.url ?? ''
    asked.push(target)
    headers.push(request.headers)
    client.on('error', () => undefined)
    const port = options.to?.(target) ?? null
    if (options.status !== undefined || port === null) {
      client.end(`HTTP/1.1 ${options.status ?? 502} No\r\ncontent-length: 0\r\n\r\n`)
      return
    }
    const there = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      there.pipe(client).pipe(there)
    })
    there.on('error', () => client.destroy())
    client.on('close', () => there.destroy())
  })
  return { port: await listening(server), asked, headers }
}

/** A real SOCKS 5 proxy (RFC 1928) that takes names; with `password` it takes nobody without one. */
export async function startSocksProxy(options: {
  to: (target: string) => number | null
  password?: boolean
}): Promise<TestProxy> {
  const asked: string[] = []
  const server = createTcp((client) => {
    client.on('error', () => undefined)
    client.once('data', () => {
      client.write(Buffer.from([5, options.password === true ? 0xff : 0]))
      if (options.password === true) return void client.end()
      client.once('data', (request: Buffer) => {
        const length = request[4] ?? 0
        const target = `${request.toString('ascii', 5, 5 + length)}:${request.readUInt16BE(5 + length)}`
        asked.push(target)
        const port = options.to(target)
        const reply = (code: number) => Buffer.from([5, code, 0, 1, 0, 0, 0, 0, 0, 0])
        if (port === null) return void client.end(reply(4))
        const there = connect(port, '127.0.0.1', () => {
          client.write(reply(0))
          there.pipe(client).pipe(there)
        })
        there.on('error', () => client.destroy())
        client.on('close', () => there.destroy())
      })
    })
  })
  return { port: await listening(server), asked, headers: [] }
}

async function listening(server: {
  listen(port: number, host: string, done: () => void): unknown
  close(done: () => void): unknown
  address(): unknown
  on(event: 'connection', hear: (socket: Socket) => void): unknown
}): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  })
  return (server.address() as AddressInfo).port
}

/** Takes every connection and never says a word. */
export async function startMute(): Promise<number> {
  return listening(createTcp((client) => void client.on('error', () => undefined).resume()))
}

/** A port on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = createTcp()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
