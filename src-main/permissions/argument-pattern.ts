// Threat: an “always” that covers more than the person meant. So a pattern is no expression of anybody's: a value equals,
// a text starts with, or anything will do; an argument that no pattern names is not covered; and a text that a program may
// read as something else than what it seems to start with does not start so (`text-start.ts`).
import type { ArgumentPattern } from '../../src-preload/contract/permissions.ts'
import { canonicalJson } from './canonical-json.ts'
import { leavesOf, pointerTo, valueAt } from './json-pointer.ts'
import { mayHoldSecret, namesSecret } from './secret-names.ts'
import { startsWith } from './text-start.ts'

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

/** A pattern for each argument, as narrow as can be. A secret is never written into one. */
export function narrowest(args: Record<string, unknown>): ArgumentPattern[] {
  return Object.entries(args)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const pointer = pointerTo('', name)
      const match = mayHoldSecret(pointer, value, namesSecret(args))
        ? { kind: 'any' as const }
        : { kind: 'equals' as const, value }
      return { pointer, match }
    })
}

/** Patterns are kept in plain text: what looks like a secret is not. */
export function keepsSecret(patterns: readonly ArgumentPattern[]): boolean {
  const kept = patterns.flatMap(({ pointer, match }) => {
    if (match.kind === 'any') return []
    return [{ pointer, value: match.kind === 'equals' ? match.value : match.prefix }]
  })
  const together = Object.fromEntries(kept.map(({ pointer, value }) => [pointer.slice(1), value]))
  const named = namesSecret(together)
  return kept.some(({ pointer, value }) => mayHoldSecret(pointer, value, named))
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
