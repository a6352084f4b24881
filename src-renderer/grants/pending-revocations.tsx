import type { PendingRevocationView } from '../../src-preload/contract/snapshot.ts'
import { say, sayElements } from '../words/say.tsx'
import { ForeignName } from '../words/server-text.tsx'
import { Time } from '../words/time.tsx'

/** What is over here and not yet told over there. */
export function PendingRevocations({ pending }: { pending: PendingRevocationView[] }) {
  if (pending.length === 0) return null
  return (
    <section className="note" aria-label={say('grants.pending.label')}>
      <div>
        <p className="note-title">{say('grants.pending.title', { count: pending.length })}</p>
        {pending.map((one) => (
          <p key={one.id}>
            {sayElements('grants.pending.one', {
              name: <ForeignName text={one.serverName} />,
              when: <Time atMs={one.sinceMs} />,
              issuer: <ForeignName text={one.issuer} longest={200} />,
              tries: one.tries,
            })}
          </p>
        ))}
      </div>
    </section>
  )
}
