import type { Translation } from '../../message.ts'
import type { receipts as english } from '../en/receipts.ts'

export const receipts: Translation<typeof english> = {
  'receipts.refresh-token.subject': 'リフレッシュトークン',
  'receipts.access-token.subject': 'アクセストークン',
  'receipts.token.done': '{where} で取り消し済み',
  'receipts.token.pending': '{where} に到達できませんでした。Chatelaine は試行を続けます',
  'receipts.token.not-offered': '{where} には取り消す手段がありません',
  'receipts.token.given-up':
    '{where} に知らせることができず、Chatelaine は試行をやめました。アクセスはそのページで終了してください',
  'receipts.untold.sentence': '{where} に知らせることができませんでした。',
  'receipts.untold.vault-shut':
    '保管庫を開けなかったため、{where} に知らせることができませんでした。',
  'receipts.registration.subject': '登録',
  'receipts.registration.done': '{where} で削除済み',
  'receipts.registration.pending': 'トークンの後で削除されます',
  'receipts.registration.not-offered': '{where} には削除する手段がありません',
  'receipts.registration.given-up':
    '{where} に知らせることができず、Chatelaine は試行をやめました。登録は残っている可能性があります',
  'receipts.registration.none': 'この鍵のために作られたものではないため、残ります',
  'receipts.vault.subject': 'このコンピューター',
  'receipts.vault.erased': '保管庫を消去済み',
  'receipts.vault.memory-cleared': 'メモリから消去済み。ディスクには何もありませんでした',
  'receipts.vault.failed': '保管庫のファイルを削除できませんでした',
  'receipts.possible.subject': 'さらにできること',
  'receipts.possible.provider-page':
    'ほかにアクセスできるアプリを、プロバイダーのページで確認できます',
  'receipts.possible.account-page':
    'ほかにアクセスできるアプリを、{origin} のアカウントページで確認できます',
  'receipts.the-provider': 'プロバイダー',
}
