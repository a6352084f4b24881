import { Checkbox, NativeSelect, SegmentedControl, TextInput, Textarea } from '@mantine/core'
import { SecretInput } from '../shell/secret-input.tsx'
import type { ClientEntry, Problems, Proof } from './client-entry.ts'
import { MadeKey } from './made-key.tsx'
import type { Phase } from './phase.ts'

const methods: { value: Proof; label: string }[] = [
  { value: 'none', label: 'Nothing: there is no secret (none)' },
  { value: 'client_secret_basic', label: 'A secret, in the header (client_secret_basic)' },
  { value: 'client_secret_post', label: 'A secret, in the form (client_secret_post)' },
  { value: 'private_key_jwt', label: 'A private key that signs (private_key_jwt)' },
  { value: 'file', label: 'A token that this computer gets for it (workload identity)' },
]

export interface FieldsProps {
  serverId: string
  view: Phase<'needs-client'>
  entry: ClientEntry
  change: (part: Partial<ClientEntry>) => void
  problems: Problems
  /** The proof of before holds while the field is empty. */
  kept: boolean
}

const ONCE = 'Sealed at once and never shown again.'

/** By what the client proves who it is. */
export function ProofFields(props: FieldsProps) {
  const { entry, change, problems, kept } = props
  const { proof } = entry
  const stays = kept ? ' Leave it empty to keep the one you entered.' : ''
  return (
    <>
      <NativeSelect
        label="How it proves itself"
        data={methods}
        value={proof}
        onChange={(event) => change({ proof: event.currentTarget.value as Proof })}
      />
      {(proof === 'client_secret_basic' || proof === 'client_secret_post') && (
        <SecretInput
          label="Client secret"
          description={`${ONCE}${stays}`}
          value={entry.secret}
          error={problems.secret}
          change={(secret) => change({ secret })}
        />
      )}
      {proof === 'private_key_jwt' && <KeyFields {...props} stays={stays} />}
      {proof === 'file' && (
        <TextInput
          label="File with the token"
          description="Its full path. It is read each time a token is needed, and sent to this sign-in service alone."
          placeholder="/var/run/secrets/tokens/mcp"
          value={entry.file}
          spellCheck={false}
          classNames={{ input: 'mono' }}
          error={problems.file}
          onChange={(event) => change({ file: event.currentTarget.value })}
        />
      )}
      {proof !== 'none' && proof !== 'file' && (
        <Checkbox
          label="It signs in by itself, without me (client credentials)"
          checked={entry.withoutPerson}
          onChange={(event) => change({ withoutPerson: event.currentTarget.checked })}
        />
      )}
    </>
  )
}

function KeyFields({
  serverId,
  view,
  entry,
  change,
  problems,
  stays,
}: FieldsProps & { stays: string }) {
  return (
    <>
      <SegmentedControl
        aria-label="Where the key comes from"
        value={entry.keyMadeHere ? 'made' : 'pasted'}
        data={[
          { value: 'made', label: 'Make one here' },
          { value: 'pasted', label: 'I have one' },
        ]}
        onChange={(from) => change({ keyMadeHere: from === 'made' })}
      />
      {entry.keyMadeHere ? (
        <MadeKey serverId={serverId} view={view} problem={problems.keyMadeHere} />
      ) : (
        <Textarea
          label="Private key"
          description={`The whole file, from BEGIN PRIVATE KEY to END. ${ONCE}${stays}`}
          value={entry.privateKey}
          minRows={4}
          autosize
          maxRows={8}
          spellCheck={false}
          classNames={{ input: 'mono' }}
          error={problems.privateKey}
          onChange={(event) => change({ privateKey: event.currentTarget.value })}
        />
      )}
    </>
  )
}
