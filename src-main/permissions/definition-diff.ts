import type { DiffPiece, ToolChangeView } from '../../src-preload/contract/permissions.ts'
import { wordDiff } from './word-diff.ts'

type Field = ToolChangeView['fields'][number]

/** What a person reads first stands first; the rest follows by name. */
const ORDER = ['name', 'title', 'description', 'annotations', 'inputSchema', 'outputSchema']
/** So much of what stayed is shown on either side of a change. */
const AROUND = 160

/** What differs between two definitions, member by member and word by word. Both are canonical JSON. */
export function definitionDiff(before: string, after: string): Field[] {
  const old = membersOf(before)
  const now = membersOf(after)
  const names = [
    ...new Set([...ORDER, ...Object.keys(old).toSorted(), ...Object.keys(now).toSorted()]),
  ]
  return names.flatMap((field) => {
    const was = textOf(old[field])
    const is = textOf(now[field])
    return was === is ? [] : [{ field, pieces: shortened(wordDiff(was, is)) }]
  })
}

/** A definition too long to be kept whole is compared as the text it is. */
function membersOf(definition: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(definition)
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {
    // Cut off, so no JSON.
  }
  return { definition }
}

function textOf(value: unknown): string {
  if (value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2)
}

function shortened(pieces: DiffPiece[]): DiffPiece[] {
  return pieces.map((piece, at) => {
    const { kind, text } = piece
    if (kind !== 'same' || text.length <= 3 * AROUND) return piece
    const head = at === 0 ? '' : text.slice(0, AROUND)
    const tail = at === pieces.length - 1 ? '' : text.slice(-AROUND)
    return { kind, text: `${head} … ${tail}` }
  })
}
