import { Button } from '@mantine/core'
import { host } from '../host-window.ts'
import { useSnapshot } from '../host-store.ts'
import { showReceipts } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { counted } from '../words/lists.ts'

export function RevokeEverything() {
  const servers = useSnapshot((now) => now.servers)
  const { busy, failure, run } = useCommand()
  const keys = servers.filter((one) => one.grant !== null && one.state.kind !== 'revoked').length
  const revoke = async () => {
    const receipts = await run(() => host().revokeEverything())
    if (receipts !== null) showReceipts(receipts)
  }
  return (
    <section className="section" aria-labelledby="revoke-title">
      <h2 id="revoke-title">Take everything back</h2>
      <p>
        {keys === 0
          ? 'No server holds a key.'
          : `${counted(keys, 'key is', 'keys are')} out. All are revoked at once, with a receipt each.`}
      </p>
      {failure !== null && <FailureNote failure={failure} />}
      <div className="actions">
        <Button color="oxide" disabled={keys === 0 || busy} onClick={() => void revoke()}>
          {busy ? 'Revoking …' : 'Revoke everything'}
        </Button>
      </div>
    </section>
  )
}
