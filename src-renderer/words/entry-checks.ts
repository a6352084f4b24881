// What is wrong with an entry, in one sentence for beside its field; null when nothing is. Main decides, and more strictly
// where it takes more than a look; a test holds both to one list of cases.

const VISIBLE = /^[\x21-\x7e]+$/
const ONE_LINE = /^[\x20-\x7e]+$/

export function clientIdProblem(text: string): string | null {
  if (text === '') return 'Enter the client id.'
  if (/\s/.test(text)) return 'A client id has no spaces and no line breaks.'
  if (!VISIBLE.test(text)) return 'A client id is made of plain letters, digits and signs.'
  return text.length > 500 ? 'A client id has 500 characters at most.' : null
}

export function secretProblem(text: string): string | null {
  if (text === '') return 'Enter the secret.'
  if (/[\r\n]/.test(text)) return 'There is a line break in it. Copy the secret alone.'
  if (text !== text.trim()) return 'There is a space at its start or end. Copy the secret alone.'
  if (!ONE_LINE.test(text)) return 'A secret is one line of plain letters, digits and signs.'
  return text.length > 4096 ? 'A secret has 4,096 characters at most.' : null
}

const CONVERT = 'Convert it: openssl pkcs8 -topk8 -nocrypt -in key.pem'

export function privateKeyProblem(text: string): string | null {
  if (text.trim() === '') return 'Paste the key.'
  if (/-BEGIN (RSA |EC )?PUBLIC KEY-/.test(text)) {
    return 'This is a public key. The private one begins with BEGIN PRIVATE KEY.'
  }
  if (/-BEGIN ENCRYPTED PRIVATE KEY-/.test(text)) {
    return `This key is locked with a password. ${CONVERT}`
  }
  if (/-BEGIN (RSA|EC|DSA|OPENSSH) PRIVATE KEY-/.test(text)) {
    return `This key is in an older form. ${CONVERT}`
  }
  const [, body = ''] =
    /-----BEGIN PRIVATE KEY-----([\sA-Za-z0-9+/=]+)-----END PRIVATE KEY-----/.exec(text) ?? []
  return body.trim() === ''
    ? 'Paste the whole file, from BEGIN PRIVATE KEY to END PRIVATE KEY.'
    : null
}

export function assertionFileProblem(text: string): string | null {
  if (text === '') return 'Enter where the file is.'
  return /^(\/|[A-Za-z]:[\\/]|\\\\)/.test(text) ? null : 'Give the whole path, from the root on.'
}

/** An empty one is any port. */
export function portProblem(text: string): string | null {
  if (text === '') return null
  if (!/^\d+$/.test(text)) return 'A port is a number.'
  const port = Number(text)
  return port < 1024 || port > 65_535 ? 'A port here is a number from 1024 to 65535.' : null
}

const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
/** The connection's own. */
const RESERVED =
  /^(?:host|connection|content-.*|transfer-encoding|te|trailer|upgrade|expect|accept|cookie|origin|proxy-.*|sec-.*|mcp-.*|last-event-id)$/i

export function headerNameProblem(text: string): string | null {
  if (!HEADER_NAME.test(text) || text.length > 100) {
    return 'A header has letters, digits and hyphens only, without a colon.'
  }
  return RESERVED.test(text) ? 'This header belongs to the connection itself.' : null
}

/** @param bearer whether the word Bearer is put before it */
export function keyProblem(text: string, bearer: boolean): string | null {
  if (text === '') return 'Enter the key.'
  if (!ONE_LINE.test(text)) return 'A key is one line of plain letters, digits and signs.'
  if (bearer && /\s/.test(text)) {
    return 'A key has no spaces. Leave out the word Bearer; it is added.'
  }
  return text.length > 8000 ? 'A key has 8,000 characters at most.' : null
}

export function issuerProblem(text: string): string | null {
  const url = readUrl(text)
  if (url === null) return 'This is not a web address. It begins with https://.'
  if (url.username !== '' || url.password !== '') return 'Leave out the user name and password.'
  if (url.protocol === 'https:' || isLoopback(url)) return null
  return 'This address is not encrypted (http). A sign-in service has one with https.'
}

export function clientMetadataUrlProblem(text: string): string | null {
  const url = readUrl(text)
  if (url === null) return 'This is not a web address. It begins with https://.'
  if (url.protocol !== 'https:') return 'This address is not encrypted (http). Use one with https.'
  if (url.username !== '' || url.password !== '') return 'Leave out the user name and password.'
  if (text.includes('#')) return 'Leave out the # and what follows it.'
  if (url.pathname === '/') return 'The path of the file is missing.'
  return url.href === text
    ? null
    : 'Write it as a browser shows it: in small letters, without dots or a port that is meant anyway.'
}

export function accessTokenProblem(text: string): string | null {
  if (/\s/.test(text)) return 'A token has no spaces and no line breaks.'
  if (!VISIBLE.test(text)) return 'A token is made of plain letters, digits and signs.'
  return text.length > 8192 ? 'A token has 8,192 characters at most.' : null
}

export function softwareStatementProblem(text: string): string | null {
  const isJwt = /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)
  if (!isJwt) return 'A software statement is three parts of letters and digits, with dots between.'
  return text.length > 8192 ? 'A software statement has 8,192 characters at most.' : null
}

function readUrl(text: string): URL | null {
  return /^https?:\/\//i.test(text) && text.length <= 2000 && URL.canParse(text)
    ? new URL(text)
    : null
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}
