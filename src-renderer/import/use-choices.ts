import { useState } from 'react'
import type {
  ImportChoice,
  ImportEntryView,
  ImportPreview,
} from '../../src-preload/contract/imports.ts'

export interface Choices {
  ticked: ReadonlySet<string>
  tick: (id: string, on: boolean) => void
  tickAll: (on: boolean) => void
  /** What was entered for a blank; the name alone is not enough, for each entry has its own. */
  entered: (entry: ImportEntryView, name: string) => string
  enter: (entry: ImportEntryView, name: string, value: string) => void
  choice: () => ImportChoice
}

/** What is ticked, and what was entered for the blanks of a preview. */
export function useChoices({ importId, entries }: ImportPreview): Choices {
  const possible = entries.filter((entry) => entry.possible)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(entries.filter((entry) => entry.suggested).map(({ id }) => id)),
  )
  const [values, setValues] = useState<ReadonlyMap<string, string>>(new Map())
  const keyOf = (entry: ImportEntryView, name: string) => `${entry.id} ${name}`
  return {
    ticked,
    tick(id, on) {
      const next = new Set(ticked)
      if (on) next.add(id)
      else next.delete(id)
      setTicked(next)
    },
    tickAll: (on) => setTicked(new Set(on ? possible.map(({ id }) => id) : [])),
    entered: (entry, name) => values.get(keyOf(entry, name)) ?? '',
    enter: (entry, name, value) => setValues(new Map(values).set(keyOf(entry, name), value)),
    choice: () => ({
      importId,
      entries: possible
        .filter(({ id }) => ticked.has(id))
        .map((entry) => ({
          entryId: entry.id,
          values: entry.values
            .filter(({ sort }) => sort === 'blank')
            .map(({ name }) => ({ name, value: values.get(keyOf(entry, name))?.trim() ?? '' }))
            .filter(({ value }) => value !== ''),
        })),
    }),
  }
}
