import { Button } from '@mantine/core'
import { Key } from '../grants/key.tsx'
import { FailureNote } from '../shell/failure-note.tsx'
import { host } from '../host-window.ts'
import { useSnapshot } from '../host-store.ts'
import { askForServer, openServer } from '../navigation.ts'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'
import { DemoList } from './demo-list.tsx'

/** What a person sees first: what this is, and a way to try it with no account anywhere. */
export function EmptyState() {
  const demo = useSnapshot((now) => now.demo)
  const command = useCommand()
  const first = demo.find((server) => !server.added)
  const add = async (url: string, name: string) => {
    const added = await command.run(() => host().addServer({ url, name }))
    if (added !== null) openServer(added.serverId)
  }
  return (
    <section className="empty" aria-labelledby="empty-title">
      <Key
        facts={{
          origin: 'chatelaine',
          abilities: { read: 'certain', change: 'certain', send: 'guessed', stays: 'certain' },
          condition: 'whole',
        }}
        size={96}
        silent
      />
      <h1 id="empty-title">{say('servers.empty.title')}</h1>
      <p className="lead">{say('servers.empty.text')}</p>
      <div className="actions actions-centre">
        {first !== undefined && (
          <Button
            variant="filled"
            loading={command.busy}
            onClick={() => void add(first.url, first.name)}
          >
            {say('servers.empty.try')}
          </Button>
        )}
        <Button
          variant={first === undefined ? 'filled' : 'default'}
          onClick={() => askForServer(true)}
        >
          {say('servers.adding.title')}
        </Button>
        <Button onClick={() => askForServer(true, 'import')}>{say('servers.empty.import')}</Button>
      </div>
      {command.failure !== null && <FailureNote failure={command.failure} />}
      <DemoList />
    </section>
  )
}
