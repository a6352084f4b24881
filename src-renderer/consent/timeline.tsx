import type { ConsentRecordView } from '../../src-preload/contract/commands.ts'
import { dayName } from '../words/times.ts'
import { Entry } from './entry.tsx'

/** Entries under the day they fell on, newest first. */
export function Timeline({ records }: { records: ConsentRecordView[] }) {
  const days = new Map<string, ConsentRecordView[]>()
  for (const record of records) {
    const day = dayName(record.atMs)
    days.set(day, [...(days.get(day) ?? []), record])
  }
  return (
    <div className="timeline">
      {[...days].map(([day, entries]) => (
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
