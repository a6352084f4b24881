import { pointerTo } from './json-pointer.ts'

const SECRET_NAME =
  /(^|[/_.-])(pass(word|phrase|wd|code)?|pwd|secret|token|(api|access|private|secret|signing|session)[_-]?key|session[_-]?id|credential|auth|authorization|bearer|cookie|jwt|otp|pin)s?($|[/_.-])/i
/** Where the name of a value stands beside it, as in a list of headers. */
const LABELS = new Set(['name', 'key', 'header', 'field', 'parameter', 'variable'])
/** What is sent as a proof of who somebody is, and tokens that show what they are. */
const SECRET_LOOK = /^(bearer|basic|dpop|token)\s+\S{4}|^eyJ[\w-]+\.[\w-]+\./i

/** Whether one of the members says that another is a secret: `{ name: 'Authorization', value: … }`, or such a pair. */
export function namesSecret(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 1 && isSecretName(value[0])
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(
    ([key, member]) => LABELS.has(key.toLowerCase()) && isSecretName(member),
  )
}

/**
 * Whether a secret may be among these values, by its name, by a name beside it (`named`), or by its look. Texts only: a number
 * or a switch is no secret, whatever it is called.
 */
export function mayHoldSecret(pointer: string, value: unknown, named = false): boolean {
  if (typeof value === 'string') {
    const label = LABELS.has(pointer.slice(pointer.lastIndexOf('/') + 1).toLowerCase())
    return isSecretName(pointer) || SECRET_LOOK.test(value.trim()) || (named && !label)
  }
  if (typeof value !== 'object' || value === null) return false
  const inside = named || namesSecret(value)
  return Object.entries(value).some(([key, member]) =>
    mayHoldSecret(pointerTo(pointer, key), member, inside),
  )
}

function isSecretName(name: unknown): boolean {
  if (typeof name !== 'string') return false
  const words = name.slice(-2_000).replaceAll(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3_$2$4')
  return SECRET_NAME.test(words)
}
