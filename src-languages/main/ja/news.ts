import type { Translation } from '../../message.ts'
import type { news as english } from '../en/news.ts'

export const news: Translation<typeof english> = {
  'tray.locked': 'ロック中',
  'tray.no-servers': 'サーバーはまだありません',
  'tray.connected': '{all, number} 台中 {connected, number} 台が接続中',
  'tray.asking': '{asking, plural, other {# 台が返答待ち}}、{connected}',
}
