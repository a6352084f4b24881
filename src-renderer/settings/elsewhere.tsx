import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { host } from '../host-window.ts'
import { useSnapshot } from '../host-store.ts'
import { askForServer } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { counted } from '../words/lists.ts'

/** The list of servers on its way in from other apps, and out to them. */
export function Elsewhere() {
  const servers = useSnapshot((now) => now.servers)
  const { busy, failure, run } = useCommand()
  const [told, setTold] = useState('')
  const save = async () => {
    const done = await run(() => host().exportServers())
    setTold(done?.saved === true ? savedWords(done) : '')
  }
  return (
    <section className="section" aria-labelledby="elsewhere-title">
      <h2 id="elsewhere-title">Other apps</h2>
      <p>
        Take servers over from Claude, VS Code, Cursor, Windsurf or Zed, or save yours as a file
        that they read. The file holds no keys and no secrets: their places are there, empty.
      </p>
      <div className="actions">
        <Button onClick={() => askForServer(true, 'import')}>Import from another app</Button>
        <Button
          leftSection={<IconDownload size={16} />}
          disabled={servers.length === 0}
          loading={busy}
          onClick={() => void save()}
        >
          Export servers
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
  const saved = `${counted(servers, 'server')} saved.`
  return blanks === 0 ? saved : `${saved} ${counted(blanks, 'value')} left empty.`
}
