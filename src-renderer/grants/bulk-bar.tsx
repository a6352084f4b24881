import { Button } from '@mantine/core'
import { host } from '../host-window.ts'
import { showReceipts } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'

/** What can be done with the keys that are selected. */
export function BulkBar({ serverIds, clear }: { serverIds: string[]; clear: () => void }) {
  const { busy, failure, run } = useCommand()
  if (serverIds.length === 0) return null
  const revoke = async () => {
    const receipts = await run(() => host().revokeGrants({ serverIds }))
    if (receipts === null) return
    clear()
    showReceipts(receipts)
  }
  const count = serverIds.length
  return (
    <section className="bulk" aria-label={say('grants.bulk.label')}>
      <p role="status">{say('grants.bulk.selected', { count })}</p>
      {failure !== null && <FailureNote failure={failure} />}
      <div className="actions">
        <Button disabled={busy} onClick={clear}>
          {say('grants.bulk.clear')}
        </Button>
        <Button color="oxide" disabled={busy} onClick={() => void revoke()}>
          {busy ? say('grants.bulk.revoking') : say('grants.bulk.revoke', { count })}
        </Button>
      </div>
    </section>
  )
}
