import type { Translation } from '../../message.ts'
import type { settings as english } from '../en/settings.ts'

export const settings: Translation<typeof english> = {
  'settings.title': '設定',
  'settings.theme.title': '外観',
  'settings.theme.system': 'システムに合わせる',
  'settings.theme.light': 'ライト',
  'settings.theme.dark': 'ダーク',
  'settings.language.title': '言語',
  'settings.language.system': 'システムに合わせる',
  'settings.keyring.title': 'キーリング',
  'settings.keyring.none': 'キーリングがないため、代わりにパスフレーズを使っています。',
  'settings.keyring.name': 'システムでの名前は <mono>{name}</mono> です。',
  'settings.data.title': 'データの保存場所',
  'settings.data.text':
    '封印された保管庫、履歴、この設定は、ひとつのフォルダーにあります。ほかの場所には何も置かれません。',
  'settings.data.folder': 'データフォルダー',
  'settings.data.copy': 'パスをコピー',
  'settings.version': 'Chatelaine {version}',
  'settings.telling.title': 'ほかの作業をしているとき',
  'settings.telling.text':
    'サーバーがサインインや追加の権限を求めたとき、鍵の期限が近いとき、取り消しがプロバイダーに届いたときにお知らせします。',
  'settings.telling.label': '通知',
  'settings.telling.off': '通知しない',
  'settings.telling.quiet': '音なし',
  'settings.telling.sound': '音あり',
  'settings.telling.tray': 'ウィンドウを閉じてもトレイで動き続ける',
}
