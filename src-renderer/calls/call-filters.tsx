import type { CallOutcome, CallQuery } from '../../src-preload/contract/calls.ts'
import { Choice, FilterRow } from '../consent/filter-row.tsx'
import { say } from '../words/say.tsx'
import { outcomes, outcomeWord } from './call-words.ts'

export interface CallFilter {
  serverId: string
  outcome: CallOutcome | ''
  words: string
}

export const everyCall: CallFilter = { serverId: '', outcome: '', words: '' }

export function callQuery({ serverId, outcome, words }: CallFilter): CallQuery {
  return {
    limit: 50,
    ...(serverId === '' ? {} : { serverId }),
    ...(outcome === '' ? {} : { outcome }),
    ...(words.trim() === '' ? {} : { words: words.trim() }),
  }
}

interface CallFiltersProps {
  filter: CallFilter
  change: (filter: CallFilter) => void
}

export function CallFilters({ filter, change }: CallFiltersProps) {
  return (
    <FilterRow
      filter={filter}
      change={change}
      label={say('calls.search')}
      hint={say('calls.search.hint')}
    >
      <Choice<CallFilter['outcome']>
        label={say('calls.filter.outcome')}
        value={filter.outcome}
        choose={(outcome) => change({ ...filter, outcome })}
        options={[
          { value: '', label: say('calls.filter.every-outcome') },
          ...outcomes.map((value) => ({ value, label: outcomeWord(value) })),
        ]}
      />
    </FilterRow>
  )
}
