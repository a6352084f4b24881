import { Button, Textarea } from '@mantine/core'
import { hostOf } from '../../src-languages/host-of.ts'
import { host } from '../host-window.ts'
import { CopyButton } from '../shell/copy-button.tsx'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { ForeignName } from '../words/server-text.tsx'
import { say, sayElements } from '../words/say.tsx'
import type { Phase } from './phase.ts'

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
        <p className="quiet">{say('authorization.key.halves')}</p>
        <div className="actions">
          <Button loading={busy} onClick={() => void run(() => host().makeClientKey({ serverId }))}>
            {say('authorization.key.make')}
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
        label={say('authorization.key.public')}
        description={sayElements('authorization.key.public.text', {
          host: <ForeignName text={hostOf(view.issuer)} longest={200} />,
        })}
        value={set}
        readOnly
        rows={5}
        spellCheck={false}
        classNames={{ input: 'mono' }}
        error={problem}
      />
      <div className="actions">
        <CopyButton text={set} label={say('authorization.key.copy-set')} />
        <CopyButton text={one} label={say('authorization.key.copy-one')} />
      </div>
    </div>
  )
}
