import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { abilityOrder } from '../../src-languages/abilities.ts'
import { say } from '../words/say.tsx'
import { visibleLine } from '../words/visible-text.ts'
import { shows, sorts, type Choice, type Shape } from './overview-choice.ts'

interface OverviewToolbarProps {
  shape: Shape
  setShape: (shape: Shape) => void
  choice: Choice
  setChoice: (choice: Choice) => void
  /** Of the keys there are, each once. */
  origins: string[]
  /** With a few keys there is nothing to search in. */
  filters: boolean
}

const shapes = ['keys', 'list', 'matrix'] as const

/** What is shown of all keys, how, and in which order. */
export function OverviewToolbar(props: OverviewToolbarProps) {
  const { shape, setShape, choice, setChoice, origins, filters } = props
  const set = (change: Partial<Choice>) => setChoice({ ...choice, ...change })
  return (
    <div className="toolbar">
      <SegmentedControl
        aria-label={say('grants.shape.label')}
        value={shape}
        data={shapes.map((value) => ({ value, label: say(`grants.shape.${value}`) }))}
        onChange={(value) => setShape(value as Shape)}
      />
      {filters && (
        <div className="filters" role="group" aria-label={say('grants.filters.label')}>
          <TextInput
            aria-label={say('grants.filters.find')}
            placeholder={say('grants.filters.find-short')}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={choice.text}
            data-search
            maxLength={200}
            onChange={(event) => set({ text: event.currentTarget.value })}
          />
          <NativeSelect
            aria-label={say('grants.filters.ability')}
            value={choice.ability}
            data={[
              { value: '', label: say('grants.filters.ability.any') },
              ...abilityOrder.map((value) => ({
                value,
                label: say(`grants.filters.ability.${value}`),
              })),
              { value: 'unknown', label: say('grants.filters.ability.unknown') },
            ]}
            onChange={(event) => set({ ability: event.currentTarget.value as Choice['ability'] })}
          />
          <NativeSelect
            aria-label={say('grants.filters.show')}
            value={choice.show}
            data={shows.map((value) => ({ value, label: say(`grants.filters.show.${value}`) }))}
            onChange={(event) => set({ show: event.currentTarget.value as Choice['show'] })}
          />
          {origins.length > 1 && (
            <NativeSelect
              aria-label={say('grants.filters.origin')}
              value={choice.origin}
              data={[
                { value: '', label: say('grants.filters.origin.any') },
                ...origins.map((value) => ({ value, label: visibleLine(value) })),
              ]}
              onChange={(event) => set({ origin: event.currentTarget.value })}
            />
          )}
          <NativeSelect
            aria-label={say('grants.filters.sort')}
            value={choice.sort}
            data={sorts.map((value) => ({ value, label: say(`grants.filters.sort.${value}`) }))}
            onChange={(event) => set({ sort: event.currentTarget.value as Choice['sort'] })}
          />
        </div>
      )}
    </div>
  )
}
