import { ActionIcon } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { openServer } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { TraceList } from './trace-list.tsx'
import { Trace } from './trace.tsx'
import { useTraces } from './use-traces.ts'

/** What happened in the last sign-ins at one server, as a story; the failing step is open, and what to do stands first. */
export function Doctor({ server }: { server: ServerView }) {
  const { list, chosen, choose, failure } = useTraces(server)
  return (
    <section className="server-body doctor" aria-label="Sign-in doctor">
      <div className="doctor-head">
        <ActionIcon aria-label="Back to the server" onClick={() => openServer(server.id)}>
          <IconArrowLeft size={18} />
        </ActionIcon>
        <div>
          <h2>Sign-in doctor</h2>
          <p className="quiet small">
            The last 20 times, in memory until you quit. No key, code or secret is in here.
          </p>
        </div>
      </div>
      {failure !== null && <FailureNote failure={failure} />}
      {list?.length === 0 && (
        <p className="lead">Nothing has happened since Chatelaine was started.</p>
      )}
      {list !== null && list.length > 0 && (
        <div className="doctor-panes">
          <TraceList traces={list} chosenId={chosen?.id ?? null} choose={choose} />
          {chosen !== null && <Trace key={chosen.id} trace={chosen} server={server} />}
        </div>
      )}
    </section>
  )
}
