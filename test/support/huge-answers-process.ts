import { setTimeout as wait } from 'node:timers/promises'
import { createGuardedFetch } from '../../src-main/network/guarded-fetch.ts'
import { NetworkError } from '../../src-main/network/network-error.ts'
import { createServerFetch } from '../../src-main/network/server-fetch.ts'

// A process that asks a hostile server for each of its huge answers and tells by how much its memory grew at most.
const [origin = ''] = process.argv.slice(2)
const outside = createGuardedFetch({ allowLoopback: () => true })
const server = createServerFetch({ serverUrl: origin, allowLoopback: true })

const asks: Record<string, () => Promise<unknown>> = {
  metadata: async () => (await outside.fetch(`${origin}/json`)).json(),
  compressed: async () => (await outside.fetch(`${origin}/gzip`)).json(),
  message: async () => (await server.fetch(`${origin}/json`)).json(),
  line: async () => (await server.fetch(`${origin}/line`)).text(),
  headers: async () => (await outside.fetch(`${origin}/headers`)).text(),
}

globalThis.gc?.()
const atFirst = process.memoryUsage().rss
let most = atFirst
const sampler = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 2)
const refused: Record<string, string> = {}
for (const [name, ask] of Object.entries(asks)) {
  refused[name] = await ask().then(
    () => 'taken',
    (error: unknown) => (error instanceof NetworkError ? error.code : 'untyped'),
  )
  await wait(20)
}
clearInterval(sampler)
console.log(JSON.stringify({ refused, grewMiB: (most - atFirst) / 1024 / 1024 }))
await Promise.all([outside.close(), server.close()])
