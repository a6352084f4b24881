import { OAuthFlowError } from '../oauth/oauth-error.ts'
import type { OAuthPorts } from '../oauth/oauth-ports.ts'
import { fetchRegistration, hasRunOut } from '../oauth/registration-management.ts'
import type { ClientRegistration } from '../oauth/registration.ts'

/**
 * Does something as a client. Where the server does not take a client that was registered here, it is asked what it holds
 * of it, and with another secret the work is done once more (R18). Tokens are bound to their client, so that a new
 * registration would not help here: that is for the next sign-in.
 * @param keep makes what the server answered durable, before it is used
 * @throws OAuthFlowError `registration_stale` when the server does not know the client; else what `work` throws
 */
export async function asRegistered<T>(
  registration: ClientRegistration,
  work: (registration: ClientRegistration) => Promise<T>,
  { ports, keep }: { ports: OAuthPorts; keep: (next: ClientRegistration) => Promise<void> },
): Promise<T> {
  const isDynamic = registration.how === 'dynamic'
  try {
    if (isDynamic && hasRunOut(registration, ports.nowMs())) throw unknownClient()
    return await work(registration)
  } catch (error) {
    if (!isDynamic || !isUnknownClient(error)) throw error
    const found = await fetchAnew(registration, ports)
    if (found !== null) await keep(found)
    if (found === null || isSameProof(found, registration)) throw stale(error)
    return work(found).catch((again: unknown) => {
      throw isUnknownClient(again) ? stale(again) : again
    })
  }
}

/** Null when the server does not say anything of use. @throws OAuthFlowError `network` */
async function fetchAnew(registration: ClientRegistration, ports: OAuthPorts) {
  try {
    const found = await fetchRegistration(ports, registration)
    return typeof found === 'string' ? null : found
  } catch (error) {
    if (error instanceof OAuthFlowError && error.code === 'registration_refused') return null
    throw error
  }
}

function isSameProof(one: ClientRegistration, other: ClientRegistration): boolean {
  return one.clientSecret === other.clientSecret && one.authMethod === other.authMethod
}

function isUnknownClient(error: unknown): boolean {
  return error instanceof OAuthFlowError && error.code === 'invalid_client'
}

function unknownClient() {
  return new OAuthFlowError('invalid_client', 'The secret has run out.')
}

function stale(cause: unknown) {
  return new OAuthFlowError('registration_stale', 'The client is not known.', { cause })
}
