import { expect, it } from 'vitest'
import { createConnector } from '../../../src-main/servers/connector.ts'
import type { ConnectorDeps } from '../../../src-main/servers/connector.ts'
import { createManualClock } from '../../support/manual-clock.ts'

it('connects no more once it was stopped, so that nothing begun before a lock comes to life behind it', async () => {
  const states: string[] = []
  const asked: string[] = []
  const connector = createConnector({
    clock: createManualClock(),
    stored: () => ({ how: { kind: 'http', url: 'https://mcp.example/mcp' }, prior: null }),
    state: () => ({ kind: 'disconnected' }),
    setState: ({ kind }: { kind: string }) => states.push(kind),
    isKept: () => true,
    holder: { load: async () => undefined, keeper: () => null },
    headers: { load: async () => undefined, list: () => [] },
    trace: { watch: (fetch: unknown) => fetch, turnedAway: () => undefined },
    openServerFetch: (url: URL) => {
      asked.push(url.href)
      throw new Error('There is no network.')
    },
    onDropped: () => undefined,
  } as unknown as ConnectorDeps)
  await connector.connect({ byPerson: false })
  expect(states[0]).toBe('connecting')
  expect(asked).toEqual(['https://mcp.example/mcp'])
  await connector.stop()
  states.length = 0
  await connector.connect({ byPerson: true })
  expect([states, asked]).toEqual([[], ['https://mcp.example/mcp']])
})
