import { Button } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { CopyButton } from '../shell/copy-button.tsx'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { ForeignName } from '../words/server-text.tsx'
import { visibleLine } from '../words/visible-text.ts'
import { say } from '../words/say.tsx'
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
      <h2>{say('authorization.device.title')}</h2>
      <div className="device">
        <div>
          <p>{say('authorization.device.open')}</p>
          <p className="host">
            <ForeignName text={view.verificationHost} longest={200} />
          </p>
          <p className="small quiet">
            <span className="mono small">
              <ForeignName text={view.verificationUri} longest={300} />
            </span>
          </p>
          <p>{say('authorization.device.enter')}</p>
          <p className="user-code mono" aria-label={say('authorization.device.code')} role="status">
            {visibleLine(view.userCode, 40)}
          </p>
          <p>
            {say('authorization.device.check')} <Countdown untilMs={view.expiresAtMs} />
          </p>
        </div>
        <QrCode
          text={view.verificationUriComplete ?? view.verificationUri}
          label={say('authorization.device.qr', { host: visibleLine(view.verificationHost) })}
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
          {say('authorization.device.open-here')}
        </Button>
        <CopyButton text={view.userCode} label={say('authorization.device.copy')} />
        {view.canUseBrowser && (
          <Button
            disabled={busy}
            onClick={() => void run(() => host().switchToBrowser({ serverId: server.id }))}
          >
            {say('authorization.device.use-browser')}
          </Button>
        )}
      </CancelRow>
    </>
  )
}
