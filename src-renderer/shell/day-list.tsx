import { ListGap, useLongList, type Place } from './long-list.tsx'

interface DayListProps<T> {
  /** Of one day, in their order. */
  entries: T[]
  children: (entry: T, place: Place) => React.ReactNode
}

/** What happened on one day. On some days that is a lot. */
export function DayList<T extends { number: number }>({ entries, children }: DayListProps<T>) {
  const rows = useLongList({ keys: entries.map(({ number }) => String(number)), rowHeight: 32 })
  return (
    <ol ref={rows.ref}>
      {rows.parts.map((part) => {
        if (part.kind === 'gap') return <ListGap key={part.key} height={part.height} />
        const entry = entries[part.index]
        return entry !== undefined && children(entry, rows.place(part.index))
      })}
    </ol>
  )
}
