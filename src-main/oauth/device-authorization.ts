import type { AuthorizationServer } from './authorization-server.ts'
import type { DpopKey } from './dpop.ts'
import { assertSecureEndpoint, readJsonObject } from './metadata.ts'
import { OAuthFlowError, quoteForeign } from './oauth-error.ts'
import type { OAuthPorts } from './oauth-ports.ts'
import type { QuirkId } from './quirks.ts'
import { assertIssuedBy } from './registration.ts'
import type { ClientRegistration } from './registration.ts'
import { errorWord, postForm, requestTokens } from './token-endpoint.ts'
import { readTokenSet } from './token-set.ts'
import type { TokenSet } from './token-set.ts'

export interface DeviceAuthorization {
  /** Secret: whoever polls with it gets the tokens. */
  deviceCode: string
  userCode: string
  verificationUri: string
  verificationUriComplete?: string
  expiresAtMs: number
  pollIntervalSeconds: number
}

export interface DeviceRequest {
  resource: string
  scopes: string[]
  dpopKey?: DpopKey | undefined
}

const DEFAULT_INTERVAL_SECONDS = 5
const SLOW_DOWN_SECONDS = 5
/** How far our own doubling goes; a server may ask for longer pauses, up to an hour. */
const LONGEST_INTERVAL_SECONDS = 60
const LONGEST_ASKED_SECONDS = 3_600

/**
 * Asks for a code that the person enters somewhere else.
 * @throws OAuthFlowError `device_unavailable`, `invalid_client`, `token_request_failed`, `network`
 * @see RFC 8628 §3.1, §3.2
 */
export async function requestDevice(
  ports: OAuthPorts,
  as: AuthorizationServer,
  registration: ClientRegistration,
  { resource, scopes }: DeviceRequest,
): Promise<DeviceAuthorization> {
  if (as.deviceAuthorizationEndpoint === undefined) {
    throw new OAuthFlowError('device_unavailable', 'There is no device authorization endpoint.')
  }
  assertIssuedBy(registration, as.issuer)
  const parameters = { resource, ...(scopes.length > 0 ? { scope: scopes.join(' ') } : {}) }
  const url = as.deviceAuthorizationEndpoint
  const response = await postForm(ports, url, registration, parameters)
  if (!response.ok) {
    const word = await errorWord(response)
    const code = word === 'invalid_client' ? word : 'token_request_failed'
    throw new OAuthFlowError(code, 'No code was given.', {
      status: response.status,
      ...(word === null ? {} : { serverError: quoteForeign(word) }),
    })
  }
  const body = await readJsonObject(response, 'token_response_invalid')
  const { device_code, user_code, verification_uri, verification_uri_complete } = body
  if (
    typeof device_code !== 'string' ||
    typeof user_code !== 'string' ||
    typeof verification_uri !== 'string'
  ) {
    throw new OAuthFlowError('token_response_invalid', 'The device answer lacks a field.')
  }
  const verificationUri = assertSecureEndpoint(verification_uri, as.issuer)
  // The QR code must lead to the host that is shown beside it (A13).
  const complete =
    typeof verification_uri_complete === 'string' &&
    new URL(assertSecureEndpoint(verification_uri_complete, as.issuer)).origin ===
      new URL(verificationUri).origin
      ? { verificationUriComplete: verification_uri_complete }
      : {}
  return {
    deviceCode: device_code,
    userCode: user_code.replaceAll(/[^\x21-\x7e ]/g, '').slice(0, 40),
    verificationUri,
    ...complete,
    expiresAtMs: ports.nowMs() + seconds(body['expires_in'], 600, 3_600) * 1000,
    pollIntervalSeconds: seconds(body['interval'], DEFAULT_INTERVAL_SECONDS, LONGEST_ASKED_SECONDS),
  }
}

function seconds(value: unknown, otherwise: number, most: number): number {
  const number = Number(value ?? otherwise)
  return Number.isFinite(number) && number > 0 ? Math.min(number, most) : otherwise
}

/**
 * Polls until the person has decided. Waits the interval before each try; every `slow_down` makes it five seconds
 * longer for good, a network fault doubles it (R40).
 * @throws OAuthFlowError `device_denied`, `device_expired`, or the signal's reason
 * @see RFC 8628 §3.4, §3.5
 */
export async function pollDevice(
  ports: OAuthPorts & { sleep: (ms: number, signal?: AbortSignal) => Promise<void> },
  as: AuthorizationServer,
  registration: ClientRegistration,
  device: DeviceAuthorization,
  { resource, scopes, dpopKey, signal }: DeviceRequest & { signal: AbortSignal },
): Promise<TokenSet> {
  assertIssuedBy(registration, as.issuer)
  let intervalSeconds = device.pollIntervalSeconds
  for (;;) {
    signal.throwIfAborted()
    await ports.sleep(intervalSeconds * 1000, signal)
    if (ports.nowMs() >= device.expiresAtMs) {
      throw new OAuthFlowError('device_expired', 'The code was not used in time.')
    }
    try {
      const body = await requestTokens(
        ports,
        as.tokenEndpoint,
        registration,
        {
          grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
          device_code: device.deviceCode,
          resource,
        },
        dpopKey,
      )
      // Read even when the person has just turned away: who called takes back what came too late.
      const { clientId } = registration
      const nowMs = ports.nowMs()
      const about = { clientId, issuer: as.issuer, resource, dpopKey, nowMs }
      const onQuirk = (quirk: QuirkId) => ports.onQuirk?.(quirk, as.issuer)
      return readTokenSet(body, { ...about, scopesRequested: scopes, onQuirk })
    } catch (error) {
      intervalSeconds = nextInterval(error, intervalSeconds)
    }
  }
}

/** The next pause, or the end of polling. @throws OAuthFlowError */
function nextInterval(error: unknown, current: number): number {
  if (!(error instanceof OAuthFlowError)) throw error
  const word = error.details?.serverError
  if (word === 'authorization_pending') return current
  if (word === 'slow_down') return current + SLOW_DOWN_SECONDS
  if (error.code === 'network') {
    // Never below what `slow_down` asked for, which may be longer than our own limit.
    return Math.max(current, Math.min(current * 2, LONGEST_INTERVAL_SECONDS))
  }
  if (error.code === 'access_denied') {
    throw new OAuthFlowError('device_denied', 'The person refused.', { cause: error })
  }
  throw error
}
