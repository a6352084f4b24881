/** In which way another differs from the standard, and what we do about it. */
export const quirks = {
  'quirks.registration-status-200.differs':
    'It answers a registration with status 200 where 201 is due.',
  'quirks.registration-status-200.we-do':
    'Chatelaine takes the registration all the same: what counts is the client ID in it.',
  'quirks.secret-without-expiry.differs':
    'It gives out a client secret and does not say when that ends.',
  'quirks.secret-without-expiry.we-do': 'Chatelaine takes it as one that does not end.',
  'quirks.revocation-status-204.differs':
    'It answers a revocation with another status than 200, such as 204.',
  'quirks.revocation-status-204.we-do': 'Chatelaine takes any answer of success as done.',
  'quirks.scope-missing.differs': 'It gives a token and does not say which permissions it has.',
  'quirks.scope-missing.we-do':
    'Chatelaine takes that as all that was asked for, and nothing more.',
  'quirks.scope-as-array.differs':
    'It lists the permissions of a token as a JSON list where one line of text is due.',
  'quirks.scope-as-array.we-do': 'Chatelaine reads the list.',
  'quirks.expires-in-as-text.differs':
    'It says as text how long a token lives, where a number is due.',
  'quirks.expires-in-as-text.we-do': 'Chatelaine reads the number in the text.',
  'quirks.token-type-case.differs':
    'It spells the kind of its tokens in its own way, such as “bearer” or “BEARER”.',
  'quirks.token-type-case.we-do':
    'Chatelaine knows the kind in any spelling, and takes no other kind.',
  'quirks.error-with-status-200.differs': 'It reports errors with status 200, which means success.',
  'quirks.error-with-status-200.we-do':
    'Chatelaine looks for an error in each answer, and never takes one for a token.',
  'quirks.refresh-token-kept.differs': 'It lets one refresh token be used again and again.',
  'quirks.refresh-token-kept.we-do':
    'Chatelaine keeps that token sealed, and would take a new one if one came.',
  'quirks.refresh-token-grace.differs':
    'It takes a refresh token once more after giving a new one, for a short while.',
  'quirks.refresh-token-grace.we-do':
    'Chatelaine always uses the newest, and asks again with the old one only when the answer was lost.',
  'quirks.issuer-with-path.differs':
    'Its name has a path, as where one host signs people in for many organizations.',
  'quirks.issuer-with-path.we-do':
    'Chatelaine looks for its metadata where such a name allows it, and never at the root of the host.',
  'quirks.openid-metadata-only.differs':
    'It describes itself as OpenID Connect does, and not as OAuth does.',
  'quirks.openid-metadata-only.we-do': 'Chatelaine reads that description by the same rules.',
  'quirks.resource-trailing-slash.differs':
    'It names itself with a slash more or less at the end than its address has.',
  'quirks.resource-trailing-slash.we-do':
    'Chatelaine takes it for the same server, and repeats the name as it is written.',
  'quirks.resource-parent-path.differs': 'It names an address above its own on the same host.',
  'quirks.resource-parent-path.we-do':
    'Chatelaine takes it, because whoever runs the host runs what is below.',
  'quirks.challenge-unquoted.differs': 'It leaves out quotation marks where it asks for a sign-in.',
  'quirks.challenge-unquoted.we-do': 'Chatelaine reads such a value up to the next space or comma.',
  'quirks.challenge-without-metadata.differs':
    'It asks for a sign-in and does not say where its metadata is.',
  'quirks.challenge-without-metadata.we-do':
    'Chatelaine looks in the places where metadata belongs.',
  'quirks.pkce-not-advertised.differs':
    'It does not say that it protects the answer of the browser with PKCE.',
  'quirks.pkce-not-advertised.we-do':
    'Chatelaine goes on only with your word, and sends what PKCE needs all the same.',
  'quirks.issuer-differs.differs': 'It calls itself by another name than the server gave it.',
  'quirks.issuer-differs.we-do':
    'Chatelaine goes on only with your word, and then each answer must bear the name it gave itself.',
  'quirks.metadata-redirected.differs':
    'It sends those who ask for its metadata on to another address.',
  'quirks.metadata-redirected.we-do': 'Chatelaine follows once, and only within the same host.',
  'quirks.offline-access-needed.differs':
    'It gives a refresh token only to those who ask for offline_access.',
  'quirks.offline-access-needed.we-do':
    'Chatelaine asks for it where it is on offer, and you see it in the list of permissions.',
  'quirks.registration-short-lived.differs': 'It registers apps for a limited time.',
  'quirks.registration-short-lived.we-do': 'Chatelaine sends no secret that has ended.',
  'quirks.clock-off.differs': 'Its clock and the one of this computer differ by minutes.',
  'quirks.clock-off.we-do':
    'Chatelaine counts the life of tokens by its own clock, and dates what it signs by the server’s once that refused.',
} as const
