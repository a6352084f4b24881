import { Button, TextInput } from '@mantine/core'
import { IconCopy, IconExternalLink } from '@tabler/icons-react'
import { useState } from 'react'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { Fold } from '../shell/fold.tsx'
import { useCommand } from '../use-command.ts'
import { ForeignName } from '../words/server-text.tsx'
import { say } from '../words/say.tsx'
import { CancelRow } from './cancel-row.tsx'
import { Countdown } from './countdown.tsx'
import type { Phase } from './phase.ts'

interface WaitingBrowserProps {
  server: ServerView
  view: Phase<'waiting-browser'>
}

export function WaitingBrowser({ server, view }: WaitingBrowserProps) {
  const { busy, failure, run } = useCommand()
  const [copied, setCopied] = useState(false)
  const input = { serverId: server.id }
  const copy = () =>
    run(async () => {
      const result = await host().copyAuthorizationAddress(input)
      setCopied(result.ok)
      return result
    })
  return (
    <>
      <h2>{say('authorization.browser.title')}</h2>
      <p>{say('authorization.browser.sent')}</p>
      <p className="host">
        <ForeignName text={view.host} longest={200} />
      </p>
      <p>
        {say('authorization.browser.text')} <Countdown untilMs={view.expiresAtMs} />
      </p>
      {view.failure !== null && <FailureNote failure={view.failure} />}
      {failure !== null && <FailureNote failure={failure} />}
      <CancelRow serverId={server.id}>
        <Button
          leftSection={<IconExternalLink size={16} />}
          disabled={busy}
          onClick={() => void run(() => host().reopenBrowser(input))}
        >
          {say('authorization.browser.open-again')}
        </Button>
        <Button
          leftSection={<IconCopy size={16} />}
          disabled={busy}
          aria-label={say('authorization.browser.copy')}
          onClick={() => void copy()}
        >
          <span className="swap" data-swapped={copied}>
            <span>{say('authorization.browser.copy')}</span>
            <span aria-live="polite">{copied ? say('authorization.browser.copied') : ''}</span>
          </span>
        </Button>
        {view.canUseDevice && (
          <Button disabled={busy} onClick={() => void run(() => host().switchToDevice(input))}>
            {say('authorization.use-code')}
          </Button>
        )}
      </CancelRow>
      <Fold summary={say('authorization.browser.lost')}>
        {() => <PasteRedirect serverId={server.id} />}
      </Fold>
    </>
  )
}

function PasteRedirect({ serverId }: { serverId: string }) {
  const [address, setAddress] = useState('')
  const { busy, failure, run } = useCommand()
  const paste = (event: React.FormEvent) => {
    event.preventDefault()
    void run(() => host().pasteRedirect({ serverId, address: address.trim() }))
  }
  return (
    <form className="form" onSubmit={paste}>
      <TextInput
        label={say('authorization.browser.address')}
        description={say('authorization.browser.address.text')}
        value={address}
        spellCheck={false}
        autoComplete="off"
        classNames={{ input: 'mono' }}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      {failure !== null && <FailureNote failure={failure} />}
      <div className="actions">
        <Button type="submit" disabled={address.trim() === '' || busy}>
          {say('authorization.browser.use-address')}
        </Button>
      </div>
    </form>
  )
}
