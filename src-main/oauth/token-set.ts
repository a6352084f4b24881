import type { DpopKey } from './dpop.ts'
import { accountOf } from './id-token.ts'
import { isObject, stringList } from './metadata.ts'
import type { JsonObject } from './metadata.ts'
import { OAuthFlowError } from './oauth-error.ts'
import type { QuirkId } from './quirks.ts'

export interface TokenSet {
  accessToken: string
  tokenType: 'Bearer' | 'DPoP'
  /** The key that a DPoP token is bound to; tokens that follow stay bound to it. */
  dpopKey?: DpopKey
  refreshToken?: string
  /** When the access token ends; null when the server did not say. */
  expiresAtMs: number | null
  scopesGranted: string[]
  scopesRequested: string[]
  issuedAtMs: number
  issuer: string
  resource: string
  /** What the provider calls the person, when it said so. Shown, never decided by. */
  account?: string
}

export interface TokenContext {
  clientId: string
  scopesRequested: string[]
  issuer: string
  resource: string
  nowMs: number
  /** The key whose proof went with the request. */
  dpopKey?: DpopKey | undefined
  onQuirk?: (quirk: QuirkId) => void
}

const SHORTEST_SECONDS = 30
const LONGEST_SECONDS = 30 * 86_400
/** Visible ASCII without spaces: anything else could end the header it is put into. */
const HEADER_SAFE = /^[\x21-\x7e]{1,16384}$/

/**
 * Reads a token response. Without `scope` all was given that was asked (R35); an absurd life is clamped (A23).
 * @throws OAuthFlowError `token_response_invalid`
 * @see RFC 6749 §5.1
 */
export function readTokenSet(body: unknown, context: TokenContext): TokenSet {
  const invalid = (what: string) => new OAuthFlowError('token_response_invalid', what)
  if (!isObject(body)) throw invalid('The token response is not an object.')
  const { access_token, token_type, refresh_token, expires_in, scope } = body
  if (typeof access_token !== 'string' || !HEADER_SAFE.test(access_token)) {
    throw invalid('The token response has no access token.')
  }
  const bound = readType(token_type, context.dpopKey)
  const hasRefresh = typeof refresh_token === 'string' && HEADER_SAFE.test(refresh_token)
  const lifeSeconds = readLife(expires_in)
  const account = accountOf(body['id_token'], context)
  for (const quirk of quirksOf(body, context)) context.onQuirk?.(quirk)
  return {
    accessToken: access_token,
    ...bound,
    ...(hasRefresh ? { refreshToken: refresh_token } : {}),
    expiresAtMs: lifeSeconds === null ? null : context.nowMs + lifeSeconds * 1000,
    scopesGranted: readScopes(scope, context.scopesRequested, hasRefresh),
    scopesRequested: context.scopesRequested,
    issuedAtMs: context.nowMs,
    issuer: context.issuer,
    resource: context.resource,
    ...(account === null ? {} : { account }),
  }
}

/** What is odd in an answer that is taken. */
function quirksOf(body: JsonObject, { scopesRequested }: TokenContext): QuirkId[] {
  const { token_type, expires_in, scope } = body
  const found: [QuirkId, boolean][] = [
    ['token-type-case', token_type !== 'Bearer' && token_type !== 'DPoP'],
    ['expires-in-as-text', typeof expires_in === 'string' && readLife(expires_in) !== null],
    ['scope-as-array', Array.isArray(scope)],
    ['scope-missing', (scope ?? null) === null && scopesRequested.length > 0],
  ]
  return found.filter(([, odd]) => odd).map(([quirk]) => quirk)
}

/** A server may give a plain token in spite of a proof (RFC 9449 §5), but no bound one without. */
function readType(value: unknown, dpopKey: DpopKey | undefined) {
  const type = typeof value === 'string' ? value.toLowerCase() : null
  if (type === 'bearer') return { tokenType: 'Bearer' as const }
  if (type === 'dpop' && dpopKey !== undefined) return { tokenType: 'DPoP' as const, dpopKey }
  throw new OAuthFlowError('token_response_invalid', 'The token is of no kind that can be used.')
}

function readLife(value: unknown): number | null {
  const seconds = typeof value === 'string' ? Number(value) : value
  if (typeof seconds !== 'number' || !Number.isFinite(seconds)) return null
  return Math.min(LONGEST_SECONDS, Math.max(SHORTEST_SECONDS, seconds))
}

/** Servers that give a refresh token often leave `offline_access` out of the list: the token itself is the answer. */
function readScopes(value: unknown, requested: string[], hasRefresh: boolean): string[] {
  if (value === undefined || value === null) return requested
  const listed = stringList(value) ?? (typeof value === 'string' ? value.split(' ') : [])
  const granted = listed.filter((one) => one !== '')
  const stays = hasRefresh && requested.includes('offline_access')
  return [...new Set(stays ? [...granted, 'offline_access'] : granted)]
}
