import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useCallback, useId, useMemo, useState } from 'react'
import { hasKey } from '../../src-languages/abilities.ts'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { useSnapshot } from '../host-store.ts'
import { askForServer } from '../navigation.ts'
import { EmptyState } from '../servers/empty-state.tsx'
import { ServerRow } from '../servers/server-row.tsx'
import { moveByArrows } from '../shell/arrow-keys.ts'
import { ListGap, useLongList } from '../shell/long-list.tsx'
import { useNow } from '../use-now.ts'
import { say } from '../words/say.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { GrantList } from './grant-list.tsx'
import { GrantMatrix } from './grant-matrix.tsx'
import { HungKey } from './hung-key.tsx'
import { chosen, everything, type Shape } from './overview-choice.ts'
import { OverviewMenu } from './overview-menu.tsx'
import { OverviewToolbar } from './overview-toolbar.tsx'
import { PendingRevocations } from './pending-revocations.tsx'
import { serverKey } from './server-key.ts'

/** Below this there is nothing to search in. */
const WORTH_FINDING = 4

/** Who can act for the person: every grant as a key, a row or a line of a matrix, and the servers that have none. */
export function Overview() {
  const servers = useSnapshot((now) => now.servers)
  const pendingRevocations = useSnapshot((now) => now.pendingRevocations)
  const [shape, setShape] = useState<Shape>('keys')
  const [choice, setChoice] = useState(everything)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const nowMs = useNow(60_000)
  const hung = useMemo(() => servers.filter((server) => serverKey(server) !== null), [servers])
  const others = useMemo(() => servers.filter((server) => serverKey(server) === null), [servers])
  const origins = useMemo(() => [...new Set(hung.map(({ origin }) => origin))].toSorted(), [hung])
  const filters = hung.length >= WORTH_FINDING
  const shown = useMemo(
    () => chosen(hung, filters ? choice : everything, nowMs),
    [hung, filters, choice, nowMs],
  )
  const select = useCallback(
    (ids: string[], on: boolean) =>
      setSelected((before) => {
        const after = new Set(before)
        for (const id of ids)
          if (on) after.add(id)
          else after.delete(id)
        return after
      }),
    [],
  )
  if (servers.length === 0) {
    return (
      <main className="page" aria-label={say('grants.overview.label')}>
        <EmptyState />
      </main>
    )
  }
  // What is filtered away, or gone, is not taken back unseen.
  const selectedIds = shown
    .filter((server) => selected.has(server.id) && hasKey(server))
    .map(({ id }) => id)
  return (
    <main className="page page-wide" aria-label={say('grants.overview.label')}>
      <header className="page-head">
        <div>
          <h1>{say('grants.overview.title')}</h1>
          <p className="quiet">
            {hung.length === 0
              ? say('grants.overview.no-key', { servers: servers.length })
              : say('grants.overview.counts', {
                  keys: hung.filter(hasKey).length,
                  servers: servers.length,
                })}
          </p>
        </div>
        <div className="actions">
          <Button leftSection={<IconPlus size={16} />} onClick={() => askForServer(true)}>
            {say('grants.overview.add')}
          </Button>
          {hung.some(hasKey) && <OverviewMenu />}
        </div>
      </header>
      <PendingRevocations pending={pendingRevocations} />
      {hung.length > 0 && (
        <OverviewToolbar
          shape={shape}
          setShape={setShape}
          choice={choice}
          setChoice={setChoice}
          origins={origins}
          filters={filters}
        />
      )}
      {hung.length > 0 && shown.length === 0 && (
        <p className="quiet">
          {say('grants.overview.none-like-that')}{' '}
          <Button size="xs" onClick={() => setChoice(everything)}>
            {say('grants.overview.show-all')}
          </Button>
        </p>
      )}
      <Shown shape={shape} servers={shown} selected={selected} select={select} />
      {shape === 'list' && <BulkBar serverIds={selectedIds} clear={() => setSelected(new Set())} />}
      <OtherServers title={say('grants.overview.entered')} servers={others.filter(hasEnteredKey)} />
      <OtherServers
        title={say('grants.overview.keyless')}
        servers={others.filter((server) => !hasEnteredKey(server))}
      />
    </main>
  )
}

interface ShownProps {
  shape: Shape
  servers: ServerView[]
  selected: ReadonlySet<string>
  select: (ids: string[], on: boolean) => void
}

function Shown({ shape, servers, selected, select }: ShownProps) {
  if (servers.length === 0) return null
  if (shape === 'list') return <GrantList servers={servers} selected={selected} select={select} />
  if (shape === 'matrix') return <GrantMatrix servers={servers} />
  return <HungKeys servers={servers} />
}

function HungKeys({ servers }: { servers: ServerView[] }) {
  const keys = servers.map(({ id }) => id)
  const rows = useLongList({ keys, rowHeight: 266, gap: 24, grid: true })
  return (
    <ul
      className="keyboard"
      aria-label={say('grants.list.label')}
      onKeyDown={moveByArrows}
      ref={rows.ref}
    >
      {rows.parts.map((part) => {
        if (part.kind === 'gap') return <ListGap key={part.key} height={part.height} />
        const server = servers[part.index]
        if (server === undefined) return null
        return <HungKey key={server.id} server={server} place={rows.place(part.index)} />
      })}
    </ul>
  )
}

const hasEnteredKey = ({ headerNames }: ServerView) => headerNames.length > 0

/** Not every server asks for a sign-in, and some have not been signed in to. */
function OtherServers({ title, servers }: { title: string; servers: ServerView[] }) {
  const id = useId()
  const keys = servers.map((server) => server.id)
  const rows = useLongList({ keys, rowHeight: 76, gap: 2, grid: true })
  if (servers.length === 0) return null
  return (
    <section className="keyless" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul aria-labelledby={id} onKeyDown={moveByArrows} ref={rows.ref}>
        {rows.parts.map((part) => {
          if (part.kind === 'gap') return <ListGap key={part.key} height={part.height} />
          const server = servers[part.index]
          if (server === undefined) return null
          return <ServerRow key={server.id} server={server} place={rows.place(part.index)} />
        })}
      </ul>
    </section>
  )
}
