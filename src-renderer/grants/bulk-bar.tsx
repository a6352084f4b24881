import { Button } from '@mantine/core'
import { host } from '../host-window.ts'
import { showReceipts } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { counted } from '../words/lists.ts'

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
  const count = counted(serverIds.length, 'key')
  return (
    <section className="bulk" aria-label="Selected keys">
      <p role="status">{count} selected</p>
      {failure !== null && <FailureNote failure={failure} />}
      <div className="actions">
        <Button disabled={busy} onClick={clear}>
          Clear
        </Button>
        <Button color="oxide" disabled={busy} onClick={() => void revoke()}>
          {busy ? 'Revoking …' : `Revoke ${count}`}
        </Button>
      </div>
    </section>
  )
}
