import { describe, expect, it } from 'vitest'
import type { PinState, ToolRule } from '../../../src-preload/contract/permissions.ts'
import { CAREFUL, decideTool, kindOf } from '../../../src-main/permissions/tool-policy.ts'

const hints = {
  reads: { readOnly: true, destructive: null },
  changes: { readOnly: false, destructive: false },
  destroys: { readOnly: null, destructive: null },
}
const STRICT = { reads: 'ask', changes: 'block', destroys: 'block' } as const
const LOOSE = { reads: 'allow', changes: 'allow', destroys: 'allow' } as const

describe('the class of a tool', () => {
  it.each([
    [true, null, 'reads'],
    [true, false, 'reads'],
    // Of two claims that contradict each other the worse one counts.
    [true, true, 'destroys'],
    [false, false, 'changes'],
    [null, false, 'changes'],
    [false, true, 'destroys'],
    [null, true, 'destroys'],
    // Silence is no promise.
    [null, null, 'destroys'],
    [false, null, 'destroys'],
  ] as const)('readOnly %s, destructive %s is one that %s', (readOnly, destructive, kind) => {
    expect(kindOf({ readOnly, destructive })).toBe(kind)
  })
})

describe('what a tool may do', () => {
  const cases: [
    keyof typeof hints,
    typeof CAREFUL,
    ToolRule | null,
    PinState,
    ToolRule | 'suspended',
  ][] = [
    ['reads', CAREFUL, null, 'known', 'allow'],
    ['changes', CAREFUL, null, 'known', 'ask'],
    ['destroys', CAREFUL, null, 'known', 'ask'],
    ['reads', STRICT, null, 'known', 'ask'],
    ['destroys', STRICT, null, 'known', 'block'],
    ['destroys', LOOSE, null, 'known', 'allow'],
    // The person's word goes before every default.
    ['reads', CAREFUL, 'block', 'known', 'block'],
    ['destroys', CAREFUL, 'allow', 'known', 'allow'],
    ['destroys', STRICT, 'ask', 'known', 'ask'],
    // One that came later asks, whatever it says of itself; what is stricter stays.
    ['reads', CAREFUL, null, 'new', 'ask'],
    ['destroys', LOOSE, null, 'new', 'ask'],
    ['destroys', STRICT, null, 'new', 'block'],
    // What was allowed before it came says nothing about it.
    ['reads', CAREFUL, 'allow', 'new', 'ask'],
    ['destroys', LOOSE, 'allow', 'new', 'ask'],
    ['destroys', CAREFUL, 'block', 'new', 'block'],
    // One that changed does not run, not even by an earlier word.
    ['reads', CAREFUL, null, 'changed', 'suspended'],
    ['destroys', CAREFUL, 'allow', 'changed', 'suspended'],
    ['reads', CAREFUL, 'block', 'changed', 'block'],
  ]

  it.each(cases)('%s, by %o, chosen %s, %s: %s', (kind, defaults, chosen, pin, rule) => {
    expect(decideTool({ hints: hints[kind], defaults, chosen, pin })).toMatchObject({ rule, kind })
  })
})
