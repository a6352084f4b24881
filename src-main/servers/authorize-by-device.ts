import { pollDevice, requestDevice } from '../oauth/device-authorization.ts'
import type { DeviceAuthorization } from '../oauth/device-authorization.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'
import type { ClientRegistration } from '../oauth/registration.ts'
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
  try {
    signal.throwIfAborted()
    const device = await requestDevice(deps.ports, as, registration, request)
    deps.onAsked({
      issuer: as.issuer,
      ...request,
      why: attempt.settled.why,
      how: 'device',
      registration: registration.how,
    })
    const polled = await pollOrSwitch(attempt, { device, registration }, deps, signal)
    if (polled === 'browser') {
      await dropRegistration(registration, deps)
      return { kind: 'switched', to: 'browser' }
    }
    const record = {
      tokenSet: polled,
      registration,
      authorizationServer: as,
      resource: resource.resource,
      account: null,
      how: 'device' as const,
      grantedAtMs: deps.clock.nowMs(),
    }
    return { kind: 'granted', record }
  } catch (error) {
    await dropRegistration(registration, deps)
    throw error
  }
}

async function pollOrSwitch(
  attempt: Attempt,
  { device, registration }: { device: DeviceAuthorization; registration: ClientRegistration },
  deps: AuthorizationDeps,
  signal: AbortSignal,
) {
  const { authorizationServer: as, resource } = attempt.settled
  deps.onVerificationUri(device.verificationUriComplete ?? device.verificationUri)
  deps.show({
    phase: 'waiting-device',
    userCode: device.userCode,
    verificationUri: device.verificationUri,
    verificationUriComplete: device.verificationUriComplete ?? null,
    expiresAtMs: device.expiresAtMs,
    canUseBrowser: as.authorizationEndpoint !== undefined,
  })
  const ended = new AbortController()
  const either = AbortSignal.any([signal, ended.signal])
  const switched = deps.inbox.next(['browser'], either).then(() => 'browser' as const)
  const polling = pollDevice(
    { ...deps.ports, sleep: (ms, s) => deps.clock.sleep(ms, s) },
    as,
    registration,
    device,
    { resource: resource.resource, scopes: attempt.scopes, signal: either },
  )
  switched.catch(() => undefined)
  polling.catch(() => undefined)
  try {
    return await Promise.race([switched, polling])
  } finally {
    ended.abort(new OAuthFlowError('cancelled', 'The sign-in ended.'))
    deps.onVerificationUri(null)
  }
}
