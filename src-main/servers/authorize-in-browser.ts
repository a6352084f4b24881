import {
  exchangeCode,
  prepareAuthorization,
  validateRedirect,
} from '../oauth/authorization-code.ts'
import type { AuthorizationTransaction } from '../oauth/authorization-code.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'
import { openAddress } from '../oauth/pushed-authorization.ts'
import type { ClientRegistration } from '../oauth/registration.ts'
import { grantOf } from './authorization-deps.ts'
import type { Attempt, AuthorizationDeps, Outcome } from './authorization-deps.ts'
import { dropRegistration, openRedirectFor, registrationFor } from './registration-for.ts'
import { ServerError } from './server-error.ts'
import { noteAnswer } from './trace/decisions.ts'
import type { LoopbackRedirect } from './user-agent.ts'

/**
 * Sends the person to their own browser and waits for it to come back to a loopback listener that lives for
 * this one request (RFC 8252 §7.3, R30). The code is exchanged only after `state` and `iss` were checked.
 * @throws OAuthFlowError
 */
export async function authorizeInBrowser(
  attempt: Attempt,
  deps: AuthorizationDeps,
  signal: AbortSignal,
): Promise<Outcome> {
  const { promptValues } = attempt.settled.authorizationServer
  const [first, ...others] = deps.hasOtherAccount() ? accountPrompts(promptValues) : [null]
  let prompt = first ?? null
  for (;;) {
    try {
      return await askOnce(attempt, prompt, deps, signal)
    } catch (error) {
      const next = others.shift()
      if (next === undefined || !isRequestRefused(error)) throw error
      prompt = next
    }
  }
}

/**
 * How to have the sign-in page ask which account it is for, so that the browser does not hand back the one it knows. A
 * provider that does not say what it can ask may refuse what it does not know; then the next one is tried.
 * @see OpenID Connect Core 1.0 §3.1.2.1, Initiating User Registration via OpenID Connect §4
 */
function accountPrompts(offered: string[] | null | undefined): (string | null)[] {
  const wanted = ['select_account', 'login']
  if (!offered) return [...wanted, null]
  return [wanted.find((prompt) => offered.includes(prompt)) ?? null]
}

function isRequestRefused(error: unknown): boolean {
  return error instanceof OAuthFlowError && error.details?.serverError === 'invalid_request'
}

async function askOnce(
  attempt: Attempt,
  prompt: string | null,
  deps: AuthorizationDeps,
  signal: AbortSignal,
): Promise<Outcome> {
  const redirect = await openRedirectFor(attempt.settled.client, deps)
  let registration: ClientRegistration | null = null
  try {
    registration = await registrationFor(attempt, redirect.redirectUri, deps)
    signal.throwIfAborted()
    const outcome = await askInBrowser(attempt, { registration, redirect, prompt }, deps, signal)
    if (outcome.kind === 'switched') await dropRegistration(registration, deps)
    return outcome
  } catch (error) {
    deps.tracer.failed(error)
    redirect.answer('failed')
    if (registration !== null) await dropRegistration(registration, deps)
    throw error
  } finally {
    await redirect.close()
  }
}

interface Parts {
  registration: ClientRegistration
  redirect: LoopbackRedirect
  prompt: string | null
}

async function askInBrowser(
  attempt: Attempt,
  { registration, redirect, prompt }: Parts,
  deps: AuthorizationDeps,
  signal: AbortSignal,
): Promise<Outcome> {
  const { authorizationServer: as, resource } = attempt.settled
  const transaction = await prepareAuthorization({
    as,
    registration,
    resource: resource.resource,
    scopes: attempt.scopes,
    redirectUri: redirect.redirectUri,
    ...(prompt === null ? {} : { prompts: [prompt] }),
    nowMs: deps.clock.nowMs(),
    dpopKey: attempt.settled.dpopKey,
  })
  deps.onAsked({
    issuer: as.issuer,
    resource: resource.resource,
    scopes: attempt.scopes,
    why: attempt.settled.why,
    how: 'browser',
    registration: registration.how,
  })
  const address = await openAddress(
    deps.tracer.ports('pushed-request'),
    as,
    registration,
    transaction,
  )
  signal.throwIfAborted()
  const asked = { transaction, redirect, address }
  const back = await waitForRedirect(attempt, asked, { deps, signal })
  if (back === 'device') return { kind: 'switched', to: 'device' }
  deps.show({ phase: 'exchanging', issuer: as.issuer })
  const tokenSet = await exchangeCode(
    deps.tracer.ports('code-exchange'),
    registration,
    transaction,
    back.code,
  )
  redirect.answer('done')
  const got = { tokenSet, registration, how: 'browser' as const }
  return { kind: 'granted', record: grantOf(attempt, got, deps) }
}

interface Waiting {
  transaction: AuthorizationTransaction
  redirect: LoopbackRedirect
  /** A fresh one each time, where one is good for one opening only. */
  address: () => Promise<string>
}

/** The browser's return, a pasted address, a switch to the device flow, the end of time or a cancellation. */
async function waitForRedirect(
  attempt: Attempt,
  { transaction, redirect, address }: Waiting,
  { deps, signal }: { deps: AuthorizationDeps; signal: AbortSignal },
): Promise<{ code: string } | 'device'> {
  const ended = new AbortController()
  const either = AbortSignal.any([signal, ended.signal])
  const show = (failure: unknown) =>
    deps.show({
      phase: 'waiting-browser',
      host: new URL(transaction.url).host,
      expiresAtMs: transaction.expiresAtMs,
      canUseDevice: attempt.settled.authorizationServer.deviceAuthorizationEndpoint !== undefined,
      failure,
    })
  const open = async () => {
    try {
      const page = await address()
      const { redirectUri } = transaction
      deps.tracer.person('browser-opened', { page, redirect: redirectUri })
      await deps.userAgent.open(page)
    } catch (cause) {
      const ours = cause instanceof OAuthFlowError
      show(ours ? cause : new ServerError('browser_unavailable', 'No browser opened.', { cause }))
    }
  }
  deps.onAddress(address)
  show(null)
  const expired = deps.clock
    .sleep(Math.max(0, transaction.expiresAtMs - deps.clock.nowMs()), either)
    .then(() => 'expired' as const)
  expired.catch(() => undefined)
  await open()
  try {
    for (;;) {
      const person = deps.inbox.next(['paste', 'device', 'reopen'], either)
      person.catch(() => undefined)
      const event = await Promise.race([redirect.received, person, expired])
      if (event === 'expired') {
        throw new OAuthFlowError('response_expired', 'The browser did not come back in time.')
      }
      if ('url' in event) {
        deps.tracer.person('browser-returned')
        const answer = validateRedirect(transaction, event.url, deps.clock.nowMs())
        noteAnswer(deps.tracer, transaction, event.url)
        return answer
      }
      if (event.kind === 'device') {
        deps.tracer.person('switched', { way: 'device' })
        return 'device'
      }
      if (event.kind === 'reopen') await open()
      else {
        deps.tracer.person('address-pasted')
        const pasted = readPasted(transaction, event.address, deps.clock.nowMs())
        if ('code' in pasted) {
          noteAnswer(deps.tracer, transaction, new URL(event.address.trim()))
          return pasted
        }
        show(pasted.failure)
      }
    }
  } finally {
    ended.abort(new OAuthFlowError('cancelled', 'The sign-in ended.'))
    deps.onAddress(null)
  }
}

/** A wrong paste is explained and costs nothing: the right one can follow. A refusal by the server is final. */
function readPasted(
  transaction: AuthorizationTransaction,
  address: string,
  nowMs: number,
): { code: string } | { failure: unknown } {
  const url = URL.canParse(address.trim()) ? new URL(address.trim()) : null
  if (url === null) {
    return { failure: new ServerError('invalid_url', 'The pasted text is not an address.') }
  }
  try {
    return validateRedirect(transaction, url, nowMs)
  } catch (error) {
    if (error instanceof OAuthFlowError && error.code !== 'state_mismatch') throw error
    return { failure: error }
  }
}
