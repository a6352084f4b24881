import { describe, expect, it } from 'vitest'
import { isolated } from '../../../src-languages/isolates.ts'
import {
  visibleBlock,
  visibleLine,
  visibleSentence,
} from '../../../src-renderer/words/visible-text.ts'

const hidden: [string, number][] = [
  ['right-to-left override', 0x202e],
  ['left-to-right override', 0x202d],
  ['right-to-left embedding', 0x202b],
  ['pop directional formatting', 0x202c],
  ['right-to-left isolate', 0x2067],
  ['left-to-right isolate', 0x2066],
  ['first strong isolate', 0x2068],
  ['pop directional isolate', 0x2069],
  ['left-to-right mark', 0x200e],
  ['right-to-left mark', 0x200f],
  ['Arabic letter mark', 0x061c],
  ['zero width space', 0x200b],
  ['zero width non-joiner', 0x200c],
  ['zero width joiner', 0x200d],
  ['word joiner', 0x2060],
  ['byte order mark', 0xfeff],
  ['soft hyphen', 0x00ad],
  ['combining grapheme joiner', 0x034f],
  ['Hangul filler', 0x3164],
  ['Hangul choseong filler', 0x115f],
  ['halfwidth Hangul filler', 0xffa0],
  ['braille blank', 0x2800],
  ['Mongolian vowel separator', 0x180e],
  ['line separator', 0x2028],
  ['paragraph separator', 0x2029],
  ['half of a character', 0xd800],
  ['no character', 0xffff],
  ['null', 0x0000],
  ['escape', 0x001b],
  ['next line', 0x0085],
  ['tag letter', 0xe0041],
  ['supplementary variation selector', 0xe0101],
  ['variation selector after a letter', 0xfe0f],
]

describe('text from servers', () => {
  it.each(hidden)('A19 makes a %s visible', (_name, point) => {
    const shown = visibleLine(`pay${String.fromCodePoint(point)}pal`)
    expect(shown).toBe(`pay‹U+${point.toString(16).toUpperCase().padStart(4, '0')}›pal`)
  })

  it('A19 keeps the variation selector that only makes an emoji an emoji', () => {
    expect(visibleLine('Keys 🗝️')).toBe('Keys 🗝️')
  })

  it('A19 does not let a run of variation selectors carry hidden bytes behind an emoji', () => {
    expect(visibleLine('🗝\uFE0F\uFE01\uFE02')).toBe('🗝\uFE0F‹U+FE01›‹U+FE02›')
  })

  it('A19 keeps the marks by which main isolates a value, and no other', () => {
    const sentence = `قال ${isolated('Linear')} لا.`
    expect(visibleSentence(sentence, 100)).toBe('قال \u2068Linear\u2069 لا.')
    expect(visibleSentence(`${sentence}\u202E`, 100)).toContain('\u2069 لا.‹U+202E›')
    expect(visibleSentence('a\u2069b\u2068c', 100)).toBe('a‹U+2069›b‹U+2068›c')
    expect(visibleSentence('a\u2068b', 100)).toBe('a‹U+2068›b')
    // Closed, but not as main does it: the parts of an address would change places.
    expect(visibleSentence('\u2067a/b\u2069', 100)).toBe('‹U+2067›a/b‹U+2069›')
  })

  it('A19 gives a server no way out of its place in a sentence of ours', () => {
    expect(isolated('a\u2069b\u2068c')).toBe('\u2068a\uFFFDb\uFFFDc\u2069')
    expect(isolated('a\u2068b\u2069c')).toBe('\u2068a\u2068b\u2069c\u2069')
    expect(isolated('\u2067a/b\u2069')).toBe('\u2068\uFFFDa/b\uFFFD\u2069')
  })

  it('A19 leaves names in any script as they are', () => {
    for (const name of ['Ünïcödé', '日本語サーバー', 'خادم', 'שרת', 'हिन्दी', 'Ελληνικά']) {
      expect(visibleLine(name)).toBe(name)
    }
  })

  it('A19 shows at most 80 characters of a name, counting characters and not code units', () => {
    expect(Array.from(visibleLine('🗝'.repeat(500)))).toHaveLength(80)
    expect(visibleLine('a'.repeat(80))).toBe('a'.repeat(80))
    expect(visibleLine('a'.repeat(81))).toBe(`${'a'.repeat(79)}…`)
  })

  it('A19 shows at most 2,000 characters of a description', () => {
    expect(visibleBlock('b'.repeat(5000))).toHaveLength(2000)
  })

  it('A19 keeps a name on one line and a description on its lines', () => {
    expect(visibleLine('one\r\ntwo\tthree')).toBe('one two three')
    expect(visibleBlock('one\r\ntwo')).toBe('one\ntwo')
  })

  it('A19 cuts stacks of marks that would cover the lines above', () => {
    expect(visibleLine(`a${'\u0301'.repeat(50)}`)).toBe(`a${'\u0301'.repeat(4)}`)
  })

  it('A19 stays fast on a long text made to be slow', () => {
    const start = performance.now()
    visibleBlock('\u202E'.repeat(100_000))
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
