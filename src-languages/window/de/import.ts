import type { Translation } from '../../message.ts'
import type { importing as english } from '../en/import.ts'

export const importing: Translation<typeof english> = {
  'import.sources.text':
    'Serverlisten, die andere Apps auf diesem Computer führen. Sie werden gelesen und nicht geändert, und nichts darin wird ausgeführt.',
  'import.sources.looking': 'Es wird nachgesehen, wo andere Apps ihre Listen führen …',
  'import.sources.none':
    'Keine gefunden, wo Claude, VS Code, Cursor, Windsurf und Zed ihre führen. Eine Datei, die woanders liegt, können Sie auswählen.',
  'import.sources.found': 'Gefundene Listen',
  'import.sources.choose': 'Datei auswählen',
  'import.sources.preview': 'Vorschau',
  'import.sources.servers': '{count, plural, one {# Server} other {# Server}}',
  'import.file': '{app}, {path}',
  'import.cancel': 'Abbrechen',

  'import.preview.all':
    'Alle, die hinzugefügt werden können ({possible, number} von {total, number})',
  'import.preview.text':
    'Nichts läuft, und niemand wird gefragt. Server im Netz warten, bis Sie sie verbinden, Programme, bis Sie ihrem Befehl zustimmen.',
  'import.preview.back': 'Zurück',
  'import.preview.add-none': 'Hinzufügen',
  'import.preview.add': '{count, plural, one {# Server} other {# Server}} hinzufügen',
  'import.entry.http': 'Server im Netz',
  'import.entry.local': 'Programm',
  'import.value.secret': 'Wert gefunden; er wird versiegelt',
  'import.value.plain': 'sieht nicht nach einem Geheimnis aus; wird ebenfalls versiegelt',
  'import.value.left-out':
    'wird nicht übernommen; Chatelaine setzt das selbst, oder es kann nicht gesendet werden',
  'import.value.blank': 'verlangt einen Wert',
  'import.value.enter':
    'Die Datei verlangt einen Wert. Bleibt das Feld leer, wird er weggelassen; er kann später eingegeben werden.',
  'import.value.enter-hinted':
    'Die Datei verlangt einen Wert ({hint}). Bleibt das Feld leer, wird er weggelassen; er kann später eingegeben werden.',

  'import.done.added':
    '<b>{count, plural, one {# Server} other {# Server}} hinzugefügt.</b> Keiner ist verbunden, und kein Programm wurde ausgeführt.',
  'import.done.refused': '<b>{name}</b> wurde nicht hinzugefügt. {whatHappened} {whatToDo}',
  'import.done.list': 'Hinzugefügt',
  'import.done.waits.http': '{name} <quiet>wartet darauf, verbunden zu werden</quiet>',
  'import.done.waits.local': '{name} <quiet>wartet auf Ihre Zustimmung</quiet>',
  'import.done.open': 'Öffnen',
  'import.done.open-one': '{name} öffnen',
  'import.done.done': 'Fertig',
  'import.done.plaintext.title': 'In anderen Dateien noch lesbar',
  'import.done.plaintext.text':
    'Diese Geheimnisse sind jetzt hier versiegelt. Sie stehen aber auch noch im Klartext, wo sie herkamen, für jedes Programm auf diesem Computer. Entfernen Sie sie dort, wenn die andere App sie nicht mehr braucht.',
  'import.done.plaintext.copy': 'Pfad kopieren',
}
