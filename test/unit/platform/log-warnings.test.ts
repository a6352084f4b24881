import { describe, expect, it } from 'vitest'
import { createLog, routeWarnings } from '../../../src-main/platform/log.ts'

describe('warnings of libraries', () => {
  it('A19 A20 become one cleaned line, whatever a server wrote into them', () => {
    const lines: string[] = []
    const target = { warn: (..._values: unknown[]) => undefined as void }
    routeWarnings(
      target,
      createLog((line) => lines.push(line)),
    )
    target.warn('excluding tool \u001b[2J\r\nfake line', 'second')
    target.warn({ secret: 'value' })
    expect(lines).toHaveLength(2)
    expect(lines[0]).not.toMatch(/[\p{Cc}]/u)
    expect(lines.join()).not.toContain('value')
  })
})
