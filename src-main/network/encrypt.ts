import type { Socket } from 'node:net'
import type { buildConnector as UndiciConnector } from 'undici'
import buildConnector from 'undici/lib/core/connect.js'
import type { Trust } from './trust.ts'

/** Speaks TLS over a connection, with the name checked against the certificate. Destroys the connection when it fails. */
export type Encrypt = (
  socket: Socket,
  to: UndiciConnector.Options,
  signal: AbortSignal,
) => Promise<Socket>

/** Ready once it is known whom to trust. HTTP/2 is offered to the other side where allowed. */
export function createEncrypt(trust: Trust, allowH2: boolean): () => Promise<Encrypt> {
  let made: Promise<Encrypt> | null = null
  const make = async (): Promise<Encrypt> => {
    const secureContext = await trust.context()
    // The time is watched for the whole of a connection, by the signal.
    const connect = buildConnector({
      timeout: 0,
      allowH2,
      ...(secureContext === undefined ? {} : { secureContext }),
    })
    return (socket, to, signal) =>
      new Promise((resolve, reject) => {
        const end = () => socket.destroy(signal.reason as Error)
        signal.addEventListener('abort', end, { once: true })
        connect({ ...to, httpSocket: socket }, (error, encrypted) => {
          signal.removeEventListener('abort', end)
          if (error === null) return resolve(encrypted as Socket)
          socket.destroy()
          reject(error)
        })
        if (signal.aborted) end()
      })
  }
  return () => (made ??= make())
}
