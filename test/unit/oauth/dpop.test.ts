import { describe, expect, it } from 'vitest'
import { createDpopKey, dpopProof, keepNonce } from '../../../src-main/oauth/dpop.ts'

describe('a proof', () => {
  const claimsOf = (proof: string) =>
    JSON.parse(Buffer.from(proof.split('.')[1] ?? '', 'base64url').toString()) as object
  const request = { method: 'POST', url: 'https://mcp.example/mcp?a=b#c', nowMs: 1_700_000_000_500 }

  it('R56 names the address without query and fragment, and is never the same twice', async () => {
    const key = await createDpopKey()
    const [one, two] = await Promise.all([dpopProof(key, request), dpopProof(key, request)])
    expect(claimsOf(one)).toMatchObject({ htm: 'POST', htu: 'https://mcp.example/mcp' })
    expect(claimsOf(one)).toMatchObject({ iat: 1_700_000_000 })
    expect(one).not.toBe(two)
    expect(Buffer.from(one.split('.')[0] ?? '', 'base64url').toString()).not.toContain('"d"')
  })

  it('R56 gives a nonce only to the origin that asked for it', async () => {
    const key = await createDpopKey()
    const answer = (nonce: string) => new Response(null, { headers: { 'dpop-nonce': nonce } })
    expect(keepNonce(key, 'https://as.example/token', answer('first'))).toBe(true)
    expect(keepNonce(key, 'https://as.example/token', answer('first'))).toBe(false)
    expect(keepNonce(key, 'https://as.example/token', answer('a "quote'))).toBe(false)
    expect(claimsOf(await dpopProof(key, request))).not.toHaveProperty('nonce')
    const there = { ...request, url: 'https://as.example/other' }
    expect(claimsOf(await dpopProof(key, there))).toMatchObject({ nonce: 'first' })
  })
})
