import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ClientInput } from '../../src-preload/contract/commands.ts'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { CopyButton } from '../shell/copy-button.tsx'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { ForeignName } from '../words/server-text.tsx'
import { CancelRow } from './cancel-row.tsx'
import { hostOf, type Phase } from './phase.ts'

interface NeedsClientProps {
  server: ServerView
  view: Phase<'needs-client'>
}

const methods = [
  { value: 'client_secret_basic', label: 'In the header (client_secret_basic)' },
  { value: 'client_secret_post', label: 'In the form (client_secret_post)' },
]

export function NeedsClient({ server, view }: NeedsClientProps) {
  const [clientId, setClientId] = useState('')
  const [secret, setSecret] = useState('')
  const [method, setMethod] = useState('client_secret_basic')
  const { busy, failure, run } = useCommand()
  const enter = (event: React.FormEvent) => {
    event.preventDefault()
    const base = { serverId: server.id, clientId: clientId.trim() }
    const input: ClientInput =
      secret === ''
        ? { ...base, authMethod: 'none' }
        : { ...base, clientSecret: secret, authMethod: method as ClientInput['authMethod'] }
    void run(() => host().enterClient(input))
  }
  return (
    <form className="form" onSubmit={enter}>
      <h2>Register Chatelaine by hand</h2>
      <p>
        <strong className="mono">
          <ForeignName text={hostOf(view.issuer)} longest={200} />
        </strong>{' '}
        does not let apps register themselves. Create an app in its settings with this redirect
        address, then enter what it gives you.
      </p>
      <RedirectAddress uri={view.redirectUri} />
      <TextInput
        label="Client ID"
        value={clientId}
        spellCheck={false}
        classNames={{ input: 'mono' }}
        onChange={(event) => setClientId(event.currentTarget.value)}
      />
      <PasswordInput
        label="Client secret (if you were given one)"
        description="Sealed at once and never shown again."
        value={secret}
        onChange={(event) => setSecret(event.currentTarget.value)}
      />
      {secret !== '' && (
        <NativeSelect
          label="How the secret is sent"
          data={methods}
          value={method}
          onChange={(event) => setMethod(event.currentTarget.value)}
        />
      )}
      {view.failure !== null && <FailureNote failure={view.failure} />}
      {failure !== null && <FailureNote failure={failure} />}
      <CancelRow serverId={server.id}>
        <Button type="submit" variant="filled" disabled={clientId.trim() === ''} loading={busy}>
          Continue
        </Button>
      </CancelRow>
    </form>
  )
}

function RedirectAddress({ uri }: { uri: string }) {
  return (
    <div className="copy-line">
      <TextInput label="Redirect address" value={uri} readOnly classNames={{ input: 'mono' }} />
      <CopyButton text={uri} label="Copy redirect address" />
    </div>
  )
}
