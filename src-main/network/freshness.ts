const DAY_MS = 86_400_000

/**
 * How long an answer may be given again without asking, in milliseconds, from its own headers alone: no guessing where it
 * says nothing, and a day at most.
 * @see RFC 9111 §4.2
 */
export function freshForMs(headers: Headers, askedAtMs: number, nowMs: number): number {
  const control = directives(headers.get('cache-control') ?? '')
  if (control.has('no-store') || control.has('no-cache')) return 0
  if (headers.get('vary')?.includes('*') === true) return 0
  const lifetime = lifetimeMs(control, headers, nowMs)
  return Math.max(0, Math.min(DAY_MS, lifetime - ageMs(headers, askedAtMs, nowMs)))
}

/** `max-age` before `Expires` (§4.2.1). `s-maxage` is for caches that people share. */
function lifetimeMs(control: Map<string, string>, headers: Headers, nowMs: number): number {
  const maxAge = control.get('max-age')
  if (maxAge !== undefined) return seconds(maxAge) ?? 0
  const expires = Date.parse(headers.get('expires') ?? '')
  const sentAt = Date.parse(headers.get('date') ?? '')
  if (Number.isNaN(expires)) return 0
  return expires - (Number.isNaN(sentAt) ? nowMs : sentAt)
}

/** The larger of what its clock and what the caches on the way say (§4.2.3). */
function ageMs(headers: Headers, askedAtMs: number, nowMs: number): number {
  const sentAt = Date.parse(headers.get('date') ?? '')
  const apparent = Number.isNaN(sentAt) ? 0 : Math.max(0, nowMs - sentAt)
  const told = headers.get('age')
  const age = told === null ? 0 : (seconds(told) ?? Infinity)
  return Math.max(apparent, age + Math.max(0, nowMs - askedAtMs))
}

/** Of one that is named twice the smaller value: it was meant at least once. */
function directives(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const part of text.split(',')) {
    const [name = '', value = ''] = part.trim().split('=')
    const key = name.trim().toLowerCase()
    const bare = value.trim().replace(/^"(.*)"$/, '$1')
    const before = found.get(key)
    const smaller = before === undefined || (seconds(bare) ?? 0) < (seconds(before) ?? 0)
    if (key !== '' && smaller) found.set(key, bare)
  }
  return found
}

function seconds(text: string): number | null {
  return /^\s*\d{1,10}\s*$/.test(text) ? Number(text) * 1000 : null
}
