import type { Translation } from '../../message.ts'
import type { servers as english } from '../en/servers.ts'

export const servers: Translation<typeof english> = {
  'servers.title': 'Server',
  'servers.one': 'Server',
  'servers.choose': 'Wählen Sie einen Server, um zu sehen, was sein Schlüssel öffnet.',
  'servers.find': 'Server suchen',
  'servers.cancel': 'Abbrechen',
  'servers.close': 'Schließen',
  'servers.add': 'Hinzufügen',
  'servers.name': 'Name',
  'servers.account': 'Konto',
  'servers.command': 'Befehl',
  'servers.connect': 'Verbinden',
  'servers.sign-in': 'Anmelden',
  'servers.remove': 'Server entfernen',
  'servers.list.find-among': 'Unter {count, number} Servern suchen',
  'servers.list.none': 'Kein Server trägt das im Namen oder in der Adresse.',
  'servers.list.width': 'Breite der Liste',
  'servers.row.scopes': '{count, plural, one {# Scope} other {# Scopes}}',
  'servers.row.ends': 'endet {when}',

  'servers.empty.title': 'Noch keine Schlüssel',
  'servers.empty.text':
    'Fügen Sie einen Server hinzu, und Chatelaine verwahrt den Schlüssel, den er Ihnen gibt: Sie sehen, was der Schlüssel öffnet, und nehmen ihn mit einem Klick zurück.',
  'servers.empty.try': 'Beispiel ausprobieren',
  'servers.empty.import': 'Aus anderer App übernehmen',
  'servers.demo.title': 'Beispielserver',
  'servers.demo.add': '{name} hinzufügen',

  'servers.adding.title': 'Server hinzufügen',
  'servers.adding.address': 'Per Adresse',
  'servers.adding.well-known': 'Bekannte',
  'servers.adding.local': 'Auf diesem Computer',
  'servers.adding.import': 'Aus anderer App',

  'servers.remote.address': 'Adresse des Servers',
  'servers.remote.name': 'Name (kann leer bleiben)',
  'servers.remote.name.example': 'Wie er in der Liste heißen soll',
  'servers.remote.has-key': 'Ich habe einen API-Schlüssel dafür',
  'servers.remote.check': 'Erst prüfen',
  'servers.remote.check.title': 'Sieht nach, was geschähe; registriert und behält nichts',
  'servers.remote.checking':
    'Der Server wird gefragt, wie er Sie einlassen würde. Nichts wird registriert oder behalten …',
  'servers.remote.hint':
    'Die Adresse, die der Hersteller des Servers für MCP angibt. Während Sie tippen, wird nichts gesendet.',
  'servers.remote.wrong': '{whatHappened} {whatToDo}',
  'servers.remote.goes-to': 'Das geht an <b><mono>{origin}</mono></b>.',
  'servers.remote.goes-to-here': 'Das geht an <b><mono>{origin}</mono></b> auf diesem Computer.',

  'servers.local.arguments': 'Argumente',
  'servers.local.arguments.hint': 'Eines je Zeile, genau so, wie das Programm sie erhält.',
  'servers.local.approve-later':
    'Sie sehen den ganzen Befehl noch einmal und stimmen ihm zu, bevor er läuft.',
  'servers.environment.title': 'Umgebungsvariablen',
  'servers.environment.hint': 'Werte werden sofort versiegelt und nie wieder gezeigt.',
  'servers.environment.name': 'Name der Variable {position, number}',
  'servers.environment.name.example': 'NAME',
  'servers.environment.value': 'Wert der Variable {position, number}',
  'servers.environment.value.example': 'Wert',
  'servers.environment.remove': 'Variable {position, number} entfernen',
  'servers.environment.add': 'Variable hinzufügen',

  'servers.well-known.title': 'Bekannte Server',
  'servers.well-known.example': 'Name, Hersteller oder wozu er dient',
  'servers.well-known.reading': 'Die Liste wird gelesen …',
  'servers.well-known.none':
    'Keiner von diesen. Jeder andere Server lässt sich über seine Adresse hinzufügen.',
  'servers.well-known.origin':
    'Diese Liste kommt mit Chatelaine; die Server betreiben ihre Hersteller. Was ein Server wirklich verlangt, zeigt sich beim Verbinden.',
  'servers.well-known.by': '{name} <quiet>von {vendor}</quiet>',
  'servers.well-known.added': 'In Ihrer Liste',
  'servers.well-known.short.browser': 'Anmeldung im Browser',
  'servers.well-known.short.client': 'Anmeldung, nachdem ein Client registriert ist',
  'servers.well-known.short.api-key': 'API-Schlüssel',
  'servers.well-known.short.open': 'Ohne Anmeldung',
  'servers.well-known.long.oauth': 'Sie melden sich im Browser bei {vendor} an.',
  'servers.well-known.long.oauth-dynamic':
    'Sie melden sich im Browser bei {vendor} an; Chatelaine registriert sich dort selbst.',
  'servers.well-known.long.oauth-document':
    'Sie melden sich im Browser bei {vendor} an. Dort wird gelesen, wie Chatelaine sich selbst beschreibt.',
  'servers.well-known.long.oauth-manual':
    'Sie melden sich im Browser bei {vendor} an. {vendor} registriert Apps nicht von selbst: Legen Sie dort erst einen Client an, und geben Sie seine ID ein, wenn Chatelaine danach fragt.',
  'servers.well-known.long.api-key': 'Er nimmt einen API-Schlüssel, den Sie bei {vendor} anlegen.',
  'servers.well-known.long.none': 'Er steht allen offen; niemand muss sich anmelden.',
  'servers.well-known.source':
    'Nachgesehen am {day}. Mehr sagt sein Hersteller unter <mono>{host}</mono>.',
  'servers.well-known.copy': 'Seitenadresse kopieren',

  'servers.key.title': 'Schlüssel eingeben',
  'servers.key.keep': 'Verwahren und verbinden',
  'servers.key.way': 'Wie der Schlüssel gesendet wird',
  'servers.key.way.bearer': 'Als Bearer-Token',
  'servers.key.way.header': 'In einem eigenen Header',
  'servers.key.header': 'Header',
  'servers.key.header.hint': 'Wie ihn die Anleitung des Anbieters nennt.',
  'servers.key.value': 'Schlüssel',
  'servers.key.value.hint':
    'Wird sofort versiegelt, nur an diesen Server gesendet und nie wieder gezeigt.',
  'servers.key.entered': 'Von Ihnen eingegebener Schlüssel',
  'servers.key.entered.text':
    'In einem eigenen Tresor versiegelt und nur an diesen Server gesendet. Damit er überall endet, löschen Sie ihn beim Anbieter.',
  'servers.key.replace': 'Ersetzen',
  'servers.key.erase': 'Schlüssel löschen',

  'servers.another-account.title': 'Weiteres Konto hinzufügen',
  'servers.another-account.text':
    'Sie melden sich noch einmal bei {name} an, und das Konto bekommt einen eigenen Schlüssel. Wenn Ihr Browser von selbst das erste Konto nimmt, melden Sie sich dort vorher ab.',
  'servers.another-account.hint': 'Wie Sie es nennen, etwa „Arbeit“. Nur Sie lesen das.',
  'servers.another-account.add': 'Konto hinzufügen',
  'servers.rename.title': 'Umbenennen',
  'servers.rename.name.hint': 'Nur Sie lesen das. Es entscheidet nichts.',
  'servers.rename.account.hint': 'Welches Ihrer Konten das ist, falls Sie mehrere haben.',

  'servers.approve.title': 'Das startet ein Programm auf Ihrem Computer',
  'servers.approve.text':
    'Es kann hier alles, was Sie können: Ihre Dateien lesen und ändern und das Netzwerk benutzen. Erlauben Sie es nur, wenn Sie wissen, woher der Befehl kommt.',
  'servers.approve.no-secrets': 'Es erhält keine Geheimnisse von Ihnen.',
  'servers.approve.secrets': 'Diese erhält es aus dem Tresor: {names}.',
  'servers.approve.run': 'Diesen Befehl ausführen',

  'servers.question.title': '{name} fragt Sie',
  'servers.question.page':
    'Er möchte Sie zu einer Seite auf <b><mono>{host}</mono></b> schicken. Was Sie dort eingeben, geht an diese Seite, nicht an Chatelaine.',
  'servers.question.open': 'Seite öffnen',
  'servers.question.form':
    'Was Sie eingeben, geht an diesen Server. Geben Sie hier nie ein Passwort oder einen Schlüssel ein: Kein ehrlicher Server fragt auf diesem Weg danach.',
  'servers.question.send': 'Senden',
  'servers.question.decline': 'Ablehnen',

  'servers.overrides.title': 'Von Ihnen akzeptiert',
  'servers.overrides.lift': 'Aufheben',
  'servers.refusals.title': 'Von Ihnen abgelehnt',
  'servers.refusals.connecting':
    'Beim Verbinden darf nicht um <mono>{scopes}</mono> gebeten werden.',
  'servers.refusals.tool':
    'Das Werkzeug <mono>{tool}</mono> darf nicht um <mono>{scopes}</mono> bitten.',
  'servers.refusals.lift': 'Wieder fragen lassen',

  'servers.registration.text':
    'Wenn Sie die Registrierung verwerfen, wird sie beim Anbieter gelöscht, wo das geht, und der Schlüssel zurückgenommen. Bei der nächsten Anmeldung wird neu registriert.',
  'servers.registration.forget': 'Diese Registrierung verwerfen',
  'servers.client.text':
    'Wenn Sie den Client verwerfen, wird gelöscht, was Sie eingegeben haben, und sein Schlüssel zurückgenommen. Beim Anbieter bleibt die App, bis Sie sie dort löschen.',
  'servers.client.change': 'Client ändern',
  'servers.client.forget': 'Diesen Client verwerfen',

  'servers.resources': 'Ressourcen',
  'servers.prompts': 'Prompts',
  'servers.no-grant.title': 'Was er darf',
  'servers.no-grant.text':
    'Dieser Server hat keine Anmeldung verlangt. Er hat keinen Schlüssel, also gibt es auch keinen zu widerrufen.',

  'servers.header.back': 'Zurück zur Liste',
  'servers.header.state': 'Zustand',
  'servers.header.revoke': 'Widerrufen',
  'servers.header.revoking': 'Wird widerrufen …',
  'servers.header.can-revoke': 'Den Schlüssel jetzt zurücknehmen',
  'servers.header.cannot-revoke': 'Es gibt keinen Schlüssel, der sich zurücknehmen ließe',
  'servers.menu.title': 'Weitere Aktionen',
  'servers.menu.disconnect': 'Trennen',
  'servers.menu.doctor': 'Anmeldeprüfung',
  'servers.menu.key': 'API-Schlüssel verwenden',
  'servers.menu.revoke-and-remove': 'Widerrufen und Server entfernen',

  'servers.state.title': 'Was zu tun ist',
  'servers.state.step': '{step} …',
  'servers.state.revoking':
    'Der Schlüssel wird zurückgenommen: erst hier, dann beim Autorisierungsserver …',
  'servers.state.needs-sign-in':
    'Dieser Server möchte wissen, wer Sie sind, bevor er etwas öffnet.',
  'servers.state.imported':
    'Dieser Server kam aus einer anderen App und war hier noch nicht verbunden. Nichts wird an ihn gesendet, bis Sie ihn verbinden.',
  'servers.state.disconnected':
    'Sie haben diesen Server getrennt. Nichts wird an ihn gesendet, bis Sie ihn verbinden.',
  'servers.state.revoked':
    'Der Schlüssel ist zurückgenommen. Um diesen Server wieder zu benutzen, melden Sie sich erneut an.',
  'servers.state.try-now': 'Jetzt versuchen',
  'servers.state.try-again': 'Erneut versuchen',
  'servers.state.connect-again': 'Erneut verbinden',
  'servers.state.see': 'Ansehen, was geschah',
  'servers.state.tries': 'Bisher {count, plural, one {# Versuch} other {# Versuche}}.',
  'servers.state.next-try':
    'Nächster Versuch in {left}. Bisher {count, plural, one {# Versuch} other {# Versuche}}.',
  'servers.state.trying':
    'Wird versucht … Bisher {count, plural, one {# Versuch} other {# Versuche}}.',

  'servers.technical.title': 'Technische Einzelheiten',
  'servers.technical.address': 'Adresse',
  'servers.technical.claimed': 'Nennt sich selbst',
  'servers.technical.claimed.none': 'Nicht angegeben',
  'servers.technical.transport': 'Verbindung',
  'servers.technical.transport.none': 'Noch keine',
  'servers.technical.transport.streamable-http': 'Streamable HTTP',
  'servers.technical.transport.sse': 'HTTP mit Server-Sent Events (älter)',
  'servers.technical.transport.stdio': 'Ein- und Ausgabe eines Programms auf diesem Computer',
  'servers.technical.revision': 'Protokollfassung',
  'servers.technical.revision.none': 'Noch nicht vereinbart',
  'servers.technical.added': 'Hinzugefügt',
  'servers.technical.issuer': 'Autorisierungsserver',
  'servers.technical.resource': 'Geschützte Ressource',
  'servers.technical.registration': 'Dort registriert',
  'servers.technical.registration.dynamic': 'Von Chatelaine, nur für diesen Schlüssel',
  'servers.technical.registration.metadata-document':
    'Über die Adresse, unter der sich Chatelaine selbst beschreibt',
  'servers.technical.registration.pre-registered': 'Mit der Client-ID, die Sie eingegeben haben',
  'servers.technical.client-id': 'Client-ID',
  'servers.technical.ends': 'Zugriffstoken endet',
  'servers.technical.ends.unknown': 'Vom Server nicht angegeben',
  'servers.technical.copied': 'Wenn jemand es kopiert',
  'servers.technical.copied.bound':
    'Nützt es nichts: Jede Anfrage wird mit einem Schlüssel signiert, der hier bleibt (DPoP)',
  'servers.technical.copied.bearer': 'Ließe es sich benutzen, bis es endet oder widerrufen wird',
  'servers.technical.renews': 'Erneuert sich',
  'servers.technical.renews.yes': 'Ja, mit einem Refresh-Token',
  'servers.technical.renews.no': 'Nein',
  'servers.technical.revocable': 'Dort widerrufbar',
  'servers.technical.revocable.yes': 'Ja',
  'servers.technical.revocable.no':
    'Nein; hier wird der Schlüssel gelöscht, und dort endet er von selbst',
  'servers.technical.kept': 'Verwahrt',
  'servers.technical.kept.disk': 'In einem versiegelten Tresor auf diesem Computer',
  'servers.technical.kept.memory': 'Nur im Arbeitsspeicher',
  'servers.technical.quirks': 'Weicht von den Standards ab',
  'servers.technical.quirks.none': 'In nichts, was Chatelaine ausgleichen musste',
}
