import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenChallenge, parseChallenges } from '../../../src-main/oauth/challenge.ts'

const META = 'https://mcp.example/.well-known/oauth-protected-resource'

describe('the WWW-Authenticate header', () => {
  it.each([
    ['one quoted value', `Bearer resource_metadata="${META}"`, { resourceMetadata: META }],
    [
      'a value that lacks its quotes',
      `Bearer resource_metadata=${META}`,
      { resourceMetadata: META, unquoted: true },
    ],
    ['a word that needs no quotes', 'Bearer scope=a', { scope: ['a'] }],
    ['Bearer second', `Basic realm="x", Bearer scope="a b"`, { scope: ['a', 'b'] }],
    ['Bearer after a token68', `Negotiate YWJj==, Bearer scope=a`, { scope: ['a'] }],
    ['another case', `bEaReR Scope="a"`, { scope: ['a'] }],
    ['a comma in quotes', `Bearer error_description="a, b=c"`, { errorDescription: 'a, b=c' }],
    ['an escape in quotes', `Bearer error_description="a\\"b"`, { errorDescription: 'a"b' }],
    ['no parameters', 'Bearer', {}],
    ['space around the equals sign', 'Bearer error = "invalid_token"', { error: 'invalid_token' }],
    ['spaces between scopes', 'Bearer scope=" a   b "', { scope: ['a', 'b'] }],
    ['a repeated parameter', 'Bearer scope="a", scope="b"', { scope: ['a'] }],
    ['two Bearer challenges', 'Bearer scope="a", Bearer scope="b"', { scope: ['a'] }],
    ['an unfinished quote', 'Bearer scope="a b', { scope: ['a', 'b'] }],
    ['leading commas', ', , Bearer scope="a"', { scope: ['a'] }],
    [
      'the word Bearer in a value',
      `Basic realm="Bearer scope=z", Bearer scope=a`,
      { scope: ['a'] },
    ],
    ['a name of the prototype', 'Bearer __proto__="x", scope="a"', { scope: ['a'] }],
  ])('R05 reads a header with %s', (_name, header, expected) => {
    expect(tokenChallenge(header)).toEqual({ dpop: false, ...expected })
  })

  it('R05 R56 reads a DPoP challenge, alone and beside a Bearer one', () => {
    const alone = tokenChallenge(`DPoP algs="ES256", resource_metadata="${META}", scope="a"`)
    expect(alone).toEqual({ dpop: true, resourceMetadata: META, scope: ['a'] })
    const both = tokenChallenge(`DPoP algs="ES256", scope="a", Bearer resource_metadata="${META}"`)
    expect(both).toEqual({ dpop: true, resourceMetadata: META, scope: ['a'] })
  })

  it.each([[null], [''], ['Basic realm="x"'], ['BearerX scope=a']])(
    'R05 finds no challenge for a token in %j',
    (header) => {
      expect(tokenChallenge(header)).toBeNull()
    },
  )

  it('R05 A24 survives 10,000 hostile headers, each within 5 ms after warming up', () => {
    const piece = fc.constantFrom('Bearer', ' ', ',', '=', '"', '\\', 'scope', '\t', '\u0000', 'é')
    const hostile = fc.oneof(
      fc.string({ maxLength: 2_000 }),
      fc.string({ unit: 'binary', maxLength: 500 }),
      fc.array(piece, { maxLength: 3_000 }).map((parts) => parts.join('')),
    )
    const slow: number[] = []
    fc.assert(
      fc.property(hostile, (header) => {
        const startedAt = performance.now()
        tokenChallenge(header)
        const ms = performance.now() - startedAt
        if (ms > 5) slow.push(ms)
      }),
      { numRuns: 10_000 },
    )
    // A busy computer may stop the process in between; a parser that is slow is slow more often.
    expect(slow.length).toBeLessThan(20)
  })

  it('A24 looks at no more than 8 KiB, so that a megabyte costs nothing', () => {
    const header = `${'a,'.repeat(4_096)}Bearer scope=late${' '.repeat(1_000_000)}`
    const startedAt = performance.now()
    expect(parseChallenges(header).some(({ scheme }) => scheme === 'bearer')).toBe(false)
    expect(performance.now() - startedAt).toBeLessThan(200)
  })
})
