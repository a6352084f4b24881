// Threat A20: a key that stands in another app's file in the clear must not get into the window, the list of servers or the
// history on its way in. What looks like a secret is told by its name or by its own shape; in doubt it is one.

const SECRET_NAME =
  /authorization|cookie|token|secret|passw|pwd|passphrase|credential|bearer|private|signature|session|jwt|dsn|api[-_.]?key|access[-_.]?key|(?:^|[-_.])(?:key|pat|auth|sig|code)$/i
/** Where capitals make the words: `apiKey`, and not `monkey`. */
const SECRET_NAME_IN_CAPITALS = /[a-z0-9](?:Key|Pat|Sig|Auth)$/

/** Beginnings that issuers give their tokens so that they are found. */
const KNOWN_BEGINNING =
  /^(?:sk-|sk_|rk_|pk_live_|ghp_|gho_|ghu_|ghs_|ghr_|github_pat_|glpat-|xox[abeoprs]-|xapp-|AKIA|ASIA|AIza|ya29\.|hf_|npm_|pypi-|ntn_|secret_|lin_(?:api|oauth)_|sntry[su]_|figd_|dop_v1_|shpat_|SG\.|key-|r8_|gsk_|tvly-|fc-|apify_api_|phx_|phc_|whsec_|sbp_|pat-|atatt)/i
const SCHEME = /^(?:bearer|basic|token|apikey|digest)\s+\S/i
const JWT = /^[\w-]{8,}\.[\w-]{8,}\.[\w-]*$/
const USER_INFO = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/i

export function looksLikeSecretName(name: string): boolean {
  return SECRET_NAME.test(name) || SECRET_NAME_IN_CAPITALS.test(name)
}

/** Told by the value alone. */
export function looksLikeSecretValue(value: string): boolean {
  const text = value.trim()
  return hasKnownShape(text) || isRandom(text)
}

export function looksLikeSecret(name: string, value: string): boolean {
  if (value.trim() === '') return false
  // `DEBUG_TOKENS=true` is none, whatever its name.
  if (/^(?:true|false|yes|no|on|off|\d{1,6})$/i.test(value.trim())) return false
  return looksLikeSecretName(name) || looksLikeSecretValue(value)
}

function hasKnownShape(text: string): boolean {
  return (
    (KNOWN_BEGINNING.test(text) && text.length >= 12) ||
    SCHEME.test(text) ||
    (JWT.test(text) && text.startsWith('ey')) ||
    USER_INFO.test(text)
  )
}

/** Long, of one word, and without the order that names, paths and addresses have. */
function isRandom(text: string): boolean {
  if (text.length < 24 || !/^[\w+/=.~-]+$/.test(text) || /^[\w.-]*[/\\]/.test(text)) return false
  if (/^[0-9a-f]{32,}$/i.test(text)) return true
  const mixed = [/[a-z]/, /[A-Z]/, /\d/].every((sort) => sort.test(text))
  return mixed && bitsPerCharacter(text) > 3.5 && !/[-_.]?[a-z]{6,}[-_.]/.test(text)
}

function bitsPerCharacter(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts.values()]
    .map((count) => count / text.length)
    .reduce((sum, part) => sum - part * Math.log2(part), 0)
}

/** What stands where a secret was, wherever something is shown. */
export const HIDDEN = '••••'

/**
 * A command line's arguments with every secret replaced. Only what is told by its shape or by the flag before it counts:
 * a long file name is no secret, and the person approves the exact line later (R47).
 */
export function hideInArguments(
  args: string[],
  replacement: string = HIDDEN,
): { shown: string[]; hidden: string[] } {
  const hidden: string[] = []
  const shown = args.map((arg, at) => {
    const flag = args[at - 1] ?? ''
    const isAfterFlag = /^--?[\w-]+$/.test(flag) && looksLikeSecretName(flag.replace(/^-+/, ''))
    if (isAfterFlag && !arg.startsWith('-') && !holdsBlank(arg)) {
      hidden.push(flag)
      return replacement
    }
    const cut = hideInArgument(arg, replacement)
    if (cut !== null) hidden.push(cut.about)
    return cut?.shown ?? arg
  })
  return { shown, hidden }
}

function hideInArgument(arg: string, replacement: string): { shown: string; about: string } | null {
  const address = hideInAddress(arg, replacement)
  if (address !== null) {
    const [about] = address.hidden
    return about === undefined ? null : { shown: address.shown, about }
  }
  const [, name = '', sign = '', value = ''] = /^(-{0,2}[\w.-]+)(=|:\s*)(.+)$/s.exec(arg) ?? []
  if (/^https?:/i.test(value)) {
    const inside = hideInArgument(value, replacement)
    return inside === null ? null : { ...inside, shown: `${name}${sign}${inside.shown}` }
  }
  const isNamed = value !== '' && (looksLikeSecretName(name) || hasKnownShape(value.trim()))
  if (isNamed && !value.startsWith('//') && !holdsBlank(value)) {
    return { shown: `${name}${sign}${replacement}`, about: name }
  }
  return hasKnownShape(arg.trim()) ? { shown: replacement, about: 'an argument' } : null
}

export interface HiddenAddress {
  shown: string
  /** Names of the parameters and parts that were replaced. */
  hidden: string[]
  /** The address without those parameters; null when what is secret is not a parameter. */
  without: string | null
}

/** An address with every secret in it replaced. Null for what is no address. */
export function hideInAddress(text: string, replacement: string = HIDDEN): HiddenAddress | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  const secretParameters = [...new Set(url.searchParams.keys())].filter((name) =>
    url.searchParams
      .getAll(name)
      .some((value) => looksLikeSecret(name, value) && !holdsBlank(value)),
  )
  const secretSegments = url.pathname.split('/').filter((segment) => looksLikeSecretValue(segment))
  const hasUserInfo = url.password !== '' || url.username !== ''
  const hidden = [
    ...secretParameters,
    ...secretSegments.map(() => '/…/'),
    ...(hasUserInfo ? ['user name'] : []),
  ]
  if (hidden.length === 0) return { shown: text, hidden, without: text }
  const cleared = new URL(text)
  for (const name of secretParameters) cleared.searchParams.delete(name)
  return {
    shown: showWithout(url, { secretParameters, secretSegments, replacement }),
    hidden,
    without: secretSegments.length > 0 || hasUserInfo ? null : cleared.href,
  }
}

function showWithout(
  url: URL,
  what: { secretParameters: string[]; secretSegments: string[]; replacement: string },
): string {
  const path = url.pathname
    .split('/')
    .map((segment) => (what.secretSegments.includes(segment) ? what.replacement : segment))
    .join('/')
  const parameters = [...url.searchParams].map(([name, value]) =>
    what.secretParameters.includes(name)
      ? `${encodeURIComponent(name)}=${what.replacement}`
      : `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  )
  const query = parameters.length === 0 ? '' : `?${parameters.join('&')}`
  const user = url.password === '' && url.username === '' ? '' : `${what.replacement}@`
  return `${url.protocol}//${user}${url.host}${path}${query}`
}

const BLANK = /\$\{[^}]{1,200}\}|\{env:\w+\}|<[A-Za-z][\w .:/-]{0,80}>|^(?:your|my)[-_ ][\w -]+$/i

/** Whether the text has a blank that the other app fills in, or that its owner never filled in. */
export function holdsBlank(text: string): boolean {
  return BLANK.test(text)
}

/** The blanks in a text, as they stand there. */
export function blanksIn(text: string): string[] {
  return [...text.matchAll(new RegExp(BLANK, 'gi'))].map(([blank]) => blank)
}

/** The text with what a person entered in place of its one blank; with several, what was entered is all of it. */
export function fillBlank(text: string, entered: string): string {
  const blanks = blanksIn(text)
  const [blank] = blanks
  if (blank === undefined || blanks.length > 1) return entered
  // A person who pastes the whole value, scheme and all, means just that.
  const before = text.slice(0, text.indexOf(blank)).trim().toLowerCase()
  if (before !== '' && entered.toLowerCase().startsWith(before)) return entered
  return text.replace(blank, () => entered)
}
