import type { Session } from 'electron'

/**
 * Which proxy this computer would take to an address, its scripts (PAC) included. Asked of a session that no page is in:
 * the pages' own leads nowhere.
 */
export function createSystemProxy(open: () => Session): (url: string) => Promise<string> {
  let ready: Promise<Session> | null = null
  const begin = async () => {
    const session = open()
    // Without it a new session answers DIRECT until it has heard of the configuration.
    await session.forceReloadProxyConfig()
    return session
  }
  return async (url) => (await (ready ??= begin())).resolveProxy(url)
}
