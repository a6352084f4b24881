import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { clientAssertion, readPrivateKey } from '../../../src-main/oauth/client-assertion.ts'
import { requestAsClient } from '../../../src-main/oauth/client-credentials.ts'
import {
  AS,
  CLIENT,
  ISSUER,
  NOW_MS,
  codeOf,
  json,
  scriptedPorts,
} from '../../support/scripted-fetch.ts'

const ABOUT = { clientId: 'machine', issuer: ISSUER, nowMs: NOW_MS }
const pem = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }) as string
const EC = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const KEYS = {
  ES256: EC,
  ES384: generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
}

const decoded = (part = '') =>
  JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>

describe('a client that signs', () => {
  it.each(Object.entries(KEYS))(
    'R54 signs with a key of %s what its public key verifies',
    async (alg, pair) => {
      const [header, claims, signature = ''] = (
        await clientAssertion(pem(pair.privateKey), ABOUT)
      ).split('.')
      expect(decoded(header)).toEqual({ alg, typ: 'JWT' })
      const key = createPublicKey(pair.publicKey.export({ type: 'spki', format: 'pem' }))
      const hash = alg === 'ES384' ? 'sha384' : 'sha256'
      const good = verify(
        hash,
        Buffer.from(`${header}.${claims}`),
        { key, dsaEncoding: 'ieee-p1363' },
        Buffer.from(signature, 'base64url'),
      )
      expect(good).toBe(true)
    },
  )

  it('R54 says who it is, to the issuer alone, for one minute, once', async () => {
    const claims = async () =>
      decoded((await clientAssertion(pem(EC.privateKey), ABOUT)).split('.')[1])
    const [one, two] = [await claims(), await claims()]
    const iat = NOW_MS / 1000
    const { jti, ...rest } = one
    expect(rest).toEqual({ iss: 'machine', sub: 'machine', aud: ISSUER, iat, exp: iat + 60 })
    expect(jti).not.toBe(two['jti'])
  })

  it.each([
    ['nothing', ''],
    ['words', 'my key'],
    ['a public key', EC.publicKey.export({ type: 'spki', format: 'pem' }) as string],
    ['the older form', EC.privateKey.export({ type: 'sec1', format: 'pem' }) as string],
    ['half a key', pem(EC.privateKey).slice(0, 90)],
    ['a key with a hole', pem(EC.privateKey).replace(/\n[^\n]{10}/, '\n')],
    ['a key that cannot sign', pem(generateKeyPairSync('x25519').privateKey)],
  ])('R54 refuses %s, and quotes nothing of it', async (_what, key) => {
    expect(await codeOf(() => readPrivateKey(key))).toBe('private_key_invalid')
    const told = await readPrivateKey(key).catch((error: Error) => error.message)
    expect(told).toBe('The private key cannot be used.')
  })

  it('R54 R21 asks for a token in its own name, with the resource, and keeps no refresh token', async () => {
    const ports = scriptedPorts(() =>
      json({ access_token: 'at', token_type: 'Bearer', refresh_token: 'rt', expires_in: 60 }),
    )
    const registration = {
      ...CLIENT,
      authMethod: 'private_key_jwt' as const,
      privateKey: pem(EC.privateKey),
    }
    const request = { resource: 'https://mcp.example/mcp', scopes: ['a', 'b'] }
    const tokenSet = await requestAsClient(ports, AS, registration, request)
    expect(tokenSet).not.toHaveProperty('refreshToken')
    const { client_assertion, ...form } = Object.fromEntries(ports.sent[0]?.form ?? [])
    expect(form).toEqual({
      grant_type: 'client_credentials',
      client_id: CLIENT.clientId,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      resource: request.resource,
      scope: 'a b',
    })
    expect(decoded(client_assertion?.split('.')[1])).toMatchObject({ iss: CLIENT.clientId })
    expect(ports.sent[0]?.headers.has('authorization')).toBe(false)
  })

  it('R54 R17 asks no other issuer', async () => {
    const ports = scriptedPorts(() => json({}))
    const other = { ...AS, issuer: `${ISSUER}/other` }
    const request = { resource: 'https://mcp.example/mcp', scopes: [] }
    expect(await codeOf(() => requestAsClient(ports, other, CLIENT, request))).toBe(
      'issuer_mismatch',
    )
    expect(ports.sent).toEqual([])
  })
})
