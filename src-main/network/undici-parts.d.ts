declare module 'undici/lib/dispatcher/agent.js' {
  export { Agent as default } from 'undici'
}

declare module 'undici/lib/dispatcher/pool.js' {
  export { Pool as default } from 'undici'
}

declare module 'undici/lib/dispatcher/fixed-queue.js' {
  export default class FixedQueue {
    head: { list: unknown[] }
  }
}

declare module 'undici/lib/api/api-request.js' {
  import type { Dispatcher } from 'undici'
  const request: Dispatcher['request']
  export default request
}

declare module 'undici/lib/core/connect.js' {
  export { buildConnector as default } from 'undici'
}

declare module 'undici/lib/core/socks5-client.js' {
  import type { EventEmitter } from 'node:events'
  import type { Socket } from 'node:net'
  class Socks5Client extends EventEmitter {
    constructor(socket: Socket)
    onSocketData: () => void
    onSocketError: () => void
    onSocketClose: () => void
    handshake(): void
    connect(address: string, port: number): void
  }
  const parts: { Socks5Client: typeof Socks5Client }
  export default parts
}
