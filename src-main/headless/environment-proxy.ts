/**
 * The proxy that the environment names for https (`HTTPS_PROXY`, `ALL_PROXY`, unless `NO_PROXY` lists the host), answered as
 * a PAC script would. Credentials in it are left out: none are sent to a proxy.
 */
export function environmentProxy(
  environment: Record<string, string | undefined>,
): (url: string) => Promise<string> {
  const read = (name: string) => environment[name.toLowerCase()] ?? environment[name] ?? ''
  const proxy = read('HTTPS_PROXY') || read('ALL_PROXY')
  const except = read('NO_PROXY')
    .split(',')
    .map((name) =>
      name
        .trim()
        .toLowerCase()
        .replace(/^\*?\./, ''),
    )
    .filter((name) => name !== '')
  const answer = answerFor(proxy)
  return async (url) => {
    const { hostname } = new URL(url)
    const isExcept = except.some(
      (name) => name === '*' || hostname === name || hostname.endsWith(`.${name}`),
    )
    return isExcept ? 'DIRECT' : answer
  }
}

const WORDS: Record<string, string> = {
  'http:': 'PROXY',
  'https:': 'HTTPS',
  'socks5:': 'SOCKS5',
  'socks5h:': 'SOCKS5',
  'socks4:': 'SOCKS4',
}

function answerFor(proxy: string): string {
  if (proxy === '') return 'DIRECT'
  const written = proxy.includes('://') ? proxy : `http://${proxy}`
  const url = URL.canParse(written) ? new URL(written) : null
  const word = url === null ? undefined : WORDS[url.protocol]
  // One that cannot be read is still one that was meant: there is no going around it.
  return url === null || word === undefined ? 'UNKNOWN' : `${word} ${url.host}`
}
