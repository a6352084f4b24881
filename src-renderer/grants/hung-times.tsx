import type { GrantView, ServerView } from '../../src-preload/contract/snapshot.ts'
import { useNow } from '../use-now.ts'
import { sayElements } from '../words/say.tsx'
import { Time } from '../words/time.tsx'

interface HungTimesProps {
  server: ServerView
  grant: GrantView
}

/** Since when there is a key, when it was used, and when it ends if it does. */
export function HungTimes({ server: { lastUsedAtMs }, grant }: HungTimesProps) {
  const nowMs = useNow(60_000)
  const { grantedAtMs, expiresAtMs, renews } = grant
  const granted = <Time atMs={grantedAtMs} />
  const used = lastUsedAtMs === null ? 'unused' : 'used'
  const values = { granted, used: <Time atMs={lastUsedAtMs ?? grantedAtMs} /> }
  if (renews || expiresAtMs === null) return sayElements(`grants.hung.times.${used}`, values)
  const ends = expiresAtMs > nowMs ? 'ends' : 'ended'
  const when = <Time atMs={expiresAtMs} />
  return sayElements(`grants.hung.times.${used}.${ends}`, { ...values, when })
}
