// Threat: a token that is stolen on its way, at the server, or from a log is used by somebody else (A9, B1). A token bound
// to this key is of no use without it, and each proof is good for one request.
import { parseChallenges } from './challenge.ts'
import { sha256, signJwt } from './jwt.ts'
import type { Signer } from './jwt.ts'
import { OAuthFlowError } from './oauth-error.ts'
import type { OAuthPorts } from './oauth-ports.ts'
import { aheadMs, clockOffMs, keepAhead } from './server-clock.ts'

/** The private key that a grant's tokens are bound to, as a JWK. A secret: it lives in the grant's vault. */
export interface DpopKey {
  kty: 'EC'
  crv: 'P-256'
  x: string
  y: string
  d: string
}

/** The one signature this app makes; every server that knows DPoP takes it. */
export const DPOP_ALG = 'ES256'
/** The kind of every key that is made here. */
export const KEY_KIND = { name: 'ECDSA', namedCurve: 'P-256' }

export async function createDpopKey(): Promise<DpopKey> {
  const { privateKey } = await crypto.subtle.generateKey(KEY_KIND, true, ['sign', 'verify'])
  const { x = '', y = '', d = '' } = await crypto.subtle.exportKey('jwk', privateKey)
  return { kty: 'EC', crv: 'P-256', x, y, d }
}

/** How a key is named where only its owner is to be known: `dpop_jkt`. @see RFC 7638, RFC 9449 §10 */
export function thumbprint({ crv, kty, x, y }: Omit<DpopKey, 'd'>): Promise<string> {
  return sha256(JSON.stringify({ crv, kty, x, y }))
}

interface Known {
  /** Cannot be taken out of memory as text any more. */
  signer: Promise<Signer>
  /** The last nonce of each origin. */
  nonces: Map<string, string>
}

/** What belongs to a key while the app runs; it goes when the grant goes. */
const known = new WeakMap<DpopKey, Known>()

function knownOf(key: DpopKey): Known {
  const found = known.get(key) ?? { signer: importKey(key), nonces: new Map<string, string>() }
  known.set(key, found)
  return found
}

async function importKey(jwk: DpopKey): Promise<Signer> {
  const key = await crypto.subtle.importKey('jwk', { ...jwk }, KEY_KIND, false, ['sign'])
  return { alg: DPOP_ALG, key, how: { name: 'ECDSA', hash: 'SHA-256' } }
}

/** @param accessToken at a resource, the token that goes with the request; absent at a token endpoint */
export async function dpopProof(
  key: DpopKey,
  request: { method: string; url: string; accessToken?: string; nowMs: number },
): Promise<string> {
  const { signer, nonces } = knownOf(key)
  const { origin, pathname } = new URL(request.url)
  const nonce = nonces.get(origin)
  const { kty, crv, x, y } = key
  const claims = {
    jti: crypto.randomUUID(),
    htm: request.method,
    htu: `${origin}${pathname}`,
    iat: Math.floor((request.nowMs + aheadMs(key, request.url)) / 1000),
    ...(request.accessToken === undefined ? {} : { ath: await sha256(request.accessToken) }),
    ...(nonce === undefined ? {} : { nonce }),
  }
  return signJwt({ typ: 'dpop+jwt', jwk: { kty, crv, x, y } }, claims, await signer)
}

/** RFC 9449 §8.1; longer than any is no nonce. */
const NONCE = /^[\x21\x23-\x5b\x5d-\x7e]{1,1024}$/

/** Keeps the nonce that a server wants next. False when the answer brings no new one. @see RFC 9449 §8.2 */
export function keepNonce(key: DpopKey, url: string, response: Response): boolean {
  const nonce = response.headers.get('dpop-nonce')
  const { nonces } = knownOf(key)
  const { origin } = new URL(url)
  if (nonce === null || !NONCE.test(nonce) || nonces.get(origin) === nonce) return false
  nonces.set(origin, nonce)
  return true
}

/** How many new nonces one request follows. */
const MOST_NONCES = 3

/**
 * Sends a request with a token bound to a key; again when the resource wants another nonce in the proof, and once more
 * when it has another time than we have. Other requests use nonces up meanwhile, so that one new nonce may not be enough.
 * @throws OAuthFlowError `proof_refused` when it is not content with that, so that no server can make us go on for ever
 * @see RFC 9449 §7, §9
 */
export async function sendWithProof(
  key: DpopKey,
  request: {
    method: string
    url: string
    accessToken: string
    nowMs: number
    onQuirk?: OAuthPorts['onQuirk']
  },
  send: (proof: string) => Promise<Response>,
): Promise<Response> {
  const { nonces } = knownOf(key)
  const { origin } = new URL(request.url)
  const left = { use_dpop_nonce: MOST_NONCES, invalid_dpop_proof: 1 }
  for (;;) {
    const carried = nonces.get(origin)
    const response = await send(await dpopProof(key, request))
    keepNonce(key, request.url, response)
    const word = response.status === 401 ? refusalOf(response) : null
    if (word !== 'use_dpop_nonce' && word !== 'invalid_dpop_proof') return response
    await response.body?.cancel()
    const mended =
      word === 'use_dpop_nonce'
        ? // Another answer may have brought it already.
          nonces.get(origin) !== carried
        : keepAhead(key, request.url, clockOffMs(request, response, request.url))
    if (mended && left[word]-- > 0) continue
    throw new OAuthFlowError('proof_refused', 'The server refused the proof.', {
      serverError: word,
    })
  }
}

function refusalOf(response: Response): string | null {
  const header = response.headers.get('www-authenticate') ?? ''
  const found = parseChallenges(header).find(({ scheme }) => scheme === 'dpop')
  return found?.params['error'] ?? null
}
