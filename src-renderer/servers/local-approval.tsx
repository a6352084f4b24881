import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ServerState, ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { openServer } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { inWords } from '../words/lists.ts'
import { say } from '../words/say.tsx'
import { visibleBlock } from '../words/visible-text.ts'

interface LocalApprovalProps {
  server: ServerView
  state: Extract<ServerState, { kind: 'needs-approval' }>
}

/** The exact command, whole, before it runs for the first time. */
export function LocalApproval({ server, state }: LocalApprovalProps) {
  const { busy, failure, run } = useCommand()
  const serverId = server.id
  // Each is isolated (UAX #9: FSI and PDI), so that it cannot turn the words between two names.
  const names = state.environmentNames.map((name) => `\u2068${visibleBlock(name, 200)}\u2069`)
  const remove = () =>
    run(async () => {
      const removed = await host().removeServer({ serverId })
      if (removed.ok) openServer(null)
      return removed
    })
  return (
    <section className="panel panel-danger" aria-labelledby="approve-title">
      <h2 id="approve-title">
        <IconAlertTriangle size={20} aria-hidden /> {say('servers.approve.title')}
      </h2>
      <p>{say('servers.approve.text')}</p>
      <pre className="command" dir="ltr" aria-label={say('servers.command')} tabIndex={0}>
        {visibleBlock(state.commandLine, Number.POSITIVE_INFINITY)}
      </pre>
      <p className="quiet">
        {names.length === 0
          ? say('servers.approve.no-secrets')
          : say('servers.approve.secrets', { names: inWords(names) })}
      </p>
      {failure !== null && <FailureNote failure={failure} />}
      <div className="actions">
        <Button
          color="oxide"
          disabled={busy}
          onClick={() => void run(() => host().approveLocalServer({ serverId }))}
        >
          {say('servers.approve.run')}
        </Button>
        <Button disabled={busy} onClick={() => void remove()}>
          {say('servers.remove')}
        </Button>
      </div>
    </section>
  )
}
