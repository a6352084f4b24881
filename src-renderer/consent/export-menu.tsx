import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { counted } from '../words/lists.ts'

export function ExportMenu() {
  const { busy, failure, run } = useCommand()
  const [saved, setSaved] = useState('')
  const save = async (format: 'json' | 'csv') => {
    const done = await run(() => host().exportLedger({ format }))
    setSaved(done?.saved === true ? `${counted(done.records, 'entry', 'entries')} saved.` : '')
  }
  return (
    <div className="export">
      <div className="actions">
        <Button
          leftSection={<IconDownload size={16} />}
          disabled={busy}
          onClick={() => void save('json')}
        >
          Export JSON
        </Button>
        <Button
          leftSection={<IconDownload size={16} />}
          disabled={busy}
          onClick={() => void save('csv')}
        >
          Export CSV
        </Button>
      </div>
      <p className="quiet small" role="status">
        {saved}
      </p>
      {failure !== null && <FailureNote failure={failure} />}
    </div>
  )
}
