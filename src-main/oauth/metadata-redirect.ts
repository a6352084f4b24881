// Threat: a redirect decides who answers for an issuer or a resource (A3, A6). Metadata is read where it belongs; a vendor
// may move it within its own origin, once, and that is told.
import { OAuthFlowError, asNetworkFault } from './oauth-error.ts'
import type { OAuthPorts } from './oauth-ports.ts'

const REDIRECTS = new Set([301, 302, 303, 307, 308])

/**
 * Fetches a metadata document, over one redirect within the same origin and no other.
 * @throws OAuthFlowError `metadata_moved`, `network`
 * @see RFC 8414 §3.2, RFC 9728 §3.2
 */
export async function fetchOnce(ports: OAuthPorts, url: string): Promise<Response> {
  const first = await get(ports, url)
  if (!REDIRECTS.has(first.status)) return first
  await first.body?.cancel()
  const location = first.headers.get('location') ?? ''
  const { origin, pathname } = new URL(url)
  const to = URL.canParse(location, url) ? new URL(location, url) : null
  const moved = () =>
    new OAuthFlowError('metadata_moved', 'The metadata is somewhere else.', {
      url: origin + pathname,
    })
  if (to?.origin !== origin || to.username !== '' || to.password !== '') throw moved()
  const second = await get(ports, to.href)
  if (REDIRECTS.has(second.status)) {
    await second.body?.cancel()
    throw moved()
  }
  ports.onQuirk?.('metadata-redirected', origin + pathname)
  return second
}

function get(ports: OAuthPorts, url: string): Promise<Response> {
  return ports
    .fetch(url, { headers: { accept: 'application/json' }, redirect: 'manual' })
    .catch((error: unknown) => {
      throw asNetworkFault(error)
    })
}
