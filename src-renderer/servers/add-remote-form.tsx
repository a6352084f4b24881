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
import { say, sayElements } from '../words/say.tsx'
import { visibleLine, visibleSentence } from '../words/visible-text.ts'
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
        label={say('servers.remote.address')}
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
        label={say('servers.remote.name')}
        placeholder={say('servers.remote.name.example')}
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox
        label={say('servers.remote.has-key')}
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
          title={say('servers.remote.check.title')}
          disabled={checked?.ok !== true || checking.busy}
          onClick={() => void check()}
        >
          {say('servers.remote.check')}
        </Button>
        <Button onClick={() => askForServer(false)}>{say('servers.cancel')}</Button>
        <Button
          type="submit"
          variant="filled"
          loading={command.busy}
          disabled={checked?.ok !== true}
        >
          {say('servers.add')}
        </Button>
      </div>
      {checking.busy && (
        <p className="quiet" role="status">
          {say('servers.remote.checking')}
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
        {say('servers.remote.hint')}
      </p>
    )
  }
  if (!checked.ok) {
    return (
      <p id="address-opinion" className="opinion opinion-wrong" role="alert">
        {say('servers.remote.wrong', {
          whatHappened: visibleSentence(checked.failure.whatHappened, 300),
          whatToDo: visibleSentence(checked.failure.whatToDo, 300),
        })}
      </p>
    )
  }
  return (
    <p id="address-opinion" className="opinion" role="status">
      {sayElements(
        checked.value.loopback ? 'servers.remote.goes-to-here' : 'servers.remote.goes-to',
        { origin: visibleLine(checked.value.origin, 300) },
      )}
    </p>
  )
}
