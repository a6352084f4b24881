import { ActionIcon, TextInput, Tooltip, UnstyledButton } from '@mantine/core'
import { IconPlus, IconSearch, IconServer2 } from '@tabler/icons-react'
import { useState } from 'react'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { Key } from '../grants/key.tsx'
import { serverKey } from '../grants/server-key.ts'
import { askForServer, openServer } from '../navigation.ts'
import { counted } from '../words/lists.ts'
import { ForeignName } from '../words/server-text.tsx'
import { Time } from '../words/time.tsx'
import { StateLine } from './state-mark.tsx'

interface ServerListProps {
  servers: ServerView[]
  selectedId: string | null
}

export function ServerList({ servers, selectedId }: ServerListProps) {
  const [sought, setSought] = useState('')
  const word = sought.trim().toLowerCase()
  const found = servers.filter((s) => `${s.name} ${s.origin}`.toLowerCase().includes(word))
  return (
    <>
      <header className="list-head">
        <h1>Servers</h1>
        <Tooltip label="Add server">
          <ActionIcon variant="default" aria-label="Add server" onClick={() => askForServer(true)}>
            <IconPlus size={18} />
          </ActionIcon>
        </Tooltip>
      </header>
      {servers.length > 7 && (
        <TextInput
          className="list-search"
          aria-label="Find a server"
          placeholder={`Find among ${servers.length}`}
          leftSection={<IconSearch size={16} />}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      <ul className="list" aria-label="Servers" onKeyDown={moveFocus}>
        {found.map((server) => (
          <ServerRow key={server.id} server={server} selected={server.id === selectedId} />
        ))}
      </ul>
      {found.length === 0 && (
        <p className="quiet list-none">No server has that in its name or origin.</p>
      )}
    </>
  )
}

/** Up and down go from row to row; Tab leaves the list as everywhere. */
function moveFocus(event: React.KeyboardEvent<HTMLUListElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const rows = [...event.currentTarget.querySelectorAll('button')]
  rows[rows.findIndex((row) => row === document.activeElement) + step]?.focus()
  event.preventDefault()
}

function ServerRow({ server, selected }: { server: ServerView; selected: boolean }) {
  const facts = serverKey(server)
  return (
    <li>
      <UnstyledButton
        className="row"
        aria-current={selected ? 'true' : undefined}
        onClick={() => openServer(server.id)}
      >
        <span className="row-key">
          {facts === null ? (
            <IconServer2 size={20} aria-hidden />
          ) : (
            <Key facts={facts} size={32} silent />
          )}
        </span>
        <span className="row-text">
          <span className="row-name ellipsis">
            <ForeignName text={server.name} />
          </span>
          <span className="row-origin mono ellipsis">
            <ForeignName text={server.origin} longest={200} />
          </span>
          <span className="row-facts">
            <StateLine state={server.state} />
            <GrantFacts server={server} />
          </span>
        </span>
      </UnstyledButton>
    </li>
  )
}

function GrantFacts({ server: { grant, state } }: { server: ServerView }) {
  if (grant === null || state.kind === 'authorizing') return null
  const count = grant.scopes.filter((scope) => scope.granted).length
  return (
    <span className="quiet ellipsis">
      {` · ${counted(count, 'scope')}`}
      {grant.expiresAtMs !== null && !grant.renews && (
        <>
          {' · ends '}
          <Time atMs={grant.expiresAtMs} />
        </>
      )}
      {grant.account !== null && (
        <>
          {' · '}
          <ForeignName text={grant.account} longest={60} />
        </>
      )}
    </span>
  )
}
