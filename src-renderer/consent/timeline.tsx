import type { ConsentRecordView } from '../../src-preload/contract/commands.ts'
import { DayList } from '../shell/day-list.tsx'
import { byDay } from '../words/times.ts'
import { Entry } from './entry.tsx'

interface TimelineProps {
  records: ConsentRecordView[]
  /** What the days are below: a page, or a section of one. */
  below: 'h1' | 'h2'
}

/** Entries under the day they fell on, newest first. */
export function Timeline({ records, below }: TimelineProps) {
  const Heading = below === 'h1' ? 'h2' : 'h3'
  return (
    <div className="timeline">
      {[...byDay(records)].map(([day, entries]) => (
        <section key={day} aria-label={day}>
          <Heading>{day}</Heading>
          <DayList entries={entries}>
            {(record, place) => <Entry key={record.number} record={record} place={place} />}
          </DayList>
        </section>
      ))}
    </div>
  )
}
