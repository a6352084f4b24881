import type { ConsentRecordView } from '../../src-preload/contract/commands.ts'
import { byDay } from '../words/times.ts'
import { Entry } from './entry.tsx'

/** Entries under the day they fell on, newest first. */
export function Timeline({ records }: { records: ConsentRecordView[] }) {
  return (
    <div className="timeline">
      {[...byDay(records)].map(([day, entries]) => (
        <section key={day} aria-label={day}>
          <h3>{day}</h3>
          <ol>
            {entries.map((record) => (
              <Entry key={record.number} record={record} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
