import { isBlank } from './blanks.ts'
import { isSecretWord, looksLikeSecret } from './secret-shape.ts'

/** `--token-file`, `API_KEY_ENV`: what follows says where a secret is, or what kind it is. */
const POINTS_ELSEWHERE =
  /(?:[-_.](?:file|path|dir|folder|env|var|name|type|url|uri|endpoint|store|provider|mode|header|length|limit|count|ttl)s?|(?:File|Path|Dir|Env|Name|Type|Url))$/i
const ORDINARY_WORD =
  /^(?:none|null|undefined|oauth2?|basic|bearer|jwt|auto|default|env|keychain|keyring|enabled?|disabled?|required|optional|always|never)$/i
const PATH = /^(?:(?:~|\.{1,2})?\/|[a-z]:\\|\.\\)[\w./\\@ +-]+$/i
const IDENTIFIER =
  /(?:^|[-_.@])(?:rev|revision|commit|ref|sha\d*|hash|digest|checksum|integrity|id|uuid|guid)$/i
const IDENTIFIER_IN_CAPITALS = /[a-z](?:Id|Ref|Hash)$/

/** Whether a name announces the mark of a thing or a version, which may be as random as a key and is no secret. */
export const isIdentifierName = (name: string) =>
  IDENTIFIER.test(name) || IDENTIFIER_IN_CAPITALS.test(name)

/** The name at the end of a word such as `--api-key` or `?token`; empty when there is none. */
export function nameIn(word: string): string {
  return (/[\w.-]+$/.exec(word.slice(-120))?.[0] ?? '').replace(/^-+/, '')
}

/** Whether the value is none that needs to be hidden, although its name would have it so. */
export function isOrdinaryValue(name: string, value: string): boolean {
  const text = value.trim()
  if (!looksLikeSecret(name, text) || isBlank(name, text)) return true
  if (ORDINARY_WORD.test(text)) return true
  const words = text.split(/[\s/\\,;:=]+/)
  if (words.some((word) => isSecretWord(word))) return false
  return POINTS_ELSEWHERE.test(name) || (PATH.test(text) && text.split(/[/\\]/).every(isPlainName))
}

/** Of a folder or file; a key that begins with a slash is no path. */
function isPlainName(part: string): boolean {
  return /\.\w{1,5}$/.test(part) || ![/[a-z]/, /[A-Z]/, /\d/].every((sort) => sort.test(part))
}
