// Threat A24: the header comes from the server and may be built to make a parser slow. One pass, no backtracking,
// nothing beyond 8 KiB.

export interface Challenge {
  /** Lower case. */
  scheme: string
  /** Names in lower case. Of a repeated one the first counts. */
  params: Record<string, string>
  /** OPTIONAL A value stood without the quotation marks that it needs. */
  unquoted?: true
}

export interface TokenChallenge {
  /** The server knows tokens that are bound to a key (RFC 9449). */
  dpop: boolean
  /** OPTIONAL as above. */
  unquoted?: true
  resourceMetadata?: string
  scope?: string[]
  error?: string
  errorDescription?: string
}

const MAX_LENGTH = 8 * 1024
const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]/

/**
 * Every challenge of a `WWW-Authenticate` header, also where several stand in one line, values are unquoted, or
 * Bearer is not first (R05). What cannot be understood is skipped; it never throws.
 * @see RFC 9110 §11.6.1
 */
export function parseChallenges(header: string): Challenge[] {
  const text = header.slice(0, MAX_LENGTH)
  const challenges: Challenge[] = []
  let current: Challenge | null = null
  let at = 0
  while (at < text.length) {
    at = skip(text, at, /[\s,]/)
    const word = takeToken(text, at)
    if (word === '') {
      at++
      continue
    }
    const after = skip(text, at + word.length, /[ \t]/)
    // A word before "=" is a parameter of the challenge it stands in.
    if (text[after] === '=' && current !== null) {
      const from = skip(text, after + 1, /[ \t]/)
      const { value, end } = takeValue(text, from)
      if (text[from] !== '"' && takeToken(value, 0) !== value) current.unquoted = true
      const name = word.toLowerCase()
      if (!Object.hasOwn(current.params, name)) current.params[name] = value
      at = end
    } else {
      // No prototype: a parameter may have any name.
      const params = Object.create(null) as Record<string, string>
      current = { scheme: word.toLowerCase(), params }
      challenges.push(current)
      at = Math.max(after, at + 1)
    }
  }
  return challenges
}

/**
 * What the first Bearer and the first DPoP challenge ask for; null when there is neither.
 * @see RFC 6750 §3, RFC 9728 §5.1, RFC 9449 §7.1
 */
export function tokenChallenge(header: string | null): TokenChallenge | null {
  const found = header === null ? [] : parseChallenges(header)
  const [bearer, dpop] = ['bearer', 'dpop'].map((name) =>
    found.find(({ scheme }) => scheme === name),
  )
  if (bearer === undefined && dpop === undefined) return null
  const params: Record<string, string | undefined> = { ...dpop?.params, ...bearer?.params }
  const { resource_metadata: resourceMetadata, scope, error, error_description } = params
  return {
    dpop: dpop !== undefined,
    ...(bearer?.unquoted || dpop?.unquoted ? { unquoted: true as const } : {}),
    ...(resourceMetadata === undefined ? {} : { resourceMetadata }),
    ...(scope === undefined ? {} : { scope: scope.split(' ').filter((one) => one !== '') }),
    ...(error === undefined ? {} : { error }),
    ...(error_description === undefined ? {} : { errorDescription: error_description }),
  }
}

function skip(text: string, from: number, what: RegExp): number {
  let at = from
  while (at < text.length && what.test(text[at] ?? '')) at++
  return at
}

function takeToken(text: string, from: number): string {
  let end = from
  while (end < text.length && TOKEN.test(text[end] ?? '')) end++
  return text.slice(from, end)
}

/** A quoted string with its escapes, or an unquoted value up to the next comma or space: vendors send bare URLs. */
function takeValue(text: string, from: number): { value: string; end: number } {
  if (text[from] !== '"') {
    let end = from
    while (end < text.length && !/[\s,]/.test(text[end] ?? '')) end++
    return { value: text.slice(from, end), end }
  }
  let value = ''
  let at = from + 1
  for (; at < text.length && text[at] !== '"'; at++) {
    if (text[at] === '\\') at++
    value += text[at] ?? ''
  }
  return { value, end: at + 1 }
}
