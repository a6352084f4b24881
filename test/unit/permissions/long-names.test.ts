import { describe, expect, it } from 'vitest'
import { argumentSchemas } from '../../../src-main/ipc/argument-schemas.ts'

describe('A19 a tool with a huge name', () => {
  const tool = 'n'.repeat(50_000)
  const about = { serverId: 's', tool }

  it('A19 can be blocked, looked at, called and undone from the window', () => {
    const { setToolRule, readToolChange, acceptToolChange, callTool, undoAlways } = argumentSchemas
    const hash = '0'.repeat(64)
    const taken = [
      setToolRule.safeParse([{ ...about, rule: 'block' }]),
      readToolChange.safeParse([about]),
      acceptToolChange.safeParse([{ ...about, hash }]),
      callTool.safeParse([{ ...about, arguments: {}, callId: 'c' }]),
      undoAlways.safeParse([{ serverId: 's', alwaysId: `tool:${tool}` }]),
      undoAlways.safeParse([{ serverId: 's', alwaysId: `session:${tool}` }]),
    ]
    expect(taken.map(({ success }) => success)).toEqual(Array(6).fill(true))
  })
})
