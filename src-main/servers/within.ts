import type { Clock } from '../clock.ts'

/** How long a rest, as before a lock, waits for an answer that would be lost. */
export const LONGEST_ANSWER_MS = 3_000

/** Waits for something to settle, and no longer than that. Never rejects, and leaves what it waits for alone. */
export async function within(clock: Clock, ms: number, work: Promise<unknown>): Promise<void> {
  const settled = new AbortController()
  const late = clock.sleep(ms, settled.signal).catch(() => undefined)
  await Promise.race([work.catch(() => undefined), late])
  settled.abort(new Error('settled'))
}
