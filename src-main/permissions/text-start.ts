// Threat: a text that starts as the person allowed, and that the program behind the tool reads as something else: a path that
// climbs out again, an address at another host. What could be read in two ways is asked about.

/** Whether a text starts so, for whoever reads it. */
export function startsWith(text: string, prefix: string): boolean {
  if (prefix === '' || !text.startsWith(prefix)) return false
  return !hidesSomething(text) && !climbs(text) && staysAtItsHost(text, prefix)
}

/** Control characters, which many a program drops, and dots, slashes and percent signs that are written as codes. */
function hidesSomething(text: string): boolean {
  return /\p{Cc}|%(?:[01][0-9a-f]|2[ef5]|5c|7f|c[01]|u)/iu.test(text)
}

/** Two dots between slashes of either kind, however they are spelled. */
function climbs(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll(/[\p{Default_Ignorable_Code_Point}\s]/gu, '')
  return plain.split(/[/\\]/).some((part) => part.replace(/;.*/, '') === '..')
}

/** `https://good.example` is not the start of `https://good.example.evil`, nor of `https://good.example@evil`. */
function staysAtItsHost(text: string, prefix: string): boolean {
  const from = addressIn(prefix)
  if (from === null) return true
  if (from === 'unfinished') return false
  const to = addressIn(text)
  if (to === null || to === 'unfinished') return false
  const placeOf = ({ protocol, username, password, host }: URL) =>
    JSON.stringify([protocol, username, password, host])
  return placeOf(to) === placeOf(from)
}

const MOST_SCHEMES = 3
const WITH_SCHEME = /^(?!localhost:)[a-z][a-z0-9+-]*:/i
const WEB = /^(?:https?|wss?|ftp):/i
/** A host with no scheme before it: `good.example`, `anna@good.example`, `localhost:80`, `[::1]`. */
const HOST = /^(?:[^/\\?#\s]*\.[^/\\?#\s]|(?:[^/\\?#\s]*@)?(?:localhost\b|\[))/i

/** The address that a program may take a text for, also behind other schemes, as in `mailto:`; null for none. */
function addressIn(text: string, schemes = 0): URL | null | 'unfinished' {
  if (schemes === MOST_SCHEMES) return 'unfinished'
  const plain = text.trim()
  if (/^[/\\]{2}/.test(plain)) return parsed(`https:${plain}`) ?? 'unfinished'
  if (!WITH_SCHEME.test(plain)) return HOST.test(plain) ? parsed(`https://${plain}`) : null
  const address = parsed(plain)
  // `https://` alone would be the start of every address.
  if (address === null) return WEB.test(plain) ? 'unfinished' : null
  if (address.host !== '' || /^[/\\]/.test(address.pathname)) return address
  return addressIn(address.pathname, schemes + 1)
}

function parsed(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}
