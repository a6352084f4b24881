import type { ApprovalAnswer, Caller } from '../../src-preload/contract/permissions.ts'
import { PermissionError } from './permission-error.ts'

export interface AskedCall {
  tool: string
  arguments: Record<string, unknown>
  caller: Caller
}

/** A call that waits for the person. */
export interface Approval {
  id: string
  call: AskedCall
  askedAtMs: number
}

/** How a call came to be allowed. */
export type Decision = 'default' | 'always' | 'pattern' | 'session' | 'once'

/** Undecided is null. A call that must not run throws. */
export type Decide = (call: AskedCall) => Decision | null

export interface Approvals {
  waiting(): Approval[]
  /** Waits for the person. @throws PermissionError; else the signal's reason */
  ask(call: AskedCall, signal: AbortSignal): Promise<Decision>
  /** The call that is asked about; null when it is asked no more. */
  find(id: string): Approval | null
  /** Settles one question; the answer's own effect is the caller's. */
  settle(id: string, answer: ApprovalAnswer['decision']): void
  /** Something was decided, or has changed: whoever waits and need not any more goes on or is refused. */
  reconsider(): void
}

/** A program that asks without end is turned away; a person reads so many and no more. */
const MOST_WAITING = 20

interface Waiting {
  approval: Approval
  resolve: (decision: Decision) => void
  reject: (error: unknown) => void
}

export function createApprovals(deps: {
  newId: () => string
  nowMs: () => number
  decide: Decide
  onChanged: () => void
}): Approvals {
  const waiting = new Map<string, Waiting>()

  function leave(id: string): Waiting | undefined {
    const one = waiting.get(id)
    if (waiting.delete(id)) deps.onChanged()
    return one
  }

  return {
    waiting: () => [...waiting.values()].map(({ approval }) => approval),
    find: (id) => waiting.get(id)?.approval ?? null,
    ask(call, signal) {
      if (waiting.size >= MOST_WAITING) {
        throw new PermissionError('approval_denied', 'Too many calls wait already.')
      }
      signal.throwIfAborted()
      const id = deps.newId()
      return new Promise<Decision>((resolve, reject) => {
        const gone = () => leave(id)?.reject(signal.reason)
        signal.addEventListener('abort', gone, { once: true })
        const approval = { id, call, askedAtMs: deps.nowMs() }
        waiting.set(id, { approval, resolve, reject })
        deps.onChanged()
      })
    },
    settle(id, answer) {
      const one = leave(id)
      if (answer === 'deny') {
        one?.reject(new PermissionError('approval_denied', 'The person said no.'))
      } else one?.resolve(answer)
    },
    reconsider() {
      for (const [id, { approval }] of waiting) {
        try {
          const decision = deps.decide(approval.call)
          if (decision !== null) leave(id)?.resolve(decision)
        } catch (error) {
          leave(id)?.reject(error)
        }
      }
    },
  }
}
