/** Longer than any scope a vendor documents. What is longer is not guessed at. */
const LONGEST = 200

/** What may stand in a scope (RFC 6749 §3.3). Anything else was not meant to be read by machines. */
const TOKEN = /^[\x21\x23-\x5B\x5D-\x7E]+$/

export interface ScopeParts {
  /** The words of the scope, in lower case and in their order. */
  words: string[]
  /** The scope is the address of a whole host. */
  wholeHost: boolean
  /** The scope has the shape of those of Google, where no verb means all of them. */
  likeGoogle: boolean
}

/** Takes a scope apart, in time that grows with its length only. Null where nothing is to be read. */
export function partsOf(scope: string): ScopeParts | null {
  if (scope.length > LONGEST || !TOKEN.test(scope)) return null
  if (!/^(https|api):\/\//i.test(scope)) {
    const text = scope.replace(/^urn:[^:]*:/i, '')
    return { words: wordsOf(text), wholeHost: false, likeGoogle: false }
  }
  if (!URL.canParse(scope)) return null
  const address = new URL(scope)
  const path = address.pathname.replace(/^\/auth\//, '/')
  const wholeHost = path === '' || path === '/'
  const likeGoogle = address.pathname.startsWith('/auth/')
  return { words: wordsOf(lastOf(path)), wholeHost, likeGoogle }
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function wordsOf(text: string): string[] {
  return text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('*', ' all ')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}
