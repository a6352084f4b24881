import type { Translation } from '../../message.ts'
import type { words as english } from '../en/words.ts'

export const words: Translation<typeof english> = {
  'times.under-a-minute': 'in weniger als einer Minute',
  'times.just-now': 'gerade eben',

  'words.comma': ', ',

  'words.act.read': 'lesen',
  'words.act.change': 'ändern',
  'words.act.delete': 'löschen',
  'words.act.send': 'senden',
  'words.act.admin': 'verwalten',

  'words.may.nothing': 'hat einen Zugriff, den niemand beschrieben hat',
  'words.may.and-unknown': '{may}; dazu kommt, was niemand beschrieben hat',
  'words.may.stays': 'darf den Zugriff behalten, während Sie weg sind',
  'words.may.perhaps-stays': 'darf vielleicht den Zugriff behalten, während Sie weg sind',
  'words.may.certain': 'darf {certain}',
  'words.may.certain.stays': 'darf {certain} und behält den Zugriff, während Sie weg sind',
  'words.may.certain.perhaps-stays':
    'darf {certain} und behält vielleicht den Zugriff, während Sie weg sind',
  'words.may.guessed': 'darf vielleicht {guessed}',
  'words.may.guessed.stays':
    'darf vielleicht {guessed} und behält den Zugriff, während Sie weg sind',
  'words.may.guessed.perhaps-stays':
    'darf vielleicht {guessed} und behält vielleicht den Zugriff, während Sie weg sind',
  'words.may.both': 'darf {certain} und vielleicht auch {guessed}',
  'words.may.both.stays':
    'darf {certain}, vielleicht auch {guessed}, und behält den Zugriff, während Sie weg sind',
  'words.may.both.perhaps-stays':
    'darf {certain}, vielleicht auch {guessed}, und behält vielleicht den Zugriff, während Sie weg sind',

  'words.scope.unknown': 'Keine Beschreibung bekannt',
  'words.scope.guessed': '(vermutet)',
  'words.scope.documented': '{vendor}: {url} (Stand {dated})',
  'words.scope.sources': 'Was sie bedeuten, ist dokumentiert bei {sources}.',
  'words.scope.whole': 'Der ganze Scope',

  'words.state.discovering': 'Sucht Anmeldedienst',
  'words.state.exchanging': 'Schließt Anmeldung ab',
  'words.state.exchanging.long': 'Die Anmeldung wird abgeschlossen',
  'words.state.waits': 'Wartet auf Sie',
  'words.state.choosing-issuer.long': 'Wartet, bis Sie wählen, wo Sie sich anmelden',
  'words.state.reviewing.long': 'Wartet, bis Sie geprüft haben, was verlangt wird',
  'words.state.needs-override.long': 'Angehalten von einer Regel, von der Sie absehen können',
  'words.state.needs-client.long': 'Wartet auf eine Client-ID von Ihnen',
  'words.state.needs-access.long': 'Wartet auf das, was der Anbieter Ihnen zur Registrierung gibt',
  'words.state.signing-in': 'Anmeldung läuft',
  'words.state.waiting-browser.long': 'Wartet im Browser auf Sie',
  'words.state.waiting-device.long': 'Wartet, bis Sie den Code eingeben',
  'words.state.asks': 'Fragt Sie',
  'words.state.asks.long': 'Verbunden; ein Aufruf wartet auf Ihre Antwort',
  'words.state.connecting': 'Verbindet',
  'words.state.connected': 'Verbunden',
  'words.state.needs-approval': 'Zustimmung nötig',
  'words.state.needs-approval.long': 'Wartet, bis Sie dem Befehl zustimmen',
  'words.state.needs-sign-in': 'Anmeldung nötig',
  'words.state.offline': 'Offline',
  'words.state.failed': 'Fehlgeschlagen',
  'words.state.revoking': 'Wird widerrufen',
  'words.state.revoking.long': 'Der Schlüssel wird zurückgenommen',
  'words.state.revoked': 'Widerrufen',
  'words.state.imported': 'Übernommen',
  'words.state.imported.long': 'Übernommen; wartet, bis Sie verbinden',
  'words.state.disconnected': 'Getrennt',
  'words.state.disconnected.long': 'Getrennt; der Schlüssel bleibt erhalten',

  'words.entry.client-id.empty': 'Geben Sie die Client-ID ein.',
  'words.entry.client-id.spaces': 'Eine Client-ID hat keine Leerzeichen und keine Zeilenumbrüche.',
  'words.entry.client-id.signs':
    'Eine Client-ID besteht aus einfachen Buchstaben, Ziffern und Zeichen.',
  'words.entry.client-id.long': 'Eine Client-ID hat höchstens {most, number} Zeichen.',
  'words.entry.secret.empty': 'Geben Sie das Secret ein.',
  'words.entry.secret.line-break': 'Darin ist ein Zeilenumbruch. Kopieren Sie das Secret allein.',
  'words.entry.secret.space':
    'Am Anfang oder Ende steht ein Leerzeichen. Kopieren Sie das Secret allein.',
  'words.entry.secret.signs':
    'Ein Secret ist eine Zeile aus einfachen Buchstaben, Ziffern und Zeichen.',
  'words.entry.secret.long': 'Ein Secret hat höchstens {most, number} Zeichen.',
  'words.entry.private-key.empty': 'Fügen Sie den Schlüssel ein.',
  'words.entry.private-key.public':
    'Das ist ein öffentlicher Schlüssel. Der private beginnt mit {begin}.',
  'words.entry.private-key.encrypted':
    'Dieser Schlüssel ist mit einem Passwort gesperrt. Wandeln Sie ihn um: {command}',
  'words.entry.private-key.older':
    'Dieser Schlüssel hat eine ältere Form. Wandeln Sie ihn um: {command}',
  'words.entry.private-key.part': 'Fügen Sie die ganze Datei ein, von {begin} bis {end}.',
  'words.entry.file.empty': 'Geben Sie ein, wo die Datei liegt.',
  'words.entry.file.path': 'Geben Sie den ganzen Pfad an, von der Wurzel an.',
  'words.entry.port.number': 'Ein Port ist eine Zahl.',
  'words.entry.port.range': 'Ein Port ist hier eine Zahl von {least} bis {most}.',
  'words.entry.header.signs':
    'Ein Header hat nur Buchstaben, Ziffern und Bindestriche, keinen Doppelpunkt.',
  'words.entry.header.reserved': 'Dieser Header gehört zur Verbindung selbst.',
  'words.entry.key.empty': 'Geben Sie den Schlüssel ein.',
  'words.entry.key.signs':
    'Ein Schlüssel ist eine Zeile aus einfachen Buchstaben, Ziffern und Zeichen.',
  'words.entry.key.bearer':
    'Ein Schlüssel hat keine Leerzeichen. Lassen Sie das Wort Bearer weg; es wird ergänzt.',
  'words.entry.key.long': 'Ein Schlüssel hat höchstens {most, number} Zeichen.',
  'words.entry.address.none': 'Das ist keine Webadresse. Sie beginnt mit https://.',
  'words.entry.address.user': 'Lassen Sie Benutzernamen und Passwort weg.',
  'words.entry.address.issuer-open':
    'Diese Adresse ist nicht verschlüsselt (http). Ein Anmeldedienst hat eine mit https.',
  'words.entry.address.open':
    'Diese Adresse ist nicht verschlüsselt (http). Verwenden Sie eine mit https.',
  'words.entry.address.hash': 'Lassen Sie das # und alles danach weg.',
  'words.entry.address.path': 'Der Pfad der Datei fehlt.',
  'words.entry.address.form':
    'Schreiben Sie sie so, wie ein Browser sie zeigt: in Kleinbuchstaben, ohne Punkte im Pfad und ohne einen Port, der ohnehin gilt.',
  'words.entry.token.spaces': 'Ein Token hat keine Leerzeichen und keine Zeilenumbrüche.',
  'words.entry.token.signs': 'Ein Token besteht aus einfachen Buchstaben, Ziffern und Zeichen.',
  'words.entry.token.long': 'Ein Token hat höchstens {most, number} Zeichen.',
  'words.entry.statement.parts':
    'Ein Software-Statement besteht aus drei Teilen aus Buchstaben und Ziffern, mit Punkten dazwischen.',
  'words.entry.statement.long': 'Ein Software-Statement hat höchstens {most, number} Zeichen.',

  'words.quirk.registration-status-200': 'Registriert mit Status 200',
  'words.quirk.secret-without-expiry': 'Gibt ein Client-Secret ohne Ende aus',
  'words.quirk.revocation-status-204': 'Widerruft mit einem anderen Status als 200',
  'words.quirk.scope-missing': 'Sagt nicht, was ein Token darf',
  'words.quirk.scope-as-array': 'Nennt Berechtigungen als JSON-Liste',
  'words.quirk.expires-in-as-text': 'Sagt als Text, wie lange ein Token gilt',
  'words.quirk.token-type-case': 'Schreibt die Art seiner Tokens auf eigene Weise',
  'words.quirk.error-with-status-200': 'Meldet Fehler mit Status 200',
  'words.quirk.refresh-token-kept': 'Lässt ein Refresh-Token mehrmals zu',
  'words.quirk.refresh-token-grace': 'Nimmt ein ersetztes Refresh-Token noch eine Weile an',
  'words.quirk.issuer-with-path': 'Hat einen Namen mit Pfad',
  'words.quirk.openid-metadata-only': 'Hat nur OpenID-Metadaten',
  'words.quirk.resource-trailing-slash': 'Nennt sich mit einem anderen Schrägstrich am Ende',
  'words.quirk.resource-parent-path': 'Nennt eine Adresse über der eigenen',
  'words.quirk.challenge-unquoted': 'Lässt in seiner 401-Antwort Anführungszeichen weg',
  'words.quirk.challenge-without-metadata': 'Sagt nicht, wo seine Metadaten sind',
  'words.quirk.pkce-not-advertised': 'Sagt PKCE nicht zu (akzeptiert)',
  'words.quirk.issuer-differs': 'Nennt sich mit einem anderen Namen (akzeptiert)',
  'words.quirk.metadata-redirected': 'Hat seine Metadaten auf demselben Host verschoben',
  'words.quirk.offline-access-needed': 'Erneuert nur mit offline_access',
  'words.quirk.registration-short-lived': 'Registriert Apps nur für begrenzte Zeit',
  'words.quirk.clock-off': 'Hat eine Uhr, die um Minuten abweicht',
}
