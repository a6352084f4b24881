/** By its id, a way to differ from the standards as a line of the history says it; the server's page says it in full. */
const words: Record<string, string> = {
  'registration-status-200': 'Registers with status 200',
  'secret-without-expiry': 'Gives a client secret without an end',
  'revocation-status-204': 'Revokes with another status than 200',
  'scope-missing': 'Does not say what a token may do',
  'scope-as-array': 'Lists permissions as a JSON list',
  'expires-in-as-text': 'Says as text how long a token lives',
  'token-type-case': 'Spells the kind of its tokens its own way',
  'error-with-status-200': 'Reports errors with status 200',
  'refresh-token-kept': 'Lets one refresh token be used again',
  'refresh-token-grace': 'Takes a replaced refresh token for a while',
  'issuer-with-path': 'Has a name with a path',
  'openid-metadata-only': 'Has OpenID metadata only',
  'resource-trailing-slash': 'Names itself with another slash at the end',
  'resource-parent-path': 'Names an address above its own',
  'challenge-unquoted': 'Leaves out quotation marks in its 401',
  'challenge-without-metadata': 'Does not say where its metadata is',
  'pkce-not-advertised': 'Does not promise PKCE (accepted)',
  'issuer-differs': 'Calls itself by another name (accepted)',
  'metadata-redirected': 'Has moved its metadata on the same host',
  'offline-access-needed': 'Renews only with offline_access',
  'registration-short-lived': 'Registers apps for a limited time',
  'clock-off': 'Has a clock that differs by minutes',
}

export function quirkWords(id: string): string {
  return Object.hasOwn(words, id) ? (words[id] ?? id) : id
}
