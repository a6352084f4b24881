import type { FailureCode } from '../../../src-preload/contract/result.ts'
import type { RuleView } from '../../../src-preload/contract/traces.ts'
import { MCP, rule } from './rules.ts'

/** The rule by which something stops, where there is one. */
export const FAILURE_RULES: Partial<Record<FailureCode, RuleView>> = {
  metadata_unreachable: rule('R09', MCP),
  metadata_invalid: rule('R06', 'RFC 9728 §3.2'),
  no_authorization_server: rule('R08', 'RFC 9728 §2'),
  issuer_mismatch: rule('R11', 'RFC 8414 §3.3'),
  resource_mismatch: rule('R07', 'RFC 9728 §3.3'),
  pkce_not_supported: rule('R20', MCP),
  insecure_endpoint: rule('R03', MCP),
  blocked_address: rule('R44', 'RFC 9728 §7.7'),
  endpoints_changed: rule('R12', MCP),
  registration_refused: rule('R16', 'RFC 7591 §3.2.2'),
  registration_unavailable: rule('R13', MCP),
  client_metadata_invalid: rule('R14', MCP),
  state_mismatch: rule('R23', 'RFC 6749 §10.12'),
  response_expired: rule('R23', 'RFC 6749 §10.12'),
  iss_missing: rule('R28', 'RFC 9207 §2.4'),
  iss_mismatch: rule('R28', 'RFC 9207 §2.4'),
  access_denied: rule('R24', 'RFC 6749 §4.1.2.1'),
  authorization_failed: rule('R21', 'RFC 6749 §4.1.2.1'),
  invalid_client: rule('R17', 'RFC 6749 §5.2'),
  invalid_grant: rule('R33', 'RFC 6749 §5.2'),
  token_request_failed: rule('R21', 'RFC 6749 §5.2'),
  token_response_invalid: rule('R35', 'RFC 6749 §5.1'),
  proof_refused: rule('R56', 'RFC 9449 §7.1'),
  assertion_refused: rule('R55', 'RFC 7523 §3.1'),
  assertion_invalid: rule('R55', 'RFC 8693 §2.1'),
  identity_needed: rule('R55', 'RFC 8693 §2.1'),
  device_expired: rule('R40', 'RFC 8628 §3.5'),
  device_unavailable: rule('R38', 'RFC 8628 §3.1'),
  insufficient_scope: rule('R36', 'RFC 6750 §3.1'),
  needs_sign_in: rule('R34', 'RFC 6750 §3.1'),
  timeout: rule('R45', MCP),
  vault_locked: rule('R31', MCP),
}
