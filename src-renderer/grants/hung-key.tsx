import { UnstyledButton } from '@mantine/core'
import { serverAbilities } from '../../src-languages/abilities.ts'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { openServer } from '../navigation.ts'
import { StateLine } from '../servers/state-mark.tsx'
import type { Place } from '../shell/long-list.tsx'
import { memoRow } from '../shell/memo-row.ts'
import { mayWords } from '../words/grant-words.ts'
import { say } from '../words/say.tsx'
import { ForeignName } from '../words/server-text.tsx'
import { HungTimes } from './hung-times.tsx'
import { Key } from './key.tsx'
import { serverKey } from './server-key.ts'

interface HungKeyProps {
  server: ServerView
  place: Place
}

/** One grant as the key it is, on its hook. */
export const HungKey = memoRow(function HungKey({ server, place }: HungKeyProps) {
  const facts = serverKey(server)
  if (facts === null) return null
  return (
    <li {...place}>
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
            ? say('grants.hung.broken')
            : say('grants.hung.may', { may: mayWords(serverAbilities(server)) })}
        </span>
        {server.grant !== null && facts.condition !== 'broken' && (
          <span className="small quiet hung-times">
            <HungTimes server={server} grant={server.grant} />
          </span>
        )}
        <StateLine server={server} />
      </UnstyledButton>
    </li>
  )
})
