/** A way in which vendors differ from the letter. */
export type QuirkId =
  | 'registration-status-200'
  | 'secret-without-expiry'
  | 'revocation-status-204'
  | 'scope-missing'
  | 'scope-as-array'
  | 'expires-in-as-text'
  | 'token-type-case'
  | 'error-with-status-200'
  | 'refresh-token-kept'
  | 'refresh-token-grace'
  | 'issuer-with-path'
  | 'openid-metadata-only'
  | 'resource-trailing-slash'
  | 'resource-parent-path'
  | 'challenge-unquoted'
  | 'challenge-without-metadata'
  | 'pkce-not-advertised'
  | 'issuer-differs'
  | 'metadata-redirected'
  | 'offline-access-needed'
  | 'registration-short-lived'
  | 'clock-off'

/** What is known of one way to differ. Strict by default, tolerant where it costs no safety, never silent. */
export interface Quirk {
  /** Whether it is taken at once, or only when the person accepts it for the one server. */
  consent: 'none' | 'person'
  /** The kind of ledger record that tells of it first. */
  ledger: 'granted' | 'refreshed' | 'revoked' | 'override'
  /** What it differs from. */
  source: string
}

/** Taken without asking, and told with the grant. */
const taken = (source: string): Quirk => ({ consent: 'none', ledger: 'granted', source })

export const QUIRKS: Record<QuirkId, Quirk> = {
  'registration-status-200': taken('RFC 7591 §3.2.1'),
  'secret-without-expiry': taken('RFC 7591 §3.2.1'),
  'revocation-status-204': {
    consent: 'none',
    ledger: 'revoked',
    source: 'RFC 7009 §2.2',
  },
  'scope-missing': taken('RFC 6749 §5.1'),
  'scope-as-array': taken('RFC 6749 §3.3'),
  'expires-in-as-text': taken('RFC 6749 §5.1'),
  'token-type-case': taken('RFC 6749 §5.1'),
  'error-with-status-200': taken('RFC 6749 §5.2'),
  'refresh-token-kept': {
    consent: 'none',
    ledger: 'refreshed',
    source: 'RFC 9700 §2.2.2',
  },
  'refresh-token-grace': {
    consent: 'none',
    ledger: 'refreshed',
    source: 'RFC 9700 §4.14.2',
  },
  'issuer-with-path': taken('RFC 8414 §3.1'),
  'openid-metadata-only': taken('RFC 8414 §3'),
  'resource-trailing-slash': taken('RFC 9728 §3.3'),
  'resource-parent-path': taken('RFC 9728 §3.3'),
  'challenge-unquoted': taken('RFC 9110 §11.2'),
  'challenge-without-metadata': taken('RFC 9728 §5.1'),
  'pkce-not-advertised': {
    consent: 'person',
    ledger: 'override',
    source: 'RFC 8414 §2, RFC 7636 §4.2',
  },
  'issuer-differs': {
    consent: 'person',
    ledger: 'override',
    source: 'RFC 8414 §3.3',
  },
  'metadata-redirected': taken('RFC 8414 §3.2, RFC 9728 §3.2'),
  'offline-access-needed': taken('OpenID Connect Core 1.0 §11'),
  'registration-short-lived': taken('RFC 7591 §3.2.1'),
  'clock-off': taken('RFC 9110 §6.6.1, RFC 9449 §4.3'),
}
