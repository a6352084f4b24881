import { Button } from '@mantine/core'
import type { ServerId, ServerState } from '../../src-preload/contract/snapshot.ts'
import { useSnapshot } from '../host-store.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { LifeLines } from './life-lines.tsx'
import { Timeline } from './timeline.tsx'
import { useConsent } from './use-consent.ts'

interface ServerHistoryProps {
  serverId: ServerId
  stateKind: ServerState['kind']
}

/** What became of this server's grants. */
export function ServerHistory({ serverId, stateKind }: ServerHistoryProps) {
  const ledger = useSnapshot((now) => now.ledger)
  const { records, failure, hasMore, loadMore } = useConsent(
    { serverId, limit: 10 },
    `${ledger.records} ${stateKind}`,
  )
  return (
    <section className="section" aria-labelledby="server-history">
      <h2 id="server-history">History of this grant</h2>
      {failure !== null && <FailureNote failure={failure} />}
      <LifeLines serverId={serverId} version={`${ledger.records} ${stateKind}`} />
      {records?.length === 0 && <p className="quiet">Nothing has happened yet.</p>}
      {records !== null && <Timeline records={records} />}
      {hasMore && (
        <Button size="xs" onClick={() => void loadMore()}>
          Load more
        </Button>
      )}
    </section>
  )
}
