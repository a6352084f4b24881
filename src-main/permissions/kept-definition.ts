// Threat: a definition that is padded until it is not kept, so that the difference to the next one shows nothing (A16). So each
// member is kept for itself: where one is cut, its hash stands for the rest of it, and the others are whole.
import { sha256 } from './canonical-json.ts'

/** The beginning of a member that is too long to be kept, and what tells the whole of it from another. */
interface CutMember {
  start: string
  characters: number
  sha256: string
}

export type KeptMember = string | CutMember

export interface KeptDefinition {
  /** Texts as a person reads them, by name. */
  members: Map<string, KeptMember>
  /** Covers the members that found no room; null when there are none. */
  rest: string | null
  /** Some members may be cut. */
  shortened: boolean
}

/** What a person reads first has room first. */
export const MEMBERS_READ_FIRST = [
  'name',
  'title',
  'description',
  'annotations',
  'inputSchema',
  'outputSchema',
]

export const LONGEST_KEPT = 128 * 1024
export const LONGEST_MEMBER = 16 * 1024
const LONGEST_NAME = 200
/** No definition is a list that begins with a text. */
const MARK = 'shortened'

/** A canonical definition as it is kept beside its hash. */
export function textToKeep(definition: string): string {
  if (definition.length <= LONGEST_KEPT) return definition
  const { members, rest } = shortened(keptIn(definition))
  return JSON.stringify([MARK, Object.fromEntries(members), rest])
}

/** Reads what `textToKeep` gave, or a whole definition. */
export function keptIn(text: string): KeptDefinition {
  const value = parsed(text)
  if (Array.isArray(value) && value[0] === MARK) {
    const [, members, rest] = value as [string, Record<string, KeptMember>, string | null]
    return { members: new Map(Object.entries(members)), rest, shortened: true }
  }
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : null
  const texts = entries?.map(([name, member]): [string, string] => [name, textOf(member)])
  return { members: new Map(texts ?? [['definition', text]]), rest: null, shortened: false }
}

/** As much of a definition as is kept of it. */
export function shortened({ members }: KeptDefinition): KeptDefinition {
  const kept = new Map<string, KeptMember>()
  const left: [string, KeptMember][] = []
  let room = LONGEST_KEPT
  for (const name of inOrder(members)) {
    const whole = members.get(name) ?? ''
    const member = typeof whole === 'string' ? cut(whole) : whole
    const size = name.length + (typeof member === 'string' ? member : member.start).length
    if (size > room || name.length > LONGEST_NAME) left.push([name, whole])
    else {
      room -= size
      kept.set(name, member)
    }
  }
  const rest = left.length === 0 ? null : sha256(JSON.stringify(left))
  return { members: kept, rest, shortened: true }
}

/** The names of members as they are read: the known ones, then by name. */
export function inOrder(members: Map<string, unknown>): string[] {
  return [...new Set([...MEMBERS_READ_FIRST, ...[...members.keys()].toSorted()])].filter((name) =>
    members.has(name),
  )
}

/** A member that is too long, by its start; whole texts are as they were. */
export function cut(text: string, longest: number = LONGEST_MEMBER): KeptMember {
  if (text.length <= longest) return text
  return { start: text.slice(0, longest), characters: text.length, sha256: sha256(text) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // Of what is nested beyond all reason there is no JSON.
    return null
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2)
}
