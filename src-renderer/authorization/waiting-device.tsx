import { Button } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { CopyButton } from '../shell/copy-button.tsx'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { ForeignName } from '../words/server-text.tsx'
import { visibleLine } from '../words/visible-text.ts'
import { CancelRow } from './cancel-row.tsx'
import { Countdown } from './countdown.tsx'
import type { Phase } from './phase.ts'
import { QrCode } from './qr-code.tsx'

interface WaitingDeviceProps {
  server: ServerView
  view: Phase<'waiting-device'>
}

export function WaitingDevice({ server, view }: WaitingDeviceProps) {
  const { busy, failure, run } = useCommand()
  const open = () => void run(() => host().openVerificationPage({ serverId: server.id }))
  return (
    <>
      <h2>Enter this code</h2>
      <div className="device">
        <div>
          <p>On any device, open</p>
          <p className="host">
            <ForeignName text={view.verificationHost} longest={200} />
          </p>
          <p className="mono small quiet">
            <ForeignName text={view.verificationUri} longest={300} />
          </p>
          <p>and enter</p>
          <p className="user-code mono" aria-label="Code" role="status">
            {visibleLine(view.userCode, 40)}
          </p>
          <p>
            Check that the page shows the same host and the same code.{' '}
            <Countdown untilMs={view.expiresAtMs} />
          </p>
        </div>
        <QrCode
          text={view.verificationUriComplete ?? view.verificationUri}
          label={`QR code of the address at ${visibleLine(view.verificationHost)}`}
        />
      </div>
      {failure !== null && <FailureNote failure={failure} />}
      <CancelRow serverId={server.id}>
        <Button
          variant="filled"
          leftSection={<IconExternalLink size={16} />}
          disabled={busy}
          onClick={open}
        >
          Open the page here
        </Button>
        <CopyButton text={view.userCode} label="Copy code" />
        {view.canUseBrowser && (
          <Button
            disabled={busy}
            onClick={() => void run(() => host().switchToBrowser({ serverId: server.id }))}
          >
            Use the browser instead
          </Button>
        )}
      </CancelRow>
    </>
  )
}
