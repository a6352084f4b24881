import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { clientMetadataUrlProblem } from '../words/entry-checks.ts'
import { say } from '../words/say.tsx'
import { useSaid } from '../words/use-said.ts'

/** Where Chatelaine’s own description is hosted: providers that can read it need no registration. */
export function ClientMetadata({ url }: { url: string | null }) {
  const [address, setAddress] = useState(url ?? '')
  const [wrong, setWrong] = useSaid<string | null>(null)
  const command = useCommand()
  const entered = address.trim()
  const save = (event: React.FormEvent) => {
    event.preventDefault()
    const problem = entered === '' ? null : clientMetadataUrlProblem(entered)
    setWrong(problem)
    if (problem !== null) return
    void command.run(() => host().setClientMetadataUrl({ url: entered === '' ? null : entered }))
  }
  return (
    <section className="section" aria-labelledby="client-metadata-title">
      <h2 id="client-metadata-title">{say('settings.client.title')}</h2>
      <p>{say('settings.client.text')}</p>
      <form className="form" onSubmit={save}>
        <TextInput
          label={say('settings.client.label')}
          placeholder="https://example.org/client-metadata.json"
          value={address}
          maxLength={2000}
          spellCheck={false}
          error={wrong}
          onChange={(event) => {
            setAddress(event.currentTarget.value)
            setWrong(null)
            command.forget()
          }}
        />
        {command.failure !== null && <FailureNote failure={command.failure} />}
        <div className="actions">
          <Button type="submit" disabled={entered === (url ?? '')} loading={command.busy}>
            {say(entered === '' && url !== null ? 'settings.client.none' : 'settings.client.keep')}
          </Button>
        </div>
      </form>
    </section>
  )
}
