import { UnstyledButton } from '@mantine/core'
import { IconServer2 } from '@tabler/icons-react'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { Key } from '../grants/key.tsx'
import { serverKey } from '../grants/server-key.ts'
import { openServer } from '../navigation.ts'
import type { Place } from '../shell/long-list.tsx'
import { memoRow } from '../shell/memo-row.ts'
import { say, sayElements } from '../words/say.tsx'
import { ForeignName, Origin } from '../words/server-text.tsx'
import { Time } from '../words/time.tsx'
import { StateLine } from './state-mark.tsx'

interface ServerRowProps {
  server: ServerView
  selected?: boolean
  place: Place
}

/** A server in a list: who it is, how it is, what it holds. A click opens it. */
export const ServerRow = memoRow(function ServerRow({
  server,
  selected = false,
  place,
}: ServerRowProps) {
  const facts = serverKey(server)
  return (
    <li {...place}>
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
            {server.account !== null && (
              <span className="quiet row-account">
                <ForeignName text={server.account} longest={60} />
              </span>
            )}
          </span>
          <Origin server={server} className="row-origin ellipsis" />
          <span className="row-facts">
            <StateLine server={server} />
            <GrantFacts server={server} />
          </span>
        </span>
      </UnstyledButton>
    </li>
  )
})

function GrantFacts({ server: { grant, state } }: { server: ServerView }) {
  if (grant === null || state.kind === 'authorizing') return null
  const count = grant.scopes.filter((scope) => scope.granted).length
  return (
    <span className="quiet ellipsis">
      {` · ${say('servers.row.scopes', { count })}`}
      {grant.expiresAtMs !== null && !grant.renews && (
        <>
          {' · '}
          {sayElements('servers.row.ends', { when: <Time atMs={grant.expiresAtMs} /> })}
        </>
      )}
    </span>
  )
}
