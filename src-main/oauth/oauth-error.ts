export type OAuthErrorCode =
  | 'metadata_unreachable'
  | 'metadata_invalid'
  | 'metadata_moved'
  | 'issuer_mismatch'
  | 'resource_mismatch'
  | 'no_authorization_server'
  | 'pkce_not_supported'
  | 'registration_refused'
  | 'registration_unavailable'
  | 'registration_stale'
  | 'client_metadata_invalid'
  | 'private_key_invalid'
  | 'insecure_endpoint'
  | 'state_mismatch'
  | 'response_expired'
  | 'iss_missing'
  | 'iss_mismatch'
  | 'access_denied'
  | 'authorization_failed'
  | 'invalid_grant'
  | 'invalid_client'
  | 'token_response_invalid'
  | 'token_request_failed'
  | 'proof_refused'
  | 'assertion_refused'
  | 'assertion_invalid'
  | 'identity_needed'
  | 'device_expired'
  | 'device_denied'
  | 'device_unavailable'
  | 'revocation_failed'
  | 'network'
  | 'cancelled'

export interface OAuthErrorDetails {
  /** Without its query. */
  url?: string
  status?: number
  /** The resource of the metadata, as the server wrote it. */
  resource?: string
  /** The issuer of the metadata, as it is written there. */
  issuer?: string
  /** Whether a person may accept it (R11). */
  acceptable?: boolean
  /** The other side's own error word, cut and escaped. An attacker may have chosen it. */
  serverError?: string
}

/** A step of the authorization that did not work. Messages hold no token, code, verifier or body. */
export class OAuthFlowError extends Error {
  readonly code: OAuthErrorCode
  readonly details: OAuthErrorDetails | null

  constructor(
    code: OAuthErrorCode,
    message: string,
    { cause, ...details }: OAuthErrorDetails & { cause?: unknown } = {},
  ) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'OAuthFlowError'
    this.code = code
    this.details = Object.keys(details).length === 0 ? null : details
  }
}

/** Foreign text made harmless for a message: escaped, without control or direction characters, at most 100 long. */
export function quoteForeign(text: string): string {
  const visible = text.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 100)
  return JSON.stringify(visible).slice(1, -1)
}

const REFUSED = new Set([
  'blocked_address',
  'not_https',
  'too_large',
  'too_many_redirects',
  'credentials_redirect',
])

/** Turns what `fetch` threw into an error of the flow; everything that is ours already passes. */
export function asNetworkFault(error: unknown): OAuthFlowError {
  if (error instanceof OAuthFlowError) return error
  // What our own door refused will be refused again: only faults of the network may pass with time.
  const refused = REFUSED.has(String((error as { code?: unknown } | null)?.code))
  return new OAuthFlowError(
    refused ? 'insecure_endpoint' : 'network',
    'The authorization server could not be reached.',
    { cause: error },
  )
}
