import type { AuthorizationTransaction } from './authorization-code.ts'
import type { AuthorizationServer } from './authorization-server.ts'
import { readJsonObject } from './metadata.ts'
import { OAuthFlowError, quoteForeign } from './oauth-error.ts'
import type { OAuthPorts } from './oauth-ports.ts'
import type { ClientRegistration } from './registration.ts'
import { errorWord, postForm } from './token-endpoint.ts'

/** Longer ones do not reach every browser whole, and the gate before it lets none through (A1). */
const LONGEST_ADDRESS = 2_000
/** RFC 9126 §2.2: of the server's own making, and never looked into. */
const REQUEST_URI = /^[\x21-\x7e]{1,1000}$/

/**
 * Gives the address for the browser, as often as it is to be opened. Where the server or the registration demands it, or the address would be too long, the
 * request is handed to the server first, and the address only names it; elsewhere that would be one request more than
 * the rules ask for.
 * @throws OAuthFlowError `authorization_failed`, `invalid_client`, `network`
 * @see RFC 9126 §2
 */
export async function openAddress(
  ports: OAuthPorts,
  as: AuthorizationServer,
  registration: ClientRegistration,
  transaction: AuthorizationTransaction,
): Promise<() => Promise<string>> {
  const { url } = transaction
  const endpoint = as.pushedAuthorizationRequestEndpoint
  const required = as.requiresPushed === true || registration.requiresPushed === true
  const tooLong = url.length > LONGEST_ADDRESS && endpoint !== undefined
  if (!required && !tooLong) return async () => url
  if (endpoint === undefined) {
    throw new OAuthFlowError('authorization_failed', 'There is no place to push the request to.')
  }
  const pushAndName = async () => {
    const pushed = await push(ports, endpoint, registration, parametersOf(transaction, as))
    const short = new URL(as.authorizationEndpoint ?? '')
    short.searchParams.set('client_id', registration.clientId)
    short.searchParams.set('request_uri', pushed.requestUri)
    return { url: short.href, endsAtMs: ports.nowMs() + pushed.lifeSeconds * 1000 }
  }
  // What the server refuses is told before a browser opens. An address is good for one opening and a short while
  // (RFC 9126 §2.2, §7.3): who opens again gets another one for the same request.
  let unused: Awaited<ReturnType<typeof pushAndName>> | null = await pushAndName()
  return async () => {
    const given = unused !== null && ports.nowMs() < unused.endsAtMs ? unused : await pushAndName()
    unused = null
    return given.url
  }
}

/** What of the address is the request; the rest is the endpoint's own query. */
function parametersOf({ url }: AuthorizationTransaction, as: AuthorizationServer) {
  const parameters = new URL(url).searchParams
  const own = new URL(as.authorizationEndpoint ?? '').searchParams
  return Object.fromEntries([...parameters].filter(([name, value]) => own.get(name) !== value))
}

async function push(
  ports: OAuthPorts,
  endpoint: string,
  registration: ClientRegistration,
  parameters: Record<string, string>,
): Promise<{ requestUri: string; lifeSeconds: number }> {
  const response = await postForm(ports, endpoint, registration, parameters)
  if (!response.ok) throw await refusalOf(response)
  const body = await readJsonObject(response, 'token_response_invalid')
  const { request_uri: requestUri, expires_in } = body
  const lifeSeconds = Number(expires_in)
  if (typeof requestUri !== 'string' || !REQUEST_URI.test(requestUri) || !(lifeSeconds > 0)) {
    throw new OAuthFlowError('authorization_failed', 'The pushed request was not kept.')
  }
  return { requestUri, lifeSeconds }
}

async function refusalOf(response: Response): Promise<OAuthFlowError> {
  const { status } = response
  if (status >= 500 || status === 429) {
    await response.body?.cancel()
    return new OAuthFlowError('network', 'The request cannot be pushed for now.', { status })
  }
  const word = (await errorWord(response)) ?? (status === 401 ? 'invalid_client' : '')
  const code = word === 'invalid_client' ? word : 'authorization_failed'
  const said = word === '' ? {} : { serverError: quoteForeign(word) }
  return new OAuthFlowError(code, 'The request was refused.', { status, ...said })
}
