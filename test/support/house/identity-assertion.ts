import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

export const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

/** What an identity provider says of a person, for one other authorization server. */
export interface IdJag {
  iss: string
  sub: string
  aud: string
  client_id: string
  resource: string
  scope: string
  exp: number
}

/** Signs and checks identity assertions, as the two sides of a trust do. */
export interface AssertionSigner {
  sign(claims: IdJag, typ?: string): string
  /** Null when it is not signed here, out of date, or of another kind. */
  read(assertion: string): IdJag | null
}

export function createAssertionSigner(): AssertionSigner {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const publicKey: KeyObject = createPublicKey(privateKey)
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const read = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown
  const dsaEncoding = 'ieee-p1363'
  return {
    sign(claims, typ = 'oauth-id-jag+jwt') {
      const signed = `${part({ alg: 'ES256', typ })}.${part(claims)}`
      const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding })
      return `${signed}.${signature.toString('base64url')}`
    },
    read(assertion) {
      const [head = '', body = '', signature = ''] = assertion.split('.')
      const signed = Buffer.from(`${head}.${body}`)
      const bytes = Buffer.from(signature, 'base64url')
      if (!verify('sha256', signed, { key: publicKey, dsaEncoding }, bytes)) return null
      const { typ } = read(head) as { typ?: string }
      const claims = read(body) as IdJag
      return typ === 'oauth-id-jag+jwt' && claims.exp > Date.now() / 1000 ? claims : null
    },
  }
}
