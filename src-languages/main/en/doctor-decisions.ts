export const doctorDecisions = {
  'doctor.decision.challenge.names-metadata': 'It says where it is written who may let you in.',
  'doctor.decision.challenge.names-none':
    'It does not say where; Chatelaine looks in the usual places.',
  'doctor.decision.scope-challenge.names-scopes': 'It names those that are missing.',
  'doctor.decision.scope-challenge.names-none': 'It does not say which.',
  'doctor.decision.sign-in-asked.no': 'The server opened without asking who you are.',
  'doctor.decision.resource-matches.identical': 'They are for exactly this address.',
  'doctor.decision.resource-matches.parent':
    'They are for a path above this address, at the same server.',
  'doctor.decision.resource-matches.accepted':
    'They are for another address, which you accepted for this server.',
  'doctor.decision.resource-matches.own-address':
    'The server has no metadata; its own address is used, as you chose.',
  'doctor.decision.issuer-chosen.only-one': 'The server names one sign-in service.',
  'doctor.decision.issuer-chosen.chosen': 'You chose one of those that the server names.',
  'doctor.decision.issuer-chosen.remembered': 'It is the one you chose before.',
  'doctor.decision.issuer-identical.identical':
    'It calls itself by exactly the name that the server gave.',
  'doctor.decision.issuer-identical.not-published':
    'It publishes nothing; fixed addresses of 2025-03-26 are used, as you chose.',
  'doctor.decision.client-chosen.pre-registered': 'By the client ID that you entered.',
  'doctor.decision.client-chosen.metadata-document':
    'By the address of its own description, which the service reads.',
  'doctor.decision.client-chosen.dynamic': 'By registering itself, for this key alone.',
  'doctor.decision.client-chosen.asked':
    'Not by itself: the service lets no app register, so it takes a client ID from you.',
  'doctor.decision.pkce.promised': 'The service promises to check it.',
  'doctor.decision.pkce.set-aside': 'The service does not promise it; you set that aside.',
  'doctor.decision.scopes-chosen.challenged': 'Those that the server asked for with its refusal.',
  'doctor.decision.scopes-chosen.supported': 'Those that the server says it knows.',
  'doctor.decision.scopes-chosen.none':
    'None by name; what the key opens is decided at the sign-in.',
  'doctor.decision.token-binding.bound':
    'It will be: both the server and its sign-in service know how.',
  'doctor.decision.token-binding.server-silent':
    'It will not be: the server does not say that it knows how.',
  'doctor.decision.token-binding.issuer-silent':
    'It will not be: the sign-in service does not say that it knows how.',
  'doctor.decision.ways-offered.browser': 'In the browser.',
  'doctor.decision.ways-offered.code': 'By a code that you enter elsewhere.',
  'doctor.decision.ways-offered.both': 'In the browser, or by a code that you enter elsewhere.',
  'doctor.decision.ways-offered.neither': 'It names no way for a person.',
  'doctor.decision.revocation-offered.yes': 'It can.',
  'doctor.decision.revocation-offered.no':
    'It cannot; here it is erased, and there it ends by itself.',
  'doctor.decision.answer-checked.iss-promised':
    'It belongs to this sign-in and names its sender, as promised.',
  'doctor.decision.answer-checked.iss-unpromised':
    'It belongs to this sign-in and names its sender, though that was not promised.',
  'doctor.decision.answer-checked.no-iss':
    'It belongs to this sign-in. Its sender gives no name and promised none.',
  'doctor.decision.scopes-granted.as-asked': 'All that was asked for was given.',
  'doctor.decision.scopes-granted.fewer': 'Less was given than was asked for.',
  'doctor.decision.scopes-granted.others': 'More was given than was asked for.',
  'doctor.decision.kept.sealed': 'In a sealed vault on this computer.',
  'doctor.decision.kept.in-memory': 'In memory only, because there is no usable keyring.',
} as const
