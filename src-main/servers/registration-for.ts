import { DOCUMENT_REDIRECT_PATH } from '../oauth/client-metadata.ts'
import type { AuthorizationServer } from '../oauth/authorization-server.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'
import {
  deleteRegistration,
  hasRunOut,
  updateRegistration,
} from '../oauth/registration-management.ts'
import { hashOfMetadata, registerDynamically } from '../oauth/registration.ts'
import type { ClientRegistration, RegistrationRequest } from '../oauth/registration.ts'
import type { Attempt, AuthorizationDeps, ClientChoice } from './authorization-deps.ts'
import { ServerError } from './server-error.ts'
import type { LoopbackRedirect, LoopbackRedirectAddress } from './user-agent.ts'

/**
 * The path of the redirect URI that a person registers with a vendor. Each issuer has a path of its own, so that no
 * server's answer can arrive as another's (A5).
 * @see RFC 9700 §4.4.2
 */
export async function redirectPathFor(issuer: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(issuer))
  const name = [...new Uint8Array(hash).subarray(0, 6)].map((byte) =>
    byte.toString(16).padStart(2, '0'),
  )
  return `/callback/${name.join('')}`
}

const CLIENT_NAME = 'Chatelaine'

/** What the client's registration names; the rest is any, because it is registered afterwards. */
async function redirectAddressFor(client: ClientChoice): Promise<LoopbackRedirectAddress> {
  if (client.how === 'metadata-document') return { path: DOCUMENT_REDIRECT_PATH }
  if (client.how === 'dynamic') return {}
  const { host, port } = client.redirect ?? { host: '127.0.0.1', port: null }
  const path = await redirectPathFor(client.issuer)
  return { path, host, ...(port === null ? {} : { port }) }
}

/** The listener that this client's answers come back to. @throws ServerError `port_taken` */
export async function openRedirectFor(
  client: ClientChoice,
  deps: Pick<AuthorizationDeps, 'openLoopbackRedirect'>,
): Promise<LoopbackRedirect> {
  const address = await redirectAddressFor(client)
  return deps.openLoopbackRedirect(address).catch((cause: unknown) => {
    if ((cause as { code?: unknown } | null)?.code !== 'EADDRINUSE') throw cause
    const said = address.port === undefined ? {} : { said: String(address.port) }
    throw new ServerError('port_taken', 'The port is taken.', { cause, ...said })
  })
}

/**
 * The client entered by the person, this app's own document, or a dynamic registration for this grant alone: a fresh one,
 * or that of the grant which this one follows.
 */
export async function registrationFor(
  { settled, scopes }: Attempt,
  redirectUri: string,
  deps: AuthorizationDeps,
): Promise<ClientRegistration> {
  const { client, authorizationServer: as } = settled
  const redirectUris = [redirectUri]
  switch (client.how) {
    case 'dynamic': {
      const base = { clientName: CLIENT_NAME, redirectUris, scopes }
      const request = { ...base, access: client.access }
      const ports = deps.tracer.ports('registration')
      return (await followUp(as, request, deps)) ?? registerDynamically(ports, as, request)
    }
    case 'metadata-document': {
      const { how, url: clientId } = client
      return { how, issuer: as.issuer, clientId, authMethod: 'none', redirectUris }
    }
    case 'pre-registered': {
      const { how, issuer, clientId, authMethod, clientSecret, privateKey = null } = client
      const file = client.assertionFile ?? null
      const publicKey = client.publicKey ?? null
      const secret = clientSecret === null ? {} : { clientSecret }
      const key = privateKey === null ? {} : { privateKey }
      const known = publicKey === null ? {} : { publicKey }
      const assertion = file === null ? {} : { assertionFile: file }
      const proof = { ...secret, ...key, ...known, ...assertion }
      return { how, issuer, clientId, authMethod, redirectUris, ...proof }
    }
  }
}

/** The registration of the grant that ended, told what this app is now. Null when it is of no use any more. */
async function followUp(
  as: AuthorizationServer,
  request: RegistrationRequest,
  { tracer, former }: AuthorizationDeps,
): Promise<ClientRegistration | null> {
  const registration = former.registration()
  // Of another issuer: never used here (R17).
  if (registration === null || registration.issuer !== as.issuer) return null
  const ports = tracer.ports('registration-update')
  const ended = hasRunOut(registration, ports.nowMs())
  if (!ended && registration.metadataHash === (await hashOfMetadata(as, request))) {
    return registration
  }
  try {
    const updated = await updateRegistration(ports, as, registration, request)
    if (updated === 'gone') former.drop()
    if (typeof updated === 'string') return null
    // Before it is used: the token that manages it may be another one from here on.
    await former.keep(updated)
    return hasRunOut(updated, ports.nowMs()) ? null : updated
  } catch (error) {
    if (error instanceof OAuthFlowError && error.code === 'registration_refused') return null
    throw error
  }
}

/**
 * Deletes a registration that ended in no grant: a key nobody uses is a key nobody keeps (R19). That of an earlier grant
 * stays with it. Failing to delete it changes nothing for the person, so it is silent.
 */
export async function dropRegistration(registration: ClientRegistration, deps: AuthorizationDeps) {
  if (registration.how !== 'dynamic') return
  if (registration.clientId === deps.former.registration()?.clientId) return
  const ports = deps.tracer.ports('registration-deleted')
  await deleteRegistration(ports, registration).catch(() => undefined)
}
