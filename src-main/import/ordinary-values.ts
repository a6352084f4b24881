import { isBlank } from './blanks.ts'
import { isSecretWord, looksLikeSecret } from './secret-shape.ts'

/** `--token-file`, `API_KEY_ENV`: what follows says where a secret is, or what kind it is. */
const POINTS_ELSEWHERE =
  /(?:[-_.](?:file|path|dir|folder|env|var|name|type|url|uri|endpoint|store|provider|mode|header|length|limit|count|ttl)s?|(?:File|Path|Dir|Env|Name|Type|Url))$/i
const ORDINARY_WORD =
  /^(?:none|null|undefined|oauth2?|basic|bearer|jwt|auto|default|env|keychain|keyring|enabled?|disabled?|required|optional|always|never)$/i
const PATH = /^(?:(?:~|\.{1,2})?\/|[a-z]:\\|\.\\)/i
const DIGEST_NAME =
  /(?:^|[-_.@])(?:rev|revision|commit|ref|sha\d*|hash|digest|checksum|integrity)$/i

/** Whether a name announces the mark of a version or a file, which is as random as a key and no secret. */
export const isDigestName = (name: string) => DIGEST_NAME.test(name)

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
  if (words.some(isSecretWord)) return false
  return POINTS_ELSEWHERE.test(name) || PATH.test(text)
}
