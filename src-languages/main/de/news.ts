import type { Translation } from '../../message.ts'
import type { news as english } from '../en/news.ts'

export const news: Translation<typeof english> = {
  'tray.locked': 'Gesperrt',
  'tray.no-servers': 'Noch keine Server',
  'tray.connected': '{connected, number} von {all, number} verbunden',
  'tray.asking': '{asking, plural, one {# wartet auf Sie} other {# warten auf Sie}}, {connected}',
}
