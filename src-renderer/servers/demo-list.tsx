import { Button } from '@mantine/core'
import { host } from '../host-window.ts'
import { useSnapshot } from '../host-store.ts'
import { openServer } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'
import { ForeignName, OwnSentence } from '../words/server-text.tsx'
import { visibleLine } from '../words/visible-text.ts'

/** The demo servers on this computer that are not added yet. */
export function DemoList() {
  const demo = useSnapshot((now) => now.demo)
  const command = useCommand()
  const offered = demo.filter((server) => !server.added)
  const add = async (url: string, name: string) => {
    const added = await command.run(() => host().addServer({ url, name }))
    if (added !== null) openServer(added.serverId)
  }
  if (offered.length === 0) return null
  return (
    <>
      {command.failure !== null && <FailureNote failure={command.failure} />}
      <ul className="demo" aria-label={say('servers.demo.title')}>
        {offered.map((server) => (
          <li key={server.url}>
            <strong>
              <ForeignName text={server.name} />
            </strong>
            <span className="quiet">
              <OwnSentence text={server.description} />
            </span>
            <Button
              size="xs"
              disabled={command.busy}
              aria-label={say('servers.demo.add', { name: visibleLine(server.name) })}
              onClick={() => void add(server.url, server.name)}
            >
              {say('servers.add')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
