import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { openServer } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { say } from '../words/say.tsx'
import { TraceList } from './trace-list.tsx'
import { Trace } from './trace.tsx'
import { useTraces } from './use-traces.ts'

/** What happened in the last sign-ins at one server, as a story; the failing step is open, and what to do stands first. */
export function Doctor({ server }: { server: ServerView }) {
  const { list, chosen, choose, failure } = useTraces(server)
  return (
    <section className="server-body doctor" aria-label={say('doctor.title')}>
      <div className="doctor-head">
        <ActionIcon aria-label={say('doctor.back')} onClick={() => openServer(server.id)}>
          <IconArrowLeft className="mirrors" size={18} />
        </ActionIcon>
        <div>
          <h2>{say('doctor.title')}</h2>
          <p className="quiet small">{say('doctor.about')}</p>
        </div>
      </div>
      {failure !== null && <FailureNote failure={failure} />}
      {list === null && failure === null && <Waiting>{say('doctor.reading')}</Waiting>}
      {list?.length === 0 && <p className="lead">{say('doctor.nothing')}</p>}
      {list !== null && list.length > 0 && (
        <div className="doctor-panes">
          <TraceList traces={list} chosenId={chosen?.id ?? null} choose={choose} />
          {chosen !== null && <Trace key={chosen.id} trace={chosen} server={server} />}
        </div>
      )}
    </section>
  )
}
