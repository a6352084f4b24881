import type { Language } from '../../src-preload/contract/snapshot.ts'
import { language, say } from './say.tsx'

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000_000],
  ['month', 2_592_000_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** Making a format costs more than using it many times. */
function formatsOf(locale: Language) {
  return {
    locale,
    relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
    exact: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'medium' }),
    clock: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }),
    date: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
    day: new Intl.DateTimeFormat(locale, { dateStyle: 'full' }),
    milliseconds: new Intl.NumberFormat(locale, { style: 'unit', unit: 'millisecond' }),
    seconds: new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: 'second',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }),
    number: new Intl.NumberFormat(locale),
    twoDigits: new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 }),
  }
}

let kept = formatsOf('en')

function formats() {
  if (kept.locale !== language()) kept = formatsOf(language())
  return kept
}

/** "3 minutes ago", "in 2 hours", "just now". */
export function relativeTime(atMs: number, nowMs: number): string {
  const distance = atMs - nowMs
  for (const [unit, length] of units) {
    if (Math.abs(distance) >= length)
      return formats().relative.format(Math.trunc(distance / length), unit)
  }
  return distance > 5000 ? say('times.under-a-minute') : say('times.just-now')
}

export function exactTime(atMs: number): string {
  return formats().exact.format(atMs)
}

export function clockTime(atMs: number): string {
  return formats().clock.format(atMs)
}

/**
 * "July 8, 2026", as the language writes it: a day that is the same wherever one is.
 * @param day such as `2026-07-08`; whatever is no day is given as it is
 */
export function calendarDay(day: string): string {
  const atMs = Date.parse(day)
  return Number.isNaN(atMs) ? day : formats().date.format(atMs)
}

function dayName(atMs: number): string {
  return formats().day.format(atMs)
}

/** "9:05", for a countdown. */
export function countdown(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000))
  const { number, twoDigits } = formats()
  return `${number.format(Math.floor(seconds / 60))}:${twoDigits.format(seconds % 60)}`
}

/** "340 ms" or "2.4 s". */
export function duration(ms: number): string {
  const { milliseconds, seconds } = formats()
  return ms < 1000 ? milliseconds.format(Math.round(ms)) : seconds.format(ms / 1000)
}

/** "1,000", with the digits and the separators of the language. */
export function inDigits(count: number): string {
  return formats().number.format(count)
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
