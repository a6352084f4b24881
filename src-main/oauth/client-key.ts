import { DPOP_ALG, KEY_KIND, thumbprint } from './dpop.ts'
import { base64url } from './jwt.ts'

/** A key made here by which a client proves itself (`private_key_jwt`). The private half is a secret and never leaves main. */
export interface ClientKey {
  /** PKCS#8 in PEM. */
  privateKey: string
  publicKey: PublicClientKey
}

/** What a provider needs to know of the key. @see RFC 7517 §4, RFC 7518 §6.2.1 */
export interface PublicClientKey {
  kty: 'EC'
  crv: 'P-256'
  x: string
  y: string
  /** The key's thumbprint, so that two keys never have one name (RFC 7638). */
  kid: string
  use: 'sig'
  alg: 'ES256'
}

export async function createClientKey(): Promise<ClientKey> {
  const pair = await crypto.subtle.generateKey(KEY_KIND, true, ['sign', 'verify'])
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey))
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const point = { kty: 'EC', crv: 'P-256', x, y } as const
  return {
    privateKey: pemOf(pkcs8),
    publicKey: { ...point, kid: await thumbprint(point), use: 'sig', alg: DPOP_ALG },
  }
}

/** @see RFC 7468 §10 */
function pemOf(bytes: Uint8Array): string {
  const plain = base64url(bytes).replaceAll('-', '+').replaceAll('_', '/')
  const padded = plain.padEnd(Math.ceil(plain.length / 4) * 4, '=')
  const lines = padded.match(/.{1,64}/g) ?? []
  return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n')
}
