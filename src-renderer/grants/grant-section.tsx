import { grantAbilities } from '../../src-languages/abilities.ts'
import type { GrantView, ServerView } from '../../src-preload/contract/snapshot.ts'
import { mayWords } from '../words/grant-words.ts'
import { gap } from '../words/lists.ts'
import { ScopeSources } from '../words/scope-meaning.tsx'
import { say, sayElements } from '../words/say.tsx'
import { ForeignName } from '../words/server-text.tsx'
import { Time } from '../words/time.tsx'
import { ScopeTable } from './scope-table.tsx'

/** What a server may do: words first, scopes behind them. */
export function GrantSection({ server, grant }: { server: ServerView; grant: GrantView }) {
  const values = {
    name: <ForeignName text={server.name} />,
    may: mayWords(grantAbilities(grant)),
  }
  return (
    <section className="section" aria-labelledby="may-do">
      <h2 id="may-do">{say('grants.section.title')}</h2>
      <p className="lead">
        {server.account === null
          ? sayElements('grants.section.may', values)
          : sayElements('grants.section.may-in-account', {
              ...values,
              account: <ForeignName text={server.account} longest={200} />,
            })}
      </p>
      <p className="quiet">
        {sayElements(`grants.section.granted.${grant.how}`, {
          when: <Time atMs={grant.grantedAtMs} />,
        })}
        {gap()}
        <Expiry grant={grant} />
        {!grant.keptOnDisk && gap() + say('grants.section.in-memory')}
      </p>
      <ScopeTable scopes={grant.scopes} />
      <ScopeSources scopes={grant.scopes} />
    </section>
  )
}

function Expiry({ grant: { expiresAtMs, renews } }: { grant: GrantView }) {
  if (expiresAtMs === null) {
    return say(`grants.section.end-unknown${renews ? '-renews' : ''}`)
  }
  const when = <Time atMs={expiresAtMs} />
  return sayElements(`grants.section.${renews ? 'renews' : 'ends'}`, { when })
}
