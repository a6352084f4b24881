import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { JsonWebKey } from 'node:crypto'

/** Why a proof is not taken, as a challenge says it; null when it is good. */
export type ProofRefusal = 'invalid_dpop_proof' | 'use_dpop_nonce' | null

export interface DpopGuard {
  check(request: IncomingMessage, about: Proven): Promise<ProofRefusal>
  /** The nonce that a proof has to carry now; null when none is asked for. */
  nonce(): string | null
}

interface Proven {
  token: string
  /** The thumbprint of the key that the token is bound to. */
  thumbprint: string
  url: string
}

const KIND = { name: 'ECDSA', namedCurve: 'P-256' }

/** Checks proofs at a resource by the list of RFC 9449 §4.3. Each nonce is good for three requests. */
export function createDpopGuard({ withNonces }: { withNonces: boolean }): DpopGuard {
  const seen = new Set<string>()
  let uses = 0
  const nonce = () => (withNonces ? `nonce-${Math.floor(uses / 3)}` : null)

  async function isGood(proof: string, request: IncomingMessage, about: Proven) {
    const [head = '', body = '', signature = ''] = proof.split('.')
    const header = read(head)
    const claims = read(body)
    const jwk = header['jwk'] as JsonWebKey
    const key = await crypto.subtle.importKey('jwk', jwk, KIND, false, ['verify'])
    const how = { name: 'ECDSA', hash: 'SHA-256' }
    const signed = Buffer.from(`${head}.${body}`)
    const valid = await crypto.subtle.verify(how, key, Buffer.from(signature, 'base64url'), signed)
    const { kty, crv, x, y } = jwk
    const age = Math.abs(Date.now() / 1000 - Number(claims['iat']))
    const good =
      valid &&
      header['typ'] === 'dpop+jwt' &&
      jwk.d === undefined &&
      hash(JSON.stringify({ crv, kty, x, y })) === about.thumbprint &&
      claims['htm'] === request.method &&
      claims['htu'] === about.url &&
      claims['ath'] === hash(about.token) &&
      age < 60 &&
      !seen.has(String(claims['jti']))
    seen.add(String(claims['jti']))
    return { good, nonce: claims['nonce'] ?? null }
  }

  return {
    nonce,
    async check(request, about) {
      const proof = request.headers['dpop']
      if (typeof proof !== 'string') return 'invalid_dpop_proof'
      const found = await isGood(proof, request, about)
      if (!found.good) return 'invalid_dpop_proof'
      if (found.nonce !== nonce()) return 'use_dpop_nonce'
      uses++
      return null
    },
  }
}

function read(part: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
