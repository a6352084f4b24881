import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { CallOutcome, CallQuery } from '../../src-preload/contract/calls.ts'
import { useSnapshot } from '../host-store.ts'
import { visibleLine } from '../words/visible-text.ts'
import { outcomeWords } from './call-words.ts'

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
  const servers = useSnapshot((now) => now.servers)
  const [typed, setTyped] = useState(filter.words)
  const search = useDebouncedCallback((words: string) => change({ ...filter, words }), 200)
  return (
    <div className="filters" role="group" aria-label="Filters">
      <TextInput
        aria-label="Search calls"
        placeholder="Tool, server, app or word"
        leftSection={<IconSearch size={16} />}
        maxLength={200}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          search(event.currentTarget.value)
        }}
      />
      <NativeSelect
        aria-label="Server"
        value={filter.serverId}
        onChange={(event) => change({ ...filter, serverId: event.currentTarget.value })}
        data={[
          { value: '', label: 'Every server' },
          ...servers.map((one) => ({ value: one.id, label: visibleLine(one.name, 40) })),
        ]}
      />
      <NativeSelect
        aria-label="Outcome"
        value={filter.outcome}
        onChange={(event) =>
          change({ ...filter, outcome: event.currentTarget.value as CallFilter['outcome'] })
        }
        data={[
          { value: '', label: 'Every outcome' },
          ...Object.entries(outcomeWords).map(([value, { word }]) => ({ value, label: word })),
        ]}
      />
    </div>
  )
}
