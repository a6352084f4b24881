import type { Clock } from '../clock.ts'

export interface IdleWatchDeps {
  clock: Clock
  /** See `PowerPort`. */
  idleSeconds: () => number
  /** Null for never. */
  limitMs: () => number | null
  onIdle: () => void
}

/** Waits for the person to be away for as long as they said. */
export interface IdleWatch {
  /** From now on; begins anew when it was watching. */
  start(): void
  stop(): void
  /** The person has just used this app. */
  used(): void
}

const LONGEST_WAIT_MS = 30_000

export function createIdleWatch({ clock, idleSeconds, limitMs, onIdle }: IdleWatchDeps): IdleWatch {
  let watching = new AbortController()
  let usedAtMs = clock.nowMs()
  let desktopTells = false

  /** Some desktops answer 0 for ever. Until one has said anything else, what counts is the use of this app. */
  function idleMs(): number {
    const seconds = idleSeconds()
    desktopTells ||= seconds > 0
    return desktopTells ? seconds * 1_000 : clock.nowMs() - usedAtMs
  }

  async function watch(signal: AbortSignal) {
    for (;;) {
      const limit = limitMs()
      if (limit === null) return
      const leftMs = limit - idleMs()
      if (leftMs <= 0) return onIdle()
      await clock.sleep(Math.min(leftMs, LONGEST_WAIT_MS), signal)
    }
  }

  function stop() {
    watching.abort(new Error('stopped'))
  }

  return {
    start() {
      stop()
      watching = new AbortController()
      usedAtMs = clock.nowMs()
      watch(watching.signal).catch(() => undefined)
    },
    stop,
    used: () => (usedAtMs = clock.nowMs()),
  }
}
