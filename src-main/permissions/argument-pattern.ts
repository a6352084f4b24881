// Threat: an “always” that covers more than the person meant. So a pattern is no expression of anybody's: a value equals,
// a text starts with, or anything will do; an argument that no pattern names is not covered; a path that climbs out of
// where it starts, and an address that goes on after its host, do not start with what they seem to start with.
import type { ArgumentPattern } from '../../src-preload/contract/permissions.ts'
import { canonicalJson } from './canonical-json.ts'
import { leavesOf, pointerTo, valueAt } from './json-pointer.ts'

/** Whether a standing permission for these patterns covers a call with these arguments. */
export function covers(patterns: readonly ArgumentPattern[], args: unknown): boolean {
  return (
    patterns.every((pattern) => holds(pattern, args)) &&
    leavesOf(args).every(({ pointer, value }) => {
      // No arguments at all are covered by having said nothing of any.
      if (pointer === '' && isEmpty(value)) return true
      return patterns.some(
        (one) => pointer === one.pointer || pointer.startsWith(`${one.pointer}/`),
      )
    })
  )
}

function holds({ pointer, match }: ArgumentPattern, args: unknown): boolean {
  const found = valueAt(args, pointer)
  if (match.kind === 'any') return true
  if (!found.found) return false
  if (match.kind === 'equals') return canonicalJson(found.value) === canonicalJson(match.value)
  return typeof found.value === 'string' && startsWith(found.value, match.prefix)
}

function startsWith(text: string, prefix: string): boolean {
  if (prefix === '' || !text.startsWith(prefix)) return false
  const rest = text.slice(prefix.length)
  if (climbs(text)) return false
  // `https://good.example` is not the start of `https://good.example.evil` or of `https://good.example@evil`.
  const endsInHost = /^[a-z][a-z0-9+.-]*:\/\/[^/?#\\]*$/i.test(prefix)
  return !endsInHost || rest === '' || /^[/?#]/.test(rest)
}

/** `..` between slashes of either kind, plain or percent-encoded. */
function climbs(text: string): boolean {
  const plain = text.replaceAll(/%2e/gi, '.').replaceAll(/%2f|%5c/gi, '/')
  return plain.split(/[/\\]/).includes('..')
}

/** A pattern for each argument, as narrow as can be. A secret is never written into one. */
export function narrowest(args: Record<string, unknown>): ArgumentPattern[] {
  return Object.entries(args)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const pointer = pointerTo('', name)
      const match = mayHoldSecret(pointer, value)
        ? { kind: 'any' as const }
        : { kind: 'equals' as const, value }
      return { pointer, match }
    })
}

/** Patterns are kept in plain text: what looks like a secret by its name is not. */
export function keepsSecret(patterns: readonly ArgumentPattern[]): boolean {
  return patterns.some(({ pointer, match }) => {
    if (match.kind === 'any') return false
    const value = match.kind === 'equals' ? match.value : match.prefix
    return mayHoldSecret(pointer, value)
  })
}

const SECRET_NAME =
  /(^|[/_.-])(pass(word|phrase|wd)?|secret|token|api[_-]?key|private[_-]?key|credential|authorization)s?($|[/_.-])/i
const SECRET_ENDING = /(Password|Passphrase|Secret|Token|ApiKey|PrivateKey)$/

/** Texts only: a number or a switch is no secret, whatever it is called. */
function mayHoldSecret(pointer: string, value: unknown): boolean {
  return leavesOf(value, pointer).some(({ pointer: at, value: leaf }) => {
    if (typeof leaf !== 'string') return false
    return SECRET_NAME.test(at) || SECRET_ENDING.test(at)
  })
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
