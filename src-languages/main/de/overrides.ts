import type { Translation } from '../../message.ts'
import type { overrides as english } from '../en/overrides.ts'

export const overrides: Translation<typeof english> = {
  'overrides.resource.sentence': 'Dieser Server erhält Schlüssel, die für {subject} gemacht sind.',
  'overrides.pkce.sentence':
    'Die Anmeldung bei {subject} kommt ohne die Zusage von PKCE aus, das die Antwort auf ihrem Rückweg schützt.',
  'overrides.issuer.sentence':
    'Sein Anmeldedienst wurde anders genannt, als er sich selbst nennt: „{subject}“.',
  'overrides.origin-endpoints.sentence':
    'Er nutzt für die Anmeldung feste Adressen von {subject}, wie es Server Anfang 2025 taten.',
  'overrides.resource.risk':
    'Wenn Sie das akzeptieren, erhält {name} Schlüssel, die für {subject} gemacht sind. Akzeptieren Sie es nur, wenn beide von denselben Leuten betrieben werden.',
  'overrides.pkce.risk':
    'Wenn Sie das akzeptieren, könnte ein Programm, das Ihre Antwort auf dem Rückweg abfängt, sie verwenden. Akzeptieren Sie es nur auf einem Computer, dem Sie vertrauen.',
  'overrides.issuer.risk':
    'Wenn Sie das akzeptieren, meldet {name} Sie bei einem Dienst an, der anders genannt wurde, als er sich selbst nennt: „{subject}“. So könnte ein gefälschter aussehen. Akzeptieren Sie es nur, wenn Sie wissen, dass beide von denselben Leuten betrieben werden.',
  'overrides.origin-endpoints.risk':
    'Server von Anfang 2025 hatten ihre Anmeldung an festen Adressen. Wenn Sie das akzeptieren, versucht Chatelaine diese bei {subject}. Akzeptieren Sie es nur, wenn Sie wissen, dass dieser Server einer davon ist.',
}
