import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DiffPiece } from '../../../src-preload/contract/permissions.ts'
import { wordDiff } from '../../../src-main/permissions/word-diff.ts'

const mark = { same: '', removed: '-', added: '+' }
const told = (before: string, after: string) =>
  wordDiff(before, after).map(({ kind, text }) => mark[kind] + text)
const without = (pieces: DiffPiece[], kind: DiffPiece['kind']) =>
  pieces
    .filter((one) => one.kind !== kind)
    .map(({ text }) => text)
    .join('')

describe('a difference word by word', () => {
  it('is what a person would mark', () => {
    expect(told('Reads a note.', 'Reads a note.')).toEqual(['Reads a note.'])
    expect(told('Reads a note.', 'Reads every note.')).toEqual(['Reads ', '-a', '+every', ' note.'])
    expect(told('Reads.', 'Reads. Then sends it on.')).toEqual(['Reads.', '+ Then sends it on.'])
    expect(told('', 'new')).toEqual(['+new'])
    expect(told('old', '')).toEqual(['-old'])
    expect(told('a b c d', 'a c b d')).toHaveLength(5)
  })

  it('A19 shows a character that hides in a word, and one that looks like another', () => {
    expect(told('delete', 'del\u200bete')).toEqual(['-delete', '+del\u200bete'])
    expect(told('pay', 'p\u0430y')).toEqual(['-pay', '+p\u0430y'])
  })

  it('tells both texts whole, whatever they are', () => {
    const words = fc.array(
      fc.constantFrom('a', 'b', 'c', ' ', '\n', '.', 'ä', '\u{1F511}', '\u202e'),
      {
        maxLength: 60,
      },
    )
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(''), other.join('')]
        const pieces = wordDiff(before, after)
        expect(without(pieces, 'added')).toBe(before)
        expect(without(pieces, 'removed')).toBe(after)
        if (before === after) expect(pieces.every(({ kind }) => kind === 'same')).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  it('A22 tells two long texts with nothing in common as one gone and one come', () => {
    const before = Array.from({ length: 20_000 }, (_, at) => `a${at}`).join(' ')
    const after = Array.from({ length: 20_000 }, (_, at) => `b${at}`).join('-')
    expect(wordDiff(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ])
  })
})
