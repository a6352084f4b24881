import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useSnapshot } from '../host-store.ts'
import { say } from '../words/say.tsx'
import { visibleLine } from '../words/visible-text.ts'

interface FilterRowProps<Filter> {
  filter: Filter
  change: (filter: Filter) => void
  /** Of the field for words. */
  label: string
  hint: string
  /** The filters that only this list has, each a `Choice`. */
  children: React.ReactNode
}

/** What narrows a list of the history: words, a server, and what else the list knows. */
export function FilterRow<Filter extends { words: string; serverId: string }>({
  filter,
  change,
  label,
  hint,
  children,
}: FilterRowProps<Filter>) {
  const servers = useSnapshot((now) => now.servers)
  const [typed, setTyped] = useState(filter.words)
  const search = useDebouncedCallback((words: string) => change({ ...filter, words }), 200)
  return (
    <div className="filters" role="group" aria-label={say('consent.filters')}>
      <TextInput
        aria-label={label}
        placeholder={hint}
        leftSection={<IconSearch size={16} aria-hidden />}
        maxLength={200}
        data-search
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          search(event.currentTarget.value)
        }}
      />
      <Choice
        label={say('consent.filter.server')}
        value={filter.serverId}
        choose={(serverId) => change({ ...filter, serverId })}
        options={[
          { value: '', label: say('consent.filter.every-server') },
          ...servers.map((one) => ({ value: one.id, label: visibleLine(one.name, 40) })),
        ]}
      />
      {children}
    </div>
  )
}

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  options: { value: Value; label: string }[]
  choose: (value: Value) => void
}

export function Choice<Value extends string>({
  label,
  value,
  options,
  choose,
}: ChoiceProps<Value>) {
  return (
    <NativeSelect
      aria-label={label}
      value={value}
      data={options}
      // Only an option can be chosen.
      onChange={(event) => choose(event.currentTarget.value as Value)}
    />
  )
}
