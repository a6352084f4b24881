import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGuardedFetch } from '../../src-main/network/guarded-fetch.ts'
import type { GuardedFetch, GuardedFetchOptions } from '../../src-main/network/guarded-fetch.ts'
import { NetworkError } from '../../src-main/network/network-error.ts'

/** What a test opened; `closeAll` after each. */
export const open: (() => Promise<unknown>)[] = []

export async function closeAll(): Promise<void> {
  for (const close of open.splice(0)) await close()
}

export async function serve(listener: RequestListener) {
  let hits = 0
  const server: Server = createServer((request, response) => {
    hits++
    listener(request, response)
  })
  let connections = 0
  server.on('connection', () => connections++)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  open.push(async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  })
  const { port } = server.address() as AddressInfo
  return { port, url: `http://127.0.0.1:${port}`, hits: () => hits, connections: () => connections }
}

export function guarded(
  options: GuardedFetchOptions = { allowLoopback: () => true },
): GuardedFetch {
  const fetcher = createGuardedFetch(options)
  open.push(() => fetcher.close())
  return fetcher
}

/** The code of the refusal that something ends in. */
export async function networkCodeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
  } catch (error) {
    if (error instanceof NetworkError) return error.code
    throw error
  }
  return 'no error'
}
