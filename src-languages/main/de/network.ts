import type { Translation } from '../../message.ts'
import type { network as english } from '../en/network.ts'

export const network: Translation<typeof english> = {
  'failures.name_not_found.what': '{host} gibt es nicht: Der Name wurde nicht gefunden.',
  'failures.name_not_found.do':
    'Prüfen Sie die Schreibweise. Ein Name Ihrer Organisation braucht vielleicht deren VPN.',
  'failures.network_down.what': 'Hier ist kein Netzwerk, in dem sich {host} nachschlagen ließe.',
  'failures.network_down.do': 'Prüfen Sie Ihre Verbindung.',
  'failures.connection_refused.what': '{host} ist da, aber an diesem Port antwortet nichts.',
  'failures.connection_refused.do':
    'Vielleicht startet der Server gerade neu. Wenn es so bleibt, prüfen Sie die Adresse und ihren Port.',
  'failures.connection_lost.what': '{host} hat die Verbindung beendet, bevor eine Antwort kam.',
  'failures.connection_lost.do':
    'Versuchen Sie es erneut. Wenn es so bleibt, trennt etwas auf dem Weg dorthin die Verbindung.',
  'failures.connect_timeout.what': 'Es kam nicht rechtzeitig eine Verbindung zu {host} zustande.',
  'failures.connect_timeout.do':
    'Prüfen Sie Ihre Verbindung. Eine Firewall, die schweigt, sieht genauso aus.',
  'failures.answer_unfinished.what': '{host} hat angefangen zu antworten und kam nicht zum Ende.',
  'failures.answer_unfinished.do': 'Versuchen Sie es erneut.',
  'failures.encryption_failed.what':
    '{host} und Chatelaine konnten sich nicht auf eine Verschlüsselung einigen.',
  'failures.encryption_failed.do':
    'Es wurde nichts gesendet. Sagen Sie den Betreibern, dass TLS 1.2 oder neuer nötig ist.',
  'failures.certificate_untrusted.what':
    'Niemand, dem dieser Computer vertraut, bürgt für das Zertifikat von {host}.',
  'failures.certificate_untrusted.do':
    'Wenn dieses Netzwerk eine eigene Anmeldeseite hat, melden Sie sich zuerst dort an. Die eigene Zertifizierungsstelle einer Organisation gehört in den Zertifikatspeicher dieses Computers.',
  'failures.certificate_expired.what': 'Das Zertifikat von {host} ist abgelaufen.',
  'failures.certificate_expired.do':
    'Prüfen Sie, ob die Uhr dieses Computers richtig geht. Wenn ja, sagen Sie es den Betreibern des Servers.',
  'failures.certificate_not_yet_valid.what': 'Das Zertifikat von {host} ist noch nicht gültig.',
  'failures.certificate_not_yet_valid.do':
    'Prüfen Sie, ob die Uhr dieses Computers richtig geht: Sie scheint nachzugehen.',
  'failures.certificate_wrong_name.what':
    'Was als {host} geantwortet hat, trägt das Zertifikat eines anderen Namens.',
  'failures.certificate_wrong_name.do':
    'Wenn dieses Netzwerk eine eigene Anmeldeseite hat, melden Sie sich zuerst dort an. Sonst ist es nicht der Server, den Sie meinen.',
  'failures.proxy_unreachable.what': 'Der Proxy, der zu {host} führt, war nicht zu erreichen.',
  'failures.proxy_unreachable.do':
    'Prüfen Sie den Proxy in den Netzwerkeinstellungen dieses Computers. Vielleicht braucht er Ihr VPN.',
  'failures.proxy_auth_needed.what':
    'Der Proxy, der zu {host} führt, verlangt ein Passwort, und Chatelaine gibt ihm keines.',
  'failures.proxy_auth_needed.do':
    'Bitten Sie die Betreiber des Netzwerks, diesen Computer zu dieser Adresse durchzulassen.',
  'failures.proxy_refused.what': 'Der Proxy dieses Netzwerks lässt niemanden zu {host} durch.',
  'failures.proxy_refused.do':
    'Bitten Sie die Betreiber des Netzwerks, den Weg zu dieser Adresse freizugeben.',
  'failures.proxy_unsupported.what':
    'Der einzige Weg zu {host} ist ein Proxy einer Art, die Chatelaine nicht kennt (SOCKS 4).',
  'failures.proxy_unsupported.do':
    'Stellen Sie in den Netzwerkeinstellungen dieses Computers einen der Art HTTP, HTTPS oder SOCKS 5 ein.',
  'failures.captive_portal.what':
    'Anstelle von {host} hat eine Seite dieses Netzwerks geantwortet.',
  'failures.captive_portal.do':
    'Öffnen Sie irgendeine Seite in Ihrem Browser und melden Sie sich im Netzwerk an. Chatelaine versucht es von selbst erneut.',
}
