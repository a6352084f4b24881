import type { AuthorizationServer } from '../oauth/authorization-server.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'
import { demandsAccess } from '../oauth/registration.ts'
import type { AuthorizationDeps, ClientChoice, Settled } from './authorization-deps.ts'
import { clientOf, factsOf } from './entered-client.ts'
import type { ClientEntry } from './entered-client.ts'
import { redirectPathFor } from './registration-for.ts'
import { ServerError } from './server-error.ts'

export interface Asking {
  as: AuthorizationServer
  resource: string
  why: 'asked' | 'refused' | 'chosen'
  /** What went wrong with the client of before. */
  failure?: unknown
  canGoBack?: boolean
}

/**
 * Shows the form for a client that the person registered, with what was entered before, until it is complete. Null when
 * they go back.
 * @throws the signal's reason when the sign-in is cancelled
 */
export async function askForClient(
  asking: Asking,
  deps: AuthorizationDeps,
  signal: AbortSignal,
): Promise<ClientChoice | null> {
  const { as, resource, why, canGoBack = false } = asking
  const { issuer, tokenEndpointAuthMethods: methods } = as
  const redirectUri = `http://127.0.0.1${await redirectPathFor(issuer)}`
  let failure: unknown = asking.failure ?? null
  if (asking.failure !== undefined) deps.tracer.failed(asking.failure)
  for (;;) {
    const before = await deps.enteredClient(issuer, resource)
    const entered = before === null ? null : factsOf(before)
    const madeKey = (await deps.clientKey(issuer, resource))?.publicKey ?? null
    const about = { issuer, redirectUri, why, canGoBack, methods }
    deps.tracer.person('client-asked', { issuer, redirect: redirectUri })
    deps.show({ phase: 'needs-client', ...about, entered, madeKey, failure })
    const kinds = ['client', 'make-key', ...(canGoBack ? (['leave-form'] as const) : [])] as const
    const action = await deps.inbox.next(kinds, signal)
    if (action.kind === 'leave-form') return null
    try {
      if (action.kind === 'client') {
        const client = await keepClient(action, asking, deps)
        deps.tracer.setAside()
        return client
      }
      await deps.makeClientKey(issuer, resource)
    } catch (error) {
      // What was typed stays in the form: a locked keyring or a missing secret is mended and tried again.
      failure = error
    }
  }
}

/** Seals what the person entered. @throws ServerError `invalid_input`; VaultError */
export async function keepClient(
  entry: ClientEntry,
  { as: { issuer }, resource }: Pick<Asking, 'as' | 'resource'>,
  deps: AuthorizationDeps,
): Promise<ClientChoice> {
  const before = await deps.enteredClient(issuer, resource)
  const key = entry.keyMadeHere ? await deps.makeClientKey(issuer, resource) : null
  const client = clientOf(entry, issuer, before, key)
  await deps.keepEnteredClient(client, resource)
  deps.tracer.person('client-entered', { 'client-id': client.clientId })
  return { how: 'pre-registered', ...client }
}

/**
 * Another client to go on with after a refusal that is about the client: the person enters it, or what the vendor wants
 * to see before it registers one. One that was registered here and is not known any more is not asked about: the next
 * sign-in registers anew (R18), and no browser opens by itself a second time.
 * @throws the error itself when another client would not help
 */
export async function clientAfter(
  error: unknown,
  settled: Settled,
  deps: AuthorizationDeps,
  signal: AbortSignal,
): Promise<ClientChoice> {
  signal.throwIfAborted()
  const { client, authorizationServer: as, resource: found } = settled
  const asking = { as, resource: found.resource, why: 'refused', failure: error } as const
  if (client.how === 'dynamic' && error instanceof OAuthFlowError) {
    if (demandsAccess(error)) {
      const refused = client.access !== undefined
      return askForAccess({ ...asking, refused }, deps, signal)
    }
    if (error.code === 'invalid_client') {
      deps.former.drop()
      throw new OAuthFlowError('registration_stale', 'The client is not known.', { cause: error })
    }
  }
  const another = isAboutClient(error, client) ? await askForClient(asking, deps, signal) : null
  if (another === null) throw error
  return another
}

function isAboutClient(error: unknown, client: ClientChoice): boolean {
  if (error instanceof ServerError) return error.code === 'port_taken'
  if (!(error instanceof OAuthFlowError)) return false
  if (client.how === 'dynamic') return error.code === 'registration_refused'
  if (error.code === 'invalid_client' || error.code === 'private_key_invalid') return true
  // The file of a workload; an identity provider's word for another is not the client's fault.
  const file = client.how === 'pre-registered' ? (client.assertionFile ?? null) : null
  return error.code === 'assertion_invalid' && file !== null
}

/** An initial access token, a software statement, or a client of the person's own instead (RFC 7591 §1.2, §2.3). */
async function askForAccess(
  { as, resource, failure, refused }: Asking & { refused: boolean },
  deps: AuthorizationDeps,
  signal: AbortSignal,
): Promise<ClientChoice> {
  deps.tracer.failed(failure)
  for (;;) {
    deps.tracer.person('access-asked', { issuer: as.issuer })
    deps.show({ phase: 'needs-access', issuer: as.issuer, refused, failure })
    const action = await deps.inbox.next(['access', 'client-form'], signal)
    if (action.kind === 'access') {
      deps.tracer.setAside()
      deps.tracer.person('access-entered')
      return { how: 'dynamic', access: action.access }
    }
    const instead = { as, resource, why: 'chosen', canGoBack: true } as const
    const client = await askForClient(instead, deps, signal)
    if (client !== null) return client
  }
}
