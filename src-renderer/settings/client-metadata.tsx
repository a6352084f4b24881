import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { clientMetadataUrlProblem } from '../words/entry-checks.ts'

/** Where Chatelaine’s own description is hosted: providers that can read it need no registration. */
export function ClientMetadata({ url }: { url: string | null }) {
  const [address, setAddress] = useState(url ?? '')
  const [wrong, setWrong] = useState<string | null>(null)
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
      <h2 id="client-metadata-title">How providers know Chatelaine</h2>
      <p>
        Some providers read who an app is from a file on the web, its client metadata document, and
        need no registration then. Without an address Chatelaine registers for each key.
      </p>
      <form className="form" onSubmit={save}>
        <TextInput
          label="Address of the document"
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
            {entered === '' && url !== null ? 'Use none' : 'Check and keep'}
          </Button>
        </div>
      </form>
    </section>
  )
}
