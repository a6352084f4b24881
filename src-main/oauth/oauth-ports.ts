import type { QuirkId } from './quirks.ts'

/** What the protocol needs of the world. `fetch` is the guarded one: it has limits and stays out of private networks. */
export interface OAuthPorts {
  fetch: (url: string, init?: OAuthRequestInit) => Promise<Response>
  nowMs: () => number
  /** OPTIONAL Told of each way in which the other side differed from the letter and was taken all the same. */
  onQuirk?: (quirk: QuirkId, subject: string) => void
  /** OPTIONAL Keeps metadata that has passed its checks, by what HTTP says of its freshness. */
  metadata?: {
    /** `subject` is whom the document speaks for: an issuer, or a protected resource. */
    find: (url: string, subject: string) => Record<string, unknown> | null
    keep: (found: {
      url: string
      subject: string
      document: Record<string, unknown>
      headers: Headers
      askedAtMs: number
    }) => void
    /** For a person who tries again: what failed is asked anew. */
    forget: () => void
  }
}

/** The same door, which closes with the signal: what is under way fails with its reason, and nothing goes out any more. */
export function endedBy(ports: OAuthPorts, signal: AbortSignal): OAuthPorts {
  return {
    ...ports,
    async fetch(url, init = {}) {
      signal.throwIfAborted()
      const own = init.signal ?? null
      const either = own === null ? signal : AbortSignal.any([own, signal])
      try {
        return await ports.fetch(url, { ...init, signal: either })
      } catch (error) {
        throw signal.aborted ? signal.reason : error
      }
    },
  }
}

export interface OAuthRequestInit {
  method?: string
  headers?: Record<string, string> | Headers
  body?: string | URLSearchParams | null
  signal?: AbortSignal | null
  /** `manual` gives back a redirect as it is. */
  redirect?: 'manual'
  /** OPTIONAL Told of each request that this one led to: a redirect makes two of it. */
  onRequest?: (sent: SentRequest) => void
}

/** A request as it went out, without secrets. */
export interface SentRequest {
  method: string
  /** Without query, fragment and user information. */
  url: string
  status: number | null
  ms: number
  /** The layer that failed; null when an answer came. */
  failure: string | null
  /** How it went out: by a proxy, from a cache, or neither. */
  via: string
}
