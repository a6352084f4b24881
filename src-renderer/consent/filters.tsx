import { NativeSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { ConsentKind, ConsentQuery } from '../../src-preload/contract/commands.ts'
import { useSnapshot } from '../host-store.ts'
import { visibleLine } from '../words/visible-text.ts'
import { allKinds, kindWords } from './kind-words.ts'

export interface Filter {
  text: string
  serverId: string
  kind: ConsentKind | ''
  span: Span
}

export type Span = keyof typeof spans

export const noFilter: Filter = { text: '', serverId: '', kind: '', span: 'all' }

const dayMs = 86_400_000
const spans = {
  all: { label: 'Any time', ms: null },
  day: { label: 'Last 24 hours', ms: dayMs },
  week: { label: 'Last 7 days', ms: 7 * dayMs },
  month: { label: 'Last 30 days', ms: 30 * dayMs },
} as const

export function queryOf(filter: Filter, nowMs: number): ConsentQuery {
  const length = spans[filter.span].ms
  return {
    limit: 50,
    ...(filter.text.trim() === '' ? {} : { text: filter.text.trim() }),
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
  const servers = useSnapshot((now) => now.servers)
  return (
    <div className="filters" role="group" aria-label="Filters">
      <TextInput
        aria-label="Find in the history"
        placeholder="Find"
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.text}
        maxLength={200}
        onChange={(event) => change({ ...filter, text: event.currentTarget.value })}
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
        aria-label="Kind"
        value={filter.kind}
        onChange={(event) =>
          change({ ...filter, kind: event.currentTarget.value as Filter['kind'] })
        }
        data={[
          { value: '', label: 'Every kind' },
          ...allKinds.map((kind) => ({ value: kind, label: kindWords[kind] })),
        ]}
      />
      <NativeSelect
        aria-label="Time"
        value={filter.span}
        onChange={(event) => change({ ...filter, span: event.currentTarget.value as Span })}
        data={Object.entries(spans).map(([value, { label }]) => ({ value, label }))}
      />
    </div>
  )
}
