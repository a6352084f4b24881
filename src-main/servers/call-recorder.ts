import type { CallToolResult } from '@modelcontextprotocol/client'
import type { CallDecision, CallOutcome } from '../../src-preload/contract/calls.ts'
import type { EndedCall } from '../permissions/call-log.ts'
import { PermissionError } from '../permissions/permission-error.ts'
import type { PermissionErrorCode } from '../permissions/permission-error.ts'
import type { ToolCall } from './running-calls.ts'

/** What is known of a call where it is made; whose it is, the session adds. */
export type RecordedCall = Omit<EndedCall, 'serverId' | 'serverName' | 'account'>

/** Follows one call to its end, and tells of it exactly once. */
export interface CallRecorder {
  allowed(decision: CallDecision): void
  ended(result: CallToolResult): void
  failed(error: unknown, aborted: boolean): void
}

const NOT_MADE: Record<PermissionErrorCode, CallDecision> = {
  tool_blocked: 'blocked',
  tool_suspended: 'suspended',
  tool_unknown: 'unknown',
  approval_denied: 'refused',
}

export function recordCall(
  call: ToolCall,
  deps: { nowMs: () => number; onEnded: (call: RecordedCall) => void },
): CallRecorder {
  const atMs = deps.nowMs()
  let sentAtMs = atMs
  let decision: CallDecision = 'none'

  function tell(outcome: CallOutcome, bytesReceived: number) {
    const { tool, caller, arguments: args } = call
    const durationMs = deps.nowMs() - sentAtMs
    deps.onEnded({
      tool,
      caller,
      arguments: args,
      decision,
      outcome,
      atMs,
      durationMs,
      bytesReceived,
    })
  }

  return {
    allowed(by) {
      decision = by
      // The time that a person took to answer is none of the server’s.
      sentAtMs = deps.nowMs()
    },
    ended: (result) =>
      tell(
        result.isError === true ? 'tool-error' : 'done',
        Buffer.byteLength(JSON.stringify(result)),
      ),
    failed(error, aborted) {
      if (error instanceof PermissionError) decision = NOT_MADE[error.code]
      // Taken back before the person answered: nothing went out.
      if (error instanceof PermissionError || decision === 'none') tell('not-made', 0)
      else tell(aborted ? 'cancelled' : 'failed', 0)
    },
  }
}
