import { createHash, createPrivateKey, createPublicKey, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { clientAssertion } from '../../../src-main/oauth/client-assertion.ts'
import { createClientKey } from '../../../src-main/oauth/client-key.ts'

describe('a key made here', () => {
  it('R54 is one that any other program reads, named by its thumbprint', async () => {
    const { privateKey, publicKey } = await createClientKey()
    const { x, y } = createPublicKey(createPrivateKey(privateKey)).export({ format: 'jwk' })
    expect(publicKey).toMatchObject({ kty: 'EC', crv: 'P-256', x, y, use: 'sig', alg: 'ES256' })
    expect(publicKey).not.toHaveProperty('d')
    const canonical = JSON.stringify({ crv: 'P-256', kty: 'EC', x, y })
    expect(publicKey.kid).toBe(createHash('sha256').update(canonical).digest('base64url'))
    expect((await createClientKey()).publicKey.kid).not.toBe(publicKey.kid)
  })

  it('R54 says in each assertion which key it was, and an entered one has no name', async () => {
    const { privateKey, publicKey } = await createClientKey()
    const about = { clientId: 'c', issuer: 'https://as.example', nowMs: 0 }
    const assertion = await clientAssertion(privateKey, { ...about, keyId: publicKey.kid })
    const [header = '', claims = '', signature = ''] = assertion.split('.')
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({
      alg: 'ES256',
      typ: 'JWT',
      kid: publicKey.kid,
    })
    const key = createPublicKey({ key: publicKey as never, format: 'jwk' })
    const signed = Buffer.from(`${header}.${claims}`)
    const bytes = Buffer.from(signature, 'base64url')
    expect(verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, bytes)).toBe(true)
    const [bare = ''] = (await clientAssertion(privateKey, about)).split('.')
    expect(JSON.parse(Buffer.from(bare, 'base64url').toString())).not.toHaveProperty('kid')
  })
})
