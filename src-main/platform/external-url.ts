// Threat A1, A2: a server names an address that runs something when it is "opened": another scheme, a network share,
// shell syntax in the host, or characters that make a person read another host than the one that is opened.

export type ExternalUrlRefusal =
  | 'not_text'
  | 'too_long'
  | 'forbidden_character'
  | 'not_an_address'
  | 'scheme'
  | 'userinfo'
  | 'host'
  | 'http_not_loopback'

export type ExternalUrlVerdict =
  | { ok: true; href: string; host: string }
  | { ok: false; reason: ExternalUrlRefusal }

const maxCharacters = 2_000

// RFC 3986 knows only printable ASCII, and of that not these. So controls, spaces, bidi marks and look-alike letters
// are refused in one rule, before a parser that silently drops tabs and line ends sees them.
const onlyUriCharacters = /^[!#-&(-;=?-[\]_a-z~]+$/i

// A WHATWG parser also takes `https:host`, `https:/host` and `https:///host`. Other programs read those differently.
const schemeAndAuthority = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)/i

const hostName = /^(?!-)[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?$/i
const bracketedAddress = /^\[[0-9a-f:.]+\]$/i
const loopbackHost = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i

/**
 * Says whether an address that somebody else supplied may be handed to the person's browser, and gives it
 * re-serialised together with the host to show. Pure: it opens and resolves nothing.
 */
export function checkExternalUrl(url: unknown): ExternalUrlVerdict {
  if (typeof url !== 'string') return refuse('not_text')
  if (url.length > maxCharacters) return refuse('too_long')
  if (!onlyUriCharacters.test(url)) return refuse('forbidden_character')
  const [, scheme, authority] = schemeAndAuthority.exec(url) ?? []
  if (scheme === undefined || authority === undefined) return refuse('not_an_address')
  if (!/^https?$/i.test(scheme)) return refuse('scheme')
  // An empty userinfo disappears when parsed, yet makes a person read the wrong part as the host.
  if (authority.includes('@')) return refuse('userinfo')
  return checkParsed(url)
}

function checkParsed(url: string): ExternalUrlVerdict {
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (parsed === null) return refuse('not_an_address')
  if (!hostName.test(parsed.hostname) && !bracketedAddress.test(parsed.hostname)) {
    return refuse('host')
  }
  if (parsed.protocol === 'http:' && !loopbackHost.test(parsed.hostname)) {
    return refuse('http_not_loopback')
  }
  // Parsing may lengthen (percent-encoding), so both rules hold for what is really opened.
  if (parsed.href.length > maxCharacters) return refuse('too_long')
  if (!onlyUriCharacters.test(parsed.href)) return refuse('forbidden_character')
  return { ok: true, href: parsed.href, host: parsed.host }
}

function refuse(reason: ExternalUrlRefusal): ExternalUrlVerdict {
  return { ok: false, reason }
}
