import type { Clock } from '../clock.ts'

/** Full jitter: anywhere between nothing and a ceiling that doubles, so that clients do not return in step (D6). */
export function backoffMs(
  clock: Pick<Clock, 'random'>,
  tries: number,
  limits = { firstMs: 1_000, mostMs: 60_000 },
): number {
  const ceiling = Math.min(limits.mostMs, limits.firstMs * 2 ** Math.min(tries, 20))
  return Math.round(clock.random() * ceiling)
}
