import { describe, expect, it } from 'vitest'
import type { ToolPermissionView } from '../../../src-preload/contract/permissions.ts'
import {
  alikeSentence,
  callerWords,
  pathWords,
  patternWords,
  ruleSentence,
  valueWords,
} from '../../../src-renderer/tools/permission-words.ts'
import { permissionView } from '../../support/server-view.ts'

describe('the words about a tool', () => {
  it.each<[Partial<ToolPermissionView>, string]>([
    [{}, 'It runs without a question: the server says that it only reads.'],
    [{ chosen: 'allow' }, 'It runs without a question, because you said so.'],
    [{ rule: 'block', chosen: 'block' }, 'It does not run, because you said so.'],
    [
      { rule: 'ask', pin: 'new' },
      'It came after you first saw this server, so it asks you before each call.',
    ],
    [
      { rule: 'ask', kind: 'destroys' },
      'It asks you before each call: it can destroy, or does not say that it cannot.',
    ],
    [
      { rule: 'suspended', chosen: 'allow' },
      'The server changed what this tool says of itself, so it does not run until you have looked.',
    ],
  ])('%o: %s', (change, sentence) => {
    expect(ruleSentence(permissionView(change))).toBe(sentence)
  })

  it('A17 A19 spell out what only looks the same, and hide nothing', () => {
    const alike = { serverName: 'Evil\u202e', tool: 'p\u0430y', same: false }
    expect(alikeSentence('pay', alike)).toBe(
      '“pay” looks like “p\u0430‹U+0430›y” of Evil‹U+202E›, and is another.',
    )
    expect(alikeSentence('p\u202eay', alike)).not.toContain('\u202e')
    expect(callerWords({ kind: 'app', name: 'Notes\u200b' })).toBe('The app “Notes‹U+200B›”')
    expect(callerWords({ kind: 'chat', name: 'x'.repeat(200) }).length).toBeLessThan(110)
  })

  it('say where a value stands, and the value as it is', () => {
    expect(pathWords('/tags/0/a~1b')).toBe('tags[0].a/b')
    expect(pathWords('/0')).toBe('0')
    expect(pathWords('')).toBe('all arguments')
    expect(pathWords('/a b/\u200b')).toBe('["a b"].‹U+200B›')
    expect(valueWords('"a\\nb"')).toBe('"a\nb"')
    expect(valueWords('12')).toBe('12')
    expect(valueWords('"cut')).toBe('"cut')
  })

  it('A19 say of two things that differ nothing that is the same', () => {
    const long = 'k'.repeat(300)
    const pointers = ['/a.b', '/a/b', '/a/0', '/a[0]', '', '/', '/[""]', '/a b', '/a\tb', '/ a b']
    const read = [...pointers, `/${long}A`, `/${long}B`].map(pathWords)
    expect(new Set(read).size).toBe(read.length)
    const shown = (value: unknown) => valueWords(JSON.stringify(value))
    expect(shown('x"\n  to: "eve')).toBe('"x\\"\n  to: \\"eve"')
    expect(shown('x\\')).toBe('"x\\\\"')
    const starts = [`${long}A`, `${long}B`].map((prefix) => {
      return patternWords({ pointer: '/a', match: { kind: 'starts-with', prefix } })
    })
    expect(starts[0]).not.toBe(starts[1])
    const alike = { serverName: 'S', tool: `${long}B`, same: false }
    expect(alikeSentence(`${long}A`, alike)).toContain(`${long}A`)
  })

  it('say what a pattern covers', () => {
    const at = (match: Parameters<typeof patternWords>[0]['match']) =>
      patternWords({ pointer: '/path', match })
    expect(at({ kind: 'any' })).toBe('path is anything')
    expect(at({ kind: 'starts-with', prefix: '/a/\u200b' })).toBe('path starts with /a/‹U+200B›')
    expect(at({ kind: 'equals', value: ['x'] })).toBe('path is ["x"]')
  })
})
