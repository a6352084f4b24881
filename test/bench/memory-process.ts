import type { StoredServer } from '../../src-main/servers/server-list.ts'
import { connectSdk, followLists } from './sdk-client.ts'
import { allConnected, listen, seedHost } from './seeded-host.ts'

// How much one more connected server takes, in a process of its own. Arguments: ours or theirs, token, what
// was learned about each server, addresses.
const [side, token = '', learned = '[]', ...urls] = process.argv.slice(2)
const known = JSON.parse(learned) as StoredServer['prior'][]
const kept: unknown[] = []

async function connectAll(from: number, to?: number): Promise<void> {
  const some = urls.slice(from, to)
  const priors = known.slice(from, to)
  if (side === 'ours') {
    const seeded = await seedHost(some, token, priors)
    const host = await seeded.open()
    listen(host)
    await allConnected(host, seeded.ids)
    // The streams of changes open within two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    seeded.remove()
    kept.push(host)
    return
  }
  for (const [index, url] of some.entries()) {
    const client = await connectSdk(url, token, priors[index] ?? null)
    kept.push(client, await client.listTools())
    await followLists(client)
  }
}

async function used(): Promise<number> {
  for (let round = 0; round < 4; round++) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    globalThis.gc?.()
  }
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

// The first few pay for the code itself.
await connectAll(0, 5)
const before = await used()
await connectAll(5)
process.send?.({ bytes: ((await used()) - before) / (urls.length - 5) })
process.disconnect()
process.exit(kept.length === 0 ? 1 : 0)
