import { Button } from '@mantine/core'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { AuthorizationPanel } from '../authorization/authorization-panel.tsx'
import { GrantSection } from '../grants/grant-section.tsx'
import { Key } from '../grants/key.tsx'
import { serverKey } from '../grants/server-key.ts'
import { host } from '../host-window.ts'
import { useServer } from '../host-store.ts'
import { StateLine } from '../servers/state-mark.tsx'
import { StatePanel } from '../servers/state-panel.tsx'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say, sayElements } from '../words/say.tsx'
import { ForeignName } from '../words/server-text.tsx'
import { pick, useStart } from './start-steps.ts'

/** The sign-in, where one is asked for, and then the server that works and its key. */
export function ConnectStep({ finish }: { finish: () => void }) {
  const server = useServer(useStart().serverId)
  if (server === null) {
    return (
      <>
        <h1>{say('start.connect.gone')}</h1>
        <div className="actions">
          <Button variant="filled" onClick={() => pick(null)}>
            {say('start.connect.other')}
          </Button>
        </div>
      </>
    )
  }
  const works = server.state.kind === 'connected'
  const name = <ForeignName text={server.name} />
  return (
    <>
      <div className="start-server">
        <ServerKey server={server} />
        <div>
          <h1>
            {works
              ? sayElements('start.connect.works', { name })
              : sayElements('start.connect.title', { name })}
          </h1>
          <p className="mono quiet">
            <ForeignName text={server.origin} longest={300} />
          </p>
          <p role="status">
            <StateLine server={server} long />
          </p>
        </div>
      </div>
      {server.state.kind === 'authorizing' && (
        <AuthorizationPanel server={server} authorization={server.state.authorization} />
      )}
      <StatePanel server={server} />
      {works && <Working server={server} finish={finish} />}
      {!works && <Another server={server} />}
    </>
  )
}

function ServerKey({ server }: { server: ServerView }) {
  const facts = serverKey(server)
  return facts === null ? null : <Key facts={facts} size={72} />
}

function Working({ server, finish }: { server: ServerView; finish: () => void }) {
  const { grant, tools } = server
  return (
    <>
      {grant === null ? (
        <p className="lead">{say('start.connect.no-key')}</p>
      ) : (
        <GrantSection server={server} grant={grant} />
      )}
      <p className="quiet">{say('start.connect.tools', { count: tools.length })}</p>
      <div className="actions actions-end">
        <Button variant="filled" onClick={finish}>
          {say('start.connect.open')}
        </Button>
      </div>
    </>
  )
}

function Another({ server }: { server: ServerView }) {
  const { busy, failure, run } = useCommand()
  const takeOther = async () => {
    // With a key it is no try any more: it stays in the list, where the key is taken back.
    if (server.grant !== null) return pick(null)
    await run(async () => {
      const answer = await host().removeServer({ serverId: server.id })
      if (answer.ok) pick(null)
      return answer
    })
  }
  return (
    <>
      {failure !== null && <FailureNote failure={failure} />}
      <div className="actions">
        <Button disabled={busy} onClick={() => void takeOther()}>
          {say('start.connect.other')}
        </Button>
      </div>
    </>
  )
}
