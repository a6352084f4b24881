import { describe, expect, it } from 'vitest'
import { scopeDifference, unaskedOf } from '../../../src-renderer/grants/scope-difference.ts'
import { scopeView } from '../../support/server-view.ts'

const scope = (...became: ('asked' | 'granted' | 'leftOut')[]) => ({
  ...scopeView('s', []),
  asked: became.includes('asked'),
  granted: became.includes('granted'),
  leftOut: became.includes('leftOut'),
})

describe('the difference between asked and given', () => {
  it('A21 remarks what came without being asked for, or although it was left out', () => {
    const scopes = [
      scope('asked', 'granted'),
      scope('asked'),
      scope('leftOut'),
      scope('leftOut', 'granted'),
      scope('granted'),
      // Left out first, and asked for later because a tool needed it.
      scope('leftOut', 'asked', 'granted'),
    ]
    const remarks = scopes.map((one) => unaskedOf(one, scopes))
    expect(remarks).toEqual([null, null, null, 'given-anyway', 'unasked', null])
    expect(scopeDifference(scopes)).toEqual({
      leftOut: 2,
      notGiven: 1,
      givenAnyway: 1,
      unasked: 1,
      serverChose: false,
    })
  })

  it('A21 says that the server chose where nothing was named, and does not blame it for each', () => {
    const scopes = [scope('granted'), scope('granted')]
    expect(scopeDifference(scopes)).toMatchObject({ unasked: 0, serverChose: true })
    expect(scopeDifference([scope('asked'), scope('granted')]).serverChose).toBe(false)
    expect(scopeDifference([]).serverChose).toBe(false)
  })
})
