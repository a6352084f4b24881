import { describe, expect, it } from 'vitest'
import { prepareAuthorization } from '../../../src-main/oauth/authorization-code.ts'
import { exchangeForIdentity } from '../../../src-main/oauth/identity.ts'
import {
  AS,
  CLIENT,
  ISSUER,
  NOW_MS,
  codeOf,
  json,
  scriptedPorts,
} from '../../support/scripted-fetch.ts'

const nonce = 'of-this-request'
const GOOD = {
  iss: ISSUER,
  aud: CLIENT.clientId,
  sub: 'ada',
  exp: NOW_MS / 1000 + 600,
  nonce,
}

async function exchange(claims: object) {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const id_token = `${part({ alg: 'ES256' })}.${part(claims)}.c2ln`
  const ports = scriptedPorts(() => json({ id_token, refresh_token: 'rt' }))
  const redirectUri = 'http://127.0.0.1:1/callback'
  const known = { as: AS, registration: CLIENT, resource: null, scopes: ['openid'] }
  const transaction = await prepareAuthorization({ ...known, redirectUri, nonce, nowMs: NOW_MS })
  return exchangeForIdentity(ports, CLIENT, { ...transaction, nonce }, 'code')
}

describe('an id token at the end of a sign-in', () => {
  it('R55 says who one is, and is kept with what renews it', async () => {
    const identity = await exchange(GOOD)
    expect(identity).toMatchObject({ account: 'ada', refreshToken: 'rt' })
    expect(identity.idTokenEndsAtMs).toBe(NOW_MS + 600_000)
  })

  it.each([
    ['of another request', { nonce: 'another' }],
    ['of no request', { nonce: undefined }],
    ['for another client', { aud: 'another' }],
    ['of another issuer', { iss: 'https://another.example' }],
    ['out of date', { exp: NOW_MS / 1000 - 3_600 }],
    ['of nobody', { sub: undefined }],
  ])('R55 is refused when it is %s', async (_what, wrong) => {
    const code = await codeOf(() => exchange({ ...GOOD, ...wrong }))
    expect(code).toBe('token_response_invalid')
  })
})
