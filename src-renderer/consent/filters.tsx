import type { ConsentKind, ConsentQuery } from '../../src-preload/contract/commands.ts'
import { say } from '../words/say.tsx'
import { Choice, FilterRow } from './filter-row.tsx'
import { allKinds, kindWord } from './kind-words.ts'

export interface Filter {
  words: string
  serverId: string
  kind: ConsentKind | ''
  span: Span
}

type Span = keyof typeof spans

export const noFilter: Filter = { words: '', serverId: '', kind: '', span: 'all' }

const dayMs = 86_400_000
/** How long they are; null for all there is. */
const spans = { all: null, day: dayMs, week: 7 * dayMs, month: 30 * dayMs }
const allSpans = Object.keys(spans) as Span[]

export function queryOf(filter: Filter, nowMs: number): ConsentQuery {
  const length = spans[filter.span]
  return {
    limit: 50,
    ...(filter.words.trim() === '' ? {} : { text: filter.words.trim() }),
    ...(filter.serverId === '' ? {} : { serverId: filter.serverId }),
    ...(filter.kind === '' ? {} : { kinds: [filter.kind] }),
    ...(length === null ? {} : { fromMs: nowMs - length }),
  }
}

interface FiltersProps {
  filter: Filter
  change: (filter: Filter) => void
}

export function Filters({ filter, change }: FiltersProps) {
  return (
    <FilterRow
      filter={filter}
      change={change}
      label={say('consent.filter.words')}
      hint={say('consent.filter.words.hint')}
    >
      <Choice<Filter['kind']>
        label={say('consent.filter.kind')}
        value={filter.kind}
        choose={(kind) => change({ ...filter, kind })}
        options={[
          { value: '', label: say('consent.filter.every-kind') },
          ...allKinds.map((kind) => ({ value: kind, label: kindWord(kind) })),
        ]}
      />
      <Choice
        label={say('consent.filter.time')}
        value={filter.span}
        choose={(span) => change({ ...filter, span })}
        options={allSpans.map((span) => ({
          value: span,
          label: say(`consent.filter.time.${span}`),
        }))}
      />
    </FilterRow>
  )
}
