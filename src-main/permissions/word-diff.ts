import type { DiffPiece } from '../../src-preload/contract/permissions.ts'

/** More differences than this are not worth telling apart: the old text goes, the new one comes. */
const MOST_EDITS = 1_000
/** Words, runs of blanks, and every other character for itself, so that none hides in a word. */
const TOKEN = /[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu

/**
 * What went and what came, word by word: the shortest way from the one text to the other.
 * @see Myers, An O(ND) Difference Algorithm and Its Variations (1986)
 */
export function wordDiff(before: string, after: string): DiffPiece[] {
  const old = before.match(TOKEN) ?? []
  const now = after.match(TOKEN) ?? []
  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) head++
  let tail = 0
  const shortest = Math.min(old.length, now.length) - head
  while (tail < shortest && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  const middle = between(old.slice(head, old.length - tail), now.slice(head, now.length - tail))
  return joined([
    ...old.slice(0, head).map(same),
    ...middle,
    ...old.slice(old.length - tail).map(same),
  ])
}

const same = (text: string): DiffPiece => ({ kind: 'same', text })
const removed = (text: string): DiffPiece => ({ kind: 'removed', text })
const added = (text: string): DiffPiece => ({ kind: 'added', text })

function between(old: string[], now: string[]): DiffPiece[] {
  const rounds = search(old, now)
  if (rounds === null) return [...old.map(removed), ...now.map(added)]
  const pieces: DiffPiece[] = []
  let x = old.length
  let y = now.length
  for (let edits = rounds.length - 1; edits > 0; edits--) {
    const reached = rounds[edits - 1] ?? new Map<number, number>()
    const diagonal = x - y
    const down = goesDown(reached, diagonal, edits)
    const from = down ? diagonal + 1 : diagonal - 1
    const startX = reached.get(from) ?? 0
    const startY = startX - from
    while (x > (down ? startX : startX + 1)) {
      pieces.push(same(old[--x] ?? ''))
      y--
    }
    if (down) pieces.push(added(now[--y] ?? ''))
    else pieces.push(removed(old[--x] ?? ''))
    x = startX
    y = startY
  }
  while (x > 0) pieces.push(same(old[--x] ?? ''))
  return pieces.toReversed()
}

/** How far each diagonal got after each number of edits; null when there are too many. */
function search(old: string[], now: string[]): Map<number, number>[] | null {
  const rounds: Map<number, number>[] = []
  let reached = new Map<number, number>()
  for (let edits = 0; edits <= MOST_EDITS; edits++) {
    const next = new Map<number, number>()
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down = goesDown(reached, diagonal, edits)
      let x = edits === 0 ? 0 : down ? at(reached, diagonal + 1) : at(reached, diagonal - 1) + 1
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x++
      next.set(diagonal, x)
      if (x >= old.length && x - diagonal >= now.length) return [...rounds, next]
    }
    rounds.push(next)
    reached = next
  }
  return null
}

const at = (reached: Map<number, number>, diagonal: number) => reached.get(diagonal) ?? -1

function goesDown(reached: Map<number, number>, diagonal: number, edits: number): boolean {
  if (diagonal === -edits) return true
  return diagonal !== edits && at(reached, diagonal - 1) < at(reached, diagonal + 1)
}

/** Neighbours of one kind are one piece; within a change what went stands before what came. */
function joined(pieces: DiffPiece[]): DiffPiece[] {
  const told: DiffPiece[] = []
  let went = ''
  let came = ''
  const close = () => {
    if (went !== '') told.push(removed(went))
    if (came !== '') told.push(added(came))
    went = came = ''
  }
  for (const { kind, text } of pieces) {
    const last = told.at(-1)
    if (kind === 'removed') went += text
    else if (kind === 'added') came += text
    else if (went === '' && came === '' && last?.kind === 'same') last.text += text
    else {
      close()
      told.push(same(text))
    }
  }
  close()
  return told
}
