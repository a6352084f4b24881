import { fromBase64 } from './jwt.ts'
import { isObject } from './metadata.ts'

/** The longest name that is shown; what is longer is no name. */
const LONGEST = 200
/** Clocks of two computers differ. */
const LEEWAY_SECONDS = 300

/**
 * What the provider calls the person who signed in: e-mail, user name, name or subject of the id token, in this order.
 * It only names an account to the person and decides nothing, so that whatever is wrong with the token is no error:
 * there is no name then. It came from the token endpoint itself, whose TLS stands for the signature.
 * @returns null when there is no id token, or it is for another client, of another issuer or out of date
 * @see OpenID Connect Core 1.0 §3.1.3.7
 */
export function accountOf(
  idToken: unknown,
  expected: { issuer: string; clientId: string; nowMs: number },
): string | null {
  const claims = readClaims(idToken)
  if (claims === null) return null
  const { iss, aud, exp } = claims
  const audiences = Array.isArray(aud) ? (aud as unknown[]) : [aud]
  const ended = typeof exp !== 'number' || (exp + LEEWAY_SECONDS) * 1000 < expected.nowMs
  if (iss !== expected.issuer || !audiences.includes(expected.clientId) || ended) return null
  const names = [claims['email'], claims['preferred_username'], claims['name'], claims['sub']]
  return names.find(isName) ?? null
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST
}

/** What a JWT says, unchecked; null when it is none. */
export function readClaims(jwt: unknown): Record<string, unknown> | null {
  const [, payload] = typeof jwt === 'string' ? jwt.split('.') : []
  if (payload === undefined) return null
  try {
    const claims: unknown = JSON.parse(new TextDecoder().decode(fromBase64(payload)))
    return isObject(claims) ? claims : null
  } catch {
    return null
  }
}
