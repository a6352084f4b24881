import { Button } from '@mantine/core'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'

interface CancelRowProps {
  serverId: string
  children?: React.ReactNode
}

/** The buttons under a sign-in panel; Cancel is always the last. */
export function CancelRow({ serverId, children }: CancelRowProps) {
  const { busy, failure, run } = useCommand()
  return (
    <>
      {failure !== null && <FailureNote failure={failure} />}
      <div className="actions">
        {children}
        <Button
          variant="subtle"
          disabled={busy}
          onClick={() => void run(() => host().cancelAuthorization({ serverId }))}
        >
          {say('authorization.cancel')}
        </Button>
      </div>
    </>
  )
}
