import type { CallToolResult } from '@modelcontextprotocol/client'
import type { Caller } from '../../src-preload/contract/permissions.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'
import { recordCall } from './call-recorder.ts'
import type { RecordedCall } from './call-recorder.ts'
import type { CallProgress, Connection } from './connection.ts'
import type { ToolPermissions } from '../permissions/tool-permissions.ts'
import { ServerError, scopesNeeded } from './server-error.ts'
import type { RunningCall } from './server.ts'
import type { StepUp } from './step-up.ts'

export interface ToolCall {
  tool: string
  arguments: Record<string, unknown>
  /** Chosen by the caller, so that it can cancel. */
  callId: string
  /** Who wants it made. */
  caller: Caller
}

/** The tool calls of one server that have not ended yet. */
export interface RunningCalls {
  views(): RunningCall[]
  /** @throws PermissionError; ServerError `cancelled` after `cancel` or `endAll`, `invalid_input` for an id in use; else the SDK's errors */
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
  /** A call goes out now. */
  onSent: () => void
  /** For the log of calls. */
  onEnded: (call: RecordedCall) => void
  permissions: Pick<ToolPermissions, 'permit' | 'noteScopes'>
}): RunningCalls {
  const calls = new Map<string, { view: RunningCall; abort: AbortController }>()

  /** What a tool was seen to need is worth knowing beside it, whatever becomes of this call. */
  const noteWhatLacks = (tool: string) => (error: unknown) => {
    const scopes = scopesNeeded(error)?.scopes ?? []
    if (scopes.length > 0) deps.permissions.noteScopes(tool, scopes)
    throw error
  }

  return {
    views: () => [...calls.values()].map((call) => call.view),
    async run(connection, wanted) {
      const { tool, arguments: args, callId } = wanted
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
      const recorder = recordCall(wanted, deps)
      try {
        const options = { signal: abort.signal, onProgress }
        const permit = await deps.permissions.permit(wanted, abort.signal)
        recorder.allowed(permit.decision)
        const once = () => {
          permit.check()
          deps.onSent()
          return connection.callTool({ tool, arguments: args }, options).catch(noteWhatLacks(tool))
        }
        const result = await deps.askingForMore(tool, once, abort.signal)
        recorder.ended(result)
        return result
      } catch (error) {
        recorder.failed(error, abort.signal.aborted)
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
