import { pollDevice, requestDevice } from '../oauth/device-authorization.ts'
import type { DeviceAuthorization } from '../oauth/device-authorization.ts'
import type { AuthorizationServer } from '../oauth/authorization-server.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'
import type { TokenSet } from '../oauth/token-set.ts'
import { grantOf } from './authorization-deps.ts'
import type { Attempt, AuthorizationDeps, Outcome } from './authorization-deps.ts'
import { dropRegistration, registrationFor } from './registration-for.ts'

/** Dynamic registrations must name a redirect URI; this one is never listened on, because no browser returns here. */
const UNUSED_REDIRECT = 'http://127.0.0.1/device'

/**
 * Shows a code and waits until the person has entered it somewhere else (RFC 8628, R38–R40).
 * @throws OAuthFlowError
 */
export async function authorizeByDevice(
  attempt: Attempt,
  deps: AuthorizationDeps,
  signal: AbortSignal,
): Promise<Outcome> {
  const { authorizationServer: as, resource } = attempt.settled
  const registration = await registrationFor(attempt, UNUSED_REDIRECT, deps)
  const request = { resource: resource.resource, scopes: attempt.scopes }
  const { dpopKey } = attempt.settled
  const grant = (tokenSet: TokenSet) =>
    grantOf(attempt, { tokenSet, registration, how: 'device' }, deps)
  const ended = new AbortController()
  const either = AbortSignal.any([signal, ended.signal])
  let polling: Promise<TokenSet> | null = null
  /** A code may be accepted in the moment the person turns away: what it brought goes back, registration and all. */
  const leave = async () => {
    ended.abort(new OAuthFlowError('cancelled', 'The sign-in ended.'))
    const late = await polling?.catch(() => null)
    if (late) deps.takeBack(grant(late))
    else await dropRegistration(registration, deps)
  }
  try {
    signal.throwIfAborted()
    const device = await requestDevice(
      deps.tracer.ports('device-request'),
      as,
      registration,
      request,
    )
    const about = { issuer: as.issuer, ...request, why: attempt.settled.why }
    deps.onAsked({ ...about, how: 'device', registration: registration.how })
    showCode(device, as, deps)
    const switched = deps.inbox.next(['browser'], either).then(() => 'browser' as const)
    switched.catch(() => undefined)
    const ports = { ...deps.tracer.ports('device-poll'), sleep: deps.clock.sleep }
    polling = pollDevice(ports, as, registration, device, { ...request, dpopKey, signal: either })
    const first = await Promise.race([switched, polling])
    if (first === 'browser') deps.tracer.person('switched', { way: 'browser' })
    if (first !== 'browser') return { kind: 'granted', record: grant(first) }
    void leave().catch(() => undefined)
    return { kind: 'switched', to: 'browser' }
  } catch (error) {
    deps.tracer.failed(error)
    await leave()
    throw error
  } finally {
    ended.abort(new OAuthFlowError('cancelled', 'The sign-in ended.'))
    deps.onVerificationUri(null)
  }
}

function showCode(device: DeviceAuthorization, as: AuthorizationServer, deps: AuthorizationDeps) {
  deps.tracer.person('code-shown', { page: device.verificationUri })
  deps.onVerificationUri(device.verificationUriComplete ?? device.verificationUri)
  deps.show({
    phase: 'waiting-device',
    userCode: device.userCode,
    verificationUri: device.verificationUri,
    verificationUriComplete: device.verificationUriComplete ?? null,
    expiresAtMs: device.expiresAtMs,
    canUseBrowser: as.authorizationEndpoint !== undefined,
  })
}
