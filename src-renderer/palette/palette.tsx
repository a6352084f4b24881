import { Modal, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useSnapshot } from '../host-store.ts'
import { lay, useNavigation } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand, type CommandRun } from '../use-command.ts'
import { language, say } from '../words/say.tsx'
import { ownEntries, serverEntries, type Entry } from './entries.ts'
import { PaletteOption } from './palette-option.tsx'
import { rank } from './rank.ts'

/** More than this nobody reads; another letter says it better. */
const MOST = 50

/** Everything that can be done, to be found by typing. */
export function Palette() {
  const opened = useNavigation((state) => state.laid === 'palette')
  // It outlives the closed palette: what failed is told in it.
  const command = useCommand()
  const failed = command.failure !== null
  useEffect(() => {
    if (failed) lay('palette')
  }, [failed])
  return (
    <Modal
      opened={opened}
      onClose={() => {
        command.forget()
        lay(null)
      }}
      title={say('palette.title')}
      withCloseButton={false}
      size={560}
      // Drawn at once: who opened it goes on typing, and no letter may be lost.
      transitionProps={{ duration: 0 }}
      classNames={{ content: 'palette', header: 'palette-head', body: 'palette-body' }}
    >
      {opened && <Search command={command} />}
    </Modal>
  )
}

function useFound(query: string): Entry[] {
  const snapshot = useSnapshot((now) => now)
  const spoken = language()
  return useMemo(() => {
    const of = snapshot.servers.map(serverEntries)
    // Without a word to look for, a server is one line: its page.
    const servers = query.trim() === '' ? of.flatMap(([open]) => open ?? []) : of.flat()
    return rank([...ownEntries(snapshot), ...servers], query)
  }, [snapshot, query, spoken])
}

function Search({ command }: { command: CommandRun }) {
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const [told, setTold] = useState('')
  const { busy, failure, run, forget } = command
  const found = useFound(query)
  const shown = found.slice(0, MOST)
  const active = Math.min(at, shown.length - 1)
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active, query])
  const act = async ({ act: begin, stays }: Entry) => {
    // What stays to be waited for is not begun again meanwhile.
    if (stays === true && busy) return
    if (stays !== true) lay(null)
    const doing = begin()
    if (doing === undefined) return
    const answer = await run(async () => doing)
    if (stays === true) setTold(answer ?? '')
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const to = goal(event.key, active, shown.length)
    const chosen = shown[active]
    if (to !== null) setAt(to)
    else if (event.key === 'Enter' && chosen !== undefined) void act(chosen)
    else return
    event.preventDefault()
  }
  return (
    <>
      <TextInput
        role="combobox"
        aria-label={say('palette.label')}
        placeholder={say('palette.placeholder')}
        aria-expanded
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={shown.length === 0 ? undefined : `${id}-${active}`}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={query}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        autoFocus
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setAt(0)
          setTold('')
          forget()
        }}
      />
      {failure !== null && <FailureNote failure={failure} />}
      <ul
        className="palette-list"
        role="listbox"
        id={`${id}-list`}
        aria-label={say('palette.list')}
        ref={list}
      >
        {shown.map((entry, index) => (
          <PaletteOption
            key={entry.id}
            id={`${id}-${index}`}
            entry={entry}
            active={index === active}
            act={() => void act(entry)}
            point={() => setAt(index)}
          />
        ))}
      </ul>
      <p className="palette-foot small quiet" role="status">
        {told === '' ? footWords(found.length) : told}
      </p>
    </>
  )
}

function footWords(count: number): string {
  if (count === 0) return say('palette.none')
  return count > MOST
    ? say('palette.found-more', { shown: MOST, count })
    : say('palette.found', { count })
}

/** Around the ends, as in every list of choices. */
function goal(key: string, at: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at + count - 1) % count
  if (key === 'PageDown') return Math.min(at + 8, count - 1)
  if (key === 'PageUp') return Math.max(at - 8, 0)
  return null
}
