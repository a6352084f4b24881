import type { Translation } from '../../message.ts'
import type { failures as english } from '../en/failures.ts'

export const failures: Translation<typeof english> = {
  'failures.invalid_url.what': 'Das ist keine Webadresse.',
  'failures.invalid_url.do': 'Kopieren Sie die Adresse aus der Dokumentation des Servers.',
  'failures.insecure_url.what': 'Diese Adresse ist nicht verschlüsselt (http).',
  'failures.insecure_url.do':
    'Verwenden Sie die Adresse, die mit https beginnt. Einfaches http geht nur bei Servern auf diesem Computer.',
  'failures.invalid_input.what': 'Etwas im Formular ist nicht verwendbar.',
  'failures.invalid_input.do': 'Sehen Sie sich die markierten Felder an.',
  'failures.unknown_server.what': 'Dieser Server ist nicht mehr in der Liste.',
  'failures.unknown_server.do': 'Fügen Sie ihn wieder hinzu.',
  'failures.already_added.what': '{name} ist schon in der Liste.',
  'failures.already_added.do': 'Öffnen Sie den Eintrag in der Liste.',
  'failures.not_an_mcp_server.what': '{host} hat geantwortet, aber nicht wie ein MCP-Server.',
  'failures.not_an_mcp_server.do': 'Prüfen Sie den Pfad der Adresse; oft endet er auf /mcp.',
  'failures.server_unreachable.what': '{host} war nicht zu erreichen.',
  'failures.server_unreachable.do':
    'Prüfen Sie Ihre Verbindung. Chatelaine versucht es von selbst erneut.',
  'failures.server_refused.what': '{host} hat die Verbindung abgelehnt.',
  'failures.server_refused.told': '{host} hat die Verbindung abgelehnt ({said}).',
  'failures.server_refused.do':
    'Versuchen Sie es später wieder, oder fragen Sie, wer den Server betreibt.',
  'failures.blocked_address.what':
    '{host} zeigte auf eine Adresse in einem privaten Netzwerk, deshalb ist Chatelaine nicht dorthin gegangen.',
  'failures.blocked_address.do':
    'Wenn es Ihr eigener Server ist, fügen Sie ihn mit seiner eigenen Adresse hinzu.',
  'failures.metadata_unreachable.what': '{host} verlangt eine Anmeldung, sagt aber nicht, wo.',
  'failures.metadata_unreachable.do':
    'Sagen Sie den Betreibern des Servers, dass dessen OAuth-Metadaten nicht zu finden sind.',
  'failures.metadata_invalid.what': 'Was {host} über die Anmeldung sagt, ist nicht zu verstehen.',
  'failures.metadata_invalid.do':
    'Sagen Sie den Betreibern des Servers, dass dessen OAuth-Metadaten fehlerhaft sind.',
  'failures.metadata_moved.what':
    '{host} verweist Chatelaine an eine andere Adresse, um dort zu lesen, wie man sich anmeldet.',
  'failures.metadata_moved.do':
    'Chatelaine ist nicht dorthin gegangen, weil jemand anders antworten könnte. Sagen Sie es den Betreibern des Servers.',
  'failures.no_authorization_server.what': '{host} nennt niemanden, der Sie einlassen könnte.',
  'failures.no_authorization_server.do':
    'Sagen Sie den Betreibern des Servers, dass in dessen Metadaten kein Autorisierungsserver steht.',
  'failures.issuer_mismatch.what':
    'Der Anmeldedienst von {host} nennt sich anders, als der Server angegeben hat.',
  'failures.issuer_mismatch.do':
    'Chatelaine hat angehalten, denn so sähe ein gefälschter aus. Sagen Sie es den Betreibern des Servers.',
  'failures.resource_mismatch.what':
    '{host} sagt, dass seine Berechtigungen für eine andere Adresse gelten.',
  'failures.resource_mismatch.do':
    'Prüfen Sie die Adresse, die Sie hinzugefügt haben. Ein Schlüssel für einen Server wird nicht bei einem anderen verwendet, außer Sie bestimmen es.',
  'failures.pkce_not_supported.what':
    'Der Anmeldedienst von {host} bietet den Schutz namens PKCE nicht.',
  'failures.pkce_not_supported.do':
    'Ohne ihn lässt sich eine Anmeldung abfangen, deshalb hat Chatelaine angehalten. Sagen Sie es den Betreibern.',
  'failures.insecure_endpoint.what':
    'Der Anmeldedienst von {host} hat eine Adresse, die nicht verschlüsselt ist.',
  'failures.insecure_endpoint.do': 'Chatelaine sendet nichts dorthin. Sagen Sie es den Betreibern.',
  'failures.endpoints_changed.what':
    'Der Anmeldedienst von {name} ist umgezogen, seit Sie zugestimmt haben.',
  'failures.endpoints_changed.do': 'Melden Sie sich erneut an, um dem neuen zuzustimmen.',
  'failures.registration_refused.what':
    'Der Anmeldedienst von {host} hat es abgelehnt, Chatelaine zu registrieren.',
  'failures.registration_refused.told':
    'Der Anmeldedienst von {host} hat es abgelehnt, Chatelaine zu registrieren ({said}).',
  'failures.registration_refused.do':
    'Registrieren Sie beim Anbieter einen Client und geben Sie dessen ID hier ein.',
  'failures.registration_unavailable.what':
    'Der Anmeldedienst von {host} registriert neue Apps nicht von selbst.',
  'failures.registration_unavailable.do':
    'Registrieren Sie beim Anbieter einen Client und geben Sie dessen ID hier ein.',
  'failures.registration_stale.what':
    'Der Anmeldedienst von {name} weiß nicht mehr, wie Chatelaine dort registriert war.',
  'failures.registration_stale.do':
    'Melden Sie sich erneut an. Chatelaine registriert sich dabei von selbst neu.',
  'failures.client_metadata_invalid.what':
    'Bei {host} liegt unter dieser Adresse kein Client-Metadaten-Dokument von Chatelaine.',
  'failures.client_metadata_invalid.do':
    'Geben Sie die https-Adresse an, unter der die Datei liegt, genau so, wie ihre client_id lautet.',
  'failures.private_key_invalid.what': 'Dieser private Schlüssel ist nicht lesbar.',
  'failures.private_key_invalid.do':
    'Fügen Sie die ganze Datei ein, von BEGIN PRIVATE KEY bis END PRIVATE KEY (PKCS#8).',
  'failures.browser_unavailable.what': 'Es ließ sich kein Browser öffnen.',
  'failures.browser_unavailable.do':
    'Kopieren Sie die Adresse und öffnen Sie sie selbst, oder verwenden Sie stattdessen einen Code.',
  'failures.port_taken.what':
    'Ein Port nach dem anderen ist auf diesem Computer belegt, deshalb konnte der Browser nicht zurückkommen.',
  'failures.port_taken.told':
    'Port {said} ist auf diesem Computer belegt, deshalb konnte der Browser nicht zurückkommen.',
  'failures.port_taken.do':
    'Beenden Sie, was ihn belegt, oder wählen Sie einen anderen Port und registrieren Sie die neue Adresse beim Anbieter.',
  'failures.state_mismatch.what': 'Diese Antwort gehört zu einer anderen Anmeldung.',
  'failures.state_mismatch.do':
    'Verwenden Sie die Seite dieser Anmeldung, oder beginnen Sie von vorn.',
  'failures.response_expired.what': 'Die Anmeldung hat länger als zehn Minuten gedauert.',
  'failures.response_expired.do': 'Beginnen Sie sie von vorn.',
  'failures.iss_missing.what':
    'In der Antwort des Anmeldedienstes von {host} fehlt der Name des Absenders.',
  'failures.iss_missing.do':
    'Sie könnte von jemand anderem kommen, deshalb hat Chatelaine angehalten. Beginnen Sie von vorn.',
  'failures.iss_mismatch.what': 'Die Antwort kam nicht vom Anmeldedienst von {host}.',
  'failures.iss_mismatch.do':
    'Chatelaine hat angehalten und nichts weitergegeben. Beginnen Sie von vorn.',
  'failures.access_denied.what':
    'Die Anmeldeseite von {name} hat geantwortet, dass der Zugriff abgelehnt wurde (access_denied).',
  'failures.access_denied.do':
    'Sie oder jemand, der das Konto verwaltet, hat abgelehnt. Versuchen Sie es erneut, oder bitten Sie um weniger Berechtigungen.',
  'failures.authorization_failed.what':
    'Die Anmeldeseite von {name} hat mit einem Fehler geantwortet.',
  'failures.authorization_failed.told':
    'Die Anmeldeseite von {name} hat mit einem Fehler geantwortet ({said}).',
  'failures.authorization_failed.do':
    'Versuchen Sie es erneut, oder bitten Sie um weniger Berechtigungen.',
  'failures.invalid_client.what':
    'Der Anmeldedienst von {name} kennt diese Client-ID nicht, oder das Secret stimmt nicht.',
  'failures.invalid_client.do': 'Prüfen Sie die ID und das Secret, die Sie eingegeben haben.',
  'failures.invalid_grant.what': '{name} hat den gewährten Zugriff beendet.',
  'failures.invalid_grant.do': 'Melden Sie sich erneut an, um ihn wieder zu erteilen.',
  'failures.token_response_invalid.what':
    'Der Anmeldedienst von {host} hat mit etwas geantwortet, das kein Token ist.',
  'failures.token_response_invalid.do':
    'Versuchen Sie es erneut. Wenn es so bleibt, sagen Sie es den Betreibern.',
  'failures.token_request_failed.what': 'Der Anmeldedienst von {host} hat kein Token ausgegeben.',
  'failures.token_request_failed.told':
    'Der Anmeldedienst von {host} hat kein Token ausgegeben ({said}).',
  'failures.token_request_failed.do': 'Versuchen Sie es erneut.',
  'failures.proof_refused.what':
    '{host} hat den Nachweis nicht angenommen, dass der Schlüssel von hier aus verwendet wird.',
  'failures.proof_refused.do':
    'Prüfen Sie, ob die Uhr dieses Computers richtig geht, und versuchen Sie es dann erneut.',
  'failures.assertion_refused.what':
    'Auf die Bestätigung für Sie hin wurde bei {host} niemand eingelassen.',
  'failures.assertion_refused.told':
    'Auf die Bestätigung für Sie hin wurde bei {host} niemand eingelassen ({said}).',
  'failures.assertion_refused.do':
    'Fragen Sie die, die in Ihrer Organisation die Anmeldung betreuen, ob dieser Server für Sie freigegeben ist.',
  'failures.assertion_invalid.what':
    'Die Bestätigung für Sie ist nicht für {host} bestimmt, deshalb wurde sie nicht gesendet.',
  'failures.assertion_invalid.do':
    'Sagen Sie es denen, die in Ihrer Organisation die Anmeldung betreuen. Bei einem Workload prüfen Sie die Datei mit seinem Token.',
  'failures.identity_needed.what': 'Ihre Organisation bittet Sie, sich erneut anzumelden.',
  'failures.identity_needed.do':
    'Melden Sie sich dort an, unter „Einstellungen“; der Server folgt von selbst.',
  'failures.no_identity_provider.what': 'Unter dieser Adresse von {host} ist kein Anmeldedienst.',
  'failures.no_identity_provider.do':
    'Vergleichen Sie sie Buchstabe für Buchstabe mit dem, was Ihre Organisation Ihnen gegeben hat.',
  'failures.device_expired.what': 'Der Code wurde nicht rechtzeitig verwendet.',
  'failures.device_expired.do': 'Fordern Sie einen neuen an.',
  'failures.device_unavailable.what': 'Der Anmeldedienst von {host} gibt keine Codes aus.',
  'failures.device_unavailable.do': 'Melden Sie sich im Browser an.',
  'failures.insufficient_scope.what': '{name} sagt, dass Ihre Berechtigungen dafür nicht reichen.',
  'failures.insufficient_scope.told':
    '{name} sagt, dass Ihre Berechtigungen dafür nicht reichen (verlangt wird {said}).',
  'failures.insufficient_scope.do':
    'Rufen Sie es noch einmal auf und erteilen Sie, was verlangt wird. Wenn Sie es für immer abgelehnt haben, lassen Sie auf der Seite des Servers wieder fragen.',
  'failures.key_refused.what': '{host} hat den Schlüssel abgelehnt, den Sie eingegeben haben.',
  'failures.key_refused.do':
    'Geben Sie einen anderen ein, oder löschen Sie ihn, um sich stattdessen anzumelden.',
  'failures.needs_sign_in.what': '{name} bittet Sie, sich anzumelden.',
  'failures.needs_sign_in.do': 'Drücken Sie „Anmelden“.',
  'failures.tool_failed.what': '{name} konnte das nicht ausführen.',
  'failures.tool_failed.told': '{name} konnte das nicht ausführen: {said}.',
  'failures.tool_failed.do': 'Prüfen Sie Ihre Eingabe und versuchen Sie es dann erneut.',
  'failures.tool_unknown.what': '{name} führt kein Werkzeug mit diesem Namen auf.',
  'failures.tool_unknown.do':
    'Es wurde nichts gesendet. Sehen Sie sich die Werkzeuge an; vielleicht gibt es dieses nicht mehr.',
  'failures.tool_blocked.what':
    'Dieses Werkzeug von {name} ist blockiert, von Ihnen oder durch Ihre Vorgabe.',
  'failures.tool_blocked.do':
    'Es wurde nichts gesendet. Neben seinem Namen ändern Sie, was es darf.',
  'failures.tool_suspended.what':
    '{name} hat geändert, was dieses Werkzeug über sich sagt, deshalb ist es ausgesetzt.',
  'failures.tool_suspended.do':
    'Es wurde nichts gesendet. Sehen Sie sich auf der Seite des Servers den Unterschied an und nehmen Sie die Änderung dann an oder nicht.',
  'failures.approval_denied.what': 'Der Aufruf wurde nicht erlaubt und deshalb nicht ausgeführt.',
  'failures.approval_denied.do': 'Es wurde nichts gesendet.',
  'failures.cancelled.what': 'Es wurde abgebrochen.',
  'failures.cancelled.do': 'Es wurde nichts geändert.',
  'failures.timeout.what': '{host} hat zu lange mit der Antwort gebraucht.',
  'failures.timeout.do': 'Versuchen Sie es erneut.',
  'failures.vault_locked.what':
    'Ihr Schlüsselbund ist gesperrt, deshalb lassen sich die Schlüssel darin nicht verwenden.',
  'failures.vault_locked.do':
    'Entsperren Sie ihn. Chatelaine macht dann von selbst weiter; nichts geht verloren.',
  'failures.vault_undecryptable.what':
    'Der Tresor lässt sich mit dem Schlüsselbund dieses Computers nicht öffnen.',
  'failures.vault_undecryptable.do':
    'Er bleibt, wo er ist. Melden Sie sich erneut an, um einen neuen anzulegen.',
  'failures.vault_tampered.what':
    'Die Datei des Tresors wurde von etwas anderem als Chatelaine verändert.',
  'failures.vault_tampered.do':
    'Sie wurde nicht verwendet und bleibt, wo sie ist. Melden Sie sich erneut an, um einen neuen Tresor anzulegen.',
  'failures.vault_io.what': 'Die Festplatte hat nicht angenommen, was aufbewahrt werden sollte.',
  'failures.vault_io.do':
    'Schaffen Sie Platz und versuchen Sie es dann erneut. Was vorher da war, ist noch da.',
  'failures.app_locked.what': 'Chatelaine ist gesperrt.',
  'failures.app_locked.do': 'Geben Sie Ihre Passphrase ein, um weiterzumachen.',
  'failures.passphrase_wrong.what': 'Diese Passphrase öffnet den Schlüsselschrank nicht.',
  'failures.passphrase_wrong.do':
    'Nichts ist verloren. Achten Sie auf die Sprache der Tastatur und auf die Feststelltaste, und versuchen Sie es dann erneut.',
  'failures.passphrase_too_soon.what': 'Der nächste Versuch muss einen Moment warten.',
  'failures.passphrase_too_soon.do':
    'Mit jeder falschen Passphrase wird die Pause länger, bis zu 30 Sekunden.',
  'failures.passphrase_too_weak.what': 'Diese Passphrase ist zu leicht zu erraten.',
  'failures.passphrase_too_weak.do':
    'Nehmen Sie zehn Zeichen oder mehr, und nicht immer wieder dieselben wenigen.',
  'failures.passphrase_needed.what':
    'Ohne Schlüsselbund ist die Passphrase alles, was die Schlüssel auf dieser Festplatte schützt.',
  'failures.passphrase_needed.do':
    'Widerrufen Sie zuerst die Schlüssel und entfernen Sie dann die Passphrase.',
  'failures.ledger_io.what': 'Der Verlauf konnte nicht geschrieben werden.',
  'failures.ledger_io.do':
    'Schaffen Sie Platz auf der Festplatte und versuchen Sie es dann erneut.',
  'failures.file_unwritable.what': 'Die Datei konnte nicht geschrieben werden.',
  'failures.file_unwritable.do':
    'Schaffen Sie Platz auf der Festplatte oder wählen Sie einen anderen Ordner. Was vorher da war, ist unverändert.',
  'failures.import_ended.what':
    'Diese Vorschau ist zu Ende, und was sie an Geheimnissen enthielt, ist vergessen.',
  'failures.import_ended.do': 'Suchen Sie erneut nach den Servern, die Sie übernehmen möchten.',
  'failures.not_possible_now.what': 'Das geht bei {name} gerade nicht.',
  'failures.not_possible_now.do': 'Sehen Sie oben nach dem Zustand.',
  'failures.internal.what': 'In Chatelaine ist etwas schiefgegangen.',
  'failures.internal.do':
    'Versuchen Sie es erneut. Wenn es so bleibt, starten Sie neu; nichts geht verloren.',
  'orders.foreign.what':
    'Eine Seite, die nicht zu Chatelaine gehört, hat einen Befehl gegeben. Er wurde nicht befolgt.',
  'orders.foreign.do': 'Schließen Sie Chatelaine und starten Sie es neu.',
  'orders.unreadable.what': 'Die Eingabe ist zu lang oder hat eine Form, die nicht erlaubt ist.',
  'orders.unreadable.do': 'Prüfen Sie sie, kürzen Sie sie und versuchen Sie es erneut.',
  'orders.broken.what': 'Chatelaine hat dabei einen Fehler gemacht.',
  'orders.broken.do':
    'Versuchen Sie es erneut. Wenn es noch einmal geschieht, schließen Sie Chatelaine und starten Sie es neu.',
}
