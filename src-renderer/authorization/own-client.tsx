import { Button } from '@mantine/core'
import type { ClientRegistrationKind } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { Fold } from '../shell/fold.tsx'
import { useCommand } from '../use-command.ts'

interface OwnClientProps {
  serverId: string
  registration: ClientRegistrationKind
}

/** For those who have an app of their own at the provider, or want another one than before. */
export function OwnClient({ serverId, registration }: OwnClientProps) {
  const { busy, failure, run } = useCommand()
  const entered = registration === 'pre-registered'
  return (
    <Fold summary="Another client">
      {() => (
        <div className="form">
          <p className="quiet">
            {entered
              ? 'You sign in with the client that you entered.'
              : 'If you created an app at the provider, Chatelaine can be that app.'}
          </p>
          {failure !== null && <FailureNote failure={failure} />}
          <div className="actions">
            <Button
              disabled={busy}
              onClick={() => void run(() => host().openClientForm({ serverId }))}
            >
              {entered ? 'Change the client' : 'Enter a client'}
            </Button>
          </div>
        </div>
      )}
    </Fold>
  )
}
