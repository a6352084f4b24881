import { clientAssertion } from './client-assertion.ts'
import { dpopProof, keepNonce } from './dpop.ts'
import type { DpopKey } from './dpop.ts'
import { isObject, readJsonObject, withoutQuery } from './metadata.ts'
import type { JsonObject } from './metadata.ts'
import { OAuthFlowError, asNetworkFault, quoteForeign } from './oauth-error.ts'
import type { OAuthPorts } from './oauth-ports.ts'
import type { ClientRegistration } from './registration.ts'
import { aheadMs, clockOffMs, keepAhead } from './server-clock.ts'

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/**
 * Sends a form to one of the authorization server's endpoints with the client's authentication.
 * @throws OAuthFlowError `network`; `private_key_invalid`; `invalid_client` when the secret has ended
 * @see RFC 6749 §2.3.1, RFC 7523 §2.2
 */
export async function postForm(
  ports: OAuthPorts,
  url: string,
  registration: ClientRegistration,
  parameters: Record<string, string>,
  more: Record<string, string> = {},
): Promise<Response> {
  const body = new URLSearchParams(parameters)
  const headers: Record<string, string> = {
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
    ...more,
  }
  const { clientId, clientSecret, privateKey, publicKey, authMethod, issuer } = registration
  assertNotEnded(registration, ports.nowMs())
  if (authMethod === 'private_key_jwt') {
    const nowMs = ports.nowMs() + aheadMs(registration, url)
    const about = { clientId, issuer, keyId: publicKey?.kid, nowMs }
    body.set('client_id', clientId)
    body.set('client_assertion_type', ASSERTION_TYPE)
    body.set('client_assertion', await clientAssertion(privateKey ?? '', about))
  } else if (authMethod === 'client_secret_basic' && clientSecret !== undefined) {
    headers['authorization'] = `Basic ${basicCredentials(clientId, clientSecret)}`
  } else {
    body.set('client_id', clientId)
    if (authMethod === 'client_secret_post') body.set('client_secret', clientSecret ?? '')
  }
  return ports
    .fetch(url, { method: 'POST', headers, body: body.toString() })
    .catch((error: unknown) => {
      throw asNetworkFault(error)
    })
}

/** A secret past its end is of no use there, and of use to whoever reads along. */
function assertNotEnded({ clientSecretExpiresAtMs: endsAt }: ClientRegistration, nowMs: number) {
  if (endsAt === undefined || endsAt > nowMs) return
  throw new OAuthFlowError('invalid_client', 'The client secret has ended.')
}

/** `encodeURIComponent` leaves `-` and `_` alone; some servers do not decode what needs no encoding. */
function basicCredentials(clientId: string, clientSecret: string): string {
  const bytes = new TextEncoder().encode(
    `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`,
  )
  return btoa(String.fromCharCode(...bytes))
}

/**
 * Asks the token endpoint for tokens.
 * @throws OAuthFlowError `invalid_grant`, `invalid_client`, `access_denied`, `device_expired`, `proof_refused`,
 * `token_request_failed`
 * with the server's own word in the details; `network` for 429 and 5xx, because the grant may be fine
 * @see RFC 6749 §5.2
 */
export async function requestTokens(
  ports: OAuthPorts,
  tokenEndpoint: string,
  registration: ClientRegistration,
  parameters: Record<string, string>,
  dpopKey?: DpopKey,
): Promise<JsonObject> {
  const tried = new Set<Mended['mended']>()
  for (;;) {
    try {
      return await askForTokens(ports, tokenEndpoint, registration, { parameters, dpopKey })
    } catch (error) {
      // What was signed is made anew with the nonce or the time it lacked, once for either, and no oftener.
      if (!(error instanceof Mended) || tried.has(error.mended)) throw error
      tried.add(error.mended)
    }
  }
}

/** A refusal that brought what to try again with: a nonce (RFC 9449 §8), or the time that the server has. */
class Mended extends OAuthFlowError {
  readonly mended: 'nonce' | 'clock'

  constructor({ code, message, details }: OAuthFlowError, mended: Mended['mended']) {
    super(code, message, details ?? {})
    this.mended = mended
  }
}

async function askForTokens(
  ports: OAuthPorts,
  tokenEndpoint: string,
  registration: ClientRegistration,
  request: { parameters: Record<string, string>; dpopKey: DpopKey | undefined },
): Promise<JsonObject> {
  const { parameters, dpopKey } = request
  const about = { method: 'POST', url: tokenEndpoint, nowMs: ports.nowMs() }
  const proof: Record<string, string> =
    dpopKey === undefined ? {} : { dpop: await dpopProof(dpopKey, about) }
  const response = await postForm(ports, tokenEndpoint, registration, parameters, proof)
  const freshNonce = dpopKey !== undefined && keepNonce(dpopKey, tokenEndpoint, response)
  const told = { nowMs: about.nowMs, onQuirk: ports.onQuirk }
  const offMs = clockOffMs(told, response, tokenEndpoint)
  if (response.ok) {
    const body = await readJsonObject(response, 'token_response_invalid')
    if (typeof body['error'] !== 'string') return body
    ports.onQuirk?.('error-with-status-200', withoutQuery(tokenEndpoint))
    throw tokenError(body['error'], response.status)
  }
  if (response.status >= 500 || response.status === 429) {
    await response.body?.cancel()
    throw new OAuthFlowError('network', 'The token endpoint is not available.', {
      status: response.status,
    })
  }
  const word = await errorWord(response)
  if (word === null && response.status === 401) throw tokenError('invalid_client', response.status)
  const error = tokenError(word ?? '', response.status)
  if (word === 'use_dpop_nonce' && freshNonce) throw new Mended(error, 'nonce')
  const refusesProof = word === 'invalid_dpop_proof' && dpopKey !== undefined
  const refusesKey = word === 'invalid_client' && registration.authMethod === 'private_key_jwt'
  const signer = refusesProof ? dpopKey : refusesKey ? registration : null
  if (signer !== null && keepAhead(signer, tokenEndpoint, offMs)) throw new Mended(error, 'clock')
  throw error
}

/** The `error` member of an error answer, or null. Nothing else of the body is kept. */
export async function errorWord(response: Response): Promise<string | null> {
  try {
    const body: unknown = JSON.parse(await response.text())
    return isObject(body) && typeof body['error'] === 'string' ? body['error'] : null
  } catch {
    return null
  }
}

const CODES: Record<string, OAuthFlowError['code']> = {
  invalid_grant: 'invalid_grant',
  invalid_client: 'invalid_client',
  access_denied: 'access_denied',
  expired_token: 'device_expired',
  use_dpop_nonce: 'proof_refused',
  invalid_dpop_proof: 'proof_refused',
}

function tokenError(word: string, status: number): OAuthFlowError {
  const code = Object.hasOwn(CODES, word) ? CODES[word] : undefined
  return new OAuthFlowError(code ?? 'token_request_failed', 'The token endpoint refused.', {
    status,
    serverError: quoteForeign(word),
  })
}
