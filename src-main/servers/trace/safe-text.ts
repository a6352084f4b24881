// Threat A20: a trace is copied and sent to strangers. Addresses can hold keys, in their query and, at some vendors, in
// their path; a server may say our own secrets back in whatever text it sends. Nothing enters a trace but through here.
import { quoteForeign } from '../../oauth/oauth-error.ts'
import type { TraceFacts } from './sign-in-trace.ts'

const MOST_VALUES = 50
const HIDDEN = '…'

/** An address as it may be shown to anybody: no user, query or fragment, and no part of the path that looks like a key. */
export function safeUrl(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !/^https?:$/.test(url.protocol)) return ''
  const shownWhole = /^[\x21-\x7e]{1,300}$/.test(address) && !/[?#@\\"%]/.test(address)
  // As it was written: a slash or a letter's case makes another issuer of it.
  if (shownWhole && !url.pathname.split('/').some(looksSecret)) return address
  const path = url.pathname.split('/').map((part) => (looksSecret(part) ? HIDDEN : part))
  // A long path of many short parts can carry a key as well.
  return url.origin + path.join('/').slice(0, 300)
}

/** Paths of specifications are long words; keys are long runs with digits, or longer than any word. */
function looksSecret(part: string): boolean {
  return part.length >= 40 || (part.length >= 20 && /\d/.test(part) && /[a-z]/i.test(part))
}

/** Error words are lower case with underscores; anything else may be something said back, and is left out. */
export function safeErrorWord(word: string | null | undefined): string | null {
  return word !== null && word !== undefined && /^[a-z][a-z_.-]{0,47}$/.test(word) ? word : null
}

export function safeFacts(facts: TraceFacts): TraceFacts {
  const safe = Object.entries(facts).map(([name, value]) => [
    name,
    typeof value === 'string' ? safeText(value) : value.slice(0, MOST_VALUES).map(safeText),
  ])
  return Object.fromEntries(safe) as TraceFacts
}

function safeText(text: string): string {
  return /^https?:\/\//i.test(text) ? safeUrl(text) : quoteForeign(text)
}
