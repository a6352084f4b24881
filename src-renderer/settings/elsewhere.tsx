import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { host } from '../host-window.ts'
import { useSnapshot } from '../host-store.ts'
import { askForServer } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'
import { useSaid } from '../words/use-said.ts'

/** The list of servers on its way in from other apps, and out to them. */
export function Elsewhere() {
  const servers = useSnapshot((now) => now.servers)
  const { busy, failure, run } = useCommand()
  const [told, setTold] = useSaid('')
  const save = async () => {
    const done = await run(() => host().exportServers())
    setTold(done?.saved === true ? savedWords(done) : '')
  }
  return (
    <section className="section" aria-labelledby="elsewhere-title">
      <h2 id="elsewhere-title">{say('settings.elsewhere.title')}</h2>
      <p>{say('settings.elsewhere.text')}</p>
      <div className="actions">
        <Button onClick={() => askForServer(true, 'import')}>
          {say('settings.elsewhere.import')}
        </Button>
        <Button
          leftSection={<IconDownload size={16} />}
          disabled={servers.length === 0}
          loading={busy}
          onClick={() => void save()}
        >
          {say('settings.elsewhere.export')}
        </Button>
      </div>
      <p className="quiet small" role="status">
        {told}
      </p>
      {failure !== null && <FailureNote failure={failure} />}
    </section>
  )
}

function savedWords({ servers, blanks }: { servers: number; blanks: number }): string {
  return blanks === 0
    ? say('settings.elsewhere.saved', { servers })
    : say('settings.elsewhere.saved-with-blanks', { servers, blanks })
}
