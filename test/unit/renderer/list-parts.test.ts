import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesToDraw, partsOf } from '../../../src-renderer/shell/list-parts.ts'

/** Lines of these heights, one below the other. */
function layOut(heights: number[], from: number, gap: number) {
  let at = from
  return heights.map((height, index) => {
    const line = { index, start: at, end: at + height }
    at = line.end + gap
    return line
  })
}

describe('a list of which a part is drawn', () => {
  it('has each row where it would be if all were drawn, and is as high', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 10, max: 90 }), { minLength: 1, maxLength: 40 }),
        fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
        fc.constantFrom(0, 2, 24),
        fc.nat(300),
        (heights, drawn, gap, from) => {
          const lines = layOut(heights, from, gap)
          const to = lines.at(-1)?.end ?? from
          const some = lines.filter(({ index }) => drawn[index] === true)
          const extent = { from, to, gap, columns: 1, count: heights.length }
          let at = from
          const tops = new Map<number, number>()
          for (const part of partsOf(some, extent)) {
            if (part.kind === 'row') tops.set(part.index, at)
            const height = part.kind === 'row' ? (heights[part.index] ?? 0) : part.height
            at += height + gap
          }
          expect([...tops]).toEqual(some.map(({ index, start }) => [index, start]))
          if (some.length > 0 || gap === 0) expect(at - gap).toBe(to)
        },
      ),
    )
  })

  it('draws all rows of a line, and none that is not there', () => {
    const lines = layOut([50, 50, 50], 0, 0).slice(1)
    const parts = partsOf(lines, { from: 0, to: 150, gap: 0, columns: 4, count: 10 })
    expect(parts).toEqual([
      { kind: 'gap', key: 'before 1', height: 50 },
      ...[4, 5, 6, 7, 8, 9].map((index) => ({ kind: 'row', index })),
    ])
  })

  it('keeps its ends, what is held and what is beside that', () => {
    expect(linesToDraw([40, 41, 42], [10, 41], 100)).toEqual([0, 9, 10, 11, 40, 41, 42, 99])
  })

  it('has no line before the first or after the last', () => {
    expect(linesToDraw([], [0, 4], 5)).toEqual([0, 1, 3, 4])
    expect(linesToDraw([], [], 0)).toEqual([])
  })
})
