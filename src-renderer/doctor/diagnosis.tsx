import { Button } from '@mantine/core'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import type { DiagnosisView, DoctorAction, TraceView } from '../../src-preload/contract/traces.ts'
import { host } from '../host-window.ts'
import { openServer, show } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { visibleBlock } from '../words/visible-text.ts'
import { ReportButtons } from './report-buttons.tsx'

const verbs: Record<DoctorAction, string> = {
  'try-again': 'Try again',
  'sign-in': 'Sign in',
  'enter-client': 'Try again',
  accept: 'Try again',
  'open-settings': 'Open settings',
}

const menders: Record<DiagnosisView['who'], string> = {
  you: 'You can mend this.',
  server: 'Whoever runs the server can mend this.',
  provider: 'Whoever runs its sign-in service can mend this.',
  network: 'This is about the network in between.',
}

interface DiagnosisProps {
  diagnosis: DiagnosisView
  trace: TraceView
  /** Null for an address that is in no list: there is nothing to do but to tell somebody. */
  server: ServerView | null
}

/** The likely cause, what to do about it in order, and the one thing that can be done from here. */
export function Diagnosis({ diagnosis, trace, server }: DiagnosisProps) {
  const { busy, failure, run } = useCommand()
  const { action } = diagnosis
  return (
    <section
      className="diagnosis diagnosis-wrong"
      aria-label="Likely cause"
      data-cause={diagnosis.cause}
    >
      <h3>Likely cause</h3>
      <p className="diagnosis-likely">{visibleBlock(diagnosis.likely, 600)}</p>
      <h3>What to do</h3>
      <ol className="diagnosis-list">
        {diagnosis.whatToDo.map((sentence) => (
          <li key={sentence}>{visibleBlock(sentence, 600)}</li>
        ))}
      </ol>
      <p className="quiet small">{menders[diagnosis.who]}</p>
      {failure !== null && <FailureNote failure={failure} />}
      <div className="actions">
        {server !== null && action !== null && (
          <Button variant="filled" loading={busy} onClick={() => void act(action, server, run)}>
            {verbs[action]}
          </Button>
        )}
        <ReportButtons traceId={trace.id} />
      </div>
    </section>
  )
}

/** Back to where the person's part of it is asked for. */
async function act(
  action: DoctorAction,
  server: ServerView,
  run: ReturnType<typeof useCommand>['run'],
) {
  if (action === 'open-settings') return show('settings')
  const serverId = server.id
  // A sign-in that waits for the person waits on the server's page.
  if (server.state.kind !== 'authorizing') await run(() => host().connect({ serverId }))
  openServer(serverId)
}
