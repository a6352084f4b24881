import { Button } from '@mantine/core'
import type { ClientRegistrationKind } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { Fold } from '../shell/fold.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'

interface OwnClientProps {
  serverId: string
  registration: ClientRegistrationKind
}

/** For those who have an app of their own at the provider, or want another one than before. */
export function OwnClient({ serverId, registration }: OwnClientProps) {
  const { busy, failure, run } = useCommand()
  const entered = registration === 'pre-registered'
  return (
    <Fold summary={say('authorization.own.title')}>
      {() => (
        <div className="form">
          <p className="quiet">
            {say(entered ? 'authorization.own.entered' : 'authorization.own.none')}
          </p>
          {failure !== null && <FailureNote failure={failure} />}
          <div className="actions">
            <Button
              disabled={busy}
              onClick={() => void run(() => host().openClientForm({ serverId }))}
            >
              {say(entered ? 'authorization.own.change' : 'authorization.own.enter')}
            </Button>
          </div>
        </div>
      )}
    </Fold>
  )
}
