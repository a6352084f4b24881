export const doctorCauses = {
  'doctor.cause.signed-out': '{server} wants to know who you are, and you have not signed in.',
  'doctor.cause.grant-ended': 'The key has expired, or it was taken back at {service}.',
  'doctor.cause.client-unknown':
    '{service} does not know the client ID, or does not take its secret.',
  'doctor.cause.client-forgotten': '{service} no longer knows how Chatelaine was registered there.',
  'doctor.cause.client-secret-wrong': '{service} knows the client ID and did not take its secret.',
  'doctor.cause.client-not-allowed':
    'The client that you use is not allowed this kind of sign-in at {service}.',
  'doctor.cause.private-key': 'The private key that was entered for the client cannot be used.',
  'doctor.cause.redirect-not-registered':
    '{service} does not know the address that the browser was to come back to.',
  'doctor.cause.browser-never-came-back':
    'The browser did not come back from {service}. Most often its page showed an error of its own, or the tab was closed.',
  'doctor.cause.browser-missing': 'No browser could be opened.',
  'doctor.cause.metadata-unreachable':
    '{server} asks for a sign-in, and what it should say about it is not there.',
  'doctor.cause.metadata-malformed':
    'What came where the sign-in should be described is not such a description.',
  'doctor.cause.no-sign-in-service': '{server} names nobody who could let you in.',
  'doctor.cause.pkce-refused':
    '{service} does not say that it protects the answer on its way back (PKCE with S256).',
  'doctor.cause.resource-mismatch':
    '{server} says that its keys are for another address than the one you added.',
  'doctor.cause.key-for-another':
    '{service} gave a key, and {server} refused it at once. The two do not agree whom keys are for (audience).',
  'doctor.cause.target-refused': '{service} gives no keys for {server} (resource).',
  'doctor.cause.issuer-mismatch':
    'What was found at {service} calls itself by another name than the server gave. A forged sign-in page would look like this.',
  'doctor.cause.answer-of-another':
    'The browser’s answer does not prove that it comes from {service}.',
  'doctor.cause.endpoints-moved': '{service} has moved since you agreed.',
  'doctor.cause.request-refused':
    '{service} refused the request. A parameter of newer rules, such as PKCE or resource, may be unknown to it.',
  'doctor.cause.request-refused.said':
    '{service} refused the request ({word}). A parameter of newer rules, such as PKCE or resource, may be unknown to it.',
  'doctor.cause.code-refused':
    '{service} did not take back the code it had just given: it was used already, too old, or the proof beside it (PKCE) did not fit.',
  'doctor.cause.code-expired': 'The code was not entered in time.',
  'doctor.cause.no-codes': '{service} gives no codes.',
  'doctor.cause.token-malformed': 'What {service} gave is no key that can be used.',
  'doctor.cause.consent-denied':
    'Access was refused at {service}: by you, or by who manages the account.',
  'doctor.cause.scope-missing': 'The key does not open this: {server} wants more permissions.',
  'doctor.cause.scope-refused':
    '{service} does not know a permission that was asked for, or may not give it.',
  'doctor.cause.registration-refused': '{service} would not register Chatelaine.',
  'doctor.cause.registration-refused.said': '{service} would not register Chatelaine ({word}).',
  'doctor.cause.registration-not-offered': '{service} lets no app register itself.',
  'doctor.cause.description-unreadable':
    'The document that describes Chatelaine is not where the settings say.',
  'doctor.cause.clock': 'The clock of this computer and that of {service} are far apart.',
  'doctor.cause.clock.behind':
    'The clock of this computer and that of {service} are far apart. This one is {minutes, plural, one {# minute} other {# minutes}} behind.',
  'doctor.cause.clock.ahead':
    'The clock of this computer and that of {service} are far apart. This one is {minutes, plural, one {# minute} other {# minutes}} ahead.',
  'doctor.cause.proxy': 'The proxy of your network did not let the request through.',
  'doctor.cause.certificate':
    'The other side could not prove who it is: its certificate is expired or not trusted.',
  'doctor.cause.captive-portal':
    'A web page came instead of an answer. A network that wants a sign-in of its own does this.',
  'doctor.cause.name-not-found': 'The name in the address was not found.',
  'doctor.cause.unreachable': 'The other side could not be reached.',
  'doctor.cause.too-slow': 'The other side took too long to answer.',
  'doctor.cause.provider-fault': '{service} has a fault of its own just now.',
  'doctor.cause.too-many-requests': '{service} has been asked too often and wants a pause.',
  'doctor.cause.blocked-address':
    '{server} pointed to an address inside a private network, and Chatelaine did not go there.',
  'doctor.cause.not-encrypted':
    '{server} named an address that is not encrypted. Nothing was sent there.',
  'doctor.cause.not-an-mcp-server': '{server} answered, but not like an MCP server.',
  'doctor.cause.server-refused': '{server} refused without saying what it wants.',
  'doctor.cause.key-refused': '{server} does not take the key that you entered.',
  'doctor.cause.organization-refused':
    'Your organization, or {server}, does not let you in on its word.',
  'doctor.cause.organization-sign-in': 'Your organization wants you to sign in again.',
  'doctor.cause.assertion-unusable':
    'The word given for you is not meant for {server}, so it was not sent.',
  'doctor.cause.keyring-locked':
    'The keyring of this computer is locked, so no key can be taken out of the vault.',
  'doctor.cause.vault-unreadable': 'The vault with the key does not open on this computer.',
  'doctor.cause.disk': 'The disk did not take what had to be kept.',
  'doctor.cause.unclear': 'The steps do not say for certain what the cause is.',
} as const
