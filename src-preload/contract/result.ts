/** Every way something can fail that a person is told about. The code is for tests and reports, never shown alone. */
export type FailureCode =
  | 'invalid_url'
  | 'insecure_url'
  | 'invalid_input'
  | 'unknown_server'
  | 'already_added'
  | 'not_an_mcp_server'
  | 'server_unreachable'
  | 'server_refused'
  | 'blocked_address'
  | 'metadata_unreachable'
  | 'metadata_invalid'
  | 'no_authorization_server'
  | 'issuer_mismatch'
  | 'resource_mismatch'
  | 'pkce_not_supported'
  | 'insecure_endpoint'
  | 'endpoints_changed'
  | 'registration_refused'
  | 'registration_unavailable'
  | 'client_metadata_invalid'
  | 'private_key_invalid'
  | 'browser_unavailable'
  | 'state_mismatch'
  | 'response_expired'
  | 'iss_missing'
  | 'iss_mismatch'
  | 'access_denied'
  | 'authorization_failed'
  | 'invalid_client'
  | 'invalid_grant'
  | 'token_response_invalid'
  | 'token_request_failed'
  | 'proof_refused'
  | 'assertion_refused'
  | 'assertion_invalid'
  | 'identity_needed'
  | 'no_identity_provider'
  | 'device_expired'
  | 'device_unavailable'
  | 'insufficient_scope'
  | 'needs_sign_in'
  | 'key_refused'
  | 'tool_failed'
  | 'cancelled'
  | 'timeout'
  | 'vault_locked'
  | 'vault_undecryptable'
  | 'vault_tampered'
  | 'vault_io'
  | 'ledger_io'
  | 'not_possible_now'
  | 'internal'

/** A failure as a person reads it: one sentence of what happened, one of what to do. */
export interface Failure {
  code: FailureCode
  whatHappened: string
  whatToDo: string
}

/** Failures are values, because only an error's message crosses the border between processes. */
export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure }
