import type { HostPorts } from './host-ports.ts'
import { createGuardedFetch } from './network/guarded-fetch.ts'
import { createMetadataCache } from './network/metadata-cache.ts'
import { createProxyRoutes } from './network/proxy-routes.ts'
import { createServerFetch } from './network/server-fetch.ts'
import { createTrust } from './network/trust.ts'
import type { OAuthPorts } from './oauth/oauth-ports.ts'
import { isLoopbackHost } from './servers/server-url.ts'

/** Two doors for OAuth: one that stays out of this computer, and one for servers the person typed as loopback (R44). */
export function openNetwork(ports: HostPorts) {
  const { trace, resolveProxy, readSystemCertificates } = ports
  const shared = {
    trust: createTrust(readSystemCertificates),
    ...(resolveProxy === undefined ? {} : { routes: createProxyRoutes(resolveProxy) }),
    ...(trace === undefined ? {} : { onRequest: trace }),
  }
  const outside = createGuardedFetch({ allowLoopback: () => false, ...shared })
  const inside = createGuardedFetch({ allowLoopback: () => true, ...shared })
  const { nowMs } = ports.clock
  const onKept = (url: string) => {
    const [where = ''] = url.split('?')
    trace?.({ method: 'GET', url: where, status: 200, ms: 0, failure: null, via: 'cache' })
  }
  const oauthPorts = (door: typeof outside): OAuthPorts => ({
    fetch: (url, init) => door.fetch(url, init as RequestInit),
    nowMs,
    metadata: createMetadataCache(nowMs, onKept),
  })
  const strict = oauthPorts(outside)
  const local = oauthPorts(inside)
  const isLocal = (origin: string) =>
    URL.canParse(origin) && isLoopbackHost(new URL(origin).hostname)
  return {
    portsFor: (origin: string) => (isLocal(origin) ? local : strict),
    openServerFetch: (url: URL) =>
      createServerFetch({ serverUrl: url.href, allowLoopback: isLocal(url.origin), ...shared }),
    close: async () => {
      await Promise.all([outside.close(), inside.close()])
    },
  }
}
