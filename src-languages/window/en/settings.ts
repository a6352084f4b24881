export const settings = {
  'settings.title': 'Settings',
  'settings.theme.title': 'Theme',
  'settings.theme.system': 'As the system',
  'settings.theme.light': 'Light',
  'settings.theme.dark': 'Dark',
  'settings.language.title': 'Language',
  'settings.language.system': 'As the system',
  'settings.keyring.title': 'Keyring',
  'settings.keyring.none': 'There is no keyring; the passphrase stands in its place.',
  'settings.keyring.name': 'The system calls it <mono>{name}</mono>.',
  'settings.data.title': 'Where your data lies',
  'settings.data.text':
    'Sealed vaults, the history and these settings are in one folder. Nothing is anywhere else.',
  'settings.data.folder': 'Data folder',
  'settings.data.copy': 'Copy path',
  'settings.version': 'Chatelaine {version}',
  'settings.telling.title': 'While you look elsewhere',
  'settings.telling.text':
    'Chatelaine tells you when a server asks you to sign in or for more, when a key is about to end, and when a revocation has reached its provider.',
  'settings.telling.label': 'Notifications',
  'settings.telling.off': 'Not at all',
  'settings.telling.quiet': 'Quietly',
  'settings.telling.sound': 'With a sound',
  'settings.telling.tray': 'Go on in the tray when the window is closed',
  'settings.lock.title': 'Lock',
  'settings.lock.none.keyring':
    'The keyring opens your keys to every program that runs as you. With a passphrase it takes both, and Chatelaine can be locked while you are away.',
  'settings.lock.none.memory':
    'Without a keyring your keys are gone when Chatelaine closes. With a passphrase they are kept on this computer, sealed with it; you enter it at each start.',
  'settings.lock.text':
    'A passphrase lies over your keys. Locked, no key is in memory, no connection is open and nothing can be approved.',
  'settings.lock.after': 'Lock by itself after',
  'settings.lock.minutes': '{count, plural, one {# minute} other {# minutes}}',
  'settings.lock.hours': '{count, plural, one {# hour} other {# hours}}',
  'settings.lock.never': 'Never',
  'settings.lock.also':
    'It also locks when this computer goes to sleep, and when its screen is locked where the system tells.',
  'settings.lock.now': 'Lock now ({shortcut})',
  'settings.lock.change': 'Change',
  'settings.lock.remove': 'Remove',
  'settings.passphrase.label': 'Passphrase',
  'settings.passphrase.set.title': 'Set a passphrase',
  'settings.passphrase.set.verb': 'Set',
  'settings.passphrase.set.keyring':
    'From now on your keys open with the keyring and this passphrase together.',
  'settings.passphrase.set.memory':
    'Your keys move from memory to this computer’s disk, sealed with this passphrase.',
  'settings.passphrase.set.lost':
    'Nobody can recover it. If you forget it, the keys are erased and you sign in again.',
  'settings.passphrase.change.title': 'Change the passphrase',
  'settings.passphrase.change.verb': 'Change',
  'settings.passphrase.change.present': 'Present passphrase',
  'settings.passphrase.change.new': 'New passphrase',
  'settings.passphrase.change.old':
    'The old one then opens nothing more here. Whoever knew it and copied your files before can still open that copy: if you fear so, revoke the keys as well.',
  'settings.passphrase.remove.title': 'Remove the passphrase',
  'settings.passphrase.remove.verb': 'Remove',
  'settings.passphrase.remove.keyring':
    'Your keys then open with the keyring alone, and Chatelaine does not lock. Every key is kept.',
  'settings.passphrase.remove.alone':
    'Without a keyring the passphrase is all that protects your keys here. Revoke them first; then it can go, and keys live in memory only.',
  'settings.elsewhere.title': 'Other apps',
  'settings.elsewhere.text':
    'Take servers over from Claude, VS Code, Cursor, Windsurf or Zed, or save yours as a file that they read. The file holds no keys and no secrets: their places are there, empty.',
  'settings.elsewhere.import': 'Import from another app',
  'settings.elsewhere.export': 'Export servers',
  'settings.elsewhere.saved': '{servers, plural, one {# server} other {# servers}} saved.',
  'settings.elsewhere.saved-with-blanks':
    '{servers, plural, one {# server} other {# servers}} saved. {blanks, plural, one {# value} other {# values}} left empty.',
  'settings.client.title': 'How providers know Chatelaine',
  'settings.client.text':
    'Some providers read who an app is from a file on the web, its client metadata document, and need no registration then. Without an address Chatelaine registers for each key.',
  'settings.client.label': 'Address of the document',
  'settings.client.none': 'Use none',
  'settings.client.keep': 'Check and keep',
  'settings.identity.title': 'Your organization',
  'settings.identity.text':
    'Sign in once where you work, and servers that trust your organization let you in on its word (enterprise-managed authorization). Each server still gets a key of its own.',
  'settings.identity.add': 'Add an organization',
  'settings.identity.waiting': 'Waiting for you in the browser',
  'settings.identity.signed-out': 'Not signed in',
  'settings.identity.signed-in': 'Signed in as {account}',
  'settings.identity.signed-in-unnamed': 'Signed in as somebody',
  'settings.identity.sign-in': 'Sign in',
  'settings.identity.sign-in-again': 'Sign in again',
  'settings.identity.cancel': 'Cancel',
  'settings.identity.remove': 'Remove',
  'settings.identity.remove-one': 'Remove {host}',
  'settings.identity.silently': 'Go in at servers that trust it without asking me each time',
  'settings.identity.silently.text':
    'Each still gets a key of its own and a line in the history; you can take any of them back.',
  'settings.identity.redirect': 'Redirect address to register there, with any port',
  'settings.identity.copy': 'Copy address',
  'settings.identity.issuer': 'Address of its sign-in service',
  'settings.identity.issuer.text': 'The issuer, as whoever runs it gives it; letter for letter.',
  'settings.identity.client-id': 'Client ID',
  'settings.identity.client-id.text': 'Under which Chatelaine is registered there.',
  'settings.identity.secret': 'Client secret',
  'settings.identity.secret.text':
    'Only if you were given one. Sealed at once and never shown again.',
  'settings.identity.check': 'Check and add',
  'settings.revoke.title': 'Take everything back',
  'settings.revoke.none': 'No server holds a key.',
  'settings.revoke.out':
    '{count, plural, one {# key is} other {# keys are}} out. All are revoked at once, with a receipt each.',
  'settings.revoke.busy': 'Revoking …',
  'settings.revoke.all': 'Revoke everything',
} as const
