import { Checkbox, NativeSelect, SegmentedControl, TextInput, Textarea } from '@mantine/core'
import { SecretInput } from '../shell/secret-input.tsx'
import { say } from '../words/say.tsx'
import type { ClientEntry, Problems, Proof } from './client-entry.ts'
import { MadeKey } from './made-key.tsx'
import type { Phase } from './phase.ts'

const proofs: Proof[] = [
  'none',
  'client_secret_basic',
  'client_secret_post',
  'private_key_jwt',
  'file',
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

/** By what the client proves who it is. */
export function ProofFields(props: FieldsProps) {
  const { entry, change, problems, kept } = props
  const { proof } = entry
  return (
    <>
      <NativeSelect
        label={say('authorization.proof.label')}
        data={proofs.map((way) => ({ value: way, label: say(`authorization.proof.${way}`) }))}
        value={proof}
        onChange={(event) => change({ proof: event.currentTarget.value as Proof })}
      />
      {(proof === 'client_secret_basic' || proof === 'client_secret_post') && (
        <SecretInput
          label={say('authorization.secret')}
          description={say(kept ? 'authorization.secret.text.kept' : 'authorization.secret.text')}
          value={entry.secret}
          error={problems.secret}
          change={(secret) => change({ secret })}
        />
      )}
      {proof === 'private_key_jwt' && <KeyFields {...props} />}
      {proof === 'file' && (
        <TextInput
          label={say('authorization.file')}
          description={say('authorization.file.text')}
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
          label={say('authorization.without-person')}
          checked={entry.withoutPerson}
          onChange={(event) => change({ withoutPerson: event.currentTarget.checked })}
        />
      )}
    </>
  )
}

function KeyFields({ serverId, view, entry, change, problems, kept }: FieldsProps) {
  return (
    <>
      <SegmentedControl
        aria-label={say('authorization.key.from')}
        value={entry.keyMadeHere ? 'made' : 'pasted'}
        data={[
          { value: 'made', label: say('authorization.key.made') },
          { value: 'pasted', label: say('authorization.key.pasted') },
        ]}
        onChange={(from) => change({ keyMadeHere: from === 'made' })}
      />
      {entry.keyMadeHere ? (
        <MadeKey serverId={serverId} view={view} problem={problems.keyMadeHere} />
      ) : (
        <Textarea
          label={say('authorization.key.private')}
          description={say(
            kept ? 'authorization.key.private.text.kept' : 'authorization.key.private.text',
          )}
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
