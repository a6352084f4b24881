import type { Translation } from '../../message.ts'
import type { doctorCauses as english } from '../en/doctor-causes.ts'

export const doctorCauses: Translation<typeof english> = {
  'doctor.cause.signed-out':
    '{server} möchte wissen, wer Sie sind, und Sie haben sich nicht angemeldet.',
  'doctor.cause.grant-ended':
    'Der Schlüssel ist abgelaufen oder wurde bei {service} zurückgenommen.',
  'doctor.cause.client-unknown':
    '{service} kennt die Client-ID nicht oder nimmt ihr Secret nicht an.',
  'doctor.cause.client-forgotten': '{service} kennt die Registrierung von Chatelaine nicht mehr.',
  'doctor.cause.client-secret-wrong':
    '{service} kennt die Client-ID, hat ihr Secret aber nicht angenommen.',
  'doctor.cause.client-not-allowed':
    'Der Client, den Sie verwenden, darf sich bei {service} nicht auf diese Weise anmelden.',
  'doctor.cause.private-key':
    'Der private Schlüssel, der für den Client eingegeben wurde, ist nicht verwendbar.',
  'doctor.cause.redirect-not-registered':
    '{service} kennt die Adresse nicht, zu der der Browser zurückkehren sollte.',
  'doctor.cause.browser-never-came-back':
    'Der Browser ist nicht von {service} zurückgekehrt. Meist zeigte die Seite dort selbst einen Fehler, oder der Tab wurde geschlossen.',
  'doctor.cause.browser-missing': 'Es konnte kein Browser geöffnet werden.',
  'doctor.cause.metadata-unreachable':
    '{server} verlangt eine Anmeldung, doch die Angaben dazu fehlen.',
  'doctor.cause.metadata-malformed': 'Wo die Anmeldung beschrieben sein sollte, kam etwas anderes.',
  'doctor.cause.no-sign-in-service': '{server} nennt niemanden, der Ihnen Zugang geben könnte.',
  'doctor.cause.pkce-refused':
    '{service} sagt nicht zu, die Antwort auf dem Rückweg zu schützen (PKCE mit S256).',
  'doctor.cause.resource-mismatch':
    '{server} gibt an, dass seine Schlüssel für eine andere Adresse gelten als die, die Sie hinzugefügt haben.',
  'doctor.cause.key-for-another':
    '{service} hat einen Schlüssel ausgegeben, und {server} hat ihn sofort abgelehnt. Die beiden sind sich nicht einig, für wen Schlüssel gelten (Audience).',
  'doctor.cause.target-refused': '{service} gibt keine Schlüssel für {server} aus (Resource).',
  'doctor.cause.issuer-mismatch':
    'Was unter {service} gefunden wurde, nennt sich anders, als der Server angab. So sähe eine gefälschte Anmeldeseite aus.',
  'doctor.cause.answer-of-another':
    'Die Antwort des Browsers belegt nicht, dass sie von {service} stammt.',
  'doctor.cause.endpoints-moved': '{service} ist umgezogen, seit Sie zugestimmt haben.',
  'doctor.cause.request-refused':
    '{service} hat die Anfrage abgelehnt. Vielleicht kennt es einen Parameter neuerer Regeln nicht, etwa PKCE oder Resource.',
  'doctor.cause.request-refused.said':
    '{service} hat die Anfrage abgelehnt ({word}). Vielleicht kennt es einen Parameter neuerer Regeln nicht, etwa PKCE oder Resource.',
  'doctor.cause.code-refused':
    '{service} hat den eben ausgegebenen Code nicht angenommen: Er war schon benutzt, zu alt, oder der Nachweis dazu (PKCE) passte nicht.',
  'doctor.cause.code-expired': 'Der Code wurde nicht rechtzeitig eingegeben.',
  'doctor.cause.no-codes': '{service} gibt keine Codes aus.',
  'doctor.cause.token-malformed': 'Was {service} ausgegeben hat, ist kein brauchbarer Schlüssel.',
  'doctor.cause.consent-denied':
    'Der Zugriff wurde bei {service} abgelehnt: von Ihnen oder von denen, die das Konto verwalten.',
  'doctor.cause.scope-missing':
    'Der Schlüssel reicht hierfür nicht: {server} verlangt mehr Berechtigungen.',
  'doctor.cause.scope-refused':
    '{service} kennt eine erbetene Berechtigung nicht oder darf sie nicht erteilen.',
  'doctor.cause.registration-refused': '{service} wollte Chatelaine nicht registrieren.',
  'doctor.cause.registration-refused.said':
    '{service} wollte Chatelaine nicht registrieren ({word}).',
  'doctor.cause.registration-not-offered': '{service} lässt keine App sich selbst registrieren.',
  'doctor.cause.description-unreadable':
    'Das Dokument, das Chatelaine beschreibt, liegt nicht dort, wo es laut Einstellungen sein soll.',
  'doctor.cause.clock': 'Die Uhr dieses Computers und die von {service} gehen weit auseinander.',
  'doctor.cause.clock.behind':
    'Die Uhr dieses Computers und die von {service} gehen weit auseinander. Diese hier geht {minutes, plural, one {# Minute} other {# Minuten}} nach.',
  'doctor.cause.clock.ahead':
    'Die Uhr dieses Computers und die von {service} gehen weit auseinander. Diese hier geht {minutes, plural, one {# Minute} other {# Minuten}} vor.',
  'doctor.cause.proxy': 'Der Proxy Ihres Netzwerks hat die Anfrage nicht durchgelassen.',
  'doctor.cause.certificate':
    'Die Gegenseite konnte nicht belegen, wer sie ist: Ihr Zertifikat ist abgelaufen oder nicht vertrauenswürdig.',
  'doctor.cause.captive-portal':
    'Statt einer Antwort kam eine Webseite. Das tut ein Netzwerk, das eine eigene Anmeldung verlangt.',
  'doctor.cause.name-not-found': 'Der Name in der Adresse wurde nicht gefunden.',
  'doctor.cause.unreachable': 'Die Gegenseite war nicht erreichbar.',
  'doctor.cause.too-slow': 'Die Gegenseite hat zu lange für die Antwort gebraucht.',
  'doctor.cause.provider-fault': '{service} hat gerade selbst eine Störung.',
  'doctor.cause.too-many-requests': '{service} wurde zu oft gefragt und möchte eine Pause.',
  'doctor.cause.blocked-address':
    '{server} verwies auf eine Adresse in einem privaten Netzwerk, und Chatelaine hat sie nicht aufgerufen.',
  'doctor.cause.not-encrypted':
    '{server} nannte eine unverschlüsselte Adresse. Dorthin wurde nichts gesendet.',
  'doctor.cause.not-an-mcp-server': '{server} hat geantwortet, aber nicht wie ein MCP-Server.',
  'doctor.cause.server-refused': '{server} hat abgelehnt, ohne zu sagen, was es braucht.',
  'doctor.cause.key-refused': '{server} nimmt den Schlüssel nicht an, den Sie eingegeben haben.',
  'doctor.cause.organization-refused':
    'Ihre Organisation oder {server} gewährt Ihnen auf deren Bestätigung hin keinen Zugang.',
  'doctor.cause.organization-sign-in': 'Ihre Organisation möchte, dass Sie sich erneut anmelden.',
  'doctor.cause.assertion-unusable':
    'Die Bestätigung für Sie ist nicht für {server} bestimmt und wurde deshalb nicht gesendet.',
  'doctor.cause.keyring-locked':
    'Der Schlüsselbund dieses Computers ist gesperrt, deshalb kann kein Schlüssel aus dem Tresor genommen werden.',
  'doctor.cause.vault-unreadable':
    'Der Tresor mit dem Schlüssel lässt sich auf diesem Computer nicht öffnen.',
  'doctor.cause.disk': 'Die Festplatte hat nicht angenommen, was aufbewahrt werden sollte.',
  'doctor.cause.unclear': 'Aus den Schritten geht die Ursache nicht sicher hervor.',
}
