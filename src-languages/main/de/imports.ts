import type { Translation } from '../../message.ts'
import type { imports as english } from '../en/imports.ts'

export const imports: Translation<typeof english> = {
  'imports.app.list-of-servers': 'Eine Serverliste',
  'imports.problem.absent': 'Die Datei ist nicht mehr da.',
  'imports.problem.too-large':
    'Die Datei ist größer, als eine Serverliste sein kann, deshalb wurde sie nicht gelesen.',
  'imports.problem.not-a-file': 'Was dort liegt, ist keine Datei, deshalb wurde es nicht gelesen.',
  'imports.problem.cyclic': 'Die Datei ist eine Verknüpfung, die zu sich selbst zurückführt.',
  'imports.problem.unreadable':
    'Die Datei ließ sich nicht lesen. Prüfen Sie, ob Sie sie lesen dürfen.',
  'imports.problem.not-text': 'Die Datei enthält etwas anderes als Text.',
  'imports.problem.empty': 'Die Datei ist leer.',
  'imports.problem.broken':
    'Die Datei ist kein lesbares JSON; der Fehler ist in Zeile {line} oder kurz davor.',
  'imports.problem.too-deep': 'Die Datei ist zu tief verschachtelt für eine Serverliste.',
  'imports.problem.no-servers': 'In der Datei stehen keine MCP-Server.',
  'imports.place': '{path}, Zeile {line}',
  'imports.of-file': '{app}, {path}',
  'imports.problem-of-file': '{app}, {path}: {problem}',
  'imports.first-only':
    '{app}, {path}: Nur die ersten {most} Server werden gezeigt, {more} weitere stehen in der Datei.',
  'imports.note.nothing-to-reach': 'Es gibt weder eine Adresse noch einen Befehl.',
  'imports.note.too-long':
    'Die Adresse oder der Befehl ist länger als alles, was funktionieren würde.',
  'imports.note.blank-in-address':
    'Die Adresse hat eine Lücke, {about}, die nur die andere App füllt. Fügen Sie den Server mit seiner Adresse hinzu.',
  'imports.note.secret-in-address':
    'Die Adresse selbst sieht wie ein Geheimnis aus. Adressen werden unverschlüsselt aufbewahrt, deshalb wird der Server weggelassen; fügen Sie ihn mit seiner Adresse hinzu, wenn Sie das möchten.',
  'imports.note.secret-in-command':
    'In der Befehlszeile steht, was wie ein Geheimnis aussieht ({about}). Befehlszeilen werden unverschlüsselt aufbewahrt, deshalb wird der Server weggelassen. Geben Sie das Geheimnis als Variable an, dort wird es versiegelt.',
  'imports.note.argument-not-text':
    'Eines der Argumente ist weder Text noch eine Zahl, deshalb lässt sich der Befehl nicht so übernehmen, wie er dasteht.',
  'imports.note.secret-taken-out':
    'Der Parameter {about} der Adresse sieht wie ein Geheimnis aus. Der Server wird ohne ihn hinzugefügt; geben Sie ihn als Schlüssel ein, wenn der Server danach fragt.',
  'imports.note.blank-in-command':
    'Der Befehl hat eine Lücke, {about}, die nur die andere App füllt. Hier bekommt das Programm sie, wie sie dasteht.',
  'imports.note.remote-in-disguise':
    'Dort wird {about} nur gestartet, um diese Adresse zu erreichen. Chatelaine geht selbst dorthin und startet nichts.',
  'imports.note.off-there': 'In der anderen App ist der Server ausgeschaltet.',
  'imports.note.folder-not-kept': 'Dort startet das Programm in einem eigenen Ordner; hier nicht.',
  'imports.note.file-not-read':
    'Weitere Variablen stehen in einer anderen Datei, die nicht gelesen wird.',
  'imports.note.value-not-text':
    '{about} ist kein Text, der sich weitergeben ließe, und wird weggelassen.',
  'imports.about.argument': 'ein Argument',
  'imports.about.user-name': 'Benutzername',
  'imports.already-there': 'Der Server ist schon in Ihrer Liste.',
  'imports.same-as': 'Der Server ist derselbe wie {name} weiter oben.',
  'imports.does.nothing': 'Nichts: So, wie er dasteht, lässt sich der Server nicht übernehmen.',
  'imports.does.add-remote': 'Fügt den Server hinzu. Verbunden wird er, wenn Sie es sagen.',
  'imports.does.add-local':
    'Fügt ein Programm auf diesem Computer hinzu. Es läuft erst, wenn Sie seinem Befehl zustimmen.',
  'imports.exported-note':
    'Von Chatelaine geschrieben, ohne Geheimnisse: Was hier leer ist, war dort versiegelt und ist einzutragen. Anmeldungen gehören nicht zu dieser Datei.',
}
