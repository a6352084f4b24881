import { UnstyledButton } from '@mantine/core'
import { serverAbilities } from '../../src-languages/abilities.ts'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { openServer } from '../navigation.ts'
import { StateLine } from '../servers/state-mark.tsx'
import { RowGap, useLongList, type Place } from '../shell/long-list.tsx'
import { memoRow } from '../shell/memo-row.ts'
import { useNow } from '../use-now.ts'
import { mayWords } from '../words/grant-words.ts'
import { say } from '../words/say.tsx'
import { ForeignName } from '../words/server-text.tsx'
import { Time } from '../words/time.tsx'
import { visibleLine } from '../words/visible-text.ts'
import { Key } from './key.tsx'
import { serverKey } from './server-key.ts'

interface GrantListProps {
  servers: ServerView[]
  selected: ReadonlySet<string>
  select: (ids: string[], on: boolean) => void
}

/** Every grant as a row: who, what it may do, since when, last used, until when, how it is. */
export function GrantList({ servers, selected, select }: GrantListProps) {
  const ids = servers.map(({ id }) => id)
  const all = ids.length > 0 && ids.every((id) => selected.has(id))
  const rows = useLongList({ keys: ids, rowHeight: 57, table: true })
  return (
    <div className="grants-frame">
      <table
        className="grants"
        aria-label={say('grants.list.label')}
        data-long={rows.isLong}
        aria-rowcount={rows.isLong ? ids.length + 1 : undefined}
      >
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label={say('grants.list.select-all')}
                checked={all}
                onChange={(event) => select(ids, event.currentTarget.checked)}
              />
            </th>
            <th scope="col">{say('grants.list.server')}</th>
            <th scope="col">{say('grants.list.may')}</th>
            <th scope="col" className="since">
              {say('grants.list.since')}
            </th>
            <th scope="col">{say('grants.list.used')}</th>
            <th scope="col" className="ends">
              {say('grants.list.ends')}
            </th>
            <th scope="col">{say('grants.list.state')}</th>
          </tr>
        </thead>
        <tbody ref={rows.ref}>
          {rows.parts.map((part) => {
            if (part.kind === 'gap') {
              return <RowGap key={part.key} height={part.height} columns={COLUMNS} />
            }
            const server = servers[part.index]
            return (
              server !== undefined && (
                <GrantRow
                  key={server.id}
                  server={server}
                  selected={selected.has(server.id)}
                  select={select}
                  place={rows.place(part.index)}
                />
              )
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

interface GrantRowProps {
  server: ServerView
  selected: boolean
  select: GrantListProps['select']
  place: Place
}

const COLUMNS = 7

const GrantRow = memoRow(function GrantRow({ server, selected, select, place }: GrantRowProps) {
  const { grant } = server
  const facts = serverKey(server)
  const broken = facts?.condition === 'broken'
  return (
    <tr data-selected={selected} {...place}>
      <td>
        <input
          type="checkbox"
          aria-label={say('grants.list.select', { name: visibleLine(server.name, 80) })}
          checked={selected}
          disabled={broken}
          onChange={(event) => select([server.id], event.currentTarget.checked)}
        />
      </td>
      <th scope="row">
        <UnstyledButton className="grant-who" onClick={() => openServer(server.id)}>
          {facts !== null && <Key facts={facts} size={32} silent />}
          <span className="grant-name">
            <ForeignName text={server.name} />
            {server.account !== null && (
              <span className="small quiet">
                <ForeignName text={server.account} longest={60} />
              </span>
            )}
            <span className="mono small quiet">
              <ForeignName text={server.origin} longest={200} />
            </span>
          </span>
        </UnstyledButton>
      </th>
      <td className="may">
        {broken ? say('grants.list.broken') : mayWords(serverAbilities(server))}
      </td>
      <td className="since">{grant !== null && <Time atMs={grant.grantedAtMs} />}</td>
      <td>
        {server.lastUsedAtMs === null ? (
          say('grants.list.used.never')
        ) : (
          <Time atMs={server.lastUsedAtMs} />
        )}
      </td>
      <td className="ends">
        <Ends server={server} />
      </td>
      <td>
        <StateLine server={server} />
      </td>
    </tr>
  )
})

function Ends({ server: { grant } }: { server: ServerView }) {
  const nowMs = useNow(60_000)
  if (grant === null) return null
  if (grant.renews) return say('grants.list.ends.renews')
  if (grant.expiresAtMs === null) return say('grants.list.ends.unknown')
  if (grant.expiresAtMs > nowMs) return <Time atMs={grant.expiresAtMs} />
  return say('grants.list.ends.past')
}
