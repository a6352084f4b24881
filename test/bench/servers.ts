import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export type Wire = '2026-07-28' | '2025-11-25'

export interface BenchServers {
  urls: string[]
  token: string
  /** What was asked since the last time, as “METHOD rpc-method”. */
  requests(): Promise<string[]>
  stop(): Promise<void>
}

/** Real MCP servers behind a bearer token, in a process of their own. */
export async function startServers(options: {
  wire: Wire
  count: number
  tools: number
}): Promise<BenchServers> {
  const token = 'bench-token-that-every-server-takes'
  const { wire, count, tools } = options
  const child = fork(join(import.meta.dirname, 'servers-process.ts'), [
    wire,
    String(count),
    String(tools),
    token,
  ])
  const [{ ports }] = (await once(child, 'message')) as [{ ports: number[] }]
  return {
    urls: ports.map((port) => `http://127.0.0.1:${port}/mcp`),
    token,
    async requests() {
      child.send('requests')
      const [answer] = (await once(child, 'message')) as [{ requests: string[] }]
      return answer.requests
    },
    async stop() {
      child.disconnect()
      await once(child, 'exit')
    },
  }
}
