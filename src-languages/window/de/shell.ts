import type { Translation } from '../../message.ts'
import type { shell as english } from '../en/shell.ts'

export const shell: Translation<typeof english> = {
  'shell.show-entered': 'Eingabe anzeigen',
  'shell.opening': 'Der Schlüsselschrank wird geöffnet …',
  'shell.close': 'Schließen',
  'shell.cancel': 'Abbrechen',
  'shell.copied': 'Kopiert',
  'shell.fault.what': 'Chatelaine konnte das wegen eines eigenen Fehlers nicht tun.',
  'shell.fault.do':
    'Versuchen Sie es noch einmal; bleibt es so, starten Sie Chatelaine neu. Nichts ging verloren.',

  'shell.rail.label': 'Hauptbereiche',
  'shell.rail.overview': 'Übersicht',
  'shell.rail.servers': 'Server',
  'shell.rail.history': 'Verlauf',
  'shell.rail.settings': 'Einstellungen',
  'shell.rail.waiting':
    '{place}: {count, plural, one {# Anliegen wartet} other {# Anliegen warten}} auf Sie',
  'shell.rail.lock': 'Jetzt sperren ({shortcut}). {whatIs}',
  'shell.rail.lock-label': 'Jetzt sperren. Tresor: {state}',
  'shell.rail.vault': '{whatIs} {whatToDo}',
  'shell.rail.vault-label': 'Tresor: {state}',

  'shell.notice.asks.permission':
    '<b>{name} verlangt mehr, als der Schlüssel öffnet.</b> Ein Aufruf wartet auf Ihre Antwort.',
  'shell.notice.asks.question':
    '<b>{name} fragt Sie etwas.</b> Ein Aufruf wartet auf Ihre Antwort.',
  'shell.notice.asks.approval':
    '<b>{name} hat ein Werkzeug, das noch nicht laufen darf.</b> Ein Aufruf wartet auf Ihre Antwort.',
  'shell.notice.look': 'Ansehen',
  'shell.notice.keyring': 'Schlüsselbund',
  'shell.notice.vault': '<b>{whatIs}</b> {whatToDo}',
  'shell.notice.set-passphrase': 'Passphrase festlegen',
  'shell.notice.history': 'Verlauf',
  'shell.notice.set-aside':
    '<b>Die Datei des Verlaufs war beschädigt, darum beginnt hier eine neue.</b> Die alte ist aufbewahrt als {path}.',
  'shell.notice.altered':
    '<b>{what}</b> Den Einträgen davor können Sie trauen. Exportieren Sie sie und suchen Sie, was sonst in den Datenordner geschrieben hat.',

  // Im Akkusativ: nach „durch“ und nach „gibt es“.
  'shell.backend.gnome_libsecret': 'den GNOME-Schlüsselbund',
  'shell.backend.kwallet': 'KWallet',
  'shell.backend.kwallet5': 'KWallet',
  'shell.backend.kwallet6': 'KWallet',
  'shell.backend.keychain': 'den Schlüsselbund von macOS',
  'shell.backend.dpapi': 'die Datenschutz-API von Windows (DPAPI)',
  'shell.backend.basic_text': 'keinen Schlüsselbund',
  'shell.backend.unknown': 'einen unbekannten Schlüsselbund',
  'shell.backend.passphrase': 'Ihre Passphrase',

  'shell.vault.ready': 'Schlüssel sind versiegelt',
  'shell.vault.ready.what-is':
    'Jeder Schlüssel ist in einem eigenen Tresor versiegelt, durch {backend}.',
  'shell.vault.ready.what-is-both':
    'Jeder Schlüssel ist in einem eigenen Tresor versiegelt, durch {backend} und Ihre Passphrase.',
  'shell.vault.ready.what-to-do': 'Es ist nichts zu tun.',
  'shell.vault.locked': 'Schlüsselbund gesperrt',
  'shell.vault.locked.what-is':
    'Der Schlüsselbund ist gesperrt, darum lässt sich kein Schlüssel öffnen. Alle sind noch da.',
  'shell.vault.locked.what-to-do':
    'Entsperren Sie den Schlüsselbund dieses Computers; Chatelaine macht dann von selbst weiter.',
  'shell.vault.memory-only': 'Nur im Arbeitsspeicher',
  'shell.vault.memory-only.what-is':
    'Es wurde kein brauchbarer Schlüsselbund gefunden. Schlüssel sind nur im Arbeitsspeicher, nichts ist auf der Festplatte.',
  'shell.vault.memory-only.what-to-do':
    'Sie sind weg, wenn Chatelaine geschlossen wird. Legen Sie eine Passphrase fest oder richten Sie einen Schlüsselbund ein, um sie zu behalten.',
  'shell.vault.undecryptable': 'Schlüssel lassen sich nicht öffnen',
  'shell.vault.undecryptable.what-is':
    'Die Schlüssel wurden durch {earlier} versiegelt; jetzt gibt es {backend}, und damit lassen sie sich nicht öffnen.',
  'shell.vault.undecryptable.what-to-do':
    'Sie sind noch da. Stellen Sie den früheren Schlüsselbund wieder her oder melden Sie sich erneut an.',
  'shell.vault.passphrase-locked': 'Gesperrt',
  'shell.vault.passphrase-locked.what-is':
    'Chatelaine ist gesperrt. Kein Schlüssel ist im Arbeitsspeicher und keine Verbindung ist offen.',
  'shell.vault.passphrase-locked.what-to-do': 'Geben Sie die Passphrase ein, um weiterzumachen.',

  'shell.ledger.checking.none': 'Der Verlauf wird geprüft …',
  'shell.ledger.verified.none': 'Der Verlauf hat noch keinen Eintrag.',
  'shell.ledger.checking':
    '{count, plural, one {# Eintrag wird} other {# Einträge werden}} geprüft …',
  'shell.ledger.verified':
    '{count, plural, one {Der eine Eintrag ist unversehrt} other {Alle # Einträge passen zusammen}}. Nichts wurde geändert oder entfernt.',
  'shell.ledger.broken':
    'Der Verlauf wurde außerhalb von Chatelaine verändert: Eintrag {number} passt nicht zu denen davor.',
}
