import { describe, expect, it } from 'vitest'
import { refreshTokens } from '../../../src-main/oauth/refresh.ts'
import { revokeToken } from '../../../src-main/oauth/revocation.ts'
import type { ClientRegistration } from '../../../src-main/oauth/registration.ts'
import { AS, ISSUER, codeOf, json, scriptedPorts } from '../../support/scripted-fetch.ts'

const TOKENS = {
  accessToken: 'a',
  tokenType: 'Bearer' as const,
  refreshToken: 'r',
  expiresAtMs: null,
  scopesGranted: [],
  scopesRequested: [],
  issuedAtMs: 0,
  issuer: ISSUER,
  resource: 'https://mcp.example/mcp',
}
const CLIENT: ClientRegistration = {
  how: 'dynamic',
  issuer: ISSUER,
  clientId: 'c',
  authMethod: 'none',
  redirectUris: [],
}
const OTHER = {
  ...AS,
  issuer: 'https://other.example',
  revocationEndpoint: 'https://other.example/r',
}

describe('a registration and its issuer', () => {
  it('R17 A9 sends no refresh token to the server of another issuer', async () => {
    let requests = 0
    const ports = scriptedPorts(() => {
      requests++
      return json({})
    })
    expect(await codeOf(() => refreshTokens(ports, OTHER, CLIENT, TOKENS))).toBe('issuer_mismatch')
    const foreign = { ...TOKENS, issuer: OTHER.issuer }
    expect(await codeOf(() => refreshTokens(ports, AS, CLIENT, foreign))).toBe('issuer_mismatch')
    expect(await codeOf(() => revokeToken(ports, OTHER, CLIENT, 'a', 'access_token'))).toBe(
      'issuer_mismatch',
    )
    expect(requests).toBe(0)
  })
})
