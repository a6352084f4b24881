import { describe, expect, it } from 'vitest'
import { createDpopKey } from '../../../src-main/oauth/dpop.ts'
import { refreshTokens } from '../../../src-main/oauth/refresh.ts'
import { revokeToken } from '../../../src-main/oauth/revocation.ts'
import { requestTokens } from '../../../src-main/oauth/token-endpoint.ts'
import { readTokenSet } from '../../../src-main/oauth/token-set.ts'
import {
  AS,
  CLIENT,
  ISSUER,
  NOW_MS,
  codeOf,
  json,
  scriptedPorts,
} from '../../support/scripted-fetch.ts'

const RESOURCE = 'https://mcp.example/mcp'
const CONTEXT = {
  clientId: 'client-1',
  scopesRequested: ['a', 'b'],
  issuer: ISSUER,
  resource: RESOURCE,
  nowMs: NOW_MS,
}
const GOOD = { access_token: 'at', token_type: 'Bearer', refresh_token: 'rt', expires_in: 3600 }

describe('the token response', () => {
  it('R35 takes an absent scope as all that was asked', () => {
    expect(readTokenSet(GOOD, CONTEXT).scopesGranted).toEqual(['a', 'b'])
  })

  it('R35 records that less was granted', () => {
    const tokenSet = readTokenSet({ ...GOOD, scope: 'a' }, CONTEXT)
    expect(tokenSet.scopesGranted).toEqual(['a'])
    expect(tokenSet.scopesRequested).toEqual(['a', 'b'])
  })

  it('R35 records that more or other was granted, or nothing', () => {
    expect(readTokenSet({ ...GOOD, scope: 'z a' }, CONTEXT).scopesGranted).toEqual(['z', 'a'])
    expect(readTokenSet({ ...GOOD, scope: '' }, CONTEXT).scopesGranted).toEqual([])
  })

  it('R26 assumes no refresh token', () => {
    const { refresh_token: _, ...without } = GOOD
    expect(readTokenSet(without, CONTEXT)).not.toHaveProperty('refreshToken')
  })

  it.each([
    [3600, 3600],
    ['3600', 3600],
    [0, 30],
    [-5, 30],
    [1, 30],
    [1e12, 2_592_000],
    [Number.MAX_VALUE, 2_592_000],
  ])('A23 clamps a life of %j seconds to %i', (expires_in, seconds) => {
    const { expiresAtMs } = readTokenSet({ ...GOOD, expires_in }, CONTEXT)
    expect(expiresAtMs).toBe(NOW_MS + seconds * 1000)
  })

  it.each([[undefined], [null], ['soon'], [{}], [[]], [true], [Number.NaN]])(
    'A23 takes a life of %j as untold',
    (expires_in) => {
      expect(readTokenSet({ ...GOOD, expires_in }, CONTEXT).expiresAtMs).toBeNull()
    },
  )

  it.each([
    [{}],
    [null],
    [[]],
    ['text'],
    [7],
    [{ ...GOOD, access_token: undefined }],
    [{ ...GOOD, access_token: '' }],
    [{ ...GOOD, access_token: 7 }],
    [{ ...GOOD, access_token: ['at'] }],
    [{ ...GOOD, access_token: 'a b' }],
    [{ ...GOOD, access_token: 'a\r\nx: y' }],
    [{ ...GOOD, access_token: 'ä' }],
    [{ ...GOOD, access_token: 'a'.repeat(16_385) }],
    [{ ...GOOD, token_type: undefined }],
    [{ ...GOOD, token_type: 'N_A' }],
    [{ ...GOOD, token_type: 'DPoP' }],
    [{ ...GOOD, token_type: ['Bearer'] }],
  ])('A23 refuses the token response %j', async (body) => {
    expect(await codeOf(() => readTokenSet(body, CONTEXT))).toBe('token_response_invalid')
  })

  it.each([[''], [7], ['a\nb'], [{}], [null]])(
    'A23 leaves out the refresh token %j',
    (refresh_token) => {
      expect(readTokenSet({ ...GOOD, refresh_token }, CONTEXT)).not.toHaveProperty('refreshToken')
    },
  )

  it('A23 is not changed by a body that names the prototype', () => {
    const body: unknown = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":1,"access_token":"a","token_type":"bearer"}',
    )
    readTokenSet(body, CONTEXT)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it.each([['<html>CANARY'], ['[]'], ['"CANARY"'], [''], ['['.repeat(100_000)]])(
    'A20 A23 refuses a body that is no object, without quoting it',
    async (body) => {
      const ports = scriptedPorts(() => new Response(body))
      const work = requestTokens(ports, AS.tokenEndpoint, CLIENT, {})
      await expect(work).rejects.toMatchObject({ code: 'token_response_invalid' })
      await expect(work).rejects.not.toThrow(/CANARY/)
    },
  )

  it('A23 takes an error that came with 200 as an error', async () => {
    const ports = scriptedPorts(() => json({ error: 'invalid_grant', access_token: 'x' }))
    const work = () => requestTokens(ports, AS.tokenEndpoint, CLIENT, {})
    expect(await codeOf(work)).toBe('invalid_grant')
  })

  it.each([
    [400, { error: 'invalid_grant' }, 'invalid_grant'],
    [401, { error: 'invalid_client' }, 'invalid_client'],
    [401, {}, 'invalid_client'],
    [400, { error: 'unauthorized_client' }, 'token_request_failed'],
    [400, { error: 'constructor' }, 'token_request_failed'],
    [400, { error: 7 }, 'token_request_failed'],
    [429, { error: 'invalid_grant' }, 'network'],
    [500, { error: 'invalid_grant' }, 'network'],
    [503, {}, 'network'],
  ])('R33 D6 reads status %i with %j as %s', async (status, body, code) => {
    const ports = scriptedPorts(() => json(body, status))
    expect(await codeOf(() => requestTokens(ports, AS.tokenEndpoint, CLIENT, {}))).toBe(code)
  })
})

describe('refreshing', () => {
  const tokenSet = readTokenSet({ ...GOOD, scope: 'a' }, CONTEXT)

  it('R32 keeps the rotated refresh token', async () => {
    const ports = scriptedPorts(() =>
      json({ ...GOOD, refresh_token: 'rt-2', access_token: 'at-2' }),
    )
    const next = await refreshTokens(ports, AS, CLIENT, tokenSet)
    expect(next).toMatchObject({ accessToken: 'at-2', refreshToken: 'rt-2' })
    expect(ports.sent[0]?.form.get('refresh_token')).toBe('rt')
  })

  it('R32 keeps the old refresh token when none comes back', async () => {
    const ports = scriptedPorts(() => json({ access_token: 'at-2', token_type: 'bearer' }))
    expect((await refreshTokens(ports, AS, CLIENT, tokenSet)).refreshToken).toBe('rt')
  })

  it('R21 R36 names the resource and asks for no scope', async () => {
    const ports = scriptedPorts(() => json(GOOD))
    await refreshTokens(ports, AS, CLIENT, tokenSet)
    expect(ports.sent[0]?.form.get('resource')).toBe(RESOURCE)
    expect(ports.sent[0]?.form.has('scope')).toBe(false)
  })

  it('R35 leaves the granted scopes as they were when a refresh names none', async () => {
    const ports = scriptedPorts(() => json(GOOD))
    expect((await refreshTokens(ports, AS, CLIENT, tokenSet)).scopesGranted).toEqual(['a'])
  })

  it('R56 refuses a renewed token that is no longer bound to the key', async () => {
    const bound = { ...tokenSet, tokenType: 'DPoP' as const, dpopKey: await createDpopKey() }
    const ports = scriptedPorts(() => json(GOOD))
    expect(await codeOf(() => refreshTokens(ports, AS, CLIENT, bound))).toBe(
      'token_response_invalid',
    )
    const kept = scriptedPorts(() => json({ ...GOOD, token_type: 'DPoP' }))
    expect((await refreshTokens(kept, AS, CLIENT, bound)).dpopKey).toBe(bound.dpopKey)
  })

  it('R01 sends no token in the address', async () => {
    const ports = scriptedPorts(() => json(GOOD))
    await refreshTokens(ports, AS, CLIENT, tokenSet)
    expect(ports.sent[0]?.url).toBe(AS.tokenEndpoint)
  })
})

describe('revoking', () => {
  it.each([[200], [204]])('R41 takes an answer of %i as done', async (status) => {
    const ports = scriptedPorts(() => new Response(null, { status }))
    await revokeToken(ports, AS, CLIENT, 'rt', 'refresh_token')
    expect(ports.sent[0]?.form.get('token')).toBe('rt')
    expect(ports.sent[0]?.form.get('token_type_hint')).toBe('refresh_token')
  })

  it.each([[400], [401], [404], [500], [503], [302]])(
    'R41 takes an answer of %i as not done',
    async (status) => {
      const ports = scriptedPorts(() => new Response(null, { status }))
      const work = () => revokeToken(ports, AS, CLIENT, 'rt', 'refresh_token')
      expect(await codeOf(work)).toBe('revocation_failed')
    },
  )

  it('R41 tells a lost network from a refusal', async () => {
    const ports = scriptedPorts(() => Promise.reject(new Error('reset')))
    expect(await codeOf(() => revokeToken(ports, AS, CLIENT, 'rt', 'refresh_token'))).toBe(
      'network',
    )
  })

  it('R42 says so when the server offers no revocation', async () => {
    const { revocationEndpoint: _, ...as } = AS
    const ports = scriptedPorts(() => json({}))
    const work = () => revokeToken(ports, as, CLIENT, 'rt', 'refresh_token')
    expect(await codeOf(work)).toBe('revocation_failed')
    expect(ports.sent).toHaveLength(0)
  })
})

describe('client authentication', () => {
  const secret = { ...CLIENT, clientId: 'a:b', clientSecret: 'ü%+' }

  it('R16 puts an encoded secret into the header and nowhere else', async () => {
    const ports = scriptedPorts(() => json(GOOD))
    const client = { ...secret, authMethod: 'client_secret_basic' as const }
    await requestTokens(ports, AS.tokenEndpoint, client, { grant_type: 'x' })
    const header = ports.sent[0]?.headers.get('authorization') ?? ''
    expect(atob(header.slice('Basic '.length))).toBe('a%3Ab:%C3%BC%25%2B')
    expect(ports.sent[0]?.form.has('client_secret')).toBe(false)
  })

  it('R16 puts the secret into the form where the server wants it there', async () => {
    const ports = scriptedPorts(() => json(GOOD))
    const client = { ...secret, authMethod: 'client_secret_post' as const }
    await requestTokens(ports, AS.tokenEndpoint, client, {})
    expect(ports.sent[0]?.form.get('client_secret')).toBe('ü%+')
    expect(ports.sent[0]?.headers.has('authorization')).toBe(false)
  })
})
