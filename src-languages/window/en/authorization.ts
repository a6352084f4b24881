export const authorization = {
  'authorization.title': 'Sign-in',
  'authorization.cancel': 'Cancel',
  'authorization.continue': 'Continue',
  'authorization.back': 'Back',
  'authorization.more': 'More',
  'authorization.working': '{step} …',
  'authorization.discovering': 'Finding out where to sign in',
  'authorization.exchanging': 'Finishing the sign-in',
  'authorization.exchanging.step': 'Exchanging the code for a key',
  'authorization.time-left': '{time} left.',
  'authorization.time-over': 'The time is over.',
  'authorization.issuer.title': 'Choose where to sign in',
  'authorization.issuer.text':
    '{name} accepts keys from more than one authorization server. Take the one where you have an account.',
  'authorization.issuer.label': 'Authorization server',
  'authorization.review.title': 'Review what it asks for',
  'authorization.review.text': 'You sign in at {host}. With this key, {name} {may}.',
  'authorization.review.moved':
    '<b>The sign-in service is another one than before.</b> {name} used {before} and now names {now}. Go on only if you expected this; the old key is taken back then.',
  'authorization.review.vouches':
    'Your organization can vouch for you here; no browser opens while you are signed in there.',
  'authorization.review.as-client': 'Sign in as the client',
  'authorization.review.go-in': 'Go in with {host}',
  'authorization.review.browser': 'Continue in the browser',
  'authorization.use-code': 'Use a code instead',
  'authorization.review.no-scopes':
    'The server names no scopes; what the key opens is decided when you sign in.',
  'authorization.review.scopes': 'Permissions to ask for',
  'authorization.review.left-out-before': 'You left this out last time.',
  'authorization.review.by-challenge':
    'The server itself asks for these. What you leave out it may ask for later, when a tool needs it.',
  'authorization.review.by-metadata':
    'These are all that the server lists; it did not say which it needs.',
  'authorization.review.leave-one':
    'Leave at least one. With none, the sign-in service would decide by itself what to give.',
  'authorization.review.listed.server':
    'The server lists it among its permissions and says no more of it.',
  'authorization.review.listed.service':
    'Only the sign-in service lists it, and says no more of it.',
  'authorization.review.listed.neither': 'Neither the server nor its sign-in service lists it.',
  'authorization.own.title': 'Another client',
  'authorization.own.entered': 'You sign in with the client that you entered.',
  'authorization.own.none': 'If you created an app at the provider, Chatelaine can be that app.',
  'authorization.own.change': 'Change the client',
  'authorization.own.enter': 'Enter a client',
  'authorization.browser.title': 'Sign in, in the browser',
  'authorization.browser.sent': 'Your browser was sent to',
  'authorization.browser.text':
    'Sign in there and decide what to allow. This goes on by itself when you are done.',
  'authorization.browser.open-again': 'Open again',
  'authorization.browser.copy': 'Copy address',
  'authorization.browser.copied': 'Copied',
  'authorization.browser.lost': 'The browser could not come back',
  'authorization.browser.address': 'Address from the browser',
  'authorization.browser.address.text':
    'If the last page did not load, copy its whole address from the address bar and paste it here.',
  'authorization.browser.use-address': 'Use this address',
  'authorization.device.title': 'Enter this code',
  'authorization.device.open': 'On any device, open',
  'authorization.device.enter': 'and enter',
  'authorization.device.code': 'Code',
  'authorization.device.check': 'Check that the page shows the same host and the same code.',
  'authorization.device.qr': 'QR code of the address at {host}',
  'authorization.device.open-here': 'Open the page here',
  'authorization.device.copy': 'Copy code',
  'authorization.device.use-browser': 'Use the browser instead',
  'authorization.override.title': 'Chatelaine stopped here',
  'authorization.override.text':
    'It would hold for this server only, stand in the history, and be shown on its page, where you can lift it.',
  'authorization.override.accept': 'Accept for this server',
  'authorization.access.title': 'Its provider registers apps by invitation',
  'authorization.access.text':
    '{host} registers an app only with a token that it gives out. Look for an initial access token in its developer settings, or ask whoever runs it.',
  'authorization.access.token': 'Initial access token',
  'authorization.access.token.text': 'Sent to register, once; never kept and never shown again.',
  'authorization.access.none': 'Enter what you were given, here or under More.',
  'authorization.access.statement': 'Software statement',
  'authorization.access.statement.text':
    'A signed description of the app, if you were given one. Sent to register, and not kept.',
  'authorization.access.register': 'Register',
  'authorization.access.enter-client': 'Enter a client instead',
  'authorization.client.title': 'Register Chatelaine by hand',
  'authorization.client.title.entered': 'The client you entered',
  'authorization.client.refusal': '{whatHappened} {whatToDo}',
  'authorization.client.id': 'Client ID',
  'authorization.client.why.asked':
    '{host} does not let apps register themselves. Create an app in its settings with this redirect address, then enter what it gives you.',
  'authorization.client.why.entered':
    'Compare it with the settings of the app at {host}. The app has to have this redirect address.',
  'authorization.client.why.free':
    'If you create an app in the settings of {host}, Chatelaine can be that app. It has to have this redirect address.',
  'authorization.redirect': 'Redirect address',
  'authorization.redirect.any-port': 'Redirect address, with any port',
  'authorization.redirect.copy': 'Copy redirect address',
  'authorization.redirect.text':
    'Some providers take only <mono>localhost</mono>, or only one port. Without a port, each sign-in takes one that is free.',
  'authorization.redirect.host': 'Host',
  'authorization.redirect.safer': '{host} (safer)',
  'authorization.redirect.port': 'Port',
  'authorization.redirect.port.any': 'Any',
  'authorization.proof.label': 'How it proves itself',
  'authorization.proof.none': 'Nothing: there is no secret (none)',
  'authorization.proof.client_secret_basic': 'A secret, in the header (client_secret_basic)',
  'authorization.proof.client_secret_post': 'A secret, in the form (client_secret_post)',
  'authorization.proof.private_key_jwt': 'A private key that signs (private_key_jwt)',
  'authorization.proof.file': 'A token that this computer gets for it (workload identity)',
  'authorization.secret': 'Client secret',
  'authorization.secret.text': 'Sealed at once and never shown again.',
  'authorization.secret.text.kept':
    'Sealed at once and never shown again. Leave it empty to keep the one you entered.',
  'authorization.file': 'File with the token',
  'authorization.file.text':
    'Its full path. It is read each time a token is needed, and sent to this sign-in service alone.',
  'authorization.without-person': 'It signs in by itself, without me (client credentials)',
  'authorization.key.from': 'Where the key comes from',
  'authorization.key.made': 'Make one here',
  'authorization.key.pasted': 'I have one',
  'authorization.key.private': 'Private key',
  'authorization.key.private.text':
    'The whole file, from BEGIN PRIVATE KEY to END. Sealed at once and never shown again.',
  'authorization.key.private.text.kept':
    'The whole file, from BEGIN PRIVATE KEY to END. Sealed at once and never shown again. Leave it empty to keep the one you entered.',
  'authorization.key.missing': 'Make the key, and register it there first.',
  'authorization.key.halves':
    'The private half is sealed on this computer. You give the provider the public half.',
  'authorization.key.make': 'Make a key',
  'authorization.key.public': 'Public key to register',
  'authorization.key.public.text':
    'Enter it at {host}, where it asks for the public key or key set (JWKS) of the app. It is the same until you forget it.',
  'authorization.key.copy-set': 'Copy key set',
  'authorization.key.copy-one': 'Copy the key alone',
  'authorization.asks.title': 'It asks for more',
  'authorization.asks.tool':
    'The tool {tool} needs permissions that its key does not have. It would gain:',
  'authorization.asks.connecting':
    'Connecting to {name} needs permissions that its key does not have. It would gain:',
  'authorization.asks.gains': 'Would gain',
  'authorization.asks.has':
    'With its key of now, {name} {may}. You sign in again to give more; the call waits for you and goes on by itself.',
  'authorization.asks.grant': 'Sign in and give it',
  'authorization.asks.not-now': 'Not now',
  'authorization.asks.never': 'Never',
  'authorization.asks.never-for-tool': 'Never for this tool',
} as const
