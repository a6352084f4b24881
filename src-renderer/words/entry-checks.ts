// What is wrong with an entry, in one sentence for beside its field; null when nothing is. Main decides, and more strictly
// where it takes more than a look; a test holds both to one list of cases.

import { say } from './say.tsx'

const VISIBLE = /^[\x21-\x7e]+$/
const ONE_LINE = /^[\x20-\x7e]+$/
const LONGEST = { clientId: 500, secret: 4096, key: 8000, token: 8192, statement: 8192 }
const PORTS = { least: 1024, most: 65_535 }

export function clientIdProblem(text: string): string | null {
  if (text === '') return say('words.entry.client-id.empty')
  if (/\s/.test(text)) return say('words.entry.client-id.spaces')
  if (!VISIBLE.test(text)) return say('words.entry.client-id.signs')
  return text.length > LONGEST.clientId
    ? say('words.entry.client-id.long', { most: LONGEST.clientId })
    : null
}

export function secretProblem(text: string): string | null {
  if (text === '') return say('words.entry.secret.empty')
  if (/[\r\n]/.test(text)) return say('words.entry.secret.line-break')
  if (text !== text.trim()) return say('words.entry.secret.space')
  if (!ONE_LINE.test(text)) return say('words.entry.secret.signs')
  return text.length > LONGEST.secret
    ? say('words.entry.secret.long', { most: LONGEST.secret })
    : null
}

const CONVERT = { command: 'openssl pkcs8 -topk8 -nocrypt -in key.pem' }
const BORDERS = { begin: 'BEGIN PRIVATE KEY', end: 'END PRIVATE KEY' }

export function privateKeyProblem(text: string): string | null {
  if (text.trim() === '') return say('words.entry.private-key.empty')
  if (/-BEGIN (RSA |EC )?PUBLIC KEY-/.test(text)) {
    return say('words.entry.private-key.public', { begin: BORDERS.begin })
  }
  if (/-BEGIN ENCRYPTED PRIVATE KEY-/.test(text)) {
    return say('words.entry.private-key.encrypted', CONVERT)
  }
  if (/-BEGIN (RSA|EC|DSA|OPENSSH) PRIVATE KEY-/.test(text)) {
    return say('words.entry.private-key.older', CONVERT)
  }
  const [, body = ''] =
    /-----BEGIN PRIVATE KEY-----([\sA-Za-z0-9+/=]+)-----END PRIVATE KEY-----/.exec(text) ?? []
  return body.trim() === '' ? say('words.entry.private-key.part', BORDERS) : null
}

export function assertionFileProblem(text: string): string | null {
  if (text === '') return say('words.entry.file.empty')
  return /^(\/|[A-Za-z]:[\\/]|\\\\)/.test(text) ? null : say('words.entry.file.path')
}

/** An empty one is any port. */
export function portProblem(text: string): string | null {
  if (text === '') return null
  if (!/^\d+$/.test(text)) return say('words.entry.port.number')
  const port = Number(text)
  return port < PORTS.least || port > PORTS.most ? say('words.entry.port.range', PORTS) : null
}

const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
/** The connection's own. */
const RESERVED =
  /^(?:host|connection|content-.*|transfer-encoding|te|trailer|upgrade|expect|accept|cookie|origin|proxy-.*|sec-.*|mcp-.*|last-event-id)$/i

export function headerNameProblem(text: string): string | null {
  if (!HEADER_NAME.test(text) || text.length > 100) {
    return say('words.entry.header.signs')
  }
  return RESERVED.test(text) ? say('words.entry.header.reserved') : null
}

/** @param bearer whether the word Bearer is put before it */
export function keyProblem(text: string, bearer: boolean): string | null {
  if (text === '') return say('words.entry.key.empty')
  if (!ONE_LINE.test(text)) return say('words.entry.key.signs')
  if (bearer && /\s/.test(text)) {
    return say('words.entry.key.bearer')
  }
  return text.length > LONGEST.key ? say('words.entry.key.long', { most: LONGEST.key }) : null
}

export function issuerProblem(text: string): string | null {
  const url = readUrl(text)
  if (url === null) return say('words.entry.address.none')
  if (url.username !== '' || url.password !== '') return say('words.entry.address.user')
  if (url.protocol === 'https:' || isLoopback(url)) return null
  return say('words.entry.address.issuer-open')
}

export function clientMetadataUrlProblem(text: string): string | null {
  const url = readUrl(text)
  if (url === null) return say('words.entry.address.none')
  if (url.protocol !== 'https:') return say('words.entry.address.open')
  if (url.username !== '' || url.password !== '') return say('words.entry.address.user')
  if (text.includes('#')) return say('words.entry.address.hash')
  if (url.pathname === '/') return say('words.entry.address.path')
  return url.href === text ? null : say('words.entry.address.form')
}

export function accessTokenProblem(text: string): string | null {
  if (/\s/.test(text)) return say('words.entry.token.spaces')
  if (!VISIBLE.test(text)) return say('words.entry.token.signs')
  return text.length > LONGEST.token ? say('words.entry.token.long', { most: LONGEST.token }) : null
}

export function softwareStatementProblem(text: string): string | null {
  const isJwt = /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)
  if (!isJwt) return say('words.entry.statement.parts')
  return text.length > LONGEST.statement
    ? say('words.entry.statement.long', { most: LONGEST.statement })
    : null
}

function readUrl(text: string): URL | null {
  return /^https?:\/\//i.test(text) && text.length <= 2000 && URL.canParse(text)
    ? new URL(text)
    : null
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}
