import { useServer, useSnapshot } from '../host-store.ts'
import { useNavigation } from '../navigation.ts'
import { say } from '../words/say.tsx'
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
      <main className="page" aria-label={say('servers.title')}>
        <EmptyState />
      </main>
    )
  }
  return (
    <main className="panes" aria-label={say('servers.title')} data-open={server !== null}>
      <ListPane>
        <ServerList servers={servers} selectedId={serverId} />
      </ListPane>
      <div className="detail">
        {server === null ? (
          <p className="quiet nothing-open">{say('servers.choose')}</p>
        ) : (
          <ServerDetail key={server.id} server={server} />
        )}
      </div>
    </main>
  )
}
