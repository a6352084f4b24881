import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CallPage } from '../../src-preload/contract/calls.ts'
import { useSnapshot } from '../host-store.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { byDay } from '../words/times.ts'
import { CallEntry } from './call-entry.tsx'
import { CallFilters, callQuery, everyCall } from './call-filters.tsx'
import { LogKeeping } from './log-keeping.tsx'
import { useCalls } from './use-calls.ts'

/** Every call that was made or was not, newest first. */
export function CallsHistory() {
  const callLog = useSnapshot((now) => now.callLog)
  const [filter, setFilter] = useState(everyCall)
  const { page, failure, loadMore } = useCalls(callQuery(filter), callLog.revision)
  return (
    <>
      <LogKeeping />
      <CallFilters filter={filter} change={setFilter} />
      {failure !== null && <FailureNote failure={failure} />}
      {page === null && failure === null && <p role="status">Reading the log …</p>}
      {page !== null && <CallTimeline page={page} />}
      {page !== null && page.nextBeforeNumber !== null && (
        <div className="actions actions-centre">
          <Button onClick={() => void loadMore()}>
            {page.calls.length === 0 ? 'Look further back' : 'Load more'}
          </Button>
        </div>
      )}
    </>
  )
}

function CallTimeline({ page: { calls, total, nextBeforeNumber } }: { page: CallPage }) {
  if (calls.length === 0 && nextBeforeNumber === null) {
    return (
      <p className="quiet">
        {total === 0 ? 'No tool was called yet.' : 'No call fits these words.'}
      </p>
    )
  }
  return (
    <div className="timeline">
      {[...byDay(calls)].map(([day, entries]) => (
        <section key={day} aria-label={day}>
          <h3>{day}</h3>
          <ol>
            {entries.map((call) => (
              <CallEntry key={call.number} call={call} />
            ))}
          </ol>
        </section>
      ))}
      <p className="quiet small" role="status">
        {`${calls.length.toLocaleString('en')} of ${total.toLocaleString('en')} calls shown.`}
      </p>
    </div>
  )
}
