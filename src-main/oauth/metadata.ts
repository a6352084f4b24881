import { fetchOnce } from './metadata-redirect.ts'
import { OAuthFlowError, asNetworkFault } from './oauth-error.ts'
import type { OAuthPorts } from './oauth-ports.ts'

export type JsonObject = Record<string, unknown>

/** A page, or a way to one, where a document was expected. */
const NONE_THERE = new Set(['metadata_invalid', 'metadata_moved'])
/** A metadata document, and where it was. */
export interface FoundMetadata {
  url: string
  document: JsonObject
  /** To be called once it has passed the checks of whom it speaks for: it need not be fetched again for a while then. */
  keep: (subject: string) => void
}

/** What is kept of these addresses for this subject. It has to pass the same checks again. */
export function keptMetadata(
  { metadata }: OAuthPorts,
  urls: string[],
  subject: string,
): FoundMetadata | null {
  for (const url of urls) {
    const document = metadata?.find(url, subject) ?? null
    if (document !== null) return { url, document, keep: () => undefined }
  }
  return null
}

/**
 * Fetches one metadata document. Null when the server has none there (any 4xx).
 * @throws OAuthFlowError `network`, `metadata_unreachable` (5xx), `metadata_moved`, `metadata_invalid`
 */
async function fetchMetadata(ports: OAuthPorts, url: string): Promise<FoundMetadata | null> {
  const askedAtMs = ports.nowMs()
  const response = await fetchOnce(ports, url)
  const where = { url: withoutQuery(url), status: response.status }
  if (response.status >= 400 && response.status < 500) {
    await response.body?.cancel()
    return null
  }
  if (!response.ok) {
    await response.body?.cancel()
    throw new OAuthFlowError('metadata_unreachable', 'The metadata is not available.', where)
  }
  const document = await readJsonObject(response, 'metadata_invalid')
  return {
    document,
    url,
    keep(subject) {
      // What a redirect led to is no answer of this address: its own freshness is not known.
      if (response.url !== '' && response.url !== url) return
      ports.metadata?.keep({ url, subject, document, headers: response.headers, askedAtMs })
    },
  }
}

/**
 * The first of these addresses that has a document. A site that answers everything with a page, or sends everybody on
 * to one, has none there; that is told only when no other address has one either.
 * @throws OAuthFlowError `network`, `metadata_unreachable` (5xx), `metadata_moved`, `metadata_invalid`
 */
export async function firstMetadata(
  ports: OAuthPorts,
  urls: string[],
): Promise<FoundMetadata | null> {
  let unreadable: OAuthFlowError | null = null
  for (const url of urls) {
    try {
      const found = await fetchMetadata(ports, url)
      if (found !== null) return found
    } catch (error) {
      if (!(error instanceof OAuthFlowError) || !NONE_THERE.has(error.code)) throw error
      unreadable ??= error
    }
  }
  if (unreadable !== null) throw unreadable
  return null
}

/** @throws OAuthFlowError `code` when the body is no JSON object; the body is in no message */
export async function readJsonObject(
  response: Response,
  code:
    | 'metadata_invalid'
    | 'token_response_invalid'
    | 'registration_refused'
    | 'client_metadata_invalid',
): Promise<JsonObject> {
  const text = await response.text().catch((error: unknown) => {
    throw asNetworkFault(error)
  })
  try {
    const value: unknown = JSON.parse(text)
    if (isObject(value)) return value
  } catch {
    // Told below; a parser's message would quote the body.
  }
  throw new OAuthFlowError(code, 'The answer is not a JSON object.', { status: response.status })
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** OPTIONAL list of strings; null when absent or of another type. */
export function stringList(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null
  return value.filter((one): one is string => typeof one === 'string').slice(0, 500)
}

export function withoutQuery(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null
  return parsed === null ? '' : parsed.origin + parsed.pathname
}

/**
 * https, and not this computer unless `near`, the address that named it, is on this computer itself; then http will
 * do. No user information (R03, R44, A2).
 * @throws OAuthFlowError `insecure_endpoint`
 */
export function assertSecureEndpoint(address: string, near: string): string {
  const url = URL.canParse(address) ? new URL(address) : null
  const nearby = url !== null && isLoopback(url)
  const allowed = !nearby || (URL.canParse(near) && isLoopback(new URL(near)))
  const secure = allowed && (url?.protocol === 'https:' || (url?.protocol === 'http:' && nearby))
  if (url === null || !secure || url.username !== '' || url.password !== '') {
    throw new OAuthFlowError('insecure_endpoint', 'An endpoint is not https.', {
      url: withoutQuery(address),
    })
  }
  return address
}

function isLoopback({ hostname }: URL): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
}
