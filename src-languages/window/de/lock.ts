import type { Translation } from '../../message.ts'
import type { lock as english } from '../en/lock.ts'

export const lock: Translation<typeof english> = {
  'lock.title': 'Chatelaine ist gesperrt',
  'lock.text': 'Kein Schlüssel ist im Arbeitsspeicher, keine Verbindung ist offen.',
  'lock.passphrase': 'Passphrase',
  'lock.unlock': 'Entsperren',
  'lock.forgot': 'Vergessen?',
  'lock.next-try': 'Nächster Versuch in {time}',
  'lock.again': 'Noch einmal dieselbe',
  'lock.differs': 'Nicht dieselbe.',
  'lock.strength.none': 'Vier oder fünf Wörter, die nur Ihnen etwas sagen.',
  'lock.strength.short': 'Mindestens noch {count, plural, one {# Zeichen} other {# Zeichen}}.',
  'lock.strength.same-few': 'Dieselben wenigen Zeichen werden zuerst erraten.',
  'lock.strength.enough': 'Das genügt. Noch ein Wort macht sie weit schwerer zu erraten.',
  'lock.strength.hard': 'Schwer zu erraten, selbst für jemanden, der Ihre Dateien hat.',
  'lock.forgotten.text':
    'Ohne die Passphrase öffnet niemand diese Tresore, Chatelaine so wenig wie ein Dieb. Ein neuer Versuch schadet nicht: Eine falsche kostet ein paar Sekunden, gleich wie oft.',
  'lock.forgotten.title': 'Von vorn beginnen',
  'lock.forgotten.means':
    'Das löscht jeden Schlüssel auf diesem Computer endgültig. Ihre Server und der Verlauf bleiben, und Sie melden sich erneut an. Sie bekommen für jeden Schlüssel einen Beleg mit der Seite seines Anbieters: Dort beenden Sie den Zugriff, der gewährt wurde.',
  'lock.forgotten.word': 'löschen',
  'lock.forgotten.type': 'Tippen Sie „{word}“, um alle Schlüssel zu löschen',
  'lock.forgotten.erase': 'Alle Schlüssel löschen',
  'lock.forgotten.back': 'Zurück',
}
