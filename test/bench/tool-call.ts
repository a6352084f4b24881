import { performance } from 'node:perf_hooks'
import { alternate, atLeast, atMost, median, milliseconds, percentile } from './figures.ts'
import type { Row } from './figures.ts'
import { connectSdk, learnPrior } from './sdk-client.ts'
import { allConnected, seedHost } from './seeded-host.ts'
import { startServers } from './servers.ts'
import type { Wire } from './servers.ts'

type Call = () => Promise<unknown>

const ROUNDS = 15
const CALLS = 200
const IN_FLIGHT = 50

/** An authorized `tools/call` through the whole host, against the SDK's client with a fixed token. */
export async function benchToolCall(wire: Wire): Promise<Row[]> {
  const servers = await startServers({ wire, count: 1, tools: 1 })
  const [url = ''] = servers.urls
  const prior = await learnPrior(url, servers.token)
  const seeded = await seedHost([url], servers.token, [prior])
  const host = await seeded.open()
  const sdk = await connectSdk(url, servers.token, prior)
  await allConnected(host, seeded.ids)
  let number = 0
  const ours: Call = async () => {
    const call = { serverId: 'server-0', tool: 'echo_0', arguments: { text: 'hello' } }
    const result = await host.commands.callTool({ ...call, callId: `call-${number++}` })
    if (!result.ok || result.value.isError) throw new Error('The call failed.')
  }
  const theirs: Call = async () => {
    const result = await sdk.callTool({ name: 'echo_0', arguments: { text: 'hello' } })
    if (result.isError === true) throw new Error('The call failed.')
  }
  for (const call of [ours, theirs]) for (let i = 0; i < 500; i++) await call()

  const single = await alternate(
    ROUNDS,
    () => oneByOne(ours),
    () => oneByOne(theirs),
  )
  const many = await alternate(
    ROUNDS,
    () => inFlight(ours),
    () => inFlight(theirs),
  )
  await host.stop()
  await sdk.close()
  await servers.stop()
  seeded.remove()

  const p50 = (side: 'ours' | 'theirs') =>
    percentile(
      single[side].flatMap(({ each }) => each),
      0.5,
    )
  const rate = (side: 'ours' | 'theirs') => median(many[side].map(({ perSecond }) => perSecond))
  const cpu = (side: 'ours' | 'theirs') => median(single[side].map(({ cpuMs }) => cpuMs))
  const peer = 'SDK client 2.4, fixed token, global fetch'
  return [
    {
      what: `authorized tools/call, p50 (${wire})`,
      against: peer,
      ours: milliseconds(p50('ours')),
      theirs: milliseconds(p50('theirs')),
      ...atMost(p50('ours') / p50('theirs'), 0.95),
    },
    {
      what: `processor time of one call (${wire})`,
      against: peer,
      ours: milliseconds(cpu('ours')),
      theirs: milliseconds(cpu('theirs')),
      ...atMost(cpu('ours') / cpu('theirs'), 0.95),
    },
    {
      what: `calls in a second, ${IN_FLIGHT} in flight (${wire})`,
      against: peer,
      ours: rate('ours').toFixed(0),
      theirs: rate('theirs').toFixed(0),
      ...atLeast(rate('ours') / rate('theirs'), 1.1),
    },
  ]
}

async function oneByOne(call: Call): Promise<{ each: number[]; cpuMs: number }> {
  const each: number[] = []
  const before = process.cpuUsage()
  for (let i = 0; i < CALLS; i++) {
    const startedAt = performance.now()
    await call()
    each.push(performance.now() - startedAt)
  }
  const { user, system } = process.cpuUsage(before)
  return { each, cpuMs: (user + system) / 1000 / CALLS }
}

async function inFlight(call: Call): Promise<{ perSecond: number }> {
  let left = CALLS * 2
  const startedAt = performance.now()
  const worker = async () => {
    while (left-- > 0) await call()
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker))
  return { perSecond: (CALLS * 2 * 1000) / (performance.now() - startedAt) }
}
