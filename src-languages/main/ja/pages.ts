import type { Translation } from '../../message.ts'
import type { pages as english } from '../en/pages.ts'

export const pages: Translation<typeof english> = {
  'pages.redirect.done': 'サインインしました。',
  'pages.redirect.failed': 'サインインできませんでした。理由は Chatelaine に表示されます。',
  'pages.redirect.unfinished':
    'Chatelaine がまだサインインを仕上げています。結果は Chatelaine で確認してください。',
  'pages.redirect.close': 'このページを閉じて、Chatelaine に戻ってください。',
  'pages.dialog.all-files': 'すべてのファイル',
  'pages.start-failed.what': 'Chatelaine を起動できませんでした',
  'pages.start-failed.detail': 'データを開けませんでした。ディスクの空き容量を確認してください。',
  'pages.settings-set-aside.what': '設定ファイルが壊れていたため、別の場所に移しました。',
  'pages.settings-set-aside.detail':
    'Chatelaine は空のサーバー一覧で始まります。壊れたファイルは {path} に残してあります。',
}
