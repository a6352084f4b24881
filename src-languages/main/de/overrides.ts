import type { Translation } from '../../message.ts'
import type { overrides as english } from '../en/overrides.ts'

export const overrides: Translation<typeof english> = {
  'overrides.resource.sentence': 'Dieser Server erhält Schlüssel, die für {subject} gemacht sind.',
  'overrides.pkce.sentence':
    'Die Anmeldung bei {subject} geht ohne die Zusage von PKCE, das die Antwort auf ihrem Rückweg schützt.',
  'overrides.issuer.sentence':
    'Sein Anmeldedienst wurde anders genannt, als er sich selbst nennt: „{subject}“.',
  'overrides.origin-endpoints.sentence':
    'Er meldet an festen Adressen von {subject} an, wie es Server Anfang 2025 taten.',
  'overrides.resource.risk':
    'Wenn Sie zustimmen, erhält {name} Schlüssel, die für {subject} gemacht sind. Stimmen Sie nur zu, wenn beide von denselben Leuten betrieben werden.',
  'overrides.pkce.risk':
    'Wenn Sie zustimmen, könnte ein Programm, das Ihre Antwort auf dem Rückweg abfängt, sie verwenden. Stimmen Sie nur auf einem Computer zu, dem Sie vertrauen.',
  'overrides.issuer.risk':
    'Wenn Sie zustimmen, meldet {name} Sie bei einem Dienst an, der anders genannt wurde, als er sich selbst nennt: „{subject}“. So könnte ein gefälschter aussehen. Stimmen Sie nur zu, wenn Sie wissen, dass beide von denselben Leuten betrieben werden.',
  'overrides.origin-endpoints.risk':
    'Server von Anfang 2025 hatten ihre Anmeldung an festen Adressen. Wenn Sie zustimmen, versucht Chatelaine diese bei {subject}. Stimmen Sie nur zu, wenn Sie wissen, dass dieser Server einer davon ist.',
}
