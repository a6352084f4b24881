import type { PendingRevocationView } from '../../src-preload/contract/snapshot.ts'
import { counted } from '../words/lists.ts'
import { ForeignName } from '../words/server-text.tsx'
import { Time } from '../words/time.tsx'

/** What is over here and not yet told over there. */
export function PendingRevocations({ pending }: { pending: PendingRevocationView[] }) {
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
