import type { GrantView, ServerView } from '../../src-preload/contract/snapshot.ts'
import { abilitiesOf, mayWords } from '../words/grant-words.ts'
import { ForeignName } from '../words/server-text.tsx'
import { Time } from '../words/time.tsx'
import { ScopeTable } from './scope-table.tsx'

const ways: Record<GrantView['how'], string> = {
  browser: 'in the browser',
  device: 'with a code',
  client: 'to the client you entered, with no person in it',
  identity: 'on the word of your organization',
}

/** What a server may do: words first, scopes behind them. */
export function GrantSection({ server, grant }: { server: ServerView; grant: GrantView }) {
  const abilities = abilitiesOf(grant.scopes.filter((scope) => scope.granted))
  const words = mayWords(grant.renews ? { ...abilities, stays: 'certain' } : abilities)
  return (
    <section className="section" aria-labelledby="may-do">
      <h2 id="may-do">What it may do</h2>
      <p className="lead">
        <ForeignName text={server.name} /> {words}
        {server.account !== null && (
          <>
            , in the account{' '}
            <strong>
              <ForeignName text={server.account} longest={200} />
            </strong>
          </>
        )}
        .
      </p>
      <p className="quiet">
        Granted <Time atMs={grant.grantedAtMs} /> {ways[grant.how]}. <Expiry grant={grant} />
        {!grant.keptOnDisk && ' Kept in memory only: it is gone when Chatelaine closes.'}
      </p>
      <ScopeTable scopes={grant.scopes} />
    </section>
  )
}

function Expiry({ grant }: { grant: GrantView }) {
  if (grant.expiresAtMs === null) {
    return <>The server did not say when it ends{grant.renews ? '; it can be renewed' : ''}.</>
  }
  return (
    <>
      {grant.renews ? 'Renews by itself; the present one ends ' : 'Ends '}
      <Time atMs={grant.expiresAtMs} />
      {grant.renews ? '.' : ' and does not renew; you sign in again then.'}
    </>
  )
}
