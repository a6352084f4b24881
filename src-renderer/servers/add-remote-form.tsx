import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CheckedUrl } from '../../src-preload/contract/commands.ts'
import type { Result } from '../../src-preload/contract/result.ts'
import type { TraceView } from '../../src-preload/contract/traces.ts'
import { host } from '../host-window.ts'
import { askForServer, openServer } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { CheckResult } from '../doctor/check-result.tsx'
import { useCommand } from '../use-command.ts'
import { visibleLine } from '../words/visible-text.ts'
import { useKeyFields } from './key-fields.tsx'
import { useCheckedUrl } from './use-checked-url.ts'

/** `given`: what a well-known server fills in at first. */
export function AddRemoteForm({ given }: { given: { url: string; name: string } | null }) {
  const [url, setUrl] = useState(given?.url ?? '')
  const [name, setName] = useState(given?.name ?? '')
  const [hasKey, setHasKey] = useState(false)
  const key = useKeyFields()
  const command = useCommand()
  const checking = useCommand()
  const [found, setFound] = useState<TraceView | null>(null)
  const checked = useCheckedUrl(url.trim())
  const add = async (event: React.FormEvent) => {
    event.preventDefault()
    const header = hasKey ? key.read() : null
    if (hasKey && header === null) return
    const given = name.trim()
    const input = {
      url: url.trim(),
      ...(given === '' ? {} : { name: given }),
      ...(header === null ? {} : { headers: [header] }),
    }
    const added = await command.run(() => host().addServer(input))
    if (added !== null) openServer(added.serverId)
  }
  const check = async () => {
    setFound(null)
    setFound(await checking.run(() => host().checkServer({ url: url.trim() })))
  }
  return (
    <form className="form" onSubmit={(event) => void add(event)}>
      <TextInput
        label="Server address"
        placeholder="https://mcp.example.com/mcp"
        value={url}
        data-autofocus
        spellCheck={false}
        autoComplete="off"
        classNames={{ input: 'mono' }}
        aria-describedby="address-opinion"
        aria-invalid={checked?.ok === false}
        onChange={(event) => {
          setUrl(event.currentTarget.value)
          setFound(null)
        }}
      />
      <Opinion checked={checked} />
      <TextInput
        label="Name (optional)"
        placeholder="As you want to read it in the list"
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox
        label="I have an API key for it"
        checked={hasKey}
        onChange={(event) => setHasKey(event.currentTarget.checked)}
      />
      {hasKey && key.inputs}
      {command.failure !== null && <FailureNote failure={command.failure} />}
      {checking.failure !== null && <FailureNote failure={checking.failure} />}
      <div className="actions actions-end">
        <Button
          variant="subtle"
          className="actions-start"
          title="Looks what would happen, and registers and keeps nothing"
          disabled={checked?.ok !== true || checking.busy}
          onClick={() => void check()}
        >
          Check first
        </Button>
        <Button onClick={() => askForServer(false)}>Cancel</Button>
        <Button
          type="submit"
          variant="filled"
          loading={command.busy}
          disabled={checked?.ok !== true}
        >
          Add
        </Button>
      </div>
      {checking.busy && (
        <p className="quiet" role="status">
          Asking the server how it would let you in. Nothing is registered or kept …
        </p>
      )}
      {found !== null && <CheckResult trace={found} />}
    </form>
  )
}

/** Room for two lines is kept, so that the form does not move while one types. */
function Opinion({ checked }: { checked: Result<CheckedUrl> | null }) {
  if (checked === null) {
    return (
      <p id="address-opinion" className="opinion quiet">
        The address the server's maker gives for MCP. Nothing is sent while you type.
      </p>
    )
  }
  if (!checked.ok) {
    return (
      <p id="address-opinion" className="opinion opinion-wrong" role="alert">
        {visibleLine(checked.failure.whatHappened, 300)}{' '}
        {visibleLine(checked.failure.whatToDo, 300)}
      </p>
    )
  }
  return (
    <p id="address-opinion" className="opinion" role="status">
      This goes to <strong className="mono">{visibleLine(checked.value.origin, 300)}</strong>
      {checked.value.loopback ? ', on this computer.' : '.'}
    </p>
  )
}
