import type { Clock } from '../clock.ts'
import { prepareAuthorization, validateRedirect } from '../oauth/authorization-code.ts'
import { assertPkce } from '../oauth/authorization-server.ts'
import type { AuthorizationServer } from '../oauth/authorization-server.ts'
import { exchangeForIdentity, identityScopes } from '../oauth/identity.ts'
import type { Identity } from '../oauth/identity.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'
import type { OAuthPorts } from '../oauth/oauth-ports.ts'
import { openAddress } from '../oauth/pushed-authorization.ts'
import type { ClientRegistration } from '../oauth/registration.ts'
import { redirectPathFor } from './registration-for.ts'
import { ServerError } from './server-error.ts'
import type { OpenLoopbackRedirect, UserAgent } from './user-agent.ts'

export interface IdentitySignInDeps {
  clock: Clock
  userAgent: UserAgent
  openLoopbackRedirect: OpenLoopbackRedirect
  newId: () => string
}

/**
 * Sends the person to their identity provider and waits for them to come back. The same checks as for any other
 * authorization hold, and the id token is of this very request.
 * @throws OAuthFlowError; ServerError `browser_unavailable`
 * @see OpenID Connect Core 1.0 §3.1
 */
export async function signInAtProvider(
  provider: { as: AuthorizationServer; registration: ClientRegistration },
  ports: OAuthPorts,
  deps: IdentitySignInDeps,
  signal: AbortSignal,
): Promise<Identity> {
  const { as, registration } = provider
  assertPkce(as)
  const redirect = await deps.openLoopbackRedirect({ path: await redirectPathFor(as.issuer) })
  const ended = new AbortController()
  try {
    const nonce = deps.newId()
    const transaction = await prepareAuthorization({
      as,
      registration,
      resource: null,
      scopes: identityScopes(as),
      redirectUri: redirect.redirectUri,
      nonce,
      nowMs: deps.clock.nowMs(),
    })
    const lifeMs = transaction.expiresAtMs - deps.clock.nowMs()
    const either = AbortSignal.any([signal, ended.signal])
    const expired = deps.clock.sleep(lifeMs, either).then(() => {
      throw new OAuthFlowError('response_expired', 'The browser did not come back in time.')
    })
    expired.catch(() => undefined)
    const address = await openAddress(ports, as, registration, transaction)
    signal.throwIfAborted()
    await deps.userAgent.open(await address()).catch((cause: unknown) => {
      throw new ServerError('browser_unavailable', 'No browser could be opened.', { cause })
    })
    const { url } = await Promise.race([redirect.received, expired])
    const { code } = validateRedirect(transaction, url, deps.clock.nowMs())
    const identity = await exchangeForIdentity(ports, registration, { ...transaction, nonce }, code)
    redirect.answer('done')
    return identity
  } catch (error) {
    redirect.answer('failed')
    throw signal.aborted ? signal.reason : error
  } finally {
    ended.abort(new OAuthFlowError('cancelled', 'The sign-in ended.'))
    await redirect.close()
  }
}
