import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { ServerId, ServerState } from '../../src-preload/contract/snapshot.ts'
import { useSnapshot } from '../host-store.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { say } from '../words/say.tsx'
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
  const revision = useSnapshot((now) => now.callLog.revision)
  // Each call changes the log; counting the uses of the keys can wait until there is a pause.
  const [calls] = useDebouncedValue(revision, 1000)
  const { records, failure, hasMore, loadMore } = useConsent(
    { serverId, limit: 10 },
    `${ledger.records} ${stateKind}`,
  )
  return (
    <section className="section" aria-labelledby="server-history">
      <h2 id="server-history">{say('consent.of-server')}</h2>
      {failure !== null && <FailureNote failure={failure} />}
      <LifeLines serverId={serverId} version={`${ledger.records} ${calls} ${stateKind}`} />
      {records?.length === 0 && <p className="quiet">{say('consent.nothing')}</p>}
      {records !== null && <Timeline records={records} below="h2" />}
      {hasMore && (
        <Button size="xs" onClick={() => void loadMore()}>
          {say('consent.more')}
        </Button>
      )}
    </section>
  )
}
