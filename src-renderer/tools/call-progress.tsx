import type { CallView } from '../../src-preload/contract/snapshot.ts'
import { useNow } from '../use-now.ts'
import { say } from '../words/say.tsx'
import { ForeignName } from '../words/server-text.tsx'
import { duration } from '../words/times.ts'

/** A call under way. Says how long it has been, because a bar alone does not say whether it lives. */
export function CallProgress({ call, asked }: { call: CallView | null; asked: boolean }) {
  const nowMs = useNow(250)
  const known = call !== null && call.progress !== null && call.total !== null && call.total > 0
  const waiting = say(asked ? 'tools.progress.person' : 'tools.progress.server')
  const elapsed = call === null ? 0 : nowMs - call.startedAtMs
  return (
    <div className="call-progress">
      {known ? (
        <progress
          aria-label={say('tools.progress')}
          max={call.total ?? 1}
          value={call.progress ?? 0}
        />
      ) : (
        <div className="working" aria-hidden />
      )}
      <p className="quiet" role="status">
        {call?.message ? <ForeignName text={call.message} longest={200} /> : waiting}
        {elapsed > 1000 && ` · ${duration(Math.floor(elapsed / 1000) * 1000)}`}
      </p>
    </div>
  )
}
