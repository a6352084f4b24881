const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000_000],
  ['month', 2_592_000_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const exact = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'medium' })
const clock = new Intl.DateTimeFormat('en', { timeStyle: 'short' })
const day = new Intl.DateTimeFormat('en', { dateStyle: 'full' })

/** "3 minutes ago", "in 2 hours", "just now". */
export function relativeTime(atMs: number, nowMs: number): string {
  const distance = atMs - nowMs
  for (const [unit, length] of units) {
    if (Math.abs(distance) >= length) return relative.format(Math.trunc(distance / length), unit)
  }
  return distance > 5000 ? 'in under a minute' : 'just now'
}

export function exactTime(atMs: number): string {
  return exact.format(atMs)
}

export function clockTime(atMs: number): string {
  return clock.format(atMs)
}

function dayName(atMs: number): string {
  return day.format(atMs)
}

/** "9:05", for a countdown. */
export function countdown(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** "340 ms" or "2.4 s". */
export function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
}

/** Entries under the name of the day they fell on, in the order they came. */
export function byDay<T extends { atMs: number }>(entries: readonly T[]): Map<string, T[]> {
  const days = new Map<string, T[]>()
  for (const entry of entries) {
    const name = dayName(entry.atMs)
    const sameDay = days.get(name)
    if (sameDay === undefined) days.set(name, [entry])
    else sameDay.push(entry)
  }
  return days
}
