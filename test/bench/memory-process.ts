import { connectSdk, learnPrior } from './sdk-client.ts'
import { allConnected, seedHost } from './seeded-host.ts'

// How much one more connected server takes, in a process of its own. Arguments: ours or theirs, token, addresses.
const [side, token = '', ...urls] = process.argv.slice(2)
const kept: unknown[] = []

async function connectAll(some: string[]): Promise<void> {
  const priors = await Promise.all(some.map((url) => learnPrior(url, token)))
  if (side === 'ours') {
    const seeded = await seedHost(some, token, priors)
    const host = await seeded.open()
    await allConnected(host)
    seeded.remove()
    kept.push(host)
    return
  }
  for (const [index, url] of some.entries()) {
    const client = await connectSdk(url, token, priors[index] ?? null, { followLists: true })
    kept.push(client, await client.listTools())
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
await connectAll(urls.slice(0, 5))
const before = await used()
const more = urls.slice(5)
await connectAll(more)
process.send?.({ bytes: ((await used()) - before) / more.length })
process.disconnect()
process.exit(kept.length === 0 ? 1 : 0)
