import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import type { Host } from '../../src-main/host.ts'
import { alternate, atMost, median, milliseconds, within } from './figures.ts'
import type { Row } from './figures.ts'
import { connectSdk, followLists, forgetSockets, learnPrior } from './sdk-client.ts'
import { allConnected, listen, seedHost } from './seeded-host.ts'
import { startServers } from './servers.ts'
import type { BenchServers, Wire } from './servers.ts'

const PEER = 'SDK client 2.4 with its prior'
const SERVER = { serverId: 'server-0' }

/** From “connect” to the first list of tools, when the server is known from before. */
export async function benchWarmConnect(wire: Wire): Promise<Row[]> {
  const servers = await startServers({ wire, count: 1, tools: 1 })
  const [url = ''] = servers.urls
  const prior = await learnPrior(url, servers.token)
  const seeded = await seedHost([url], servers.token, [prior])
  const host = await seeded.open()
  await allConnected(host, seeded.ids)
  const ours = () => reconnect(host)
  const theirs = async () => {
    // Ending a stream of changes ends its socket, so both sides begin with a new one.
    forgetSockets()
    const startedAt = performance.now()
    const client = await connectSdk(url, servers.token, prior)
    await client.listTools()
    const ms = performance.now() - startedAt
    await followLists(client)
    await client.close()
    return ms
  }
  const asked = { ours: await requestsOf(servers, ours), theirs: await requestsOf(servers, theirs) }
  await alternate(10, ours, theirs)
  const times = await alternate(60, ours, theirs)
  await host.stop()
  await servers.stop()
  seeded.remove()
  return [
    {
      what: `requests of a warm connect (${wire})`,
      against: PEER,
      ours: named(asked.ours),
      theirs: named(asked.theirs),
      ...atMost(asked.ours.length / asked.theirs.length, 1),
    },
    {
      what: `warm connect to the first tool list (${wire})`,
      against: PEER,
      ours: milliseconds(median(times.ours)),
      theirs: milliseconds(median(times.theirs)),
      ...atMost(median(times.ours) / median(times.theirs), 1.1),
    },
  ]
}

/** Fifty servers at the start of the app. */
export async function benchManyAtStart(wire: Wire): Promise<Row[]> {
  const servers = await startServers({ wire, count: 50, tools: 10 })
  const priors = await Promise.all(servers.urls.map((url) => learnPrior(url, servers.token)))
  const seeded = await seedHost(servers.urls, servers.token, priors)
  const delays: number[] = []
  const ours = async () => {
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const startedAt = performance.now()
    const host = await seeded.open()
    listen(host)
    await allConnected(host, seeded.ids)
    const ms = performance.now() - startedAt
    delay.disable()
    delays.push(delay.max / 1e6)
    await host.stop()
    return ms
  }
  const theirs = async () => {
    forgetSockets()
    const startedAt = performance.now()
    const connected = servers.urls.map(async (url, index) => {
      const client = await connectSdk(url, servers.token, priors[index] ?? null)
      await client.listTools()
      return client
    })
    const clients = await Promise.all(connected)
    const ms = performance.now() - startedAt
    await Promise.all(clients.map((client) => client.close()))
    return ms
  }
  await alternate(2, ours, theirs)
  delays.length = 0
  const times = await alternate(10, ours, theirs)
  await servers.stop()
  seeded.remove()
  return [
    {
      what: `50 authorized servers connected at start (${wire})`,
      against: PEER,
      ours: milliseconds(median(times.ours)),
      theirs: milliseconds(median(times.theirs)),
      ...atMost(median(times.ours) / median(times.theirs), 1.15),
    },
    {
      what: `longest wait of the event loop meanwhile (${wire})`,
      against: '–',
      ours: milliseconds(median(delays)),
      theirs: '–',
      ...within(median(delays), 30, 'ms'),
    },
  ]
}

async function reconnect(host: Host): Promise<number> {
  await host.commands.disconnect(SERVER)
  const story = () => host.traces.list(SERVER.serverId)[0]
  const before = story()
  const startedAt = performance.now()
  await host.commands.connect(SERVER)
  // Asked in every turn, because a listener is told of changes only in batches.
  while (story() === before || story()?.outcome === 'running') {
    await new Promise((resolve) => setImmediate(resolve))
  }
  return performance.now() - startedAt
}

async function requestsOf(servers: BenchServers, work: () => Promise<unknown>): Promise<string[]> {
  await servers.requests()
  await work()
  const requests = await servers.requests()
  // What follows the first list belongs to nobody's connecting.
  await new Promise((resolve) => setTimeout(resolve, 100))
  // Ending the session before or after is no part of connecting.
  return requests.filter((request) => !request.startsWith('DELETE'))
}

function named(requests: string[]): string {
  return `${requests.length}: ${requests.map((one) => one.replace('POST ', '')).join(', ')}`
}
