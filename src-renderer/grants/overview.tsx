import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { useSnapshot } from '../host-store.ts'
import { askForServer } from '../navigation.ts'
import { EmptyState } from '../servers/empty-state.tsx'
import { ServerRow } from '../servers/server-row.tsx'
import { useNow } from '../use-now.ts'
import { counted } from '../words/lists.ts'
import { BulkBar } from './bulk-bar.tsx'
import { GrantList } from './grant-list.tsx'
import { GrantMatrix } from './grant-matrix.tsx'
import { HungKey } from './hung-key.tsx'
import { chosen, everything, type Shape } from './overview-choice.ts'
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
  const hung = servers.filter((server) => serverKey(server) !== null)
  const others = servers.filter((server) => serverKey(server) === null)
  if (servers.length === 0) {
    return (
      <main className="page" aria-label="Overview">
        <EmptyState />
      </main>
    )
  }
  const shown = chosen(hung, choice, nowMs)
  const select = (ids: string[], on: boolean) =>
    setSelected((before) => {
      const after = new Set(before)
      for (const id of ids)
        if (on) after.add(id)
        else after.delete(id)
      return after
    })
  // What is filtered away, or gone, is not taken back unseen.
  const selectedIds = shown
    .filter(
      ({ id, grant, state }) => selected.has(id) && grant !== null && state.kind !== 'revoked',
    )
    .map(({ id }) => id)
  return (
    <main className="page page-wide" aria-label="Overview">
      <header className="page-head">
        <div>
          <h1>Keys</h1>
          <p className="quiet">
            {hung.length === 0 ? 'No key yet' : counted(hung.length, 'key')},{' '}
            {counted(servers.length, 'server')}.
          </p>
        </div>
        <Button leftSection={<IconPlus size={16} />} onClick={() => askForServer(true)}>
          Add server
        </Button>
      </header>
      <PendingRevocations pending={pendingRevocations} />
      {hung.length >= WORTH_FINDING && (
        <OverviewToolbar shape={shape} setShape={setShape} choice={choice} setChoice={setChoice} />
      )}
      {hung.length > 0 && shown.length === 0 && (
        <p className="quiet">
          No key is like that.{' '}
          <Button size="xs" onClick={() => setChoice(everything)}>
            Show all
          </Button>
        </p>
      )}
      <Shown shape={shape} servers={shown} selected={selected} select={select} />
      {shape === 'list' && <BulkBar serverIds={selectedIds} clear={() => setSelected(new Set())} />}
      <OtherServers title="With a key you entered" servers={others.filter(hasEnteredKey)} />
      <OtherServers
        title="Without a key"
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
  return (
    <ul className="keyboard" aria-label="Keys">
      {servers.map((server) => {
        const facts = serverKey(server)
        return facts === null ? null : <HungKey key={server.id} server={server} facts={facts} />
      })}
    </ul>
  )
}

const hasEnteredKey = ({ headerNames }: ServerView) => headerNames.length > 0

/** Not every server asks for a sign-in, and some have not been signed in to. */
function OtherServers({ title, servers }: { title: string; servers: ServerView[] }) {
  const id = useId()
  if (servers.length === 0) return null
  return (
    <section className="keyless" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul aria-labelledby={id}>
        {servers.map((server) => (
          <ServerRow key={server.id} server={server} />
        ))}
      </ul>
    </section>
  )
}
