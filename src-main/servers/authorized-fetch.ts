// A server's token must reach that server and nothing else (A9, R02, R46). This fetch closes over one
// grant's keeper and one server's address, and refuses every other address before a header is written.
import { tokenChallenge } from '../oauth/challenge.ts'
import { sendWithProof } from '../oauth/dpop.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'
import type { OAuthPorts } from '../oauth/oauth-ports.ts'
import type { QuirkId } from '../oauth/quirks.ts'
import { ScopesNeeded, ServerError, SignInNeeded } from './server-error.ts'
import type { ServerChallenge } from './server-error.ts'
import type { StaticHeader } from './static-headers.ts'
import type { TokenKeeper } from './token-keeper.ts'
import type { ConnectionTrace } from './trace/connection-trace.ts'

export interface AuthorizedFetchDeps {
  serverUrl: URL
  nowMs: () => number
  onQuirk?: OAuthPorts['onQuirk']
  send: (url: URL, init: RequestInit) => Promise<Response>
  /** The grant's tokens; null while the server has not been granted anything. */
  keeper: () => TokenKeeper | null
  /** What the person entered for this server; with it nobody is asked to sign in. */
  entered: () => StaticHeader[]
  /** Told before `SignInNeeded` is thrown, because the SDK may wrap what it catches. */
  onSignInNeeded: (challenge: ServerChallenge) => void
  trace: Pick<ConnectionTrace, 'challenged' | 'turnedAway'>
  /** Told before `ScopesNeeded` is thrown, for the same reason. */
  onScopesNeeded: (challenge: ServerChallenge) => void
}

export type AuthorizedFetch = (url: string | URL, init?: RequestInit) => Promise<Response>

/**
 * The `fetch` that an MCP client of one server is given. It sets the access token (R01), and answers a 401
 * once: refresh, then one retry of the refused request (R34).
 * @throws SignInNeeded when no token helps
 * @throws ScopesNeeded on a 403 that asks for more
 * @see RFC 6750 §2.1, §3
 */
export function createAuthorizedFetch(deps: AuthorizedFetchDeps): AuthorizedFetch {
  const { origin } = deps.serverUrl

  return async function authorizedFetch(address, init = {}) {
    const url = typeof address === 'string' ? new URL(address) : address
    if (url.origin !== origin) {
      throw new ServerError('server_refused', 'A request to another origin was stopped.')
    }
    const headers = init.headers instanceof Headers ? init.headers : new Headers(init.headers)
    const request = init.headers === headers ? init : { ...init, headers }

    const entered = deps.entered()
    if (entered.length > 0) return withEntered(entered, { url, request, headers }, deps)
    const keeper = deps.keeper()
    const token = keeper === null ? null : await tokenOrSignIn(() => keeper.bearer(), deps)
    const response =
      keeper === null || token === null
        ? await deps.send(url, request)
        : await sendWithToken({ keeper, token }, { url, request, headers }, deps)
    if (response.status === 403) return refuseIfScopeLacks(response, deps)
    if (response.status !== 401) return response

    const challenge = challengeOf(response)
    deps.trace.challenged(401, challenge)
    await response.body?.cancel()
    // A server granted something meanwhile, by another request of the same burst, is worth the retry as well.
    const now = deps.keeper()
    if (now === null) throw signInNeeded(challenge, deps)
    const renewed = await tokenOrSignIn(
      () => (token === null ? now.bearer() : now.afterRefusal(token)),
      deps,
      challenge,
    )
    const credential = { keeper: now, token: renewed }
    const second = await sendWithToken(credential, { url, request, headers }, deps)
    if (second.status === 403) return refuseIfScopeLacks(second, deps)
    if (second.status !== 401) return second
    const secondChallenge = challengeOf(second)
    deps.trace.challenged(401, secondChallenge)
    await second.body?.cancel()
    throw signInNeeded(secondChallenge, deps)
  }
}

interface Outgoing {
  url: URL
  request: RequestInit
  headers: Headers
}

/** As a plain token, or with a proof where it is bound to a key (R56). @throws OAuthFlowError `proof_refused` */
function sendWithToken(
  { keeper, token }: { keeper: TokenKeeper; token: string },
  { url, request, headers }: Outgoing,
  deps: AuthorizedFetchDeps,
): Promise<Response> {
  const { dpopKey } = keeper.record().tokenSet
  if (dpopKey === undefined) {
    headers.set('authorization', `Bearer ${token}`)
    return deps.send(url, request)
  }
  headers.set('authorization', `DPoP ${token}`)
  const method = (request.method ?? 'GET').toUpperCase()
  const { onQuirk } = deps
  const about = { method, url: url.href, accessToken: token, nowMs: deps.nowMs(), onQuirk }
  return sendWithProof(dpopKey, about, (proof) => {
    headers.set('dpop', proof)
    return deps.send(url, request)
  })
}

/** @throws ServerError `key_refused`: a key that is refused is a question to the person, not a reason to sign in */
async function withEntered(
  entered: StaticHeader[],
  { url, request, headers }: Outgoing,
  deps: AuthorizedFetchDeps,
): Promise<Response> {
  for (const { name, value } of entered) headers.set(name, value)
  const response = await deps.send(url, request)
  if (response.status !== 401 && response.status !== 403) return response
  await response.body?.cancel()
  const refused = new ServerError('key_refused', 'The server refused the key.')
  deps.trace.turnedAway(refused)
  throw refused
}

const NOTHING_ASKED: ServerChallenge = { resourceMetadataUrl: null, scopes: null }

async function tokenOrSignIn(
  get: () => string | Promise<string>,
  deps: AuthorizedFetchDeps,
  challenge: ServerChallenge = NOTHING_ASKED,
): Promise<string> {
  try {
    return await get()
  } catch (error) {
    // Only the grant's own end asks for a person. A network fault keeps everything and opens nothing (R33).
    if (error instanceof OAuthFlowError && error.code === 'invalid_grant') {
      throw signInNeeded(challenge, deps)
    }
    throw error
  }
}

function signInNeeded(challenge: ServerChallenge, deps: AuthorizedFetchDeps): SignInNeeded {
  deps.onSignInNeeded(challenge)
  const needed = new SignInNeeded(challenge)
  deps.trace.turnedAway(needed)
  return needed
}

function challengeOf(response: Response): ServerChallenge {
  return toServerChallenge(tokenChallenge(response.headers.get('www-authenticate')))
}

function toServerChallenge(challenge: ReturnType<typeof tokenChallenge>): ServerChallenge {
  const quirks = challengeQuirks(challenge)
  return {
    resourceMetadataUrl: challenge?.resourceMetadata ?? null,
    scopes: challenge?.scope ?? null,
    knowsDpop: challenge?.dpop === true,
    ...(quirks.length > 0 ? { quirks } : {}),
  }
}

function challengeQuirks(challenge: ReturnType<typeof tokenChallenge>): QuirkId[] {
  return [
    ...(challenge?.unquoted === true ? (['challenge-unquoted'] as const) : []),
    ...(challenge?.resourceMetadata === undefined ? (['challenge-without-metadata'] as const) : []),
  ]
}

async function refuseIfScopeLacks(
  response: Response,
  deps: AuthorizedFetchDeps,
): Promise<Response> {
  const challenge = tokenChallenge(response.headers.get('www-authenticate'))
  if (challenge?.error !== 'insufficient_scope') return response
  await response.body?.cancel()
  const needed = toServerChallenge(challenge)
  deps.trace.challenged(403, needed)
  deps.onScopesNeeded(needed)
  const lacking = new ScopesNeeded(needed)
  deps.trace.turnedAway(lacking)
  throw lacking
}
