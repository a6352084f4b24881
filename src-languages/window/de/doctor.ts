import type { Translation } from '../../message.ts'
import type { doctor as english } from '../en/doctor.ts'

export const doctor: Translation<typeof english> = {
  'doctor.title': 'Anmeldeprüfung',
  'doctor.back': 'Zurück zum Server',
  'doctor.about':
    'Die letzten 20 Vorgänge, im Arbeitsspeicher, bis Sie Chatelaine beenden. Kein Schlüssel, kein Code und kein Geheimnis steht hier.',
  'doctor.reading': 'Die letzten Anmeldungen werden geholt …',
  'doctor.nothing': 'Seit Chatelaine gestartet wurde, ist nichts geschehen.',
  'doctor.list': 'Was geschehen ist',
  'doctor.times': '{count, plural, one {#-mal} other {#-mal}}',

  'doctor.outcome.label': 'Wie es ausging',
  'doctor.outcome.succeeded': 'Nichts stand im Weg. Das ist geschehen, Schritt für Schritt.',
  'doctor.outcome.running': 'Das läuft noch. Bisher ist geschehen:',
  'doctor.outcome.cancelled': 'Es wurde vor dem Ende abgebrochen. Bis dahin war geschehen:',
  'doctor.outcome.failed': 'Es kam nicht zum Ende. Bis dahin ist geschehen:',

  'doctor.diagnosis.title': 'Wahrscheinliche Ursache',
  'doctor.diagnosis.what-to-do': 'Was zu tun ist',
  'doctor.diagnosis.try-again': 'Erneut versuchen',
  'doctor.diagnosis.sign-in': 'Anmelden',
  'doctor.diagnosis.open-settings': 'Einstellungen öffnen',
  'doctor.diagnosis.who.you': 'Das können Sie beheben.',
  'doctor.diagnosis.who.server': 'Das kann beheben, wer den Server betreibt.',
  'doctor.diagnosis.who.provider': 'Das kann beheben, wer den Anmeldedienst betreibt.',
  'doctor.diagnosis.who.network': 'Das liegt am Netzwerk dazwischen.',

  'doctor.check.title': 'Was geschehen würde',
  'doctor.check.step-count': '{count, plural, one {# Schritt} other {# Schritte}} der Prüfung',

  'doctor.report.copy': 'Bericht kopieren',
  'doctor.report.save': 'Bericht speichern',
  'doctor.report.saved': 'Gespeichert.',

  'doctor.steps.label': 'Schritte',
  'doctor.steps.omitted':
    '{count, plural, one {# Schritt in der Mitte hatte} other {# Schritte in der Mitte hatten}} keinen Platz.',
  'doctor.step.after': 'Nach',
  'doctor.step.request': 'Anfrage',
  'doctor.step.answer': 'Antwort',
  'doctor.step.answered': '<mono>{status}</mono> nach {time}',
  'doctor.step.answered.proxy': '<mono>{status}</mono> nach {time}, über einen Proxy',
  'doctor.step.answered.cache': '<mono>{status}</mono> nach {time}, aus dem Zwischenspeicher',
  'doctor.step.no-answer': 'Keine Antwort nach {time}',
  'doctor.step.no-answer.proxy': 'Keine Antwort nach {time}, über einen Proxy',

  'doctor.from.app': 'Chatelaine',
  'doctor.from.mcp-server': 'Der Server',
  'doctor.from.authorization-server': 'Sein Anmeldedienst',
  'doctor.from.browser': 'Ihr Browser',
  'doctor.from.person': 'Sie',
  'doctor.from.identity-provider': 'Ihre Organisation',
  'doctor.to.app': 'Chatelaine',
  'doctor.to.mcp-server': 'der Server',
  'doctor.to.authorization-server': 'sein Anmeldedienst',
  'doctor.to.browser': 'Ihr Browser',
  'doctor.to.person': 'Sie',
  'doctor.to.identity-provider': 'Ihre Organisation',
  'doctor.from-to': '{from} → {to}',
}
