import type { DiffPiece, ToolChangeView } from '../../src-preload/contract/permissions.ts'
import { sha256 } from './canonical-json.ts'
import {
  LONGEST_KEPT,
  LONGEST_MEMBER,
  cut,
  inOrder,
  keptIn,
  shortened as asKept,
} from './kept-definition.ts'
import type { KeptMember } from './kept-definition.ts'
import { wordDiff } from './word-diff.ts'

type Field = ToolChangeView['fields'][number]

/** So much of what stayed is shown on either side of a change. */
const AROUND = 160
/** The members that are too many to be kept. */
const REST = '…'

/** What differs between a definition as it was kept and one of now, member by member and word by word. */
export function definitionDiff(before: string, after: string): Field[] {
  const old = keptIn(before)
  const now = keptIn(after)
  const shown = after.length > LONGEST_KEPT || old.shortened ? asKept(now) : now
  const longest = old.shortened ? LONGEST_MEMBER : LONGEST_KEPT
  const names = inOrder(new Map([...old.members, ...shown.members]))
  const fields = names.flatMap((field) => {
    const was = old.members.get(field) ?? ''
    const is = now.members.get(field) ?? ''
    return isSame(was, is) ? [] : [{ field, pieces: difference(was, is, longest) }]
  })
  if (old.rest === shown.rest) return fields
  return [...fields, { field: REST, pieces: difference(old.rest ?? '', shown.rest ?? '', longest) }]
}

function isSame(was: KeptMember, is: KeptMember): boolean {
  if (typeof was === 'string' || typeof is !== 'string') return was === is
  return was.characters === is.length && was.sha256 === sha256(is)
}

function difference(was: KeptMember, is: KeptMember, longest: number): DiffPiece[] {
  return shortened(wordDiff(inWords(was, longest), inWords(is, longest)))
}

/** One that is cut is longer than any that is whole, so that neither can be written to look like the other. */
function inWords(member: KeptMember, longest: number): string {
  const short = typeof member === 'string' ? cut(member, longest) : member
  if (typeof short === 'string') return short
  return `${short.start} … (${short.characters}, SHA-256 ${short.sha256})`
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
