import { Button } from '@mantine/core'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import type { DiagnosisView, DoctorAction, TraceView } from '../../src-preload/contract/traces.ts'
import { host } from '../host-window.ts'
import { openServer, show } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'
import { visibleSentence } from '../words/visible-text.ts'
import { ReportButtons } from './report-buttons.tsx'

/** What the button of an action says. */
const verbs = {
  'try-again': 'try-again',
  'sign-in': 'sign-in',
  'enter-client': 'try-again',
  accept: 'try-again',
  'open-settings': 'open-settings',
} as const satisfies Record<DoctorAction, string>

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
      aria-label={say('doctor.diagnosis.title')}
      data-cause={diagnosis.cause}
    >
      <h3>{say('doctor.diagnosis.title')}</h3>
      <p className="diagnosis-likely">{visibleSentence(diagnosis.likely, 600)}</p>
      <h3>{say('doctor.diagnosis.what-to-do')}</h3>
      <ol className="diagnosis-list">
        {diagnosis.whatToDo.map((sentence) => (
          <li key={sentence}>{visibleSentence(sentence, 600)}</li>
        ))}
      </ol>
      <p className="quiet small">{say(`doctor.diagnosis.who.${diagnosis.who}`)}</p>
      {failure !== null && <FailureNote failure={failure} />}
      <div className="actions">
        {server !== null && action !== null && (
          <Button variant="filled" loading={busy} onClick={() => void act(action, server, run)}>
            {say(`doctor.diagnosis.${verbs[action]}`)}
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
