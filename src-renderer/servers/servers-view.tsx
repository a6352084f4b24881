import { useServer, useSnapshot } from '../host-store.ts'
import { useNavigation } from '../navigation.ts'
import { EmptyState } from './empty-state.tsx'
import { ListPane } from './list-pane.tsx'
import { ServerDetail } from './server-detail.tsx'
import { ServerList } from './server-list.tsx'

export function ServersView() {
  const servers = useSnapshot((now) => now.servers)
  const serverId = useNavigation((state) => state.serverId)
  const server = useServer(serverId)
  if (servers.length === 0) {
    return (
      <main className="page" aria-label="Servers">
        <EmptyState />
      </main>
    )
  }
  return (
    <main className="panes" aria-label="Servers" data-open={server !== null}>
      <ListPane>
        <ServerList servers={servers} selectedId={serverId} />
      </ListPane>
      <div className="detail">
        {server === null ? (
          <p className="quiet nothing-open">Choose a server to see what its key opens.</p>
        ) : (
          <ServerDetail key={server.id} server={server} />
        )}
      </div>
    </main>
  )
}
