import { hash } from 'node:crypto'

/** Deeper than any honest definition, and far from the end of the stack. */
const DEEPEST = 200

/**
 * JSON with one spelling only: members in order of their names, no blanks. Lists keep their order, which is part of
 * what they say.
 * @throws RangeError for what is nested too deep
 * @see RFC 8785
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > DEEPEST) throw new RangeError('nested too deep')
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) {
    return `[${value.map((item) => canonicalJson(item ?? null, depth + 1)).join(',')}]`
  }
  // Made at every listing of every tool, so without a list of pairs in between.
  let members = ''
  for (const key of Object.keys(value).toSorted()) {
    const member = (value as Record<string, unknown>)[key]
    if (member === undefined) continue
    if (members !== '') members += ','
    members += `${JSON.stringify(key)}:${canonicalJson(member, depth + 1)}`
  }
  return `{${members}}`
}

export function sha256(text: string): string {
  return hash('sha256', text)
}
