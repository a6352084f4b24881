import { ActionIcon, Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { hasKey } from '../../src-languages/abilities.ts'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { Key } from '../grants/key.tsx'
import { serverKey } from '../grants/server-key.ts'
import { host } from '../host-window.ts'
import { openServer } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'
import { ForeignName, Origin } from '../words/server-text.tsx'
import { ServerMenu } from './server-menu.tsx'
import { StateLine } from './state-mark.tsx'

export function ServerHeader({ server }: { server: ServerView }) {
  const command = useCommand()
  const facts = serverKey(server)
  const revoking = server.state.kind === 'revoking'
  const canRevoke = hasKey(server)
  const revoke = () => void command.run(() => host().revokeGrant({ serverId: server.id }))
  return (
    <>
      <header className="server-head">
        <ActionIcon
          className="back"
          aria-label={say('servers.header.back')}
          onClick={() => openServer(null)}
        >
          <IconArrowLeft size={20} className="mirrors" />
        </ActionIcon>
        <span className="server-key">{facts !== null && <Key facts={facts} size={56} />}</span>
        <div className="server-who">
          <h1>
            <ForeignName text={server.name} />
            {server.account !== null && (
              <span className="quiet server-account">
                <ForeignName text={server.account} longest={200} />
              </span>
            )}
          </h1>
          <p className="origin">
            <Origin server={server} longest={300} />
          </p>
          <p role="status" aria-label={say('servers.header.state')}>
            <StateLine server={server} long />
          </p>
        </div>
        <div className="server-actions">
          <ServerMenu server={server} run={command.run} />
          <Button
            color="oxide"
            data-act="revoke"
            disabled={!canRevoke || revoking || command.busy}
            title={say(canRevoke ? 'servers.header.can-revoke' : 'servers.header.cannot-revoke')}
            onClick={revoke}
          >
            {say(revoking ? 'servers.header.revoking' : 'servers.header.revoke')}
          </Button>
        </div>
      </header>
      {command.failure !== null && <FailureNote failure={command.failure} />}
    </>
  )
}
