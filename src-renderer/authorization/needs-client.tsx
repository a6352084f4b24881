import { Button, Checkbox, NativeSelect, PasswordInput, TextInput, Textarea } from '@mantine/core'
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

const methods: { value: ClientInput['authMethod']; label: string }[] = [
  { value: 'none', label: 'Nothing: there is no secret (none)' },
  { value: 'client_secret_basic', label: 'A secret, in the header (client_secret_basic)' },
  { value: 'client_secret_post', label: 'A secret, in the form (client_secret_post)' },
  { value: 'private_key_jwt', label: 'A private key that signs (private_key_jwt)' },
]

export function NeedsClient({ server, view }: NeedsClientProps) {
  const [clientId, setClientId] = useState('')
  const [secret, setSecret] = useState('')
  const [privateKey, setPrivateKey] = useState('')
  const [authMethod, setMethod] = useState<ClientInput['authMethod']>('none')
  const [withoutPerson, setWithoutPerson] = useState(false)
  const { busy, failure, run } = useCommand()
  const signs = authMethod === 'private_key_jwt'
  const complete =
    clientId.trim() !== '' && (authMethod === 'none' || (signs ? privateKey : secret) !== '')
  const enter = (event: React.FormEvent) => {
    event.preventDefault()
    const base = { serverId: server.id, clientId: clientId.trim(), authMethod, withoutPerson }
    const proof = signs ? { privateKey } : { clientSecret: secret }
    void run(() => host().enterClient(authMethod === 'none' ? base : { ...base, ...proof }))
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
      <NativeSelect
        label="How it proves itself"
        data={methods}
        value={authMethod}
        onChange={(event) => setMethod(event.currentTarget.value as ClientInput['authMethod'])}
      />
      {authMethod !== 'none' && !signs && (
        <PasswordInput
          label="Client secret"
          description="Sealed at once and never shown again."
          value={secret}
          autoComplete="off"
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
      )}
      {signs && (
        <Textarea
          label="Private key"
          description="The whole file, from BEGIN PRIVATE KEY to END. Sealed at once and never shown again."
          value={privateKey}
          minRows={4}
          autosize
          maxRows={8}
          spellCheck={false}
          classNames={{ input: 'mono' }}
          onChange={(event) => setPrivateKey(event.currentTarget.value)}
        />
      )}
      {authMethod !== 'none' && (
        <Checkbox
          label="It signs in by itself, without me (client credentials)"
          checked={withoutPerson}
          onChange={(event) => setWithoutPerson(event.currentTarget.checked)}
        />
      )}
      {view.failure !== null && <FailureNote failure={view.failure} />}
      {failure !== null && <FailureNote failure={failure} />}
      <CancelRow serverId={server.id}>
        <Button type="submit" variant="filled" disabled={!complete} loading={busy}>
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
