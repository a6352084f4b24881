import { NetworkError } from '../network/network-error.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'

const PASSING = new Set(['unreachable', 'timeout', 'dns'])
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

/** True for faults that may be gone in a while: the network, a server that is restarting. Never for a refusal. */
export function isTemporary(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    if (e instanceof NetworkError) return PASSING.has(e.code)
    if (e instanceof OAuthFlowError && e.code === 'network') return true
    const { status, code } = e as { status?: unknown; code?: unknown }
    if (typeof status === 'number') return PASSING_STATUS.has(status)
    if (code === 'REQUEST_TIMEOUT' || code === 'CONNECTION_CLOSED') return true
  }
  return false
}
