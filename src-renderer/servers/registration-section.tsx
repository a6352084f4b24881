import { Button } from '@mantine/core'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { showReceipts } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'

/** Being another client, or none any more. The document on the web is the same for all and is changed in the settings. */
export function RegistrationActions({ server }: { server: ServerView }) {
  const { busy, failure, run } = useCommand()
  const { id: serverId, grant, enteredClientIssuer, state } = server
  const entered = enteredClientIssuer !== null
  const registered = grant?.registration === 'dynamic'
  if ((!entered && !registered) || state.kind === 'authorizing' || state.kind === 'revoking') {
    return null
  }
  const forget = () =>
    void run(async () => {
      const forgotten = await host().forgetRegistration({ serverId })
      if (forgotten.ok && forgotten.value !== null) showReceipts([forgotten.value])
      return forgotten
    })
  return (
    <div className="registration">
      <p className="quiet">
        {say(registered ? 'servers.registration.text' : 'servers.client.text')}
      </p>
      {failure !== null && <FailureNote failure={failure} />}
      <div className="actions">
        {server.kind === 'http' && entered && (
          <Button
            disabled={busy}
            onClick={() => void run(() => host().openClientForm({ serverId }))}
          >
            {say('servers.client.change')}
          </Button>
        )}
        <Button color="oxide" loading={busy} onClick={forget}>
          {say(registered ? 'servers.registration.forget' : 'servers.client.forget')}
        </Button>
      </div>
    </div>
  )
}
