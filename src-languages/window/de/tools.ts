import type { Translation } from '../../message.ts'
import type { tools as english } from '../en/tools.ts'

export const tools: Translation<typeof english> = {
  'tools.title': 'Werkzeuge',
  'tools.tool': 'Werkzeug',
  'tools.none': 'Dieser Server bietet keine Werkzeuge an.',
  'tools.find': 'Werkzeug suchen',
  'tools.suspended':
    '{count, plural, one {# Werkzeug ist ausgesetzt, weil der Server geändert hat, was es über sich sagt.} other {# Werkzeuge sind ausgesetzt, weil der Server geändert hat, was sie über sich sagen.}}',
  'tools.no-description': 'Der Server gibt keine Beschreibung.',

  'tools.tag.suspended': 'Ausgesetzt',
  'tools.tag.suspended.why': 'Seine Definition hat sich geändert; es läuft nicht',
  'tools.tag.new': 'Neu',
  'tools.tag.new.why': 'Es kam hinzu, nachdem Sie diesen Server zum ersten Mal gesehen haben',
  'tools.tag.look-alike': 'Verwechselbar',
  'tools.tag.look-alike.why': 'Sein Name sieht aus wie der eines anderen Werkzeugs',
  'tools.tag.destroys': 'Kann zerstören',
  'tools.tag.destroys.why': 'Der Server sagt, dass es Daten zerstören kann',
  'tools.tag.reads': 'Liest nur',
  'tools.tag.reads.why': 'Der Server sagt, dass es nichts ändert',

  'tools.rule.allow': 'Erlauben',
  'tools.rule.ask': 'Fragen',
  'tools.rule.block': 'Blockieren',
  'tools.rules': 'Was {name} darf',
  'tools.rule.default-mark': '(Vorgabe)',
  'tools.rule.default': 'Die Vorgabe',
  'tools.rule.default-holds': 'Die Vorgabe, die gerade gilt',
  'tools.rule.chosen': 'Von Ihnen gewählt',

  'tools.kind.reads': 'Liest nach eigener Aussage nur',
  'tools.kind.changes': 'Ändert nach eigener Aussage und zerstört nichts',
  'tools.kind.destroys': 'Kann zerstören oder sagt nichts dazu',

  'tools.defaults': 'Vorgaben für diesen Server',
  'tools.defaults.text':
    'Sie gelten für Werkzeuge, zu denen Sie nichts gesagt haben. Was ein Werkzeug tut, sagt der Server selbst; nichts beweist es.',
  'tools.defaults.allow': 'erlauben',
  'tools.defaults.ask': 'fragen',
  'tools.defaults.block': 'blockieren',

  'tools.holds.suspended':
    'Der Server hat geändert, was dieses Werkzeug über sich sagt. Es läuft erst wieder, wenn Sie es angesehen haben.',
  'tools.holds.allow.chosen': 'Es läuft ohne Rückfrage, weil Sie es so bestimmt haben.',
  'tools.holds.allow.new':
    'Es kam hinzu, nachdem Sie diesen Server zum ersten Mal gesehen haben; deshalb läuft es ohne Rückfrage.',
  'tools.holds.allow.reads': 'Es läuft ohne Rückfrage: Der Server sagt, dass es nur liest.',
  'tools.holds.allow.changes':
    'Es läuft ohne Rückfrage: Der Server sagt, dass es ändert und nichts zerstört.',
  'tools.holds.allow.destroys':
    'Es läuft ohne Rückfrage: Es kann zerstören, oder der Server schließt das nicht aus.',
  'tools.holds.ask.chosen': 'Es fragt Sie vor jedem Aufruf, weil Sie es so bestimmt haben.',
  'tools.holds.ask.new':
    'Es kam hinzu, nachdem Sie diesen Server zum ersten Mal gesehen haben; deshalb fragt es Sie vor jedem Aufruf.',
  'tools.holds.ask.reads': 'Es fragt Sie vor jedem Aufruf: Der Server sagt, dass es nur liest.',
  'tools.holds.ask.changes':
    'Es fragt Sie vor jedem Aufruf: Der Server sagt, dass es ändert und nichts zerstört.',
  'tools.holds.ask.destroys':
    'Es fragt Sie vor jedem Aufruf: Es kann zerstören, oder der Server schließt das nicht aus.',
  'tools.holds.block.chosen': 'Es läuft nicht, weil Sie es so bestimmt haben.',
  'tools.holds.block.new':
    'Es kam hinzu, nachdem Sie diesen Server zum ersten Mal gesehen haben; deshalb läuft es nicht.',
  'tools.holds.block.reads': 'Es läuft nicht: Der Server sagt, dass es nur liest.',
  'tools.holds.block.changes':
    'Es läuft nicht: Der Server sagt, dass es ändert und nichts zerstört.',
  'tools.holds.block.destroys':
    'Es läuft nicht: Es kann zerstören, oder der Server schließt das nicht aus.',
  'tools.holds.except':
    'Was Sie davon erlaubt haben, läuft ohne Frage; es steht unter den Werkzeugen.',
  'tools.scopes-seen': 'Bisher brauchte es <mono>{scopes}</mono>.',
  'tools.look-at-change': 'Änderung ansehen',
  'tools.known-now': 'Ich kenne dieses Werkzeug jetzt',
  'tools.alike.same': '{server} hat ein Werkzeug mit demselben Namen.',
  'tools.alike.other':
    '„{tool}“ sieht aus wie „{other}“ von {server}, ist aber ein anderes Werkzeug.',

  'tools.change': 'Was sich geändert hat',
  'tools.change.comparing': 'Wird verglichen …',
  'tools.change.since': 'Verglichen mit dem, was Sie kannten ({time}):',
  'tools.change.accept': 'Änderung annehmen',
  'tools.change.keep': 'Ausgesetzt lassen',
  'tools.change.removed': 'entfallen:',
  'tools.change.added': 'neu:',
  'tools.change.then.allow': 'Sobald Sie annehmen, läuft es ohne Frage.',
  'tools.change.then.ask': 'Sobald Sie annehmen, fragt es Sie vor jedem Aufruf.',
  'tools.change.then.ask-but':
    'Sobald Sie annehmen, fragt es Sie vor jedem Aufruf, außer bei dem, was Sie davon erlaubt haben.',
  'tools.change.then.block': 'Es bleibt blockiert, auch wenn Sie annehmen.',
  'tools.change.then.asks-anew':
    'Der Server sagt über seine Wirkung etwas anderes als zuvor. Sobald Sie annehmen, fragt es Sie vor jedem Aufruf, und was Sie davon bisher erlaubt haben, endet.',

  'tools.caller.window': 'Sie, aus diesem Fenster',
  'tools.caller.chat': 'Die Unterhaltung „{name}“',
  'tools.caller.app': 'Die App „{name}“',

  'tools.approval.title': 'Darf <mono>{tool}</mono> bei {server} laufen?',
  'tools.approval.new':
    'Dieses Werkzeug kam hinzu, nachdem Sie den Server zum ersten Mal gesehen haben.',
  'tools.approval.server': 'Server',
  'tools.approval.account': 'Konto',
  'tools.approval.account-unknown': 'Nicht bekannt',
  'tools.approval.tool': 'Werkzeug',
  'tools.approval.caller': 'Wer fragt',
  'tools.approval.titled': '{title}. {kind}',
  'tools.approval.kind.reads': 'Liest nach eigener Aussage nur.',
  'tools.approval.kind.changes': 'Ändert nach eigener Aussage und zerstört nichts.',
  'tools.approval.kind.destroys': 'Kann zerstören oder sagt nichts dazu.',
  'tools.approval.arguments': 'Argumente',
  'tools.approval.arguments-compared':
    'Argumente, verglichen mit denen Ihrer letzten Zustimmung ({time})',
  'tools.approval.once': 'Einmal erlauben',
  'tools.approval.session': 'Für diese Sitzung',
  'tools.approval.always': 'Immer',
  'tools.approval.pattern': 'Immer bei diesen Argumenten …',
  'tools.approval.deny': 'Nicht erlauben',
  'tools.approval.behind':
    '{count, plural, one {# weiterer Aufruf wartet dahinter} other {# weitere Aufrufe warten dahinter}}',
  'tools.approval.waiting': 'Wartende Aufrufe',

  'tools.arguments': 'Argumente',
  'tools.arguments.none': 'Es wird ohne Argumente aufgerufen.',
  'tools.arguments.all': 'alle Argumente',
  'tools.arguments.show-all': '{count, plural, one {# Wert zeigen} other {Alle # Werte zeigen}}',
  'tools.arguments.was': 'vorher:',
  'tools.arguments.now': 'jetzt:',
  'tools.arguments.new': 'neu:',

  'tools.pattern': 'Immer bei diesen Argumenten',
  'tools.pattern.text':
    'Von nun an ohne Rückfrage, wenn all dies zutrifft und es kein weiteres Argument gibt:',
  'tools.pattern.none': 'Es hat keine Argumente.',
  'tools.pattern.allow': 'Diese immer erlauben',
  'tools.pattern.back': 'Zurück',
  'tools.pattern.what': 'Was für {path} gelten muss',
  'tools.pattern.equals': 'ist genau',
  'tools.pattern.starts-with': 'beginnt mit',
  'tools.pattern.any': 'ist beliebig',
  'tools.pattern.start': 'Anfang von {path}',
  'tools.pattern.hidden': 'Darin stehen Zeichen, die man nicht sieht: {start}',
  'tools.pattern.secret': 'vielleicht ein Geheimnis; wird nicht behalten',

  'tools.always': 'Von Ihnen immer erlaubt',
  'tools.always.end':
    'Das endet, wenn Sie den Schlüssel dieses Servers widerrufen, sich neu oder mit einem anderen Konto anmelden oder einen anderen Schlüssel eingeben. Mehr Zugriff für dasselbe Konto beendet es nicht.',
  'tools.always.any': '<mono>{tool}</mono> mit beliebigen Argumenten',
  'tools.always.none': '<mono>{tool}</mono>, wenn es keine Argumente hat',
  'tools.always.when': '<mono>{tool}</mono>, wenn {conditions}',
  'tools.always.when.any': '{path} beliebig ist',
  'tools.always.when.starts-with': '{path} mit {start} beginnt',
  'tools.always.when.equals': '{path} gleich {value} ist',
  'tools.always.undo': 'Zurücknehmen',
  'tools.session': 'Von Ihnen für diese Sitzung erlaubt',
  'tools.session.end':
    'Das endet, wenn Chatelaine geschlossen oder gesperrt wird, und mit dem Schlüssel dieses Servers.',

  'tools.form.no-arguments': 'Es nimmt keine Argumente.',
  'tools.form.call': 'Werkzeug aufrufen',
  'tools.form.cancel': 'Aufruf abbrechen',
  'tools.form.choose': 'Auswählen',
  'tools.form.leave-out': 'Weglassen',
  'tools.form.texts': 'Ein Wert je Zeile.',
  'tools.form.json': 'Als JSON.',
  'tools.form.problem.needed': 'Dieses Feld wird gebraucht.',
  'tools.form.problem.number': 'Das muss eine Zahl sein.',
  'tools.form.problem.integer': 'Das muss eine ganze Zahl sein.',
  'tools.form.problem.json':
    'Das ist kein JSON. Text braucht gerade Anführungszeichen, zum Beispiel "Text".',

  'tools.progress': 'Fortschritt',
  'tools.progress.server': 'Wartet auf den Server',
  'tools.progress.person': 'Wartet auf Ihre Antwort weiter oben',

  'tools.result': 'Ergebnis',
  'tools.result.failed': 'Das Werkzeug meldet, dass es gescheitert ist.',
  'tools.result.answered': 'Das Werkzeug hat geantwortet.',
  'tools.result.empty': 'Es hat keinen Text zurückgegeben.',
  'tools.result.structured': 'Strukturiertes Ergebnis',
}
