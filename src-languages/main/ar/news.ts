import type { Translation } from '../../message.ts'
import type { news as english } from '../en/news.ts'

export const news: Translation<typeof english> = {
  'tray.locked': 'مقفل',
  'tray.no-servers': 'لا خوادم بعد',
  'tray.connected': 'المتصل {connected, number} من {all, number}',
  'tray.asking':
    '{asking, plural, zero {لا خادم ينتظرك} one {خادم واحد ينتظرك} two {خادمان ينتظرانك} few {# خوادم تنتظرك} many {# خادمًا ينتظرك} other {# خادم ينتظرك}}، {connected}',
}
