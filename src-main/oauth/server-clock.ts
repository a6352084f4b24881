// What is signed is dated by a server's own clock only after that server refused ours. It names the address it is for, so that
// one dated ahead, by a server that lies about its time, is of use at that server alone (RFC 9449 §11.2).
import type { OAuthPorts } from './oauth-ports.ts'

/** Nothing dated or signed is refused for less. */
const MATTERS_MS = 60_000
/** What is off by more says nothing about a clock. */
const MOST_MS = 86_400_000

/**
 * How far a server's clock is ahead of ours by the `Date` of its answer, in milliseconds; 0 where it does not say, or where
 * it does not matter. What matters is told, with the minutes.
 * @see RFC 9110 §6.6.1
 */
export function clockOffMs(
  told: { nowMs: number; onQuirk?: OAuthPorts['onQuirk'] },
  response: Response,
  url: string,
): number {
  // oxlint-disable-next-line no-restricted-globals -- reading a date asks no clock
  const offMs = Date.parse(response.headers.get('date') ?? '') - told.nowMs
  if (!(Math.abs(offMs) >= MATTERS_MS && Math.abs(offMs) <= MOST_MS)) return 0
  const minutes = Math.round(Math.abs(offMs) / 60_000)
  const off = `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} ${offMs > 0 ? 'ahead' : 'behind'}`
  told.onQuirk?.('clock-off', `${new URL(url).origin}, ${off}`)
  return offMs
}

/** By a key or a registration: how far ahead of ours each origin's clock is, where our own date was refused. */
const known = new WeakMap<object, Map<string, number>>()

/** What is to be added to our time before something signed for this address is dated. */
export function aheadMs(signer: object, url: string): number {
  return known.get(signer)?.get(new URL(url).origin) ?? 0
}

/** Dates what is signed for this address by that clock from here on. False when that changes nothing. */
export function keepAhead(signer: object, url: string, offMs: number): boolean {
  if (Math.abs(offMs - aheadMs(signer, url)) < MATTERS_MS) return false
  const clocks = known.get(signer) ?? new Map<string, number>()
  known.set(signer, clocks.set(new URL(url).origin, offMs))
  return true
}
