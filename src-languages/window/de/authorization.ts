import type { Translation } from '../../message.ts'
import type { authorization as english } from '../en/authorization.ts'

export const authorization: Translation<typeof english> = {
  'authorization.title': 'Anmeldung',
  'authorization.cancel': 'Abbrechen',
  'authorization.continue': 'Weiter',
  'authorization.back': 'Zurück',
  'authorization.more': 'Mehr',
  'authorization.working': '{step} …',
  'authorization.discovering': 'Es wird ermittelt, wo Sie sich anmelden',
  'authorization.exchanging': 'Anmeldung wird abgeschlossen',
  'authorization.exchanging.step': 'Der Code wird gegen einen Schlüssel getauscht',
  'authorization.time-left': 'Noch {time}.',
  'authorization.time-over': 'Die Zeit ist abgelaufen.',
  'authorization.issuer.title': 'Wählen, wo Sie sich anmelden',
  'authorization.issuer.text':
    '{name} nimmt Schlüssel von mehr als einem Autorisierungsserver an. Nehmen Sie den, bei dem Sie ein Konto haben.',
  'authorization.issuer.label': 'Autorisierungsserver',
  'authorization.review.title': 'Prüfen, worum gebeten wird',
  'authorization.review.text':
    'Sie melden sich bei {host} an. Mit diesem Schlüssel gilt: {name} {may}.',
  'authorization.review.moved':
    '<b>Der Anmeldedienst ist ein anderer als bisher.</b> {name} nutzte {before} und nennt jetzt {now}. Machen Sie nur weiter, wenn Sie das erwartet haben; der alte Schlüssel wird dann zurückgenommen.',
  'authorization.review.vouches':
    'Ihre Organisation kann hier für Sie bürgen; solange Sie dort angemeldet sind, öffnet sich kein Browser.',
  'authorization.review.as-client': 'Als Client anmelden',
  'authorization.review.go-in': 'Über {host} anmelden',
  'authorization.review.browser': 'Im Browser weiter',
  'authorization.use-code': 'Stattdessen einen Code nutzen',
  'authorization.review.no-scopes':
    'Der Server nennt keine Scopes; was der Schlüssel öffnet, entscheidet sich bei der Anmeldung.',
  'authorization.review.scopes': 'Berechtigungen, um die gebeten wird',
  'authorization.review.left-out-before': 'Das haben Sie beim letzten Mal weggelassen.',
  'authorization.review.by-challenge':
    'Der Server bittet selbst um diese. Was Sie weglassen, kann er später erbitten, wenn ein Werkzeug es braucht.',
  'authorization.review.by-metadata':
    'Das sind alle, die der Server aufführt; welche er braucht, hat er nicht gesagt.',
  'authorization.review.leave-one':
    'Lassen Sie mindestens eine stehen. Ganz ohne würde der Anmeldedienst selbst entscheiden, was er gibt.',
  'authorization.review.listed.server':
    'Der Server führt sie unter seinen Berechtigungen auf und sagt sonst nichts dazu.',
  'authorization.review.listed.service':
    'Nur der Anmeldedienst führt sie auf und sagt sonst nichts dazu.',
  'authorization.review.listed.neither': 'Weder der Server noch sein Anmeldedienst führt sie auf.',
  'authorization.own.title': 'Ein anderer Client',
  'authorization.own.entered': 'Sie melden sich mit dem Client an, den Sie eingegeben haben.',
  'authorization.own.none':
    'Wenn Sie beim Anbieter eine App angelegt haben, kann Chatelaine diese App sein.',
  'authorization.own.change': 'Client ändern',
  'authorization.own.enter': 'Client eingeben',
  'authorization.browser.title': 'Im Browser anmelden',
  'authorization.browser.sent': 'Ihr Browser hat diese Seite geöffnet:',
  'authorization.browser.text':
    'Melden Sie sich dort an und entscheiden Sie, was Sie erlauben. Wenn Sie fertig sind, geht es hier von selbst weiter.',
  'authorization.browser.open-again': 'Erneut öffnen',
  'authorization.browser.copy': 'Adresse kopieren',
  'authorization.browser.copied': 'Kopiert',
  'authorization.browser.lost': 'Der Browser konnte nicht zurückkehren',
  'authorization.browser.address': 'Adresse aus dem Browser',
  'authorization.browser.address.text':
    'Wenn die letzte Seite nicht geladen wurde, kopieren Sie ihre ganze Adresse aus der Adressleiste und fügen Sie sie hier ein.',
  'authorization.browser.use-address': 'Diese Adresse verwenden',
  'authorization.device.title': 'Diesen Code eingeben',
  'authorization.device.open': 'Öffnen Sie auf einem beliebigen Gerät',
  'authorization.device.enter': 'und geben Sie ein',
  'authorization.device.code': 'Code',
  'authorization.device.check':
    'Prüfen Sie, dass die Seite denselben Host und denselben Code zeigt.',
  'authorization.device.qr': 'QR-Code der Adresse bei {host}',
  'authorization.device.open-here': 'Seite hier öffnen',
  'authorization.device.copy': 'Code kopieren',
  'authorization.device.use-browser': 'Stattdessen den Browser nutzen',
  'authorization.override.title': 'Chatelaine hat hier angehalten',
  'authorization.override.text':
    'Die Ausnahme gälte nur für diesen Server, stünde im Verlauf und auf seiner Seite; dort können Sie sie aufheben.',
  'authorization.override.accept': 'Für diesen Server akzeptieren',
  'authorization.access.title': 'Der Anbieter registriert Apps nur auf Einladung',
  'authorization.access.text':
    '{host} registriert eine App nur mit einem Token, das dort ausgegeben wird. Suchen Sie in den Entwicklereinstellungen nach einem „Initial Access Token“, oder fragen Sie die Betreiber.',
  'authorization.access.token': 'Initial Access Token',
  'authorization.access.token.text':
    'Wird einmal zum Registrieren gesendet; nie aufbewahrt und nie wieder gezeigt.',
  'authorization.access.none': 'Geben Sie ein, was Sie bekommen haben, hier oder unter „Mehr“.',
  'authorization.access.statement': 'Software-Statement',
  'authorization.access.statement.text':
    'Eine signierte Beschreibung der App, falls Sie eine bekommen haben. Wird zum Registrieren gesendet und nicht aufbewahrt.',
  'authorization.access.register': 'Registrieren',
  'authorization.access.enter-client': 'Stattdessen einen Client eingeben',
  'authorization.client.title': 'Chatelaine von Hand registrieren',
  'authorization.client.title.entered': 'Der Client, den Sie eingegeben haben',
  'authorization.client.refusal': '{whatHappened} {whatToDo}',
  'authorization.client.id': 'Client-ID',
  'authorization.client.why.asked':
    '{host} lässt Apps sich nicht selbst registrieren. Legen Sie dort in den Einstellungen eine App mit dieser Weiterleitungsadresse an und geben Sie dann ein, was Sie bekommen.',
  'authorization.client.why.entered':
    'Vergleichen Sie ihn mit den Einstellungen der App bei {host}. Die App muss diese Weiterleitungsadresse haben.',
  'authorization.client.why.free':
    'Wenn Sie in den Einstellungen von {host} eine App anlegen, kann Chatelaine diese App sein. Sie muss diese Weiterleitungsadresse haben.',
  'authorization.redirect': 'Weiterleitungsadresse',
  'authorization.redirect.any-port': 'Weiterleitungsadresse, mit beliebigem Port',
  'authorization.redirect.copy': 'Weiterleitungsadresse kopieren',
  'authorization.redirect.text':
    'Manche Anbieter nehmen nur <mono>localhost</mono> an oder nur einen bestimmten Port. Ohne Port nimmt jede Anmeldung einen, der frei ist.',
  'authorization.redirect.host': 'Host',
  'authorization.redirect.safer': '{host} (sicherer)',
  'authorization.redirect.port': 'Port',
  'authorization.redirect.port.any': 'Beliebig',
  'authorization.proof.label': 'Wie er sich ausweist',
  'authorization.proof.none': 'Gar nicht: Es gibt kein Secret (none)',
  'authorization.proof.client_secret_basic': 'Mit einem Secret, im Header (client_secret_basic)',
  'authorization.proof.client_secret_post': 'Mit einem Secret, im Formular (client_secret_post)',
  'authorization.proof.private_key_jwt':
    'Mit einem privaten Schlüssel, der signiert (private_key_jwt)',
  'authorization.proof.file':
    'Mit einem Token, das dieser Computer für ihn erhält (Workload Identity)',
  'authorization.secret': 'Client-Secret',
  'authorization.secret.text': 'Wird sofort versiegelt und nie wieder gezeigt.',
  'authorization.secret.text.kept':
    'Wird sofort versiegelt und nie wieder gezeigt. Lassen Sie das Feld leer, um das eingegebene zu behalten.',
  'authorization.file': 'Datei mit dem Token',
  'authorization.file.text':
    'Der vollständige Pfad der Datei. Sie wird jedes Mal gelesen, wenn ein Token gebraucht wird, und nur an diesen Anmeldedienst gesendet.',
  'authorization.without-person': 'Er meldet sich selbst an, ohne mich (Client Credentials)',
  'authorization.key.from': 'Woher der Schlüssel kommt',
  'authorization.key.made': 'Hier einen erstellen',
  'authorization.key.pasted': 'Ich habe einen',
  'authorization.key.private': 'Privater Schlüssel',
  'authorization.key.private.text':
    'Die ganze Datei, von BEGIN PRIVATE KEY bis END. Wird sofort versiegelt und nie wieder gezeigt.',
  'authorization.key.private.text.kept':
    'Die ganze Datei, von BEGIN PRIVATE KEY bis END. Wird sofort versiegelt und nie wieder gezeigt. Lassen Sie das Feld leer, um den eingegebenen zu behalten.',
  'authorization.key.missing': 'Erstellen Sie zuerst den Schlüssel und registrieren Sie ihn dort.',
  'authorization.key.halves':
    'Die private Hälfte liegt versiegelt auf diesem Computer. Dem Anbieter geben Sie die öffentliche.',
  'authorization.key.make': 'Schlüssel erstellen',
  'authorization.key.public': 'Öffentlicher Schlüssel zum Registrieren',
  'authorization.key.public.text':
    'Geben Sie ihn bei {host} dort ein, wo nach dem öffentlichen Schlüssel oder Schlüsselsatz (JWKS) der App gefragt wird. Er bleibt derselbe, bis Sie ihn verwerfen.',
  'authorization.key.copy-set': 'Schlüsselsatz kopieren',
  'authorization.key.copy-one': 'Nur den Schlüssel kopieren',
  'authorization.asks.title': 'Er bittet um mehr',
  'authorization.asks.tool':
    'Das Werkzeug {tool} braucht Berechtigungen, die der Schlüssel nicht hat. Hinzu käme:',
  'authorization.asks.connecting':
    'Die Verbindung zu {name} braucht Berechtigungen, die der Schlüssel nicht hat. Hinzu käme:',
  'authorization.asks.gains': 'Käme hinzu',
  'authorization.asks.has':
    'Mit dem jetzigen Schlüssel gilt: {name} {may}. Um mehr zu geben, melden Sie sich erneut an; der Aufruf wartet auf Sie und läuft dann von selbst weiter.',
  'authorization.asks.grant': 'Anmelden und geben',
  'authorization.asks.not-now': 'Jetzt nicht',
  'authorization.asks.never': 'Nie',
  'authorization.asks.never-for-tool': 'Nie für dieses Werkzeug',
}
