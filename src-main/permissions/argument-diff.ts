import type { ArgumentLine } from '../../src-preload/contract/permissions.ts'
import { leavesOf, pointerTo } from './json-pointer.ts'

/** More values than a person reads one by one: then each argument is one text. */
const MOST_LINES = 400

type Leaf = ReturnType<typeof leavesOf>[number]

/** Each value that would be sent, beside what stood there in the last approved call; null when there was none. */
export function argumentLines(
  args: Record<string, unknown>,
  before: Record<string, unknown> | null,
): ArgumentLine[] {
  const whole = leavesOf(args).length + (before === null ? 0 : leavesOf(before).length)
  const read = whole > MOST_LINES ? membersOf : leavesWithin
  const now = new Map(read(args).map((leaf) => [leaf.pointer, textOf(leaf.value)]))
  const then = before && new Map(read(before).map((leaf) => [leaf.pointer, textOf(leaf.value)]))
  const lines = [...now].map(([pointer, after]): ArgumentLine => {
    const was = then?.get(pointer) ?? null
    const change = then === null || was === after ? 'same' : was === null ? 'added' : 'changed'
    return { pointer, change, before: was, after }
  })
  const gone = [...(then ?? [])].filter(([pointer]) => !now.has(pointer))
  return [
    ...lines,
    ...gone.map(([pointer, was]): ArgumentLine => {
      return { pointer, change: 'removed', before: was, after: null }
    }),
  ]
}

function leavesWithin(args: Record<string, unknown>): Leaf[] {
  return Object.keys(args).length === 0 ? [] : leavesOf(args)
}

function membersOf(args: Record<string, unknown>): Leaf[] {
  return Object.entries(args).map(([name, value]) => ({ pointer: pointerTo('', name), value }))
}

function textOf(value: unknown): string {
  return JSON.stringify(value, null, 2) ?? 'null'
}
