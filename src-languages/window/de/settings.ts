import type { Translation } from '../../message.ts'
import type { settings as english } from '../en/settings.ts'

export const settings: Translation<typeof english> = {
  'settings.title': 'Einstellungen',
  'settings.theme.title': 'Darstellung',
  'settings.theme.system': 'Wie das System',
  'settings.theme.light': 'Hell',
  'settings.theme.dark': 'Dunkel',
  'settings.language.title': 'Sprache',
  'settings.language.system': 'Wie das System',
  'settings.keyring.title': 'Schlüsselbund',
  'settings.keyring.none': 'Es gibt keinen Schlüsselbund; an seiner Stelle steht die Passphrase.',
  'settings.keyring.name': 'Das System nennt ihn <mono>{name}</mono>.',
  'settings.data.title': 'Wo Ihre Daten liegen',
  'settings.data.text':
    'Versiegelte Tresore, der Verlauf und diese Einstellungen liegen in einem Ordner. Sonst liegt nirgends etwas.',
  'settings.data.folder': 'Datenordner',
  'settings.data.copy': 'Pfad kopieren',
  'settings.version': 'Chatelaine {version}',
  'settings.telling.title': 'Während Sie woanders hinsehen',
  'settings.telling.text':
    'Chatelaine sagt Ihnen, wenn ein Server Sie bittet, sich anzumelden oder mehr zu erlauben, wenn ein Schlüssel bald endet und wenn ein Widerruf beim Anbieter angekommen ist.',
  'settings.telling.label': 'Benachrichtigungen',
  'settings.telling.off': 'Gar nicht',
  'settings.telling.quiet': 'Leise',
  'settings.telling.sound': 'Mit Ton',
  'settings.telling.tray': 'Im Infobereich weiterlaufen, wenn das Fenster geschlossen ist',
  'settings.lock.title': 'Sperre',
  'settings.lock.none.keyring':
    'Der Schlüsselbund öffnet Ihre Schlüssel jedem Programm, das mit Ihren Rechten läuft. Mit einer Passphrase braucht es beides, und Chatelaine lässt sich sperren, während Sie weg sind.',
  'settings.lock.none.memory':
    'Ohne Schlüsselbund sind Ihre Schlüssel weg, sobald Chatelaine sich schließt. Mit einer Passphrase bleiben sie auf diesem Computer, mit ihr versiegelt; Sie geben sie bei jedem Start ein.',
  'settings.lock.text':
    'Über Ihren Schlüsseln liegt eine Passphrase. Solange gesperrt ist, liegt kein Schlüssel im Arbeitsspeicher, keine Verbindung ist offen, und nichts kann genehmigt werden.',
  'settings.lock.after': 'Von selbst sperren nach',
  'settings.lock.minutes': '{count, plural, one {# Minute} other {# Minuten}}',
  'settings.lock.hours': '{count, plural, one {# Stunde} other {# Stunden}}',
  'settings.lock.never': 'Nie',
  'settings.lock.also':
    'Chatelaine sperrt sich auch, wenn dieser Computer in den Ruhezustand geht, und wenn sein Bildschirm gesperrt wird, sofern das System es mitteilt.',
  'settings.lock.now': 'Jetzt sperren ({shortcut})',
  'settings.lock.change': 'Ändern',
  'settings.lock.remove': 'Entfernen',
  'settings.passphrase.label': 'Passphrase',
  'settings.passphrase.set.title': 'Passphrase festlegen',
  'settings.passphrase.set.verb': 'Festlegen',
  'settings.passphrase.set.keyring':
    'Von jetzt an öffnen sich Ihre Schlüssel nur mit Schlüsselbund und Passphrase zusammen.',
  'settings.passphrase.set.memory':
    'Ihre Schlüssel ziehen vom Arbeitsspeicher auf die Festplatte dieses Computers um, mit dieser Passphrase versiegelt.',
  'settings.passphrase.set.lost':
    'Niemand kann sie wiederherstellen. Wenn Sie sie vergessen, werden die Schlüssel gelöscht, und Sie melden sich erneut an.',
  'settings.passphrase.change.title': 'Passphrase ändern',
  'settings.passphrase.change.verb': 'Ändern',
  'settings.passphrase.change.present': 'Bisherige Passphrase',
  'settings.passphrase.change.new': 'Neue Passphrase',
  'settings.passphrase.change.old':
    'Die alte öffnet dann hier nichts mehr. Wer sie kannte und Ihre Dateien vorher kopiert hat, kann diese Kopie noch öffnen: Wenn Sie das befürchten, widerrufen Sie auch die Schlüssel.',
  'settings.passphrase.remove.title': 'Passphrase entfernen',
  'settings.passphrase.remove.verb': 'Entfernen',
  'settings.passphrase.remove.keyring':
    'Ihre Schlüssel öffnen sich dann mit dem Schlüsselbund allein, und Chatelaine sperrt sich nicht. Alle Schlüssel bleiben erhalten.',
  'settings.passphrase.remove.alone':
    'Ohne Schlüsselbund ist die Passphrase alles, was Ihre Schlüssel hier schützt. Widerrufen Sie sie zuerst; dann kann die Passphrase weg, und Schlüssel liegen nur noch im Arbeitsspeicher.',
  'settings.elsewhere.title': 'Andere Apps',
  'settings.elsewhere.text':
    'Übernehmen Sie Server aus Claude, VS Code, Cursor, Windsurf oder Zed, oder speichern Sie Ihre als Datei, die diese Apps lesen. Die Datei enthält keine Schlüssel und keine Geheimnisse: Deren Plätze sind da, aber leer.',
  'settings.elsewhere.import': 'Aus einer anderen App übernehmen',
  'settings.elsewhere.export': 'Server exportieren',
  'settings.elsewhere.saved': '{servers, plural, one {# Server} other {# Server}} gespeichert.',
  'settings.elsewhere.saved-with-blanks':
    '{servers, plural, one {# Server} other {# Server}} gespeichert. {blanks, plural, one {# Wert} other {# Werte}} leer gelassen.',
  'settings.client.title': 'Woran Anbieter Chatelaine erkennen',
  'settings.client.text':
    'Manche Anbieter lesen aus einer Datei im Web, dem Client-Metadaten-Dokument, wer eine App ist, und brauchen dann keine Registrierung. Ohne eine Adresse registriert sich Chatelaine für jeden Schlüssel.',
  'settings.client.label': 'Adresse des Dokuments',
  'settings.client.none': 'Keines verwenden',
  'settings.client.keep': 'Prüfen und behalten',
  'settings.identity.title': 'Ihre Organisation',
  'settings.identity.text':
    'Melden Sie sich einmal dort an, wo Sie arbeiten; Server, die Ihrer Organisation vertrauen, lassen Sie auf deren Wort hin ein (Enterprise-Managed Authorization). Jeder Server bekommt dennoch einen eigenen Schlüssel.',
  'settings.identity.add': 'Organisation hinzufügen',
  'settings.identity.waiting': 'Wartet im Browser auf Sie',
  'settings.identity.signed-out': 'Nicht angemeldet',
  'settings.identity.signed-in': 'Angemeldet als {account}',
  'settings.identity.signed-in-unnamed': 'Angemeldet, ohne dass ein Name bekannt ist',
  'settings.identity.sign-in': 'Anmelden',
  'settings.identity.sign-in-again': 'Erneut anmelden',
  'settings.identity.cancel': 'Abbrechen',
  'settings.identity.remove': 'Entfernen',
  'settings.identity.remove-one': '{host} entfernen',
  'settings.identity.silently':
    'Bei Servern, die ihr vertrauen, anmelden, ohne mich jedes Mal zu fragen',
  'settings.identity.silently.text':
    'Jeder bekommt dennoch einen eigenen Schlüssel und eine Zeile im Verlauf; Sie können jeden davon zurücknehmen.',
  'settings.identity.redirect':
    'Weiterleitungsadresse, die dort zu registrieren ist, mit beliebigem Port',
  'settings.identity.copy': 'Adresse kopieren',
  'settings.identity.issuer': 'Adresse ihres Anmeldedienstes',
  'settings.identity.issuer.text':
    'Der Aussteller (Issuer), wie ihn die Betreiber angeben; Buchstabe für Buchstabe.',
  'settings.identity.client-id': 'Client-ID',
  'settings.identity.client-id.text': 'Unter der Chatelaine dort registriert ist.',
  'settings.identity.secret': 'Client-Secret',
  'settings.identity.secret.text':
    'Nur wenn Sie eines bekommen haben. Wird sofort versiegelt und nie wieder gezeigt.',
  'settings.identity.check': 'Prüfen und hinzufügen',
  'settings.revoke.title': 'Alles zurücknehmen',
  'settings.revoke.none': 'Kein Server hat einen Schlüssel.',
  'settings.revoke.out':
    '{count, plural, one {# Schlüssel ist} other {# Schlüssel sind}} vergeben. Alle werden auf einmal widerrufen, jeder mit einem Beleg.',
  'settings.revoke.busy': 'Wird widerrufen …',
  'settings.revoke.all': 'Alles widerrufen',
}
