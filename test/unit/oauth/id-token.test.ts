import { describe, expect, it } from 'vitest'
import { accountOf } from '../../../src-main/oauth/id-token.ts'
import { ISSUER, NOW_MS } from '../../support/scripted-fetch.ts'

const EXPECTED = { issuer: ISSUER, clientId: 'client-1', nowMs: NOW_MS }
const CLAIMS = { iss: ISSUER, aud: 'client-1', exp: NOW_MS / 1000 + 60, sub: 'user-1' }

function tokenOf(claims: unknown): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return [part({ alg: 'RS256' }), part(claims), 'signature'].join('.')
}

describe('what the id token calls the account', () => {
  it.each([
    [{ email: 'ada@example.org', preferred_username: 'ada', name: 'Ada' }, 'ada@example.org'],
    [{ preferred_username: 'ada', name: 'Ada' }, 'ada'],
    [{ name: 'Ada Ł' }, 'Ada Ł'],
    [{}, 'user-1'],
    [{ email: '', name: ' ' }, 'user-1'],
    [{ email: 7, name: 'x'.repeat(201) }, 'user-1'],
  ])('takes of %j the best one', (more, account) => {
    expect(accountOf(tokenOf({ ...CLAIMS, ...more }), EXPECTED)).toBe(account)
  })

  it.each([
    ['another issuer', { iss: `${ISSUER}/` }],
    ['another client', { aud: 'client-2' }],
    ['several other clients', { aud: ['client-2', 'client-3'] }],
    ['a token out of date', { exp: NOW_MS / 1000 - 301 }],
    ['a token without end', { exp: undefined }],
  ])('takes no name from %s', (_what, wrong) => {
    expect(accountOf(tokenOf({ ...CLAIMS, ...wrong }), EXPECTED)).toBeNull()
  })

  it('takes one of several clients, and a clock five minutes off', () => {
    const token = tokenOf({ ...CLAIMS, aud: ['other', 'client-1'], exp: NOW_MS / 1000 - 299 })
    expect(accountOf(token, EXPECTED)).toBe('user-1')
  })

  it.each([[undefined], [null], [''], ['a'], ['a.b.c'], ['a.!.c'], [`a.${btoa('[]')}.c`], [{}]])(
    'takes no name and no offence from %j',
    (token) => {
      expect(accountOf(token, EXPECTED)).toBeNull()
    },
  )
})
