import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { DatabaseSync } from 'node:sqlite'
import { deserialize, serialize } from 'node:v8'
import { openConsentLedger } from '../../src-main/consent/consent-ledger.ts'
import type { LedgerQuery } from '../../src-main/consent/consent-ledger.ts'
import { createChanges } from '../../src-main/state/changes.ts'
import { median, milliseconds, within } from './figures.ts'
import type { Row } from './figures.ts'
import { learnPrior } from './sdk-client.ts'
import { allConnected, seedHost } from './seeded-host.ts'
import { startServers } from './servers.ts'

const RECORDS = 1_000_000

/** What a window of 200 servers is told: all of it once, and then what has changed, made and copied as it is for the window. */
export async function benchSnapshot(): Promise<Row[]> {
  const servers = await startServers({ wire: '2026-07-28', count: 200, tools: 100 })
  const [url = ''] = servers.urls
  const prior = await learnPrior(url, servers.token)
  const priors = servers.urls.map(() => prior)
  const seeded = await seedHost(servers.urls, servers.token, priors)
  const host = await seeded.open()
  await allConnected(host, seeded.ids)
  const changes = createChanges()
  changes(host.snapshot())
  const whole: number[] = []
  const change: number[] = []
  for (let round = 0; round < 100; round++) {
    const [serverId = ''] = seeded.ids
    const call = { serverId, tool: 'echo_0', arguments: { text: 'x' }, callId: `call-${round}` }
    await host.commands.callTool(call)
    const startedAt = performance.now()
    JSON.parse(deserialize(serialize(JSON.stringify(changes(host.snapshot())))) as string)
    change.push(performance.now() - startedAt)
    const wholeAt = performance.now()
    JSON.parse(deserialize(serialize(JSON.stringify(host.snapshot()))) as string)
    whole.push(performance.now() - wholeAt)
  }
  await host.stop()
  await servers.stop()
  seeded.remove()
  const alone = { against: '–', theirs: '–' }
  return [
    {
      ...alone,
      what: 'a change of one of 200 servers × 100 tools, made and copied',
      ours: milliseconds(median(change)),
      ...within(median(change), 10, 'ms'),
    },
    {
      ...alone,
      what: 'all of them, once for each window',
      ours: milliseconds(median(whole)),
      ...within(median(whole), 300, 'ms'),
    },
  ]
}

/** Pages of a history of a million records, by every filter the window has. */
export async function benchLedger(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chatelaine-bench-'))
  const path = join(folder, 'ledger.sqlite')
  await fill(path)
  const ledger = await openConsentLedger({ path, nowMs: Date.now })
  const middle = RECORDS / 2
  const queries: LedgerQuery[] = [
    { limit: 50 },
    { beforeNumber: middle, limit: 50 },
    { serverId: 'server-7', beforeNumber: middle, limit: 50 },
    { kinds: ['denied'], beforeNumber: middle, limit: 50 },
    { account: 'person-3', beforeNumber: middle, limit: 50 },
    { fromMs: middle - 1000, toMs: middle, limit: 50 },
    { serverId: 'server-7', kinds: ['denied'], fromMs: 1, toMs: middle, limit: 50 },
  ]
  const slowest = Math.max(
    ...queries.map((query) =>
      median(
        Array.from({ length: 30 }, () => {
          const startedAt = performance.now()
          ledger.page(query)
          return performance.now() - startedAt
        }),
      ),
    ),
  )
  ledger.close()
  rmSync(folder, { recursive: true, force: true })
  return [
    {
      what: 'a page of 50 in a history of 1,000,000 (slowest of 7 filters)',
      against: '–',
      ours: milliseconds(slowest),
      theirs: '–',
      ...within(slowest, 10, 'ms'),
    },
  ]
}

/** Through the real `append`, in one transaction, because a million durable writes would take an hour. */
async function fill(path: string): Promise<void> {
  let nowMs = 0
  const database = new DatabaseSync(path)
  const ledger = await openConsentLedger({
    path,
    nowMs: () => ++nowMs,
    open: () => database as never,
  })
  database.exec('BEGIN')
  for (let index = 0; index < RECORDS; index++) {
    ledger.append({
      kind: index % 20 === 0 ? 'denied' : 'refreshed',
      serverId: `server-${index % 50}`,
      serverName: `Server ${index % 50}`,
      origin: 'https://mcp.example',
      account: `person-${index % 9}`,
      issuer: 'https://as.example',
      details: { scopes: ['files:read'] },
    })
  }
  database.exec('COMMIT')
  ledger.close()
}
