/** One way to a server, as a proxy configuration names it. `socks4` is known by name only, so that it can be refused by it. */
export type Route =
  | { kind: 'direct' }
  | { kind: 'http' | 'https' | 'socks5' | 'socks4'; host: string; port: number }

const KINDS: Record<string, { kind: Exclude<Route['kind'], 'direct'>; port: number }> = {
  PROXY: { kind: 'http', port: 80 },
  HTTP: { kind: 'http', port: 80 },
  HTTPS: { kind: 'https', port: 443 },
  SOCKS: { kind: 'socks4', port: 1080 },
  SOCKS4: { kind: 'socks4', port: 1080 },
  SOCKS5: { kind: 'socks5', port: 1080 },
}

/** More than a person would write; a script may answer anything. */
const MOST_ROUTES = 16

/**
 * Reads what `FindProxyForURL` answers: `PROXY a:8080; SOCKS5 b:1080; DIRECT`. What cannot be read is left out. An empty
 * answer means to go direct; an answer of which nothing can be read means that there is no way, because a proxy was meant.
 */
export function parseProxyAnswer(answer: string): Route[] {
  const parts = answer.split(';').map((part) => part.trim())
  const written = parts.filter((part) => part !== '').slice(0, MOST_ROUTES)
  if (written.length === 0) return [{ kind: 'direct' }]
  return written.flatMap((part) => parseRoute(part) ?? [])
}

function parseRoute(part: string): Route | null {
  const [word = '', where = '', ...more] = part.split(/\s+/)
  const name = word.toUpperCase()
  if (name === 'DIRECT') return where === '' ? { kind: 'direct' } : null
  const known = KINDS[name]
  const [, host, port] = /^([\w.-]+|\[[\da-f:.]+\])(?::(\d{1,5}))?$/i.exec(where) ?? []
  if (known === undefined || host === undefined || more.length > 0) return null
  const number = port === undefined ? known.port : Number(port)
  if (number < 1 || number > 65_535) return null
  return { kind: known.kind, host: host.replace(/^\[(.*)\]$/, '$1'), port: number }
}
