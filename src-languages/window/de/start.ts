import type { Translation } from '../../message.ts'
import type { start as english } from '../en/start.ts'

export const start: Translation<typeof english> = {
  'start.title': 'Erste Schritte',
  'start.steps': 'Schritte',
  'start.step.keys': 'Ihre Schlüssel',
  'start.step.server': 'Ein Server',
  'start.step.connect': 'Sein Schlüssel',
  'start.skip': 'Überspringen',
  'start.next': 'Weiter',
  'start.back': 'Zurück',
  'start.keys.title': 'Willkommen am Schlüsselschrank',
  'start.keys.lead':
    'Wenn Sie einen Server verbinden, gibt er Chatelaine einen Schlüssel. Hier sehen Sie, was jeder Schlüssel öffnet, und nehmen ihn mit einem Klick zurück.',
  'start.keys.here': 'Wie Schlüssel auf diesem Computer aufbewahrt werden',
  'start.keys.passphrase': 'Passphrase festlegen',
  'start.keys.passphrase-about':
    'Wenn Sie zusätzlich eine möchten. Das geht auch später, in den Einstellungen.',
  'start.server.title': 'Wählen Sie einen ersten Server',
  'start.server.lead':
    'Sie entscheiden, was er darf, bevor er einen Schlüssel bekommt. Bis Sie wählen, wird nichts gesendet.',
  'start.server.demo': 'Hier ausprobieren, ganz ohne Konto',
  'start.server.known': 'Bekannte Server',
  'start.server.other': 'Ein anderer Server',
  'start.server.address': 'Seine Adresse',
  'start.server.add': 'Verbinden',
  'start.server.import': 'Aus einer anderen App übernehmen',
  'start.connect.title': '{name} verbinden',
  'start.connect.works': '{name} funktioniert',
  'start.connect.gone': 'Dieser Server steht nicht mehr in der Liste',
  'start.connect.other': 'Einen anderen Server wählen',
  'start.connect.no-key': 'Er verlangt keine Anmeldung und hat deshalb keinen Schlüssel.',
  'start.connect.tools':
    '{count, plural, one {Er bietet # Werkzeug an. Sie entscheiden, ob es laufen darf.} other {Er bietet # Werkzeuge an. Sie entscheiden, welche davon laufen dürfen.}}',
  'start.connect.open': 'Öffnen',
}
