import { Button } from '@mantine/core'
import type { PermissionRequestView, ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say, sayElements } from '../words/say.tsx'
import { ForeignName } from '../words/server-text.tsx'

/** What the person refused for good, so that they find it again. */
export function RefusalsSection({ server }: { server: ServerView }) {
  if (server.refusedPermissions.length === 0) return null
  return (
    <section className="section" aria-labelledby="refusals">
      <h2 id="refusals">{say('servers.refusals.title')}</h2>
      <ul className="plain-list">
        {server.refusedPermissions.map((refused) => (
          <Refused key={refused.tool} serverId={server.id} refused={refused} />
        ))}
      </ul>
    </section>
  )
}

function Refused({ serverId, refused }: { serverId: string; refused: PermissionRequestView }) {
  const { busy, failure, run } = useCommand()
  const { tool } = refused
  const asked = refused.scopes.map(({ scope }) => scope).join(' ')
  const scopes = <ForeignName text={asked} longest={300} />
  return (
    <li className="copy-line">
      <span className="wrap">
        {tool === null
          ? sayElements('servers.refusals.connecting', { scopes })
          : sayElements('servers.refusals.tool', {
              tool: <ForeignName text={tool} longest={200} />,
              scopes,
            })}
      </span>
      <Button
        variant="default"
        size="xs"
        disabled={busy}
        onClick={() => void run(() => host().liftRefusal({ serverId, tool }))}
      >
        {say('servers.refusals.lift')}
      </Button>
      {failure !== null && <FailureNote failure={failure} />}
    </li>
  )
}
