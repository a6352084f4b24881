import type { Translation } from '../../message.ts'
import type { receipts as english } from '../en/receipts.ts'

export const receipts: Translation<typeof english> = {
  'receipts.refresh-token.subject': 'Refresh-Token',
  'receipts.access-token.subject': 'Zugriffstoken',
  'receipts.token.done': 'bei {where} widerrufen',
  'receipts.token.pending': '{where} war nicht zu erreichen; Chatelaine versucht es weiter',
  'receipts.token.not-offered': '{where} bietet keinen Weg, es zu widerrufen',
  'receipts.token.given-up':
    '{where} wurde nicht benachrichtigt, und Chatelaine versucht es nicht mehr; beenden Sie den Zugriff auf der dortigen Seite',
  'receipts.untold.sentence': '{where} konnte nicht benachrichtigt werden.',
  'receipts.untold.vault-shut':
    '{where} konnte nicht benachrichtigt werden, weil sich der Tresor nicht öffnen ließ.',
  'receipts.registration.subject': 'Registrierung',
  'receipts.registration.done': 'bei {where} gelöscht',
  'receipts.registration.pending': 'wird nach den Tokens gelöscht',
  'receipts.registration.not-offered': '{where} bietet keinen Weg, sie zu löschen',
  'receipts.registration.given-up':
    '{where} wurde nicht benachrichtigt, und Chatelaine versucht es nicht mehr; sie bleibt dort vielleicht bestehen',
  'receipts.registration.none': 'nicht für diesen Schlüssel angelegt, deshalb bleibt sie',
  'receipts.vault.subject': 'Dieser Computer',
  'receipts.vault.erased': 'Tresor gelöscht',
  'receipts.vault.memory-cleared':
    'aus dem Arbeitsspeicher entfernt; auf der Festplatte war nichts',
  'receipts.vault.failed': 'die Datei des Tresors ließ sich nicht entfernen',
  'receipts.possible.subject': 'Noch möglich',
  'receipts.possible.provider-page':
    'sehen Sie auf der Seite des Anbieters nach, welche anderen Apps Zugriff haben',
  'receipts.possible.account-page':
    'sehen Sie auf Ihrer Kontoseite bei {origin} nach, welche anderen Apps Zugriff haben',
  'receipts.the-provider': 'Der Anbieter',
}
