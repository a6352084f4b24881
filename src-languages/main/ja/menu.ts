import type { Translation } from '../../message.ts'
import type { menu as english } from '../en/menu.ts'

export const menu: Translation<typeof english> = {
  'menu.about': 'Chatelaine について',
  'menu.hide': 'Chatelaine を隠す',
  'menu.hide-others': 'ほかを隠す',
  'menu.show-all': 'すべてを表示',
  'menu.quit': 'Chatelaine を終了',
  'menu.edit': '編集',
  'menu.undo': '元に戻す',
  'menu.redo': 'やり直す',
  'menu.cut': 'カット',
  'menu.copy': 'コピー',
  'menu.paste': 'ペースト',
  'menu.select-all': 'すべてを選択',
  'menu.window': 'ウインドウ',
  'menu.minimize': 'しまう',
  'menu.zoom': '拡大／縮小',
  'menu.close': '閉じる',
  'menu.front': 'すべてを手前に移動',
}
