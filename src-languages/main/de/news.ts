import type { Translation } from '../../message.ts'
import type { news as english } from '../en/news.ts'

export const news: Translation<typeof english> = {
  'tray.locked': 'Gesperrt',
  'tray.no-servers': 'Noch keine Server',
  'tray.connected': '{connected, number} von {all, number} verbunden',
  'tray.asking': '{asking, plural, one {# wartet auf Sie} other {# warten auf Sie}}, {connected}',
  'news.sign-in.title': '{name} bittet Sie, sich anzumelden',
  'news.sign-in.body':
    'Sein Schlüssel gilt nicht mehr. Bis Sie sich erneut anmelden, geht nichts dorthin.',
  'news.step-up.title': '{name} bittet um mehr',
  'news.step-up.to-connect': 'Um zu verbinden, braucht der Server mehr.',
  'news.step-up.for-tool': 'Sein Werkzeug {tool} wartet auf Ihre Antwort.',
  'news.approval.title': '{name} wartet auf Ihre Zustimmung',
  'news.approval.body': 'Sein Werkzeug {tool} läuft erst, wenn Sie zustimmen.',
  'news.changed.title': '{name} hat das Werkzeug {tool} geändert',
  'news.changed.body':
    'Es sagt etwas anderes über sich als damals, als Sie ihm vertraut haben, deshalb läuft es nicht.',
  'news.question.title': '{name} fragt Sie etwas',
  'news.question.body': 'Ein Aufruf wartet auf Ihre Antwort.',
  'news.ending.title': 'Der Schlüssel von {name} läuft bald ab',
  'news.ending.body':
    'Er erneuert sich nicht von selbst. Melden Sie sich erneut an, wann es Ihnen passt.',
  'news.stuck.title': '{name} war eine Woche lang nicht zu benachrichtigen',
  'news.stuck.body':
    'Der Schlüssel ist hier gelöscht. Sehen Sie auf der Seite des Anbieters nach, ob er auch dort weg ist.',
  'news.delivered.title': 'Der Schlüssel von {name} ist zurückgenommen',
  'news.delivered.body': 'Der Anbieter ist jetzt auch benachrichtigt.',
  'news.approval.many':
    '{count, plural, one {# Aufruf läuft} other {# Aufrufe laufen}} erst, wenn Sie zustimmen.',
  'news.changed.many': '{count, plural, one {# Werkzeug} other {# Werkzeuge}} bei {name} geändert',
  'news.changed.many.body':
    'Sie sagen etwas anderes über sich als damals, als Sie ihnen vertraut haben, deshalb laufen sie nicht.',
  'news.question.many':
    '{count, plural, one {# Aufruf wartet} other {# Aufrufe warten}} auf Ihre Antwort.',
  'news.given-up.title': 'Der Anbieter von {name} wurde nicht benachrichtigt',
  'news.given-up.body':
    'Chatelaine versucht es nicht mehr. Der Schlüssel ist hier gelöscht. Beenden Sie den Zugriff auf der Seite des Anbieters.',
  'news.more.title': '{count, plural, one {Und # weiterer Server} other {Und # weitere Server}}',
  'news.more.body': 'Chatelaine zeigt, was sie brauchen.',
  'tray.title': 'Chatelaine: {words}',
  'tray.open': 'Chatelaine öffnen',
  'tray.lock': 'Sperren',
  'tray.quit': 'Beenden',
}
