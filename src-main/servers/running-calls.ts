import type { CallToolResult } from '@modelcontextprotocol/client'
import { OAuthFlowError } from '../oauth/oauth-error.ts'
import type { CallProgress, Connection } from './connection.ts'
import { ServerError } from './server-error.ts'
import type { RunningCall } from './server.ts'
import type { StepUp } from './step-up.ts'

export interface ToolCall {
  tool: string
  arguments: Record<string, unknown>
  /** Chosen by the caller, so that it can cancel. */
  callId: string
}

/** The tool calls of one server that have not ended yet. */
export interface RunningCalls {
  views(): RunningCall[]
  /** @throws ServerError `cancelled` after `cancel` or `endAll`, `invalid_input` for an id in use; else the SDK's errors */
  run(connection: Connection, call: ToolCall): Promise<CallToolResult>
  /** False when there is no such call. */
  cancel(callId: string): boolean
  endAll(): void
}

export function createRunningCalls(deps: {
  nowMs: () => number
  onChanged: () => void
  /** Makes the call, and makes it again when the person gave what it lacked. */
  askingForMore: StepUp['run']
}): RunningCalls {
  const calls = new Map<string, { view: RunningCall; abort: AbortController }>()

  return {
    views: () => [...calls.values()].map((call) => call.view),
    async run(connection, { tool, arguments: args, callId }) {
      if (calls.has(callId)) throw new ServerError('invalid_input', 'That call is already running.')
      const abort = new AbortController()
      const none = { progress: null, total: null, message: null }
      const call = { view: { callId, tool, startedAtMs: deps.nowMs(), ...none }, abort }
      calls.set(callId, call)
      deps.onChanged()
      const onProgress = (progress: CallProgress) => {
        calls.set(callId, Object.assign(call, { view: { ...call.view, ...progress } }))
        deps.onChanged()
      }
      try {
        const options = { signal: abort.signal, onProgress }
        const once = () => connection.callTool({ tool, arguments: args }, options)
        return await deps.askingForMore(tool, once, abort.signal)
      } catch (error) {
        if (abort.signal.aborted) throw new ServerError('cancelled', 'The call was cancelled.')
        throw error
      } finally {
        calls.delete(callId)
        deps.onChanged()
      }
    },
    cancel(callId) {
      const call = calls.get(callId)
      call?.abort.abort(new OAuthFlowError('cancelled', 'The person cancelled.'))
      return call !== undefined
    },
    endAll() {
      for (const { abort } of calls.values()) abort.abort(new Error('disconnected'))
    },
  }
}
