import type { Clock } from '../clock.ts'

/** At most one push per this many milliseconds: floods of changes cost the window nothing. */
const GAP_MS = 50

export interface Publisher {
  /** Something changed; listeners hear of it within the gap. */
  changed(): void
  revision(): number
  listen(listener: () => void): () => void
  stop(): void
}

/** Gathers changes into pushes. The first of a burst goes out at the end of the gap with all that followed. */
export function createPublisher(clock: Clock): Publisher {
  const listeners = new Set<() => void>()
  const ended = new AbortController()
  let revision = 0
  let scheduled = false
  return {
    changed() {
      revision++
      if (scheduled || ended.signal.aborted) return
      scheduled = true
      clock.sleep(GAP_MS, ended.signal).then(
        () => {
          scheduled = false
          for (const listener of listeners) listener()
        },
        () => undefined,
      )
    },
    revision: () => revision,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => ended.abort(new Error('stopped')),
  }
}
