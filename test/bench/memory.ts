import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { alternate, atMost, median, megabytes } from './figures.ts'
import type { Row } from './figures.ts'
import { learnPrior } from './sdk-client.ts'
import { startServers } from './servers.ts'

/** What a connected server keeps in memory, with few tools and with many. */
export async function benchMemory(tools: number): Promise<Row[]> {
  const servers = await startServers({ wire: '2026-07-28', count: 45, tools })
  // Learned here, so that neither side is charged for the sockets of asking.
  const priors = await Promise.all(servers.urls.map((url) => learnPrior(url, servers.token)))
  const measure = (side: 'ours' | 'theirs') => async () => {
    const child = fork(
      join(import.meta.dirname, 'memory-process.ts'),
      [side, servers.token, JSON.stringify(priors), ...servers.urls],
      { execArgv: ['--expose-gc'] },
    )
    const [{ bytes }] = (await once(child, 'message')) as [{ bytes: number }]
    await once(child, 'exit')
    return bytes
  }
  const bytes = await alternate(3, measure('ours'), measure('theirs'))
  await servers.stop()
  const [ours, theirs] = [median(bytes.ours), median(bytes.theirs)]
  return [
    {
      what: `memory of one connected server with ${tools} tools`,
      against: 'SDK client 2.4 that keeps and follows its lists',
      ours: megabytes(ours),
      theirs: megabytes(theirs),
      ...atMost(ours / theirs, 1.15),
    },
  ]
}
