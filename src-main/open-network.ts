import type { HostPorts } from './host-ports.ts'
import { createGuardedFetch } from './network/guarded-fetch.ts'
import type { GuardedFetch } from './network/guarded-fetch.ts'
import { createMetadataCache } from './network/metadata-cache.ts'
import { NetworkError } from './network/network-error.ts'
import { createProxyRoutes } from './network/proxy-routes.ts'
import { createServerFetch } from './network/server-fetch.ts'
import { createTrust } from './network/trust.ts'
import type { OAuthPorts } from './oauth/oauth-ports.ts'
import { isLoopbackHost } from './servers/server-url.ts'

/**
 * Two doors for OAuth: one that stays out of this computer, and one for servers the person typed as loopback (R44). Shut,
 * they and those to the servers let nothing out; what was begun before a lock ends with it.
 */
export function openNetwork(ports: HostPorts) {
  const { trace, resolveProxy, readSystemCertificates } = ports
  const shared = {
    trust: createTrust(readSystemCertificates),
    ...(resolveProxy === undefined ? {} : { routes: createProxyRoutes(resolveProxy) }),
    ...(trace === undefined ? {} : { onRequest: trace }),
  }
  const outside = createGuardedFetch({ allowLoopback: () => false, ...shared })
  const inside = createGuardedFetch({ allowLoopback: () => true, ...shared })
  const toServers = new Set<GuardedFetch>()
  let isShut = false
  const assertOpen = (url: string | URL) => {
    if (!isShut) return
    throw new NetworkError(
      'network_down',
      `${new URL(url).host} is not asked while the app is locked.`,
    )
  }
  const { nowMs } = ports.clock
  const onKept = (url: string) => {
    const [where = ''] = url.split('?')
    trace?.({ method: 'GET', url: where, status: 200, ms: 0, failure: null, via: 'cache' })
  }
  const oauthPorts = (door: typeof outside): OAuthPorts => ({
    async fetch(url, init) {
      assertOpen(url)
      return door.fetch(url, init as RequestInit)
    },
    nowMs,
    metadata: createMetadataCache(nowMs, onKept),
  })
  const strict = oauthPorts(outside)
  const local = oauthPorts(inside)
  const isLocal = (origin: string) =>
    URL.canParse(origin) && isLoopbackHost(new URL(origin).hostname)
  return {
    portsFor: (origin: string) => (isLocal(origin) ? local : strict),
    openServerFetch(url: URL): GuardedFetch {
      assertOpen(url)
      const opened = createServerFetch({
        serverUrl: url.href,
        allowLoopback: isLocal(url.origin),
        ...shared,
      })
      toServers.add(opened)
      const close = () => {
        toServers.delete(opened)
        return opened.close()
      }
      return { fetch: opened.fetch, close }
    },
    /** At once: nothing waits for what is cut off. */
    shut() {
      isShut = true
      for (const door of [outside, inside, ...toServers]) void door.close().catch(() => undefined)
      toServers.clear()
    },
    open: () => void (isShut = false),
    close: async () => {
      await Promise.all([outside.close(), inside.close()])
    },
  }
}
