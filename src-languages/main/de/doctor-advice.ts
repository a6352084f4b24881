import type { Translation } from '../../message.ts'
import type { doctorAdvice as english } from '../en/doctor-advice.ts'

export const doctorAdvice: Translation<typeof english> = {
  'doctor.do.sign-in': 'Melden Sie sich an.',
  'doctor.do.sign-in-for-a-new-key':
    'Melden Sie sich erneut an. Sie erhalten einen neuen Schlüssel; sonst geht nichts verloren.',
  'doctor.do.see-who-ends-it':
    'Endet er bald wieder, sehen Sie bei {service} nach, ob ihn dort jemand beendet.',
  'doctor.do.compare-client':
    'Vergleichen Sie Client-ID und Secret Zeichen für Zeichen mit denen in den Einstellungen von {service}.',
  'doctor.do.enter-again': 'Geben Sie beides erneut ein.',
  'doctor.do.sign-in-to-register':
    'Melden Sie sich erneut an. Chatelaine registriert sich dann neu.',
  'doctor.do.make-secret':
    'Erzeugen Sie in den Einstellungen von {service} ein neues Secret, falls Sie das alte nicht mehr sehen können.',
  'doctor.do.enter-client-with-its-way':
    'Geben Sie den Client erneut ein, mit der Art des Nachweises, die in den Einstellungen steht.',
  'doctor.do.allow-code-grant':
    'Erlauben Sie ihm in den Einstellungen von {service} den „Authorization Code Grant“.',
  'doctor.do.then-try-again': 'Versuchen Sie es dann erneut.',
  'doctor.do.enter-whole-key':
    'Geben Sie die ganze Datei erneut ein, von BEGIN PRIVATE KEY bis END PRIVATE KEY.',
  'doctor.do.add-redirect':
    'Tragen Sie die Rückkehradresse, wie sie unten in den Schritten steht, in den Einstellungen von {service} beim Client ein.',
  'doctor.do.redirect-port':
    'Wird nach einem Port gefragt, ist für eine App ein Eintrag ohne Port oder mit beliebigem Port richtig.',
  'doctor.do.page-spoke-of-redirect':
    'Sprach die Seite von {service} von einer „Redirect URI“, tragen Sie die Rückkehradresse, wie sie unten in den Schritten steht, dort in den Einstellungen ein.',
  'doctor.do.page-spoke-of-client':
    'Sprach sie von einem Client, vergleichen Sie dort die Client-ID.',
  'doctor.do.paste-address':
    'Stand auf der Seite, dass Sie angemeldet sind, kopieren Sie ihre Adresse und fügen Sie sie hier ein, solange die Anmeldung läuft.',
  'doctor.do.open-yourself':
    'Versuchen Sie es erneut, kopieren Sie dann die Adresse und öffnen Sie sie selbst, oder nutzen Sie stattdessen einen Code.',
  'doctor.do.check-path': 'Prüfen Sie den Pfad der Adresse; er endet oft auf /mcp.',
  'doctor.do.report-no-metadata':
    'Kopieren Sie den Bericht und schicken Sie ihn an die Betreiber von {server}: Die OAuth-Metadaten sind nicht zu finden.',
  'doctor.do.network-first':
    'Melden Sie sich in einem Hotel oder Zug zuerst beim Netzwerk an: Vielleicht kam stattdessen dessen Seite.',
  'doctor.do.otherwise-report-to-server':
    'Kopieren Sie andernfalls den Bericht und schicken Sie ihn an die Betreiber von {server}.',
  'doctor.do.report-to-server':
    'Kopieren Sie den Bericht und schicken Sie ihn an die Betreiber von {server}.',
  'doctor.do.report-to-service':
    'Kopieren Sie den Bericht und schicken Sie ihn an die Betreiber von {service}.',
  'doctor.do.report-to-service-if-it-stays':
    'Bleibt es dabei, kopieren Sie den Bericht und schicken Sie ihn an die Betreiber von {service}.',
  'doctor.do.report-if-it-stays':
    'Bleibt es dabei, kopieren Sie den Bericht und schicken Sie ihn an die Betreiber des Servers.',
  'doctor.do.report-no-issuer':
    'Kopieren Sie den Bericht und schicken Sie ihn an die Betreiber von {server}: Die Metadaten nennen keinen Autorisierungsserver.',
  'doctor.do.report-no-pkce':
    'Kopieren Sie den Bericht und schicken Sie ihn an die Betreiber von {service}: In code_challenge_methods_supported fehlt S256.',
  'doctor.do.set-aside-pkce':
    'Auf einem Computer, dem Sie vertrauen, dürfen Sie für diesen Server davon absehen; Chatelaine fragt Sie beim nächsten Versuch.',
  'doctor.do.compare-address':
    'Vergleichen Sie die hinzugefügte Adresse mit der unter „Gilt für“ oder mit der Dokumentation.',
  'doctor.do.accept-address':
    'Betreiben dieselben Leute beides, dürfen Sie es akzeptieren; Chatelaine fragt Sie beim nächsten Versuch.',
  'doctor.do.otherwise-stop': 'Machen Sie andernfalls nicht weiter.',
  'doctor.do.try-once-more':
    'Versuchen Sie es noch einmal; ein eben eingerichteter Dienst braucht vielleicht eine Minute.',
  'doctor.do.report-key-refused':
    'Kopieren Sie den Bericht und schicken Sie ihn an die Betreiber von {server}: Ein eben ausgestellter Schlüssel für die eigene Resource wird mit 401 beantwortet.',
  'doctor.do.report-target':
    'Kopieren Sie den Bericht und schicken Sie ihn an die Betreiber von {server} und an {service}: Die Resource, die der Server nennt, ist dort nicht bekannt.',
  'doctor.do.no-other-way': 'Melden Sie sich bis dahin nicht auf anderem Weg an.',
  'doctor.do.report-issuer':
    'Kopieren Sie den Bericht und schicken Sie ihn an die Betreiber von {server}: Der Issuer in den Metadaten muss Zeichen für Zeichen der sein, den der Server nennt.',
  'doctor.do.try-once-mended': 'Versuchen Sie es erneut, sobald es behoben ist.',
  'doctor.do.close-tabs':
    'Versuchen Sie es erneut, und schließen Sie vorher Tabs früherer Anmeldungen.',
  'doctor.do.agree-to-new-addresses':
    'Melden Sie sich erneut an, um den neuen Adressen zuzustimmen.',
  'doctor.do.fewer-permissions': 'Versuchen Sie es erneut mit weniger Berechtigungen.',
  'doctor.do.without-pause':
    'Versuchen Sie es erneut, und gehen Sie ohne lange Pause durch die Seiten.',
  'doctor.do.check-clock': 'Prüfen Sie, ob die Uhr dieses Computers richtig geht.',
  'doctor.do.new-code': 'Versuchen Sie es erneut, um einen neuen Code zu erhalten.',
  'doctor.do.use-browser': 'Versuchen Sie es erneut, und melden Sie sich im Browser an.',
  'doctor.do.try-again': 'Versuchen Sie es erneut.',
  'doctor.do.agree-or-take-away':
    'Versuchen Sie es erneut und stimmen Sie zu, oder nehmen Sie vorher einige Berechtigungen weg.',
  'doctor.do.ask-account-manager':
    'Bitten Sie in einem Unternehmen die, die das Konto verwalten, Chatelaine zu erlauben.',
  'doctor.do.give-what-is-asked': 'Tun Sie es noch einmal, und erteilen Sie, worum gebeten wird.',
  'doctor.do.let-it-ask':
    'Haben Sie es endgültig abgelehnt, lassen Sie auf der Seite des Servers wieder danach fragen.',
  'doctor.do.one-permission-less':
    'Versuchen Sie es erneut, und nehmen Sie eine Berechtigung nach der anderen weg.',
  'doctor.do.report-scope':
    'Kopieren Sie den Bericht und schicken Sie ihn an die Betreiber von {server}: Der Server nennt einen Scope, den sein Anmeldedienst nicht erteilt.',
  'doctor.do.create-client':
    'Legen Sie in den Einstellungen von {service} einen Client an und geben Sie seine ID hier ein.',
  'doctor.do.report-registration':
    'Kopieren Sie den Bericht und schicken Sie ihn an die Betreiber von {service}, falls Apps sich selbst registrieren können sollten.',
  'doctor.do.check-description':
    'Prüfen Sie in den Einstellungen die Adresse des Dokuments mit den Client-Metadaten.',
  'doctor.do.set-clock':
    'Lassen Sie diesen Computer Datum, Uhrzeit und Zeitzone selbst einstellen, und versuchen Sie es dann erneut.',
  'doctor.do.clock-is-right-here':
    'Stimmen sie hier, kopieren Sie den Bericht und schicken Sie ihn an die Gegenseite.',
  'doctor.do.check-proxy':
    'Prüfen Sie den Proxy in den Einstellungen dieses Computers und ob er eine Anmeldung verlangt.',
  'doctor.do.ask-network': 'Fragen Sie in einem Unternehmen die, die das Netzwerk betreiben.',
  'doctor.do.check-date': 'Prüfen Sie Datum und Uhrzeit dieses Computers.',
  'doctor.do.install-certificate':
    'In einem Unternehmen, dessen Netzwerk den Datenverkehr mitliest, muss dessen Zertifikat auf diesem Computer installiert sein.',
  'doctor.do.stop-and-report':
    'Machen Sie andernfalls nicht weiter, und kopieren Sie den Bericht für die Betreiber des Servers.',
  'doctor.do.sign-in-to-network':
    'Öffnen Sie eine beliebige Seite im Browser, melden Sie sich dort beim Netzwerk an, und versuchen Sie es dann erneut.',
  'doctor.do.check-connection': 'Prüfen Sie Ihre Verbindung.',
  'doctor.do.check-spelling': 'Prüfen Sie die Adresse auf Tippfehler.',
  'doctor.do.down-over-there':
    'Lassen sich andere Seiten öffnen, liegt die Störung dort; Chatelaine versucht es erneut, oder Sie tun es.',
  'doctor.do.try-in-a-while': 'Versuchen Sie es nach einer Weile erneut.',
  'doctor.do.slow-over-there': 'Öffnen sich andere Seiten schnell, ist es dort langsam.',
  'doctor.do.key-is-kept':
    'Versuchen Sie es nach einer Weile erneut. Haben Sie schon einen Schlüssel, bleibt er erhalten.',
  'doctor.do.wait-minutes': 'Warten Sie ein paar Minuten, und versuchen Sie es dann erneut.',
  'doctor.do.add-by-own-address':
    'Ist dies Ihr eigener Server, fügen Sie ihn unter seiner eigenen Adresse hinzu.',
  'doctor.do.look-up-address':
    'Schlagen Sie die Adresse in der Dokumentation des Herstellers nach.',
  'doctor.do.enter-another-key':
    'Geben Sie auf der Seite des Servers einen anderen ein, oder löschen Sie ihn, um sich stattdessen anzumelden.',
  'doctor.do.ask-organization':
    'Fragen Sie die, die in Ihrer Organisation die Anmeldung betreuen, ob dieser Server für Sie freigegeben ist.',
  'doctor.do.sign-in-at-organization':
    'Melden Sie sich dort an, unter „Einstellungen“. Der Server folgt dann.',
  'doctor.do.tell-organization':
    'Sagen Sie es denen, die in Ihrer Organisation die Anmeldung betreuen.',
  'doctor.do.check-workload-file':
    'Prüfen Sie bei einem Workload die Datei, die seine Plattform schreibt.',
  'doctor.do.unlock-keyring':
    'Entsperren Sie ihn. Chatelaine macht von selbst weiter; nichts geht verloren.',
  'doctor.do.make-new-vault':
    'Melden Sie sich erneut an, um einen neuen anzulegen. Der alte bleibt, wo er ist.',
  'doctor.do.make-room':
    'Schaffen Sie Platz, und versuchen Sie es dann erneut. Was vorher da war, ist noch da.',
}
