import { ServerError } from './server-error.ts'

/**
 * Checks an address that a person typed. https everywhere; http only for this computer, by the person's own
 * typing (R03). No user information, because it would be sent and shown.
 * @throws ServerError `invalid_url` or `insecure_url`
 */
export function checkServerUrl(text: string): { url: string; origin: string; loopback: boolean } {
  const trimmed = text.trim()
  const url = URL.canParse(trimmed) ? new URL(trimmed) : null
  if (url === null || !/^https?:\/\//i.test(trimmed) || trimmed.length > 2_000) {
    throw new ServerError('invalid_url', 'Not an http or https address.')
  }
  if (url.username !== '' || url.password !== '') {
    throw new ServerError('invalid_url', 'The address holds a user name or a password.')
  }
  const loopback = isLoopbackHost(url.hostname)
  if (url.protocol === 'http:' && !loopback) {
    throw new ServerError('insecure_url', 'Plain http to another computer.')
  }
  url.hash = ''
  return { url: url.href, origin: url.origin, loopback }
}

export function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

/** The issuer a person typed, as it stands: a slash more is another issuer (R11). @throws ServerError `invalid_url`, `insecure_url` */
export function checkIssuer(typed: string): string {
  const issuer = typed.trim()
  checkServerUrl(issuer)
  return issuer
}
