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
  /** What these vendors do, in one sentence. */
  differs: string
  /** What this app does about it, in one sentence. */
  weDo: string
  /** Whether it is taken at once, or only when the person accepts it for the one server. */
  consent: 'none' | 'person'
  /** The kind of ledger record that tells of it first. */
  ledger: 'granted' | 'refreshed' | 'revoked' | 'override'
  /** What it differs from. */
  source: string
}

/** Taken without asking, and told with the grant. */
const taken = (differs: string, weDo: string, source: string): Quirk => {
  return { differs, weDo, consent: 'none', ledger: 'granted', source }
}

export const QUIRKS: Record<QuirkId, Quirk> = {
  'registration-status-200': taken(
    'It answers a registration with status 200 where 201 is due.',
    'Chatelaine takes the registration all the same: what counts is the client id in it.',
    'RFC 7591 §3.2.1',
  ),
  'secret-without-expiry': taken(
    'It gives out a client secret and does not say when that ends.',
    'Chatelaine takes it as one that does not end.',
    'RFC 7591 §3.2.1',
  ),
  'revocation-status-204': {
    differs: 'It answers a revocation with another status than 200, such as 204.',
    weDo: 'Chatelaine takes any answer of success as done.',
    consent: 'none',
    ledger: 'revoked',
    source: 'RFC 7009 §2.2',
  },
  'scope-missing': taken(
    'It gives a token and does not say which permissions it has.',
    'Chatelaine takes that as all that was asked for, and nothing more.',
    'RFC 6749 §5.1',
  ),
  'scope-as-array': taken(
    'It lists the permissions of a token as a JSON list where one line of text is due.',
    'Chatelaine reads the list.',
    'RFC 6749 §3.3',
  ),
  'expires-in-as-text': taken(
    'It says as text how long a token lives, where a number is due.',
    'Chatelaine reads the number in the text.',
    'RFC 6749 §5.1',
  ),
  'token-type-case': taken(
    'It spells the kind of its tokens in its own way, such as “bearer” or “BEARER”.',
    'Chatelaine knows the kind in any spelling, and takes no other kind.',
    'RFC 6749 §5.1',
  ),
  'error-with-status-200': taken(
    'It reports errors with status 200, which means success.',
    'Chatelaine looks for an error in each answer, and never takes one for a token.',
    'RFC 6749 §5.2',
  ),
  'refresh-token-kept': {
    differs: 'It lets one refresh token be used again and again.',
    weDo: 'Chatelaine keeps that token sealed, and would take a new one if one came.',
    consent: 'none',
    ledger: 'refreshed',
    source: 'RFC 9700 §2.2.2',
  },
  'refresh-token-grace': {
    differs: 'It takes a refresh token once more after giving a new one, for a short while.',
    weDo: 'Chatelaine always uses the newest, and asks again with the old one only when the answer was lost.',
    consent: 'none',
    ledger: 'refreshed',
    source: 'RFC 9700 §4.14.2',
  },
  'issuer-with-path': taken(
    'Its name has a path, as where one host signs people in for many organizations.',
    'Chatelaine looks for its metadata where such a name allows it, and never at the root of the host.',
    'RFC 8414 §3.1',
  ),
  'openid-metadata-only': taken(
    'It describes itself as OpenID Connect does, and not as OAuth does.',
    'Chatelaine reads that description by the same rules.',
    'RFC 8414 §3',
  ),
  'resource-trailing-slash': taken(
    'It names itself with a slash more or less at the end than its address has.',
    'Chatelaine takes it for the same server, and repeats the name as it is written.',
    'RFC 9728 §3.3',
  ),
  'resource-parent-path': taken(
    'It names an address above its own on the same host.',
    'Chatelaine takes it, because whoever runs the host runs what is below.',
    'RFC 9728 §3.3',
  ),
  'challenge-unquoted': taken(
    'It leaves out quotation marks where it asks for a sign-in.',
    'Chatelaine reads such a value up to the next space or comma.',
    'RFC 9110 §11.2',
  ),
  'challenge-without-metadata': taken(
    'It asks for a sign-in and does not say where its metadata is.',
    'Chatelaine looks in the places where metadata belongs.',
    'RFC 9728 §5.1',
  ),
  'pkce-not-advertised': {
    differs: 'It does not say that it protects the answer of the browser with PKCE.',
    weDo: 'Chatelaine goes on only with your word, and sends what PKCE needs all the same.',
    consent: 'person',
    ledger: 'override',
    source: 'RFC 8414 §2, RFC 7636 §4.2',
  },
  'issuer-differs': {
    differs: 'It calls itself by another name than the server gave it.',
    weDo: 'Chatelaine goes on only with your word, and then each answer must bear the name it gave itself.',
    consent: 'person',
    ledger: 'override',
    source: 'RFC 8414 §3.3',
  },
  'metadata-redirected': taken(
    'It sends those who ask for its metadata on to another address.',
    'Chatelaine follows once, and only within the same host.',
    'RFC 8414 §3.2, RFC 9728 §3.2',
  ),
  'offline-access-needed': taken(
    'It gives a refresh token only to those who ask for offline_access.',
    'Chatelaine asks for it where it is on offer, and you see it in the list of permissions.',
    'OpenID Connect Core 1.0 §11',
  ),
  'registration-short-lived': taken(
    'It registers apps for a limited time.',
    'Chatelaine sends no secret that has ended.',
    'RFC 7591 §3.2.1',
  ),
  'clock-off': taken(
    'Its clock and the one of this computer differ by minutes.',
    'Chatelaine counts the life of tokens by its own clock, and dates what it signs by the server’s once that refused.',
    'RFC 9110 §6.6.1, RFC 9449 §4.3',
  ),
}
