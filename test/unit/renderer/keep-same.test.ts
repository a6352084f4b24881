import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepSame } from '../../../src-renderer/keep-same.ts'

const copy = <T>(value: T): T => structuredClone(value)

describe('what arrives again', () => {
  it('is the very same object when it says the same', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 4, withNullPrototype: false }), (before) => {
        expect(keepSame(before, copy(before))).toBe(before)
      }),
    )
  })

  it('says what arrived, whatever was there before', () => {
    const value = fc.oneof(fc.object({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }))
    fc.assert(
      fc.property(value, value, (before, arrived) => {
        expect(keepSame(before, copy(arrived))).toEqual(arrived)
      }),
    )
  })

  it('changes nothing of what was there before', () => {
    const before = { list: [{ a: 1 }], other: { b: 2 } }
    const seen = copy(before)
    keepSame(before, { list: [{ a: 1 }, { a: 3 }], other: { b: 4 } })
    expect(before).toEqual(seen)
  })

  it('keeps the parts that are as they were beside one that is not', () => {
    const before = { changed: { a: 1 }, same: { b: [1, 2] }, list: [{ c: 1 }, { c: 2 }] }
    const kept = keepSame(before, {
      changed: { a: 2 },
      same: { b: [1, 2] },
      list: [{ c: 1 }, { c: 9 }],
    })
    expect(kept).not.toBe(before)
    expect(kept.changed).not.toBe(before.changed)
    expect(kept.same).toBe(before.same)
    expect(kept.list[0]).toBe(before.list[0])
  })

  it('takes neither a list for a record nor a missing name for an undefined one', () => {
    expect(keepSame([], {})).toEqual({})
    expect(keepSame({ a: undefined }, { b: undefined })).toStrictEqual({ b: undefined })
    expect(keepSame({ a: 1, b: 1 }, { a: 1 })).toStrictEqual({ a: 1 })
    expect(keepSame([1, 2], [1])).toEqual([1])
  })

  it('takes a foreign name for a name, even `__proto__`', () => {
    const foreign = (text: string) => JSON.parse(text) as Record<string, unknown>
    const kept = keepSame(foreign('{"__proto__": {"a": 1}}'), foreign('{"__proto__": {"a": 2}}'))
    expect(JSON.stringify(kept)).toBe('{"__proto__":{"a":2}}')
    expect(Object.getPrototypeOf(kept)).toBe(Object.prototype)
  })
})
