import { useNow } from '../use-now.ts'
import { exactTime, relativeTime } from './times.ts'

/** A relative time; the exact one on hover. */
export function Time({ atMs }: { atMs: number }) {
  const nowMs = useNow(20_000)
  return (
    <time dateTime={new Date(atMs).toISOString()} title={exactTime(atMs)}>
      {relativeTime(atMs, nowMs)}
    </time>
  )
}
