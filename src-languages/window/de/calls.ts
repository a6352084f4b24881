import type { Translation } from '../../message.ts'
import type { calls as english } from '../en/calls.ts'

export const calls: Translation<typeof english> = {
  'calls.reading': 'Das Protokoll wird gelesen …',
  'calls.none': 'Noch wurde kein Werkzeug aufgerufen.',
  'calls.none-fits': 'Kein Aufruf passt zu diesen Wörtern.',
  'calls.further-back': 'Weiter zurück suchen',
  'calls.more': 'Mehr laden',
  'calls.shown':
    '{shown, number} von {total, plural, one {# Aufruf} other {# Aufrufen}} angezeigt.',

  'calls.entry.label': '{tool} bei {server}: {outcome}, Aufruf {number}',
  'calls.entry.window': '{tool} bei {server}',
  'calls.entry.chat': '{tool} bei {server} <quiet>für die Unterhaltung „{name}“</quiet>',
  'calls.entry.app': '{tool} bei {server} <quiet>für die App „{name}“</quiet>',
  'calls.when': 'Wann',
  'calls.account': 'Konto',
  'calls.account-unknown': 'Nicht bekannt',
  'calls.caller': 'Wer fragte',
  'calls.decision': 'Warum er lief oder nicht',
  'calls.took': 'Dauer',
  'calls.sent': 'Gesendet',
  'calls.sent-nothing': 'Nichts',
  'calls.received': 'Empfangen',
  'calls.digest': 'Prüfsumme der Argumente',
  'calls.arguments': 'Argumente',

  'calls.outcome.done': 'Erledigt',
  'calls.outcome.tool-error': 'Werkzeug gescheitert',
  'calls.outcome.failed': 'Fehlgeschlagen',
  'calls.outcome.cancelled': 'Abgebrochen',
  'calls.outcome.not-made': 'Nicht ausgeführt',

  'calls.decision.default': 'Nach der Vorgabe für solche Werkzeuge',
  'calls.decision.always': 'Sie haben „Immer“ gesagt',
  'calls.decision.pattern': 'Sie haben für solche Argumente „Immer“ gesagt',
  'calls.decision.session': 'Sie haben „Für diese Sitzung“ gesagt',
  'calls.decision.once': 'Sie haben ihn einmal erlaubt',
  'calls.decision.refused': 'Sie haben ihn nicht erlaubt, oder es warteten zu viele',
  'calls.decision.blocked': 'Das Werkzeug ist blockiert',
  'calls.decision.suspended':
    'Das Werkzeug war ausgesetzt, weil sich seine Definition geändert hatte',
  'calls.decision.unknown': 'Der Server führte kein solches Werkzeug auf',
  'calls.decision.none': 'Er wurde zurückgezogen, bevor Sie geantwortet haben',

  'calls.bytes': '{count, plural, one {# Byte} other {# Byte}}',
  'calls.kilobytes': '{size, number, ::.0} KB',
  'calls.megabytes': '{size, number, ::.0} MB',

  'calls.search': 'Aufrufe suchen',
  'calls.search.hint': 'Werkzeug, Server, App, Wort',
  'calls.filter.outcome': 'Ausgang',
  'calls.filter.every-outcome': 'Jeder Ausgang',

  'calls.keeping': 'Was das Protokoll behält',
  'calls.keeping.arguments': 'die Argumente im Wortlaut',
  'calls.keeping.digest': 'eine Prüfsumme der Argumente',
  'calls.keeping.keep-arguments': 'Die Argumente jedes Aufrufs im Wortlaut behalten',
  'calls.keeping.keep-arguments.text':
    'Sie werden unversiegelt behalten und können Geheimnisse enthalten. Sonst wird nur eine Prüfsumme behalten; sie zeigt, ob zwei Aufrufe gleich waren. Wenn Sie dies ausschalten, wird das Behaltene gelöscht.',
  'calls.keeping.span': 'Aufrufe behalten',
  'calls.keeping.span.30': '30 Tage',
  'calls.keeping.span.90': '90 Tage',
  'calls.keeping.span.365': 'Ein Jahr',
  'calls.keeping.span.all': 'Die letzte Million Aufrufe',
  'calls.keeping.empty': 'Protokoll leeren',
  'calls.keeping.empty-now': 'Jetzt leeren',
  'calls.keeping.keep': 'Behalten',
}
