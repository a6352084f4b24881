import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { abilityOrder, abilityWords } from '../words/grant-words.ts'
import { shows, sorts, type Choice, type Shape } from './overview-choice.ts'

interface OverviewToolbarProps {
  shape: Shape
  setShape: (shape: Shape) => void
  choice: Choice
  setChoice: (choice: Choice) => void
}

const shapes: { value: Shape; label: string }[] = [
  { value: 'keys', label: 'Keys' },
  { value: 'list', label: 'List' },
  { value: 'matrix', label: 'Who may do what' },
]

const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

const abilities = [
  { value: '', label: 'May do anything' },
  ...abilityOrder.map((value) => ({ value, label: `May ${abilityWords[value]}` })),
]

/** What is shown of all keys, how, and in which order. */
export function OverviewToolbar({ shape, setShape, choice, setChoice }: OverviewToolbarProps) {
  const set = (change: Partial<Choice>) => setChoice({ ...choice, ...change })
  return (
    <div className="toolbar">
      <SegmentedControl
        aria-label="Shown as"
        value={shape}
        data={shapes}
        onChange={(value) => setShape(value as Shape)}
      />
      <div className="filters" role="group" aria-label="Filters">
        <TextInput
          aria-label="Find by name, address or account"
          placeholder="Find"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={choice.text}
          data-search
          maxLength={200}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
        <NativeSelect
          aria-label="What it may do"
          value={choice.ability}
          data={abilities}
          onChange={(event) => set({ ability: event.currentTarget.value as Choice['ability'] })}
        />
        <NativeSelect
          aria-label="Which"
          value={choice.show}
          data={optionsOf(shows)}
          onChange={(event) => set({ show: event.currentTarget.value as Choice['show'] })}
        />
        <NativeSelect
          aria-label="Order"
          value={choice.sort}
          data={optionsOf(sorts)}
          onChange={(event) => set({ sort: event.currentTarget.value as Choice['sort'] })}
        />
      </div>
    </div>
  )
}
