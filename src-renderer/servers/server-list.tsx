import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { askForServer } from '../navigation.ts'
import { moveByArrows } from '../shell/arrow-keys.ts'
import { focusNow } from '../shell/focus.ts'
import { ListGap, useLongList } from '../shell/long-list.tsx'
import { say } from '../words/say.tsx'
import { ServerRow } from './server-row.tsx'

interface ServerListProps {
  servers: ServerView[]
  selectedId: string | null
}

export function ServerList({ servers, selectedId }: ServerListProps) {
  const [sought, setSought] = useState('')
  const word = sought.trim().toLowerCase()
  const found = servers.filter((s) => `${s.name} ${s.origin}`.toLowerCase().includes(word))
  const rows = useLongList({ keys: found.map(({ id }) => id), rowHeight: 76, gap: 2 })
  return (
    <>
      <header className="list-head">
        <h1>{say('servers.title')}</h1>
        <Tooltip label={say('servers.adding.title')}>
          <ActionIcon
            variant="default"
            aria-label={say('servers.adding.title')}
            onClick={() => askForServer(true)}
          >
            <IconPlus size={18} />
          </ActionIcon>
        </Tooltip>
      </header>
      {servers.length > 7 && (
        <TextInput
          className="list-search"
          aria-label={say('servers.find')}
          placeholder={say('servers.list.find-among', { count: servers.length })}
          leftSection={<IconSearch size={16} />}
          value={sought}
          data-search
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') focusNow('.list .row')
          }}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      <ul
        className="list"
        aria-label={say('servers.title')}
        onKeyDown={moveByArrows}
        ref={rows.ref}
      >
        {rows.parts.map((part) => {
          if (part.kind === 'gap') return <ListGap key={part.key} height={part.height} />
          const server = found[part.index]
          if (server === undefined) return null
          const selected = server.id === selectedId
          const place = rows.place(part.index)
          return <ServerRow key={server.id} server={server} selected={selected} place={place} />
        })}
      </ul>
      {found.length === 0 && <p className="quiet list-none">{say('servers.list.none')}</p>}
    </>
  )
}
