import { Button, Textarea } from '@mantine/core'
import { host } from '../host-window.ts'
import { CopyButton } from '../shell/copy-button.tsx'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { ForeignName } from '../words/server-text.tsx'
import { hostOf, type Phase } from './phase.ts'

interface MadeKeyProps {
  serverId: string
  view: Phase<'needs-client'>
  problem: string | undefined
}

/** A key whose private half never leaves main: here is only what the provider has to be told. */
export function MadeKey({ serverId, view, problem }: MadeKeyProps) {
  const { busy, failure, run } = useCommand()
  if (view.madeKey === null) {
    return (
      <div className="form">
        <p className="quiet">
          The private half is sealed on this computer. You give the provider the public half.
        </p>
        <div className="actions">
          <Button loading={busy} onClick={() => void run(() => host().makeClientKey({ serverId }))}>
            Make a key
          </Button>
        </div>
        {problem !== undefined && (
          <p className="opinion-wrong small" role="alert">
            {problem}
          </p>
        )}
        {failure !== null && <FailureNote failure={failure} />}
      </div>
    )
  }
  const one = JSON.stringify(view.madeKey, null, 2)
  const set = JSON.stringify({ keys: [view.madeKey] }, null, 2)
  return (
    <div className="form">
      <Textarea
        label="Public key to register"
        description={
          <>
            Enter it at <ForeignName text={hostOf(view.issuer)} longest={200} />, where it asks for
            the public key or key set (JWKS) of the app. It is the same until you forget it.
          </>
        }
        value={set}
        readOnly
        rows={5}
        spellCheck={false}
        classNames={{ input: 'mono' }}
        error={problem}
      />
      <div className="actions">
        <CopyButton text={set} label="Copy key set" />
        <CopyButton text={one} label="Copy the key alone" />
      </div>
    </div>
  )
}
