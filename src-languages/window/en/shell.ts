export const shell = {
  'shell.show-entered': 'Show what you enter',
  'shell.opening': 'Opening the cabinet …',
  'shell.close': 'Close',
  'shell.cancel': 'Cancel',
  'shell.copied': 'Copied',
  'shell.fault.what': 'Chatelaine could not do that because of a fault of its own.',
  'shell.fault.do': 'Try again; if it stays, restart Chatelaine. Nothing was lost.',

  'shell.rail.label': 'Main',
  'shell.rail.overview': 'Overview',
  'shell.rail.servers': 'Servers',
  'shell.rail.history': 'History',
  'shell.rail.settings': 'Settings',
  'shell.rail.waiting':
    '{place}: {count, plural, one {# thing waits} other {# things wait}} for you',
  'shell.rail.lock': 'Lock now ({shortcut}). {whatIs}',
  'shell.rail.lock-label': 'Lock now. Vault: {state}',
  'shell.rail.vault': '{whatIs} {whatToDo}',
  'shell.rail.vault-label': 'Vault: {state}',

  'shell.notice.asks.permission':
    '<b>{name} asks for more than its key opens.</b> A call waits for your answer.',
  'shell.notice.asks.question': '<b>{name} asks you something.</b> A call waits for your answer.',
  'shell.notice.asks.approval':
    '<b>{name} has a tool that may not run yet.</b> A call waits for your answer.',
  'shell.notice.look': 'Look',
  'shell.notice.keyring': 'Keyring',
  'shell.notice.vault': '<b>{whatIs}</b> {whatToDo}',
  'shell.notice.set-passphrase': 'Set a passphrase',
  'shell.notice.history': 'History',
  'shell.notice.set-aside':
    '<b>The file of the history was damaged, so a new one begins here.</b> The old one is kept as {path}.',
  'shell.notice.altered':
    '<b>{what}</b> Entries before it can be trusted. Export them and look for what else wrote to the data folder.',

  // What keeps the keys, as it stands after "by" and after "there is".
  'shell.backend.gnome_libsecret': 'the GNOME keyring',
  'shell.backend.kwallet': 'KWallet',
  'shell.backend.kwallet5': 'KWallet',
  'shell.backend.kwallet6': 'KWallet',
  'shell.backend.keychain': 'the macOS Keychain',
  'shell.backend.dpapi': 'Windows data protection',
  'shell.backend.basic_text': 'no keyring',
  'shell.backend.unknown': 'an unknown keyring',
  'shell.backend.passphrase': 'your passphrase',

  'shell.vault.ready': 'Keys are sealed',
  'shell.vault.ready.what-is': 'Every key is sealed in its own vault by {backend}.',
  'shell.vault.ready.what-is-both':
    'Every key is sealed in its own vault by {backend} and your passphrase.',
  'shell.vault.ready.what-to-do': 'Nothing needs doing.',
  'shell.vault.locked': 'Keyring locked',
  'shell.vault.locked.what-is':
    'The keyring is locked, so no key can be opened. All of them are kept.',
  'shell.vault.locked.what-to-do':
    'Unlock the keyring of this computer; Chatelaine goes on by itself.',
  'shell.vault.memory-only': 'Memory only',
  'shell.vault.memory-only.what-is':
    'No usable keyring was found. Keys are kept in memory only, nothing is on disk.',
  'shell.vault.memory-only.what-to-do':
    'They are gone when Chatelaine closes. Set a passphrase or set up a keyring to keep them.',
  'shell.vault.undecryptable': 'Keys cannot be opened',
  'shell.vault.undecryptable.what-is':
    'The keys were sealed by {earlier}; now there is {backend}, which cannot open them.',
  'shell.vault.undecryptable.what-to-do':
    'They are kept. Bring the earlier keyring back, or sign in again.',
  'shell.vault.passphrase-locked': 'Locked',
  'shell.vault.passphrase-locked.what-is':
    'Chatelaine is locked. No key is in memory and no connection is open.',
  'shell.vault.passphrase-locked.what-to-do': 'Enter the passphrase to go on.',

  'shell.ledger.checking.none': 'Checking the history …',
  'shell.ledger.verified.none': 'The history has no entry yet.',
  'shell.ledger.checking': 'Checking {count, plural, one {# entry} other {# entries}} …',
  'shell.ledger.verified':
    '{count, plural, one {The one entry is whole} other {All # entries fit together}}. Nothing was changed or taken out.',
  'shell.ledger.broken':
    'The history was altered outside Chatelaine: entry {number} does not fit the ones before it.',
} as const
