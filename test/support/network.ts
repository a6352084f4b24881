import type { RequestListener } from 'node:http'
import { createGuardedFetch } from '../../src-main/network/guarded-fetch.ts'
import type { GuardedFetch, GuardedFetchOptions } from '../../src-main/network/guarded-fetch.ts'
import { NetworkError } from '../../src-main/network/network-error.ts'
import { listenOnLoopback } from './loopback.ts'

/** What a test opened; `closeAll` after each. */
export const open: (() => Promise<unknown>)[] = []

export async function closeAll(): Promise<void> {
  for (const close of open.splice(0)) await close()
}

export async function serve(listener: RequestListener) {
  let hits = 0
  const { server, port, origin, stop } = await listenOnLoopback((request, response) => {
    hits++
    listener(request, response)
  })
  let connections = 0
  server.on('connection', () => connections++)
  open.push(stop)
  return { port, url: origin, hits: () => hits, connections: () => connections }
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
