export const doctorAdvice = {
  'doctor.do.sign-in': 'Sign in.',
  'doctor.do.sign-in-for-a-new-key': 'Sign in again. You get a new key; nothing else is lost.',
  'doctor.do.see-who-ends-it':
    'If it ends again soon, look at {service} whether somebody ends it there.',
  'doctor.do.compare-client':
    'Compare the client ID and the secret with those in the settings of {service}, letter for letter.',
  'doctor.do.enter-again': 'Enter them again.',
  'doctor.do.sign-in-to-register': 'Sign in again. Chatelaine registers itself anew.',
  'doctor.do.make-secret':
    'Make a new secret in the settings of {service}, if you cannot see the old one any more.',
  'doctor.do.enter-client-with-its-way':
    'Enter the client again, with the way it proves itself as the settings say.',
  'doctor.do.allow-code-grant':
    'Allow the authorization code grant for it in the settings of {service}.',
  'doctor.do.then-try-again': 'Then try again.',
  'doctor.do.enter-whole-key':
    'Enter the whole file again, from BEGIN PRIVATE KEY to END PRIVATE KEY.',
  'doctor.do.add-redirect':
    'Add the address to come back to, as it stands in the steps below, to the client in the settings of {service}.',
  'doctor.do.redirect-port':
    'If a port is asked for, one without a port, or any port, is the right entry for an app.',
  'doctor.do.page-spoke-of-redirect':
    'If the page of {service} spoke of a redirect URI, add the address to come back to, as it stands in the steps below, in its settings.',
  'doctor.do.page-spoke-of-client': 'If it spoke of a client, compare the client ID there.',
  'doctor.do.paste-address':
    'If the page said that you are signed in, copy its address and paste it here while the sign-in runs.',
  'doctor.do.open-yourself':
    'Try again, then copy the address and open it yourself, or use a code instead.',
  'doctor.do.check-path': 'Check the path of the address; it often ends in /mcp.',
  'doctor.do.report-no-metadata':
    'Copy the report and send it to whoever runs {server}: its OAuth metadata cannot be found.',
  'doctor.do.network-first':
    'In a hotel or on a train, sign in to the network first: its page may have come instead.',
  'doctor.do.otherwise-report-to-server':
    'Otherwise copy the report and send it to whoever runs {server}.',
  'doctor.do.report-to-server': 'Copy the report and send it to whoever runs {server}.',
  'doctor.do.report-to-service': 'Copy the report and send it to whoever runs {service}.',
  'doctor.do.report-to-service-if-it-stays':
    'If it stays, copy the report and send it to whoever runs {service}.',
  'doctor.do.report-if-it-stays':
    'If it stays, copy the report and send it to whoever runs the server.',
  'doctor.do.report-no-issuer':
    'Copy the report and send it to whoever runs {server}: its metadata lists no authorization server.',
  'doctor.do.report-no-pkce':
    'Copy the report and send it to whoever runs {service}: code_challenge_methods_supported lacks S256.',
  'doctor.do.set-aside-pkce':
    'On a computer you trust you may set this aside for this server; Chatelaine asks you when you try again.',
  'doctor.do.compare-address':
    'Compare the address you added with the one under “It is for” or with its documentation.',
  'doctor.do.accept-address':
    'If the same people run both, you may accept it; Chatelaine asks you when you try again.',
  'doctor.do.otherwise-stop': 'Otherwise do not go on.',
  'doctor.do.try-once-more': 'Try once more; a service that was just set up may need a minute.',
  'doctor.do.report-key-refused':
    'Copy the report and send it to whoever runs {server}: a key for its resource, just issued, is answered with 401.',
  'doctor.do.report-target':
    'Copy the report and send it to whoever runs {server} and to {service}: the resource that the server names is not known there.',
  'doctor.do.no-other-way': 'Do not sign in by another way in the meantime.',
  'doctor.do.report-issuer':
    'Copy the report and send it to whoever runs {server}: the issuer in the metadata must be the same text as the one the server names.',
  'doctor.do.try-once-mended': 'Try again once they have mended it.',
  'doctor.do.close-tabs': 'Try again, and close tabs of earlier sign-ins first.',
  'doctor.do.agree-to-new-addresses': 'Sign in again to agree to the new addresses.',
  'doctor.do.fewer-permissions': 'Try again with fewer permissions.',
  'doctor.do.without-pause': 'Try again, and go through the pages without a long pause.',
  'doctor.do.check-clock': 'Check that the clock of this computer is right.',
  'doctor.do.new-code': 'Try again for a new code.',
  'doctor.do.use-browser': 'Try again, and sign in with the browser.',
  'doctor.do.try-again': 'Try again.',
  'doctor.do.agree-or-take-away':
    'Try again and agree, or take some permissions away before you go on.',
  'doctor.do.ask-account-manager': 'In a company, ask who manages the account to allow Chatelaine.',
  'doctor.do.give-what-is-asked': 'Do it again and give what is asked for.',
  'doctor.do.let-it-ask': 'If you refused for good, let it ask again on the server’s page.',
  'doctor.do.one-permission-less': 'Try again and take permissions away, one after the other.',
  'doctor.do.report-scope':
    'Copy the report and send it to whoever runs {server}: it names a scope that its sign-in service does not give.',
  'doctor.do.create-client': 'Create a client in the settings of {service} and enter its id here.',
  'doctor.do.report-registration':
    'Copy the report and send it to whoever runs {service}, if apps should be able to register themselves.',
  'doctor.do.check-description':
    'Check the address of the client metadata document in the settings.',
  'doctor.do.set-clock':
    'Let this computer set its date, time and time zone by itself, then try again.',
  'doctor.do.clock-is-right-here':
    'If they are right here, copy the report and send it to the other side.',
  'doctor.do.check-proxy':
    'Check the proxy in the settings of this computer, and whether it wants a sign-in.',
  'doctor.do.ask-network': 'In a company, ask who runs the network.',
  'doctor.do.check-date': 'Check the date and time of this computer.',
  'doctor.do.install-certificate':
    'In a company whose network looks into traffic, its certificate has to be installed on this computer.',
  'doctor.do.stop-and-report':
    'Otherwise do not go on, and copy the report for whoever runs the server.',
  'doctor.do.sign-in-to-network':
    'Open any page in your browser, sign in to the network there, then try again.',
  'doctor.do.check-connection': 'Check your connection.',
  'doctor.do.check-spelling': 'Check the address for a slip of the pen.',
  'doctor.do.down-over-there':
    'If other pages open, it is down over there; Chatelaine tries again, or you do.',
  'doctor.do.try-in-a-while': 'Try again in a while.',
  'doctor.do.slow-over-there': 'If other pages open quickly, it is slow over there.',
  'doctor.do.key-is-kept': 'Try again in a while. The key you may have is kept.',
  'doctor.do.wait-minutes': 'Wait a few minutes, then try again.',
  'doctor.do.add-by-own-address': 'If this is your own server, add it by its own address.',
  'doctor.do.look-up-address': 'Look the address up in the documentation of its maker.',
  'doctor.do.enter-another-key':
    'Enter another one on the server’s page, or erase it to sign in instead.',
  'doctor.do.ask-organization':
    'Ask who runs sign-in at your organization whether this server is open to you.',
  'doctor.do.sign-in-at-organization': 'Sign in there, under Settings. The server follows.',
  'doctor.do.tell-organization': 'Tell who runs sign-in at your organization.',
  'doctor.do.check-workload-file': 'For a workload, check the file that its platform writes.',
  'doctor.do.unlock-keyring': 'Unlock it. Chatelaine goes on by itself; nothing is lost.',
  'doctor.do.make-new-vault': 'Sign in again to make a new one. The old one stays where it is.',
  'doctor.do.make-room': 'Make room on it, then try again. What was there before is still there.',
} as const
