import { isBlank } from './blanks.ts'
import { LONGEST_JUDGED, NAMELESS, hideInText } from './hide-in-text.ts'
import type { HiddenText } from './hide-in-text.ts'
import { isUuid, looksLikeSecret, looksLikeSecretValue } from './secret-shape.ts'

/** What stands where a secret was, wherever something is shown. */
export const HIDDEN = '••••'

/** Stands for the user of an address, who has no name there. */
export const USER_NAME = '…@'

export interface HiddenAddress extends HiddenText {
  /** The address without those parameters; null when what is secret is part of its path or user. */
  without: string | null
}

const ADDRESS = /^([a-z][a-z0-9+.-]{0,30}):\/\//i
/** Where a path names a commit: as random as a key, and public. */
const CODE_HOST =
  /(?:^|\.)(?:github|githubusercontent|gitlab|bitbucket|codeberg|sr)\.(?:com|org|ht)$/i
/** An address may be a parameter of another, and that one of a third. */
const DEEPEST = 2

/** An address of any scheme with every secret in it replaced. Null for what is no address. */
export function hideInAddress(
  text: string,
  replacement: string = HIDDEN,
  depth = 0,
): HiddenAddress | null {
  const scheme = ADDRESS.exec(text)?.[1]?.toLowerCase()
  if (scheme === undefined) return null
  if (text.length > LONGEST_JUDGED) return { shown: replacement, hidden: [NAMELESS], without: null }
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const holdsSecret = secretJudge(depth)
  const isCommit = (part: string) =>
    /^[\da-f]{40}$/i.test(part) && (CODE_HOST.test(url.hostname) || scheme.startsWith('git'))

  const parameters = [...url.searchParams].map(([name, value]) => ({
    name,
    value,
    secret: isSecretParameter({ name, value }, holdsSecret),
  }))
  const segments = url.pathname.split('/').map((segment) => {
    const text = decoded(segment)
    return { segment, secret: !isCommit(text) && (isUuid(text) || holdsSecret(text)) }
  })
  const fragment = decoded(url.hash.slice(1))
  const inFragment = isCommit(fragment) ? null : secretInFragment(fragment, holdsSecret)
  const user = hasSecretUser(url, scheme)

  const secretSegments = segments.filter(({ secret }) => secret)
  const hidden = [
    ...new Set(parameters.filter(({ secret }) => secret).map(({ name }) => shownName(name))),
    ...(inFragment === null ? [] : [inFragment]),
    ...secretSegments.map(() => '/…/'),
    ...(user ? [USER_NAME] : []),
  ]
  if (hidden.length === 0) return { shown: text, hidden, without: text }

  const query = parameters.map(({ name, value, secret }) =>
    secret
      ? `${encodeURIComponent(shownName(name))}=${replacement}`
      : `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  )
  const path = segments.map(({ segment, secret }) => (secret ? replacement : segment)).join('/')
  const name = url.username === '' || user ? '' : `${url.username}@`
  const rest = `${query.length === 0 ? '' : `?${query.join('&')}`}${hashOf(url, inFragment, replacement)}`
  return {
    shown: `${url.protocol}//${user ? `${replacement}@` : name}${url.host}${path}${rest}`,
    hidden,
    without: secretSegments.length > 0 || user ? null : withoutSecrets(url, parameters, inFragment),
  }
}

type Judge = (text: string) => boolean

function secretJudge(depth: number): Judge {
  const nested = (address: string) =>
    depth < DEEPEST ? hideInAddress(address, HIDDEN, depth + 1) : null
  return (text) =>
    looksLikeSecretValue(text) ||
    hideInText(text, { replacement: HIDDEN, hideInAddress: nested }).hidden.length > 0
}

function isSecretParameter(
  { name, value }: { name: string; value: string },
  holdsSecret: Judge,
): boolean {
  // A key may stand there alone, as if it were a name.
  if (looksLikeSecretValue(name)) return true
  return (looksLikeSecret(name, value) && !isBlank(name, value)) || holdsSecret(value)
}

const shownName = (name: string) => (looksLikeSecretValue(name) ? '?…' : name)

/** The name of what is secret there; null for a fragment that only marks a place in a page. */
function secretInFragment(fragment: string, holdsSecret: Judge): string | null {
  if (fragment === '') return null
  for (const [name, value] of new URLSearchParams(fragment.slice(fragment.lastIndexOf('?') + 1))) {
    if (isSecretParameter({ name, value }, holdsSecret))
      return value === '' || looksLikeSecretValue(name) ? '#…' : name
  }
  return isUuid(fragment) || holdsSecret(fragment) ? '#…' : null
}

/** `git@` names a user; a name before a web address is a key as often as not. */
function hasSecretUser({ username, password }: URL, scheme: string): boolean {
  if (password !== '') return !isBlank('password', decoded(password))
  return username !== '' && (/https?$/.test(scheme) || looksLikeSecretValue(decoded(username)))
}

function hashOf(url: URL, secret: string | null, replacement: string): string {
  return secret === null ? url.hash : `#${replacement}`
}

function withoutSecrets(
  url: URL,
  parameters: { name: string; value: string; secret: boolean }[],
  inFragment: string | null,
): string {
  const cleared = new URL(url)
  if (parameters.some(({ secret }) => secret)) {
    const kept = parameters.filter(({ secret }) => !secret)
    cleared.search = new URLSearchParams(kept.map(({ name, value }) => [name, value])).toString()
  }
  if (inFragment !== null) cleared.hash = ''
  return cleared.href
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
