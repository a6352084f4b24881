import { NetworkError } from '../network/network-error.ts'
import type { NetworkErrorCode } from '../network/network-error.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'

/**
 * Not among them: certificates, because somebody may be in between, and a person has to hear of it; and a proxy that wants a
 * password, or lets nobody through. No wait helps there.
 */
const PASSING = new Set<NetworkErrorCode>([
  'dns',
  'network_down',
  'unreachable',
  'refused',
  'reset',
  'connect_timeout',
  'timeout',
  'body_timeout',
  'proxy_unreachable',
  'captive_portal',
])
const PASSING_STATUS = new Set([408, 425, 429, 500, 502, 503, 504])

/**
 * True when a web page came where a server was: the sign-in page of a hotel's network, most often. That passes, too, when
 * the server was one before.
 */
export function isWebPage(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ((e as { code?: unknown }).code === 'CLIENT_HTTP_UNEXPECTED_CONTENT') return true
  }
  return false
}

/** What such a page is, said as the fault of the network that it is. */
export function asPortal(cause: unknown): NetworkError {
  return new NetworkError('captive_portal', 'A page came where a server was.', { cause })
}

/** True for faults that may be gone in a while: the network, a server that is restarting. Never for a refusal. */
export function isTemporary(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    if (e instanceof NetworkError) return PASSING.has(e.code)
    // The layer below says which fault it was, where it is known.
    const told = e.cause instanceof NetworkError
    if (e instanceof OAuthFlowError && e.code === 'network' && !told) return true
    const { status, code } = e as { status?: unknown; code?: unknown }
    if (typeof status === 'number') return PASSING_STATUS.has(status)
    if (code === 'REQUEST_TIMEOUT' || code === 'CONNECTION_CLOSED') return true
  }
  return false
}
