import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../src-main/permissions/canonical-json.ts'
import { definitionDiff } from '../../../src-main/permissions/definition-diff.ts'
import { textToKeep } from '../../../src-main/permissions/kept-definition.ts'

const PAD = 'x '.repeat(80_000)

/** What is shown of the way from what was kept of one definition to another, by field. */
function shown(before: object, after: object) {
  const kept = textToKeep(canonicalJson(before))
  // Only what is kept on the disk: never all that a server sends.
  expect(kept.length).toBeLessThan(300_000)
  return Object.fromEntries(
    definitionDiff(kept, canonicalJson(after)).map(({ field, pieces }) => [field, pieces]),
  )
}

const READS_TO_DELETES = [
  { kind: 'removed', text: 'Reads' },
  { kind: 'added', text: 'Deletes' },
  { kind: 'same', text: '.' },
]

describe('A16 the difference between two definitions', () => {
  it.each<[string, object, object]>([
    ['none', {}, {}],
    ['padding before', { zz: PAD }, {}],
    ['padding after', {}, { zz: PAD }],
    ['the same padding', { zz: PAD }, { zz: PAD }],
    [
      'padding in front',
      { aa: PAD, annotations: { b: PAD } },
      { aa: PAD, annotations: { b: PAD } },
    ],
  ])('A16 is readable with padding: %s', (_what, before, after) => {
    const fields = shown(
      { name: 't', description: 'Reads.', ...before },
      { name: 't', description: 'Deletes.', ...after },
    )
    expect(fields['description']).toEqual(READS_TO_DELETES)
    expect(fields['name']).toBeUndefined()
    const padding = Object.keys(fields).filter((field) => field !== 'description')
    const grown = Object.keys(before).length !== Object.keys(after).length
    expect(padding).toEqual(grown ? ['zz'] : [])
  })

  it('A16 shows that something changed behind what is kept of a member', () => {
    const fields = shown(
      { description: `Reads. ${PAD}` },
      { description: `Reads. ${PAD}And more.` },
    )
    const text = JSON.stringify(fields['description'])
    expect(text).toContain('removed')
    expect(text).toContain('160007')
    expect(text.length).toBeLessThan(5_000)
  })

  it('A16 shows a change among more members than are kept', () => {
    const many = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, n) => [`m${n}`, 'x'.repeat(30)]),
    )
    expect(shown(many, many)).toEqual({})
    const fields = shown(many, { ...many, m9999: 'y', title: 'T' })
    expect(Object.keys(fields)).toContain('title')
    expect(Object.keys(fields)).toContain('…')
    expect(Object.keys(fields).length).toBeLessThan(5)
  })

  it('A16 takes no name for a part of every object', () => {
    const before = JSON.stringify({ name: 't' })
    const after = '{"__proto__":"x","constructor":"y","name":"t"}'
    expect(definitionDiff(before, after).map(({ field }) => field)).toEqual([
      '__proto__',
      'constructor',
    ])
  })
})
