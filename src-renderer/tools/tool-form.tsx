import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { ToolCallResult } from '../../src-preload/contract/commands.ts'
import type { ServerView, ToolView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'
import { CallProgress } from './call-progress.tsx'
import { ToolResult } from './tool-result.tsx'
import { useSchemaForm } from './use-schema-form.tsx'

interface ToolFormProps {
  server: ServerView
  tool: ToolView
}

export function ToolForm({ server, tool }: ToolFormProps) {
  const form = useSchemaForm(tool.inputSchema)
  const [result, setResult] = useState<ToolCallResult | null>(null)
  const callId = useRef('')
  const { busy, failure, run } = useCommand()
  const call = async (event: React.FormEvent) => {
    event.preventDefault()
    const args = form.read()
    if (args === null) return
    callId.current = crypto.randomUUID()
    setResult(null)
    const input = {
      serverId: server.id,
      tool: tool.name,
      arguments: args,
      callId: callId.current,
    }
    setResult(await run(() => host().callTool(input)))
  }
  return (
    <form className="form tool-form" noValidate onSubmit={(event) => void call(event)}>
      {form.inputs.length === 0 && <p className="quiet">{say('tools.form.no-arguments')}</p>}
      {form.inputs}
      <div className="actions">
        <Button type="submit" disabled={busy}>
          {say('tools.form.call')}
        </Button>
        {busy && (
          <Button
            variant="subtle"
            onClick={() => void host().cancelCall({ callId: callId.current })}
          >
            {say('tools.form.cancel')}
          </Button>
        )}
      </div>
      {busy && (
        <CallProgress
          call={server.calls.find((one) => one.callId === callId.current) ?? null}
          asked={server.approvals.some((one) => one.tool === tool.name)}
        />
      )}
      {failure !== null && <FailureNote failure={failure} />}
      {result !== null && <ToolResult result={result} />}
    </form>
  )
}
