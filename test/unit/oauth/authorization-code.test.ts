import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { argumentSchemas } from '../../../src-main/ipc/argument-schemas.ts'
import {
  exchangeCode,
  prepareAuthorization,
  validateRedirect,
} from '../../../src-main/oauth/authorization-code.ts'
import type { AuthorizationTransaction } from '../../../src-main/oauth/authorization-code.ts'
import { OAuthFlowError } from '../../../src-main/oauth/oauth-error.ts'
import {
  droppedScopes,
  LONGEST_SCOPE,
  MOST_SCOPES,
  scopesToRequest,
} from '../../../src-main/oauth/scopes.ts'
import {
  AS,
  CLIENT,
  ISSUER,
  NOW_MS,
  codeOf,
  json,
  scriptedPorts,
} from '../../support/scripted-fetch.ts'

const REDIRECT = 'http://127.0.0.1:4567/cb'
const RESOURCE = 'https://MCP.example:443/team/../mcp'

function prepare(issParameterSupported = true, scopes = ['a', 'b']) {
  return prepareAuthorization({
    as: { ...AS, issParameterSupported },
    registration: CLIENT,
    resource: RESOURCE,
    scopes,
    redirectUri: REDIRECT,
    nowMs: NOW_MS,
  })
}

function answer(transaction: AuthorizationTransaction, params: Record<string, string> = {}): URL {
  const url = new URL(REDIRECT)
  const all = { state: transaction.state, iss: ISSUER, code: 'code-1', ...params }
  for (const [name, value] of Object.entries(all))
    if (value !== '') url.searchParams.set(name, value)
  return url
}

describe('the authorization request', () => {
  it('R20 sends the S256 challenge of the verifier and never the verifier', async () => {
    const transaction = await prepare()
    const query = new URL(transaction.url).searchParams
    const hash = createHash('sha256').update(transaction.codeVerifier).digest('base64url')
    expect(query.get('code_challenge')).toBe(hash)
    expect(query.get('code_challenge_method')).toBe('S256')
    expect(transaction.url).not.toContain(transaction.codeVerifier)
  })

  it('R21 names the resource byte for byte, in the request and at the token endpoint', async () => {
    const transaction = await prepare()
    expect(new URL(transaction.url).searchParams.getAll('resource')).toEqual([RESOURCE])
    const ports = scriptedPorts(() => json({ access_token: 't', token_type: 'Bearer' }))
    await exchangeCode(ports, CLIENT, transaction, 'code-1')
    expect(ports.sent[0]?.form.getAll('resource')).toEqual([RESOURCE])
  })

  it('R22 holds all that the answer is checked against before the address is used', async () => {
    const transaction = await prepare()
    expect(transaction).toMatchObject({
      issuer: ISSUER,
      redirectUri: REDIRECT,
      tokenEndpoint: AS.tokenEndpoint,
      createdAtMs: NOW_MS,
      expiresAtMs: NOW_MS + 600_000,
    })
    expect(transaction.codeVerifier.length).toBeGreaterThanOrEqual(43)
  })

  it('R23 draws a state of 256 bits, new for each request', async () => {
    const states = await Promise.all(
      Array.from({ length: 200 }, async () => (await prepare()).state),
    )
    expect(new Set(states).size).toBe(200)
    for (const state of states) expect(Buffer.from(state, 'base64url')).toHaveLength(32)
  })

  it('R26 asks for consent when it asks to stay', async () => {
    const query = async (scopes: string[]) =>
      new URL((await prepare(true, scopes)).url).searchParams
    expect((await query(['a', 'offline_access'])).get('prompt')).toBe('consent')
    expect((await query(['a'])).get('prompt')).toBeNull()
    expect((await query([])).has('scope')).toBe(false)
  })

  it('R03 keeps the query of the authorization endpoint', async () => {
    const as = { ...AS, authorizationEndpoint: `${ISSUER}/authorize?tenant=1` }
    const transaction = await prepareAuthorization({
      as,
      registration: CLIENT,
      resource: RESOURCE,
      scopes: [],
      redirectUri: REDIRECT,
      nowMs: NOW_MS,
    })
    expect(new URL(transaction.url).searchParams.get('tenant')).toBe('1')
  })
})

describe('the authorization answer', () => {
  it('R23 takes the answer of its own request', async () => {
    const transaction = await prepare()
    expect(validateRedirect(transaction, answer(transaction), NOW_MS)).toEqual({ code: 'code-1' })
  })

  it('R23 A11 refuses the same answer a second time', async () => {
    const transaction = await prepare()
    validateRedirect(transaction, answer(transaction), NOW_MS)
    const work = () => validateRedirect(transaction, answer(transaction), NOW_MS)
    expect(await codeOf(work)).toBe('state_mismatch')
  })

  it('R23 A11 lets a second try of a wrong answer not use up the state', async () => {
    const transaction = await prepare()
    const wrong = () => validateRedirect(transaction, answer(transaction, { state: 'x' }), NOW_MS)
    expect(await codeOf(wrong)).toBe('state_mismatch')
    expect(validateRedirect(transaction, answer(transaction), NOW_MS).code).toBe('code-1')
  })

  it('R23 refuses an answer after ten minutes', async () => {
    const transaction = await prepare()
    const late = () => validateRedirect(transaction, answer(transaction), NOW_MS + 600_001)
    expect(await codeOf(late)).toBe('response_expired')
  })

  it.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'other')],
    ['no state', (url: URL) => url.searchParams.delete('state')],
    ['two states', (url: URL) => url.searchParams.append('state', 'other')],
    ['another path', (url: URL) => (url.pathname = '/other')],
    ['another port', (url: URL) => (url.port = '4568')],
    ['another host', (url: URL) => (url.hostname = 'localhost')],
  ])('R23 A11 refuses an answer with %s', async (_name, change) => {
    const transaction = await prepare()
    const url = answer(transaction)
    change(url)
    expect(await codeOf(() => validateRedirect(transaction, url, NOW_MS))).toBe('state_mismatch')
  })

  it('R23 A11 refuses the state of another transaction', async () => {
    const [one, two] = await Promise.all([prepare(), prepare()])
    expect(await codeOf(() => validateRedirect(one, answer(two), NOW_MS))).toBe('state_mismatch')
  })

  const bodies: [string, Record<string, string>, string][] = [
    ['a code', {}, 'no error'],
    ['access_denied', { code: '', error: 'access_denied' }, 'access_denied'],
    ['server_error', { code: '', error: 'server_error' }, 'authorization_failed'],
    ['a code and an error', { error: 'server_error' }, 'authorization_failed'],
    ['neither', { code: '' }, 'authorization_failed'],
  ]
  const rows: [string, boolean, string, string | null][] = [
    ['advertised and right', true, ISSUER, null],
    ['advertised and absent', true, '', 'iss_missing'],
    ['advertised and wrong', true, 'https://evil.example', 'iss_mismatch'],
    ['advertised and with a slash', true, `${ISSUER}/`, 'iss_mismatch'],
    ['not advertised and right', false, ISSUER, null],
    ['not advertised and wrong', false, 'https://evil.example', 'iss_mismatch'],
    ['neither', false, '', null],
  ]
  const cases = rows.flatMap(([row, supported, iss, refusal]) =>
    bodies.map(([what, params, code]) => ({
      row,
      supported,
      iss,
      what,
      params,
      code: refusal ?? code,
    })),
  )
  it.each(cases)(
    'R28 R29 A5 answers iss $row with $what by: $code',
    async ({ supported, iss, params, code }) => {
      const transaction = await prepare(supported)
      const url = answer(transaction, { iss, ...params })
      expect(await codeOf(() => validateRedirect(transaction, url, NOW_MS))).toBe(code)
    },
  )

  it('R28 refuses two issuers, even when the first is right', async () => {
    const transaction = await prepare()
    const url = answer(transaction)
    url.searchParams.append('iss', 'https://evil.example')
    expect(await codeOf(() => validateRedirect(transaction, url, NOW_MS))).toBe('iss_mismatch')
  })

  it('R29 shows nothing of an error that came with a wrong issuer', async () => {
    const transaction = await prepare()
    const planted = { iss: 'https://evil.example', error: 'CANARY', error_description: 'CANARY' }
    try {
      validateRedirect(transaction, answer(transaction, planted), NOW_MS)
      expect.unreachable()
    } catch (error) {
      if (!(error instanceof OAuthFlowError)) throw error
      expect(JSON.stringify([error.message, error.details, String(error.cause)])).not.toContain(
        'CANARY',
      )
    }
  })

  it('A5 sends the code to the token endpoint of its own transaction', async () => {
    const transaction = await prepare()
    const ports = scriptedPorts(() => json({ access_token: 't', token_type: 'bearer' }))
    await exchangeCode(ports, CLIENT, transaction, 'code-1')
    expect(ports.sent.map(({ url }) => url)).toEqual([AS.tokenEndpoint])
    expect(ports.sent[0]?.form.get('code_verifier')).toBe(transaction.codeVerifier)
  })
})

describe('scopes', () => {
  it('R24 asks for the scopes of the challenge before those of the resource', () => {
    expect(scopesToRequest({ challenged: ['a'], supported: ['b', 'c'] })).toEqual(['a'])
  })

  it('R24 asks for all scopes of the resource when the challenge names none', () => {
    expect(scopesToRequest({ supported: ['b', 'c'] })).toEqual(['b', 'c'])
  })

  it('R24 asks for none when nobody names one', () => {
    expect(scopesToRequest({})).toEqual([])
  })

  it('R25 A21 takes challenged scopes as they are, whatever the resource lists', () => {
    expect(scopesToRequest({ challenged: ['x', 'x'], supported: ['b'] })).toEqual(['x'])
    expect(scopesToRequest({ challenged: [], supported: ['b'] })).toEqual(['b'])
  })

  it('A21 asks for no more, and for no longer ones, than can be read and sent', () => {
    const whole = 'x'.repeat(LONGEST_SCOPE)
    expect(scopesToRequest({ challenged: [`${whole}x`, whole, 'a'] })).toEqual([whole, 'a'])
    const many = Array.from({ length: MOST_SCOPES + 3 }, (_, at) => `scope-${at}`)
    expect(scopesToRequest({ supported: many })).toEqual(many.slice(0, MOST_SCOPES))
  })

  it('A21 lets the window go on with all that may be asked for, and with no more', () => {
    const goOn = (scopes: string[]) =>
      argumentSchemas.continueInBrowser.safeParse([{ serverId: 's', scopes }]).success
    const many = Array.from({ length: MOST_SCOPES }, (_, at) => `scope-${at}`)
    const longest = 'x'.repeat(LONGEST_SCOPE)
    expect([many, [longest]].map(goOn)).toEqual([true, true])
    expect([[...many, 'x'], [`${longest}x`]].map(goOn)).toEqual([false, false])
  })

  it('R26 A21 asks to stay only where the authorization server lists it', () => {
    expect(
      scopesToRequest({ challenged: ['a'], asScopesSupported: ['offline_access', 'z'] }),
    ).toEqual(['a', 'offline_access'])
    expect(scopesToRequest({ challenged: ['a'], asScopesSupported: ['z'] })).toEqual(['a'])
  })

  it('R35 names what was asked for and not given', () => {
    expect(droppedScopes(['a', 'b', 'c'], ['b', 'z'])).toEqual(['a', 'c'])
  })
})
