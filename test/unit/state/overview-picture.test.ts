import { describe, expect, it } from 'vitest'
import { overviewPicture } from '../../../src-main/state/overview-picture.ts'
import { grantView, scopeView, serverView } from '../../support/server-view.ts'

const marks = (picture: string) => [...picture.matchAll(/rx="3" fill="([^"]+)"/g)].map(([, f]) => f)

describe('the picture of who may do what', () => {
  it('has a row for each server and a mark for each ability, hollow where it is guessed', () => {
    const scopes = [
      scopeView('a', [{ ability: 'read', certain: false }]),
      scopeView('b', [{ ability: 'read', certain: true }]),
      scopeView('a-again', [{ ability: 'read', certain: false }]),
      scopeView('c', [{ ability: 'delete', certain: false }]),
      { ...scopeView('d', [{ ability: 'admin', certain: true }]), granted: false },
    ]
    const one = serverView({ name: 'One', grant: grantView({ scopes, renews: true }) })
    const picture = overviewPicture([one, serverView({ name: 'Two', grant: null })], 0)
    // Read and delete of the first, that it stays, and nothing of the second.
    expect(marks(picture)).toEqual(['#7f5814', 'none', '#7f5814'])
    expect(picture).toContain('>One<')
    expect(picture).toContain('>Two<')
    expect(picture).toContain('1970-01-01')
  })

  it('marks with a question mark what nobody described', () => {
    const grant = grantView({ scopes: [], renews: true })
    const picture = overviewPicture([serverView({ grant })], 0)
    expect(picture.match(/stroke-dasharray/g)).toHaveLength(5)
    expect(picture.match(/>\?<\/text>/g)).toHaveLength(5)
    expect(picture).toContain('Question mark: nobody has said.')
  })

  it('A18 A19 shows what servers call themselves as plain text', () => {
    const name = '<script>alert(1)</script>"&'
    const origin = `https://${'x'.repeat(500)}.example`
    const picture = overviewPicture([serverView({ name, account: '</text>', origin })], 0)
    expect(picture).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;, &lt;/text&gt;')
    expect(picture).not.toMatch(/<script|x{60}/)
    expect(picture.match(/<\/text>/g)).toHaveLength(10)
  })

  it.each([
    ['a turned direction', 'a\u202Eb', 'a‹U+202E›b'],
    ['a filler', 'a\u3164b', 'a‹U+3164›b'],
    ['another filler', 'a\u115Fb', 'a‹U+115F›b'],
    ['an empty braille cell', 'a\u2800b', 'a‹U+2800›b'],
    ['no character', 'a\uFFFFb', 'a‹U+FFFF›b'],
    ['no character either', 'a\uFFFEb', 'a‹U+FFFE›b'],
    ['half a character', 'a\uD800b', 'a‹U+D800›b'],
    ['a control', 'a\u0000b', 'a‹U+0000›b'],
    ['a stack of marks', `a${'\u0301'.repeat(40)}b`, `a${'\u0301'.repeat(4)}b`],
  ])(
    'A19 shows %s in a name, an account and an address, and stays a document',
    (_what, raw, seen) => {
      const server = serverView({ name: raw, account: raw, origin: `https://${raw}` })
      const picture = overviewPicture([server], 0)
      expect(picture).toContain(`>${seen}, ${seen}<`)
      expect(picture).toContain(`>https://${seen}<`)
      // XML 1.0, production 2.
      expect(picture).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u)
    },
  )
})
