import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'
import { ForeignName } from '../words/server-text.tsx'
import { useKeyFields } from './key-fields.tsx'

/** The key a person entered by hand: that there is one, never what it is. */
export function EnteredKeySection({ server }: { server: ServerView }) {
  const [replacing, setReplacing] = useState(false)
  const { busy, failure, run } = useCommand()
  const remove = () => void run(() => host().setHeaders({ serverId: server.id, headers: [] }))
  return (
    <section className="section" aria-labelledby="entered-key">
      <h2 id="entered-key">{say('servers.key.entered')}</h2>
      {server.headerNames.map((name) => (
        <p key={name}>
          <span className="mono">
            <ForeignName text={name} longest={100} />: ••••••••
          </span>
        </p>
      ))}
      <p className="quiet">{say('servers.key.entered.text')}</p>
      {failure !== null && <FailureNote failure={failure} />}
      <div className="actions">
        <Button onClick={() => setReplacing(true)}>{say('servers.key.replace')}</Button>
        <Button color="oxide" disabled={busy} onClick={remove}>
          {say('servers.key.erase')}
        </Button>
      </div>
      <KeyDialog server={server} opened={replacing} close={() => setReplacing(false)} />
    </section>
  )
}

interface KeyDialogProps {
  server: ServerView
  opened: boolean
  close: () => void
}

export function KeyDialog({ server, opened, close }: KeyDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={say('servers.key.title')}
      closeButtonProps={{ 'aria-label': say('servers.close') }}
    >
      {opened && <KeyForm server={server} close={close} />}
    </Modal>
  )
}

function KeyForm({ server, close }: Omit<KeyDialogProps, 'opened'>) {
  const key = useKeyFields()
  const command = useCommand()
  const enter = (event: React.FormEvent) => {
    event.preventDefault()
    const header = key.read()
    if (header === null) return
    void command.run(async () => {
      const entered = await host().setHeaders({ serverId: server.id, headers: [header] })
      if (entered.ok) close()
      return entered
    })
  }
  return (
    <form className="form" noValidate onSubmit={enter}>
      {key.inputs}
      {command.failure !== null && <FailureNote failure={command.failure} />}
      <div className="actions actions-end">
        <Button onClick={close}>{say('servers.cancel')}</Button>
        <Button type="submit" variant="filled" loading={command.busy}>
          {say('servers.key.keep')}
        </Button>
      </div>
    </form>
  )
}
