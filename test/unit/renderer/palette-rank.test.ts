import { describe, expect, it } from 'vitest'
import { rank } from '../../../src-renderer/palette/rank.ts'

const said = (...all: string[]) => all.map((one) => ({ said: one, more: '' }))
const found = (entries: { said: string; more: string }[], query: string) =>
  rank(entries, query).map((entry) => entry.said)

describe('what the palette finds', () => {
  it('is everything in its order where nothing is looked for', () => {
    expect(found(said('b', 'a'), '  ')).toEqual(['b', 'a'])
  })

  it('stands first where it begins with the word, then where a word of it does, then inside', () => {
    const all = said('Reopen the doctor', 'Not open yet', 'Open Linear')
    expect(found(all, 'OPEN')).toEqual(['Open Linear', 'Not open yet', 'Reopen the doctor'])
  })

  it('has every word of the query, in whichever order', () => {
    const all = said('Open Linear', 'Disconnect Linear', 'Open Calendar')
    expect(found(all, 'linear open')).toEqual(['Open Linear'])
  })

  it('is found by its letters in their order, from the beginning of a word', () => {
    const all = said('Go to the settings', 'Open Linear')
    expect(found(all, 'stngs')).toEqual(['Go to the settings'])
    expect(found(all, 'ettngs')).toEqual([])
    expect(found(all, 'sxngs')).toEqual([])
  })

  it('is found without its accents, and by what stands beside it', () => {
    const all = [{ said: 'Öffne Müller', more: 'https://calendar.example anna@house.example' }]
    expect(found(all, 'uller')).toEqual(['Öffne Müller'])
    expect(found(all, 'anna@')).toEqual(['Öffne Müller'])
    expect(found(all, 'bob@')).toEqual([])
  })

  it('says less besides, of two that fit alike', () => {
    expect(found(said('Theme: light and more', 'Theme: light'), 'theme')).toEqual([
      'Theme: light',
      'Theme: light and more',
    ])
  })

  it('is the one among the actions of 200 servers', () => {
    const many = said(...Array.from({ length: 1200 }, (_, at) => `Open server ${at} of the house`))
    expect(found(many, 'server 1199 house')).toEqual(['Open server 1199 of the house'])
  })
})
