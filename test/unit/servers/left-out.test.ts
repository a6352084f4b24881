import { describe, expect, it } from 'vitest'
import type { GrantRecord } from '../../../src-main/servers/grant.ts'
import {
  beginLeaving,
  keptLeftOut,
  leftOutAfter,
  leftOutAt,
} from '../../../src-main/servers/left-out.ts'
import type { StoredServer } from '../../../src-main/servers/server-list.ts'

const LONG = 'x'.repeat(5_000)

const grant = (scopesRequested: string[], leftOut?: string[]) =>
  ({ tokenSet: { scopesRequested }, ...(leftOut && { leftOut }) }) as unknown as GrantRecord

const kept = (leftOut?: unknown) => ({ leftOut }) as Pick<StoredServer, 'leftOut'>

/** Remembers as a server does. */
function memoryOf(before: string[]) {
  const state = { now: before }
  return { state, known: () => state.now, keep: (scopes: string[]) => (state.now = scopes) }
}

describe('what was left out at a server', () => {
  it('R24 is what is kept beside it, and goes before what its grant knows', () => {
    expect(leftOutAt(kept(['a']), null)).toEqual(['a'])
    expect(leftOutAt(kept([]), grant([], ['a']))).toEqual([])
  })

  it('R24 is what the grant knows where an older version kept nothing', () => {
    expect(leftOutAt({}, grant([], ['a']))).toEqual(['a'])
    expect(leftOutAt({}, null)).toEqual([])
  })

  it('D2 is what can still be read of a damaged entry', () => {
    for (const damaged of [null, 7, 'a', { a: 1 }]) {
      expect(leftOutAt(kept(damaged), grant([], ['b']))).toEqual(['b'])
    }
    expect(leftOutAt(kept([1, 'a', null, ['b']]), null)).toEqual(['a'])
  })

  it('A15 is kept in bounds, the newest first of all; of what is too long the grant still knows', () => {
    const many = Array.from({ length: 300 }, (_, at) => `s${at}`)
    expect(keptLeftOut([LONG, '', 'a'])).toEqual(['a'])
    expect(keptLeftOut(many)).toEqual(many.slice(100))
    expect(leftOutAt(kept(['a']), grant([], ['b', LONG]))).toEqual(['a', LONG])
  })

  it('R36 is no longer what a grant was asked for, in whichever way', () => {
    expect(leftOutAfter(['a', 'b'], grant(['b', 'c']))).toEqual(['a'])
    expect(leftOutAfter(['a'], grant(['b'], ['a', 'd']))).toEqual(['a', 'd'])
  })
})

describe('leaving out in a review', () => {
  it('R24 begins with what was left out of the same, and has what was just agreed to with its tick', () => {
    const memory = memoryOf(['a', 'b', 'elsewhere'])
    expect(beginLeaving(['a', 'b', 'c'], ['b'], memory).atFirst).toEqual(['a'])
  })

  it('R24 remembers each tick taken away at once, and forgets it when it is set again', () => {
    const memory = memoryOf(['a'])
    const leaving = beginLeaving(['a', 'b', 'c'], [], memory)
    leaving.note('b', true)
    leaving.note('c', true)
    leaving.note('b', false)
    expect(memory.state.now).toEqual(['a', 'c'])
  })

  it('R24 forgets what was left out before only when the person goes on with it', () => {
    const memory = memoryOf(['a', 'elsewhere'])
    const leaving = beginLeaving(['a', 'b'], [], memory)
    leaving.note('a', true)
    leaving.note('a', false)
    expect(memory.state.now).toEqual(['a', 'elsewhere'])
    leaving.goOn(['a'])
    expect(memory.state.now).toEqual(['elsewhere', 'b'])
  })

  it('A21 takes note of nothing that is not offered', () => {
    const memory = memoryOf([])
    beginLeaving(['a'], [], memory).note('b', true)
    expect(memory.state.now).toEqual([])
  })
})

describe('what is asked for', () => {
  const begin = (offered: string[], before: string[] = []) =>
    beginLeaving(offered, [], memoryOf(before))

  it('A21 is what was offered and kept its tick, and nothing beside', () => {
    expect(begin(['a', 'b']).chosen(['b', 'never-offered'])).toEqual(['b'])
    expect(begin(['a', 'b'], ['a']).chosen(null)).toEqual(['b'])
  })

  it('A21 is never left to the server by leaving out everything', () => {
    expect(begin(['a', 'b']).isNothing([])).toBe(true)
    expect(begin(['a', 'b']).isNothing(['never-offered'])).toBe(true)
    expect(begin(['a'], ['a']).isNothing(null)).toBe(true)
    expect(begin(['a', 'b']).isNothing(['b'])).toBe(false)
  })

  it('R24 is nothing only where nothing was offered', () => {
    expect(begin([]).isNothing([])).toBe(false)
  })
})
