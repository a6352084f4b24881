/** A line of a list that is drawn, by where it is in pixels. */
interface Line {
  index: number
  start: number
  end: number
}

/** What is drawn of a list, in order: its rows by index, and a gap as high as the rows that are not drawn. */
export type Part = { kind: 'row'; index: number } | { kind: 'gap'; key: string; height: number }

interface Extent {
  from: number
  to: number
  /** Between two lines. */
  gap: number
  /** Rows beside each other in a line. */
  columns: number
  /** Rows of the whole list. */
  count: number
}

/** Puts gaps between the lines that are drawn, so that each stands where it would if all of them were. */
export function partsOf(lines: Line[], { from, to, gap, columns, count }: Extent): Part[] {
  const parts: Part[] = []
  let at = from
  for (const { index: line, start, end } of lines) {
    if (start - at > gap)
      parts.push({ kind: 'gap', key: `before ${line}`, height: start - at - gap })
    const first = line * columns
    for (let index = first; index < Math.min(first + columns, count); index++) {
      parts.push({ kind: 'row', index })
    }
    at = end + gap
  }
  if (to - at > 0) parts.push({ kind: 'gap', key: 'after', height: to - at })
  return parts
}

/**
 * The lines to draw: those in sight, and the ones that may not go: the first and the last, for the keys that lead there;
 * each that is held, by the keyboard or because something in it is open; and its neighbours, for the next step.
 */
export function linesToDraw(inSight: number[], held: number[], count: number): number[] {
  const kept = [0, count - 1, ...held.flatMap((line) => [line - 1, line, line + 1])]
  const all = new Set([...inSight, ...kept.filter((line) => line >= 0 && line < count)])
  return [...all].toSorted((one, other) => one - other)
}
