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

/** The ways of the protocol, and a token that something else keeps in a file. */
type Proof = ClientInput['authMethod'] | 'file'

const methods: { value: Proof; label: string }[] = [
  { value: 'none', label: 'Nothing: there is no secret (none)' },
  { value: 'client_secret_basic', label: 'A secret, in the header (client_secret_basic)' },
  { value: 'client_secret_post', label: 'A secret, in the form (client_secret_post)' },
  { value: 'private_key_jwt', label: 'A private key that signs (private_key_jwt)' },
  { value: 'file', label: 'A token that this computer gets for it (workload identity)' },
]

export function NeedsClient({ server, view }: NeedsClientProps) {
  const [clientId, setClientId] = useState('')
  const [secret, setSecret] = useState('')
  const [privateKey, setPrivateKey] = useState('')
  const [file, setFile] = useState('')
  const [proof, setProof] = useState<Proof>('none')
  const [withoutPerson, setWithoutPerson] = useState(false)
  const { busy, failure, run } = useCommand()
  const input = inputOf(proof, { secret, privateKey, file: file.trim() })
  const complete = clientId.trim() !== '' && input !== null
  const enter = (event: React.FormEvent) => {
    event.preventDefault()
    if (input === null) return
    const base = { serverId: server.id, clientId: clientId.trim(), withoutPerson }
    void run(() => host().enterClient({ ...base, ...input }))
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
        value={proof}
        onChange={(event) => setProof(event.currentTarget.value as Proof)}
      />
      {(proof === 'client_secret_basic' || proof === 'client_secret_post') && (
        <PasswordInput
          label="Client secret"
          description="Sealed at once and never shown again."
          value={secret}
          autoComplete="off"
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
      )}
      {proof === 'private_key_jwt' && (
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
      {proof === 'file' && (
        <TextInput
          label="File with the token"
          description="Its full path. It is read each time a token is needed, and sent to this sign-in service alone."
          placeholder="/var/run/secrets/tokens/mcp"
          value={file}
          spellCheck={false}
          classNames={{ input: 'mono' }}
          onChange={(event) => setFile(event.currentTarget.value)}
        />
      )}
      {proof !== 'none' && proof !== 'file' && (
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

type Entered = { secret: string; privateKey: string; file: string }

/** What is sent for a way of proving oneself; null while it is not complete. */
function inputOf(
  proof: Proof,
  { secret, privateKey, file }: Entered,
): Omit<ClientInput, 'serverId' | 'clientId'> | null {
  if (proof === 'none') return { authMethod: 'none' }
  if (proof === 'file') {
    return file === '' ? null : { authMethod: 'none', assertionFile: file, withoutPerson: true }
  }
  if (proof === 'private_key_jwt') {
    return privateKey === '' ? null : { authMethod: proof, privateKey }
  }
  return secret === '' ? null : { authMethod: proof, clientSecret: secret }
}

function RedirectAddress({ uri }: { uri: string }) {
  return (
    <div className="copy-line">
      <TextInput label="Redirect address" value={uri} readOnly classNames={{ input: 'mono' }} />
      <CopyButton text={uri} label="Copy redirect address" />
    </div>
  )
}
