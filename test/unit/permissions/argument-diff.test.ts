import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { argumentLines } from '../../../src-main/permissions/argument-diff.ts'

const told = (args: Record<string, unknown>, before: Record<string, unknown> | null) =>
  argumentLines(args, before).map((line) => [line.pointer, line.change, line.before, line.after])

describe('the arguments of a call', () => {
  it('stand value by value', () => {
    expect(told({ text: 'a', tags: ['x', 'y'], deep: { n: 1, none: [] } }, null)).toEqual([
      ['/text', 'same', null, '"a"'],
      ['/tags/0', 'same', null, '"x"'],
      ['/tags/1', 'same', null, '"y"'],
      ['/deep/n', 'same', null, '1'],
      ['/deep/none', 'same', null, '[]'],
    ])
    expect(told({}, null)).toEqual([])
  })

  it('say what is another since the last approved call', () => {
    expect(told({ to: 'eve', n: 1, cc: 'x' }, { to: 'anna', n: 1, bcc: 'y' })).toEqual([
      ['/to', 'changed', '"anna"', '"eve"'],
      ['/n', 'same', '1', '1'],
      ['/cc', 'added', null, '"x"'],
      ['/bcc', 'removed', '"y"', null],
    ])
    expect(told({ a: '1' }, { a: 1 })).toEqual([['/a', 'changed', '1', '"1"']])
  })

  it('leave nothing out, however many there are', () => {
    const json = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 40 })
    fc.assert(
      fc.property(json, (args) => {
        const shown = argumentLines(args, null)
          .map(({ after }) => after)
          .join('\n')
        for (const text of strings(args)) expect(shown).toContain(JSON.stringify(text))
      }),
    )
    const many = { list: Array.from({ length: 5_000 }, (_, at) => `value ${at}`) }
    const [line, ...more] = argumentLines(many, null)
    expect(more).toEqual([])
    expect(line?.after).toContain('"value 4999"')
  })
})

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(strings)
}
