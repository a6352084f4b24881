import { Button, UnstyledButton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useId } from 'react'
import type { PendingRevocationView, ServerView } from '../../src-preload/contract/snapshot.ts'
import { useSnapshot } from '../host-store.ts'
import { askForServer, openServer } from '../navigation.ts'
import { EmptyState } from '../servers/empty-state.tsx'
import { ServerRow } from '../servers/server-row.tsx'
import { StateLine } from '../servers/state-mark.tsx'
import { counted } from '../words/lists.ts'
import { abilitiesOf, mayWords } from '../words/grant-words.ts'
import { ForeignName } from '../words/server-text.tsx'
import { Time } from '../words/time.tsx'
import { Key } from './key.tsx'
import type { KeyFacts } from './key-path.ts'
import { serverKey } from './server-key.ts'

/** Every grant as the key it is, hanging side by side, and the servers that have none. */
export function Overview() {
  const { servers, pendingRevocations } = useSnapshot()
  const hung = servers.flatMap((server) => {
    const facts = serverKey(server)
    return facts === null ? [] : [{ server, facts }]
  })
  const others = servers.filter((server) => serverKey(server) === null)
  if (servers.length === 0) {
    return (
      <main className="page" aria-label="Overview">
        <EmptyState />
      </main>
    )
  }
  return (
    <main className="page" aria-label="Overview">
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
      {hung.length > 0 && (
        <ul className="keyboard" aria-label="Keys">
          {hung.map(({ server, facts }) => (
            <HungKey key={server.id} server={server} facts={facts} />
          ))}
        </ul>
      )}
      <OtherServers title="With a key you entered" servers={others.filter(hasEnteredKey)} />
      <OtherServers
        title="Without a key"
        servers={others.filter((server) => !hasEnteredKey(server))}
      />
    </main>
  )
}

function HungKey({ server, facts }: { server: ServerView; facts: KeyFacts }) {
  const scopes = server.grant?.scopes.filter((scope) => scope.granted) ?? []
  const stays = server.grant?.renews ? { stays: 'certain' as const } : {}
  return (
    <li>
      <UnstyledButton className="hung" onClick={() => openServer(server.id)}>
        <Key facts={facts} size={72} />
        <span className="hung-name">
          <ForeignName text={server.name} />
        </span>
        {server.account !== null && (
          <span className="small ellipsis">
            <ForeignName text={server.account} longest={60} />
          </span>
        )}
        <span className="mono small quiet ellipsis">
          <ForeignName text={server.origin} longest={200} />
        </span>
        <span className="small hung-words">
          {facts.condition === 'broken'
            ? 'Taken back.'
            : `${mayWords({ ...abilitiesOf(scopes), ...stays })}.`}
        </span>
        <StateLine server={server} />
      </UnstyledButton>
    </li>
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

function PendingRevocations({ pending }: { pending: PendingRevocationView[] }) {
  if (pending.length === 0) return null
  return (
    <section className="note" aria-label="Pending revocations">
      <div>
        <p className="note-title">
          {counted(pending.length, 'revocation is', 'revocations are')} still to be delivered
        </p>
        {pending.map((one) => (
          <p key={one.id}>
            <ForeignName text={one.serverName} />: erased here <Time atMs={one.sinceMs} />, and{' '}
            <ForeignName text={one.issuer} longest={200} /> is told as soon as it answers (
            {counted(one.tries, 'try', 'tries')} so far).
          </p>
        ))}
      </div>
    </section>
  )
}
