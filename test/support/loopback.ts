import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Loopback {
  server: Server
  port: number
  /** `http://127.0.0.1:<port>`, without a slash at its end. */
  origin: string
  /** Cuts every connection, as a killed process does, and stops listening. */
  stop(): Promise<void>
}

/** An HTTP server that only this computer reaches. Port 0 takes any free one. @throws when the port is taken */
export async function listenOnLoopback(listener: RequestListener, port = 0): Promise<Loopback> {
  const server = createServer(listener)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const bound = (server.address() as AddressInfo).port
  return {
    server,
    port: bound,
    origin: `http://127.0.0.1:${bound}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
