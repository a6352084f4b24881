import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { host } from '../host-window.ts'
import { CopyButton } from '../shell/copy-button.tsx'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'

/** A trace as text for whoever has to mend something. */
export function ReportButtons({ traceId }: { traceId: string }) {
  const { busy, failure, run } = useCommand()
  const [saved, setSaved] = useState(false)
  const save = async () => {
    const done = await run(() => host().saveTraceReport({ traceId }))
    setSaved(done?.saved === true)
  }
  return (
    <>
      <CopyButton
        label={say('doctor.report.copy')}
        copyInMain={() => host().copyTraceReport({ traceId })}
      />
      <Button leftSection={<IconDownload size={16} />} disabled={busy} onClick={() => void save()}>
        {say('doctor.report.save')}
      </Button>
      <span className="quiet small" role="status">
        {saved ? say('doctor.report.saved') : ''}
      </span>
      {failure !== null && <FailureNote failure={failure} />}
    </>
  )
}
