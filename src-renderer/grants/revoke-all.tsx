import { Button } from '@mantine/core'
import { hasKey } from '../../src-languages/abilities.ts'
import { host } from '../host-window.ts'
import { useSnapshot } from '../host-store.ts'
import { showReceipts } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'

/** How many keys there are, and the button that takes all of them back. */
export function RevokeAll({ onRevoked }: { onRevoked?: () => void }) {
  const servers = useSnapshot((now) => now.servers)
  const { busy, failure, run } = useCommand()
  const keys = servers.filter(hasKey).length
  const revoke = async () => {
    const receipts = await run(() => host().revokeEverything())
    if (receipts === null) return
    onRevoked?.()
    showReceipts(receipts)
  }
  return (
    <>
      <p>
        {keys === 0 ? say('settings.revoke.none') : say('settings.revoke.out', { count: keys })}
      </p>
      {failure !== null && <FailureNote failure={failure} />}
      <div className="actions">
        <Button
          color="oxide"
          data-act="revoke-everything"
          disabled={keys === 0 || busy}
          onClick={() => void revoke()}
        >
          {say(busy ? 'settings.revoke.busy' : 'settings.revoke.all')}
        </Button>
      </div>
    </>
  )
}
