// Threat A20: a key that stands in another app's file in the clear must not get into the window, the list of servers or the
// history on its way in. What looks like a secret is told by its name or by its own shape; in doubt it is one.

const SECRET_NAME =
  /authorization|cookie|token|secret|passw|pwd|passphrase|credential|bearer|private|signature|session|jwt|dsn|api[-_.]?key|access[-_.]?key|(?:^|[-_.])(?:key|pat|auth|sig|code)$/i
/** Where capitals make the words: `apiKey`, and not `monkey`. */
const SECRET_NAME_IN_CAPITALS = /[a-z0-9](?:Key|Pat|Sig|Auth)$/

/** Beginnings that issuers give their tokens so that they are found. */
const KNOWN_BEGINNING =
  /^(?:sk-|sk_|rk_|pk_live_|ghp_|gho_|ghu_|ghs_|ghr_|github_pat_|glpat-|xox[abeoprs]-|xapp-|AKIA|ASIA|AIza|ya29\.|hf_|npm_|pypi-|ntn_|secret_|lin_(?:api|oauth)_|sntry[su]_|figd_|dop_v1_|shpat_|SG\.|key-|r8_|gsk_|tvly-|fc-|apify_api_|phx_|phc_|whsec_|sbp_|pat-|atatt)/i
/** How a value says that a secret follows, as one alternation of an expression. */
export const SCHEMES = 'bearer|basic|token|apikey|digest'
const SCHEME = new RegExp(`^(?:${SCHEMES})\\s+\\S`, 'i')
const JWT = /^[\w-]{8,}\.[\w-]{8,}\.[\w-]*$/
const USER_INFO = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/i
const PRIVATE_KEY = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i

/** No key is longer; what is longer shows what it is by its beginning. The file is anybody's, and may be all one word. */
const ENOUGH_TO_JUDGE = 4_096

export function looksLikeSecretName(name: string): boolean {
  return SECRET_NAME.test(name) || SECRET_NAME_IN_CAPITALS.test(name)
}

/** Told by the value alone. */
export function looksLikeSecretValue(value: string): boolean {
  const text = value.slice(0, ENOUGH_TO_JUDGE).trim()
  return hasKnownShape(text) || isRandom(text)
}

export function looksLikeSecret(name: string, value: string): boolean {
  const text = value.slice(0, ENOUGH_TO_JUDGE).trim()
  if (text === '') return false
  // `DEBUG_TOKENS=true` is none, whatever its name.
  if (/^(?:true|false|yes|no|on|off|\d{1,6})$/i.test(text)) return false
  return looksLikeSecretName(name) || looksLikeSecretValue(text)
}

/**
 * One word of a command line, where names of packages, files and tools are many: `npm_config_cache` begins like a key, and
 * is made of words. What is announced as an identifier may look like anything but the key of a known issuer.
 */
export function isSecretWord(word: string, isIdentifier = false): boolean {
  const text = word.slice(0, ENOUGH_TO_JUDGE)
  if (/^[a-z]+(?:[-_.][a-z]+){2,}$/.test(text)) return false
  return isIdentifier ? hasKnownShape(text) : looksLikeSecretValue(text)
}

/** Of many lines, each of which alone may look like anything. */
export function holdsPrivateKey(text: string): boolean {
  return PRIVATE_KEY.test(text)
}

/** An identifier to some servers, and the whole key to others. */
export function isUuid(text: string): boolean {
  return UUID.test(text)
}

function hasKnownShape(text: string): boolean {
  return (
    (KNOWN_BEGINNING.test(text) && text.length >= 12) ||
    SCHEME.test(text) ||
    (JWT.test(text) && text.startsWith('ey')) ||
    USER_INFO.test(text) ||
    holdsPrivateKey(text)
  )
}

/** Long, of one word, and without the order that names, paths and addresses have. */
function isRandom(text: string): boolean {
  if (text.length < 24 || !/^[\w+/=.~-]+$/.test(text) || isPath(text) || isUuid(text)) return false
  if (/^[0-9a-f]{32,}$/i.test(text)) return true
  if (bitsPerCharacter(text) <= 3.5) return false
  if ((text.match(/[A-Za-z\d]{20,}/g) ?? []).some((part) => switchesIn(part) >= 6)) return true
  const [small, capital, digit] = [/[a-z]/, /[A-Z]/, /\d/].map((sort) => sort.test(text))
  const disorder = lettersWithoutOrder(text)
  // Base64 has slashes as well, and is then longer than the odd names on the way to a file.
  if (text.includes('/')) return Boolean(small && capital) && disorder >= 24
  if (small && capital && digit) return disorder >= Math.min(16, text.length / 2)
  return Boolean(digit && (small || capital)) && disorder >= 20 && !FILE.test(text)
}

const FILE =
  /\.(?:[cm]?[jt]s|py|rb|php|json|jar|exe|dll|sh|whl|zip|tar|t?gz|toml|ya?ml|db|sqlite)$/i

const isPath = (text: string) => /^(?:~|\.{0,2}|[a-z]:)[/\\]/i.test(text)

/** How many letters and digits are part of no word, number, or name in capitals. One walk, however long the text. */
function lettersWithoutOrder(text: string): number {
  let count = 0
  for (const [part] of text.matchAll(/[A-Za-z\d]+/g)) {
    if (/^(?:[A-Z]+|[a-z]+|\d+)$/.test(part) && part.length <= 20) continue
    for (const [run] of part.matchAll(/[A-Z]?[a-z]+|[A-Z]|\d+/g))
      if (run.length < 4) count += run.length
  }
  return count
}

/** How often letters, capitals and digits take turns, other than where a new word begins. */
function switchesIn(part: string): number {
  return (part.match(/[a-z](?=\d|[A-Z](?![a-z]))|[A-Z](?=\d)|\d(?=[A-Za-z])/g) ?? []).length
}

function bitsPerCharacter(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts.values()]
    .map((count) => count / text.length)
    .reduce((sum, part) => sum - part * Math.log2(part), 0)
}
