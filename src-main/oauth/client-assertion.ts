import { fromBase64, signJwt } from './jwt.ts'
import type { Signer } from './jwt.ts'
import { OAuthFlowError } from './oauth-error.ts'

const LIFE_SECONDS = 60

/** By the kinds of keys that providers give out; the key itself tells which one it is. */
const KINDS: [alg: string, as: EcKeyImportParams | RsaHashedImportParams, how: Signer['how']][] = [
  ['ES256', { name: 'ECDSA', namedCurve: 'P-256' }, { name: 'ECDSA', hash: 'SHA-256' }],
  ['ES384', { name: 'ECDSA', namedCurve: 'P-384' }, { name: 'ECDSA', hash: 'SHA-384' }],
  ['RS256', { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, { name: 'RSASSA-PKCS1-v1_5' }],
]

/**
 * A JWT by which a client proves who it is, signed with its private key, good for one minute and one server.
 * @param privateKey PKCS#8 in PEM
 * @throws OAuthFlowError `private_key_invalid` when the key is none that can sign
 * @see RFC 7523 §2.2, §3
 */
export async function clientAssertion(
  privateKey: string,
  about: { clientId: string; issuer: string; nowMs: number; keyId?: string | undefined },
): Promise<string> {
  const signer = await readPrivateKey(privateKey)
  const iat = Math.floor(about.nowMs / 1000)
  const claims = {
    iss: about.clientId,
    sub: about.clientId,
    // The issuer alone: an endpoint as audience can be another server's (R54).
    aud: about.issuer,
    jti: crypto.randomUUID(),
    iat,
    exp: iat + LIFE_SECONDS,
  }
  const kid = about.keyId === undefined ? {} : { kid: about.keyId }
  return signJwt({ typ: 'JWT', ...kid }, claims, signer)
}

/** @throws OAuthFlowError `private_key_invalid`; the key is in no message */
export async function readPrivateKey(pem: string): Promise<Signer> {
  const bytes = bytesOf(pem)
  for (const [alg, as, how] of KINDS) {
    if (bytes === null) break
    try {
      const key = await crypto.subtle.importKey('pkcs8', bytes, as, false, ['sign'])
      return { alg, key, how }
    } catch {
      // Not of this kind; perhaps of the next.
    }
  }
  throw new OAuthFlowError('private_key_invalid', 'The private key cannot be used.')
}

function bytesOf(pem: string): Uint8Array<ArrayBuffer> | null {
  const [, body = ''] =
    /-----BEGIN PRIVATE KEY-----([\sA-Za-z0-9+/=]+)-----END PRIVATE KEY-----/.exec(pem) ?? []
  try {
    return fromBase64(body.replaceAll(/\s/g, ''))
  } catch {
    return null
  }
}
