import { describe, expect, it } from 'vitest'
import { createDpopKey, dpopProof, keepNonce, sendWithProof } from '../../../src-main/oauth/dpop.ts'

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

  const wants = (nonce: string) =>
    new Response(null, {
      status: 401,
      headers: { 'www-authenticate': 'DPoP error="use_dpop_nonce"', 'dpop-nonce': nonce },
    })
  const withToken = { ...request, accessToken: 'token' }

  it('R56 goes on where another request has brought the new nonce already', async () => {
    const key = await createDpopKey()
    // Both leave with none, and both are told the same new one.
    let open = () => {}
    const gate = new Promise<void>((resolve) => (open = resolve))
    let waiting = 0
    const send = async (proof: string) => {
      if ('nonce' in claimsOf(proof)) return new Response('in')
      if (++waiting === 2) open()
      await gate
      return wants('one')
    }
    const both = [1, 2].map(() => sendWithProof(key, withToken, send))
    const texts = (await Promise.all(both)).map((response) => response.text())
    expect(await Promise.all(texts)).toEqual(['in', 'in'])
  })

  it('R56 follows three new nonces of one request, and no fourth', async () => {
    const key = await createDpopKey()
    let sent = 0
    const refusing = (times: number) => async () =>
      ++sent <= times ? wants(`nonce-${sent}`) : new Response('in')
    expect(await (await sendWithProof(key, withToken, refusing(3))).text()).toBe('in')
    sent = 0
    const other = await createDpopKey()
    await expect(sendWithProof(other, withToken, refusing(4))).rejects.toThrow(/refused the proof/)
    expect(sent).toBe(4)
  })
})
