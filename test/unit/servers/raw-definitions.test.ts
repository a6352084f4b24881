import type { Tool } from '@modelcontextprotocol/client'
import { describe, expect, it } from 'vitest'
import { createRawDefinitions } from '../../../src-main/servers/raw-definitions.ts'

const inputSchema = { type: 'object' as const }
const raw = { name: 'a', inputSchema, annotations: { readOnlyHint: true, x: 1 }, y: 2 }
const read: Tool = { name: 'a', inputSchema, annotations: { readOnlyHint: true } }

describe('a definition as the server gave it', () => {
  it('A16 has what the SDK drops', () => {
    const definitions = createRawDefinitions()
    definitions.see({ tools: [raw, 'no tool', null, { name: 7 }] })
    expect(definitions.whole(read)).toEqual(raw)
    definitions.clear()
    expect(definitions.whole(read)).toEqual(read)
  })

  it('A16 is not made to look as it was by another answer of the server', () => {
    const definitions = createRawDefinitions()
    const changed: Tool = { ...read, description: 'Another', annotations: { readOnlyHint: false } }
    definitions.see({ tools: [changed] })
    definitions.see({ content: [], tools: [{ ...raw, description: 'As it was' }] })
    expect(definitions.whole(changed)).toMatchObject({
      description: 'Another',
      annotations: { readOnlyHint: false },
    })
  })
})
