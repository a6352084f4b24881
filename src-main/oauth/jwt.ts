/** A key that signs, with what WebCrypto needs to know of it. */
export interface Signer {
  /** As a JWT names it (RFC 7518 §3.1). */
  alg: string
  key: CryptoKey
  how: AlgorithmIdentifier | EcdsaParams
}

/** @see RFC 7519, RFC 7515 §7.1 */
export async function signJwt(header: object, claims: object, signer: Signer): Promise<string> {
  const signed = `${part({ alg: signer.alg, ...header })}.${part(claims)}`
  const bytes = new TextEncoder().encode(signed)
  const signature = await crypto.subtle.sign(signer.how, signer.key, bytes)
  return `${signed}.${base64url(new Uint8Array(signature))}`
}

function part(value: object): string {
  return base64url(new TextEncoder().encode(JSON.stringify(value)))
}

/** @see RFC 4648 §5, without padding */
export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** Reads either alphabet of RFC 4648, padded or not. @throws when it is none */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/')
  return Uint8Array.from(atob(plain), (one) => one.charCodeAt(0))
}

/** The SHA-256 of ASCII text, in base64url. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return base64url(new Uint8Array(digest))
}
