import { Button } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import type { ToolCallResult } from '../../src-preload/contract/commands.ts'
import type { ServerView, ToolView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { CallProgress } from './call-progress.tsx'
import { fieldsOf, initialValues, readArguments } from './schema-fields.ts'
import { ToolFieldInput } from './tool-field-input.tsx'
import { ToolResult } from './tool-result.tsx'

interface ToolFormProps {
  server: ServerView
  tool: ToolView
}

export function ToolForm({ server, tool }: ToolFormProps) {
  const fields = useMemo(() => fieldsOf(tool.inputSchema), [tool.inputSchema])
  const [values, setValues] = useState(() => initialValues(fields))
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [result, setResult] = useState<ToolCallResult | null>(null)
  const callId = useRef('')
  const { busy, failure, run } = useCommand()
  const call = async (event: React.FormEvent) => {
    event.preventDefault()
    const read = readArguments(fields, values)
    setProblems(read.ok ? {} : read.problems)
    if (!read.ok) return
    callId.current = crypto.randomUUID()
    setResult(null)
    const input = {
      serverId: server.id,
      tool: tool.name,
      arguments: read.arguments,
      callId: callId.current,
    }
    setResult(await run(() => host().callTool(input)))
  }
  return (
    <form className="form tool-form" noValidate onSubmit={(event) => void call(event)}>
      {fields.length === 0 && <p className="quiet">It takes no arguments.</p>}
      {fields.map((field) => (
        <ToolFieldInput
          key={field.name}
          field={field}
          value={values[field.name] ?? field.initial}
          problem={problems[field.name]}
          change={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      <div className="actions">
        <Button type="submit" disabled={busy}>
          Call tool
        </Button>
        {busy && (
          <Button
            variant="subtle"
            onClick={() => void host().cancelCall({ callId: callId.current })}
          >
            Cancel call
          </Button>
        )}
      </div>
      {busy && (
        <CallProgress call={server.calls.find((one) => one.callId === callId.current) ?? null} />
      )}
      {failure !== null && <FailureNote failure={failure} />}
      {result !== null && <ToolResult result={result} />}
    </form>
  )
}
