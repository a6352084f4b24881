import { Button } from '@mantine/core'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { OwnSentence } from '../words/server-text.tsx'
import { say } from '../words/say.tsx'
import { CancelRow } from './cancel-row.tsx'
import type { Phase } from './phase.ts'

interface NeedsOverrideProps {
  server: ServerView
  view: Phase<'needs-override'>
}

/** A rule stands in the way. Stopping is the safe end, so Accept is never the prominent button. */
export function NeedsOverride({ server, view }: NeedsOverrideProps) {
  const { busy, failure, run } = useCommand()
  const { kind, subject } = view.override
  const accept = () => void run(() => host().acceptOverride({ serverId: server.id, kind, subject }))
  return (
    <>
      <h2>{say('authorization.override.title')}</h2>
      <FailureNote failure={view.failure} />
      <p className="wrap">
        <OwnSentence text={view.risk} />
      </p>
      <p className="quiet">{say('authorization.override.text')}</p>
      {failure !== null && <FailureNote failure={failure} />}
      <CancelRow serverId={server.id}>
        <Button variant="default" loading={busy} onClick={accept}>
          {say('authorization.override.accept')}
        </Button>
      </CancelRow>
    </>
  )
}
