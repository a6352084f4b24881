import { Button } from '@mantine/core'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { showReceipts } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'

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
        {registered
          ? 'Forgetting the registration deletes it at the provider where it can be, and takes the key back. The next sign-in registers anew.'
          : 'Forgetting the client erases what you entered and takes its key back. At the provider the app stays until you delete it there.'}
      </p>
      {failure !== null && <FailureNote failure={failure} />}
      <div className="actions">
        {server.kind === 'http' && entered && (
          <Button
            disabled={busy}
            onClick={() => void run(() => host().openClientForm({ serverId }))}
          >
            Change the client
          </Button>
        )}
        <Button color="oxide" loading={busy} onClick={forget}>
          {registered ? 'Forget this registration' : 'Forget this client'}
        </Button>
      </div>
    </div>
  )
}
