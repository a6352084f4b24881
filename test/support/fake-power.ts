import type { PowerPort } from '../../src-main/lock/power.ts'

/** A computer that a test puts to sleep, and whose person it sends away. */
export interface FakePower extends PowerPort {
  setIdleSeconds(seconds: number): void
  goAway(): void
  listeners(): number
}

export function createFakePower(): FakePower {
  const listeners = new Set<() => void>()
  let idle = 0
  return {
    idleSeconds: () => idle,
    setIdleSeconds: (seconds) => (idle = seconds),
    onAway(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    goAway: () => {
      for (const listener of listeners) listener()
    },
    listeners: () => listeners.size,
  }
}
