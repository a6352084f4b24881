import { Button, TextInput } from '@mantine/core'
import { IconCopy, IconExternalLink } from '@tabler/icons-react'
import { useState } from 'react'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { Fold } from '../shell/fold.tsx'
import { useCommand } from '../use-command.ts'
import { ForeignName } from '../words/server-text.tsx'
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
      <h2>Sign in, in the browser</h2>
      <p>Your browser was sent to</p>
      <p className="host">
        <ForeignName text={view.host} longest={200} />
      </p>
      <p>
        Sign in there and decide what to allow. This goes on by itself when you are done.{' '}
        <Countdown untilMs={view.expiresAtMs} />
      </p>
      {view.failure !== null && <FailureNote failure={view.failure} />}
      {failure !== null && <FailureNote failure={failure} />}
      <CancelRow serverId={server.id}>
        <Button
          leftSection={<IconExternalLink size={16} />}
          disabled={busy}
          onClick={() => void run(() => host().reopenBrowser(input))}
        >
          Open again
        </Button>
        <Button
          leftSection={<IconCopy size={16} />}
          disabled={busy}
          aria-label="Copy address"
          onClick={() => void copy()}
        >
          <span className="swap" data-swapped={copied}>
            <span>Copy address</span>
            <span aria-live="polite">{copied ? 'Copied' : ''}</span>
          </span>
        </Button>
        {view.canUseDevice && (
          <Button disabled={busy} onClick={() => void run(() => host().switchToDevice(input))}>
            Use a code instead
          </Button>
        )}
      </CancelRow>
      <Fold summary="The browser could not come back">
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
        label="Address from the browser"
        description="If the last page did not load, copy its whole address from the address bar and paste it here."
        value={address}
        spellCheck={false}
        autoComplete="off"
        classNames={{ input: 'mono' }}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      {failure !== null && <FailureNote failure={failure} />}
      <div className="actions">
        <Button type="submit" disabled={address.trim() === '' || busy}>
          Use this address
        </Button>
      </div>
    </form>
  )
}
