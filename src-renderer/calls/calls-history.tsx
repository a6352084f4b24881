import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CallPage } from '../../src-preload/contract/calls.ts'
import { useSnapshot } from '../host-store.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { DayList } from '../shell/day-list.tsx'
import { Waiting } from '../shell/waiting.tsx'
import { say } from '../words/say.tsx'
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
      {page === null && failure === null && <Waiting>{say('calls.reading')}</Waiting>}
      {page !== null && <CallTimeline page={page} />}
      {page !== null && page.nextBeforeNumber !== null && (
        <div className="actions actions-centre">
          <Button onClick={() => void loadMore()}>
            {say(page.calls.length === 0 ? 'calls.further-back' : 'calls.more')}
          </Button>
        </div>
      )}
    </>
  )
}

function CallTimeline({ page: { calls, total, nextBeforeNumber } }: { page: CallPage }) {
  if (calls.length === 0 && nextBeforeNumber === null) {
    return <p className="quiet">{say(total === 0 ? 'calls.none' : 'calls.none-fits')}</p>
  }
  return (
    <div className="timeline">
      {[...byDay(calls)].map(([day, entries]) => (
        <section key={day} aria-label={day}>
          <h2>{day}</h2>
          <DayList entries={entries}>
            {(call, place) => <CallEntry key={call.number} call={call} place={place} />}
          </DayList>
        </section>
      ))}
      <p className="quiet small" role="status">
        {say('calls.shown', { shown: calls.length, total })}
      </p>
    </div>
  )
}
