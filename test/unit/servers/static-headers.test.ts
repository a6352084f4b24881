import { describe, expect, it } from 'vitest'
import { checkHeaders } from '../../../src-main/servers/static-headers.ts'

describe('a header that a person enters', () => {
  it.each([
    ['Authorization', 'Bearer abc.def~ghi'],
    ['X-API-Key', 'a b'],
    ['api_key', '~'],
  ])('A9 may be %s: %s', (name, value) => {
    expect(checkHeaders([{ name, value }])).toEqual([{ name, value }])
  })

  it.each([
    ['X-Key', 'line\r\nHost: evil.example'],
    ['X-Key', 'line\nfeed'],
    ['X-Key', ' edge'],
    ['X-Key', ''],
    ['X-Key', 'schlüssel'],
    ['X-Key', '\u0000'],
    ['X Key', 'a'],
    ['X-Key:', 'a'],
    ['', 'a'],
    ['Host', 'evil.example'],
    ['content-length', '0'],
    ['Transfer-Encoding', 'chunked'],
    ['Cookie', 'a=b'],
    ['MCP-Protocol-Version', '1'],
    ['mcp-session-id', '1'],
    ['Accept', '*/*'],
  ])('A9 may not be %j: %j', (name, value) => {
    expect(() => checkHeaders([{ name, value }])).toThrow(
      expect.objectContaining({ code: 'invalid_input' }),
    )
  })

  it('A9 may not be there twice', () => {
    const twice = ['X-Key', 'x-key'].map((name) => ({ name, value: 'a' }))
    expect(() => checkHeaders(twice)).toThrow(expect.objectContaining({ code: 'invalid_input' }))
  })
})
