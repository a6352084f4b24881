import type { Reach } from './checked-lookup.ts'
import { createConnector } from './connector.ts'
import type { Surroundings } from './connector.ts'
import { Agent } from './http-agent.ts'

export interface AgentOptions extends Surroundings {
  /** No single request lasts longer. */
  totalTimeoutMs: number
  headersTimeoutMs: number
  onConnected: (origin: string, via: 'direct' | 'proxy') => void
}

/** The agents behind the door for OAuth. */
export interface Agents {
  /** `question`: it changes nothing on the other side, and may be lost. */
  for(reach: Reach, isQuestion: boolean): Agent
  /** Cuts every connection off. Those that are asked for afterwards are new. */
  destroy(): Promise<void>
}

/**
 * HTTP/2 for questions alone. When a server closes an HTTP/2 session as it should (GOAWAY), undici 7 drops the answers that
 * are still to come: a question is asked again, but the answer of a token request holds the only copy of a rotated refresh
 * token.
 */
export function openAgents(options: AgentOptions): Agents {
  const open = (reach: Reach, allowH2: boolean) =>
    new Agent({
      headersTimeout: options.headersTimeoutMs,
      bodyTimeout: options.headersTimeoutMs,
      maxHeaderSize: 32 * 1024,
      connect: createConnector({ ...options, reach, allowH2, timeoutMs: options.headersTimeoutMs }),
    })
  const plain: Partial<Record<Reach, Agent>> = {}
  const asking: Partial<Record<Reach, Agent>> = {}
  let idle: NodeJS.Timeout | undefined
  const closeAll = (agents: Partial<Record<Reach, Agent>>) => {
    const open = Object.values(agents)
    delete agents.public
    delete agents.loopback
    return Promise.all(open.map((agent) => agent.destroy()))
  }
  return {
    for(reach, isQuestion) {
      if (!isQuestion) return (plain[reach] ??= open(reach, false))
      // Undici never closes an idle session, and one that died while the computer slept swallows every request.
      clearTimeout(idle)
      idle = setTimeout(() => void closeAll(asking), 2 * options.totalTimeoutMs)
      idle.unref()
      return (asking[reach] ??= open(reach, true))
    },
    async destroy() {
      clearTimeout(idle)
      await Promise.all([closeAll(plain), closeAll(asking)])
    },
  }
}
