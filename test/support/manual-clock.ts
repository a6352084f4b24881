import type { Clock } from '../../src-main/clock.ts'

export interface ManualClock extends Clock {
  /** Moves time on, waking every sleeper in order of its deadline. */
  advance(ms: number): Promise<void>
}

interface Sleeper {
  atMs: number
  wake: () => void
}

/** A clock that stands still until the test moves it. */
export function createManualClock(startMs = Date.UTC(2026, 0, 1)): ManualClock {
  let now = startMs
  let sleepers: Sleeper[] = []
  return {
    nowMs: () => now,
    random: () => 0.5,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const sleeper = { atMs: now + ms, wake: resolve }
        sleepers.push(sleeper)
        signal?.addEventListener('abort', () => {
          sleepers = sleepers.filter((other) => other !== sleeper)
          reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'))
        })
      }),
    async advance(ms) {
      const end = now + ms
      for (;;) {
        // Let whoever just woke run, so that it can go to sleep again within this stretch of time.
        for (let turn = 0; turn < 20; turn++) await Promise.resolve()
        const next = sleepers.filter((s) => s.atMs <= end).toSorted((a, b) => a.atMs - b.atMs)[0]
        if (next === undefined) break
        sleepers = sleepers.filter((other) => other !== next)
        now = next.atMs
        next.wake()
      }
      now = end
    },
  }
}
