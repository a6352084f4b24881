import type { Translation } from '../../message.ts'
import type { shell as english } from '../en/shell.ts'

export const shell: Translation<typeof english> = {
  'shell.show-entered': '入力した内容を表示',
  'shell.opening': '鍵の棚を開いています…',
  'shell.close': '閉じる',
  'shell.cancel': 'キャンセル',
  'shell.copied': 'コピーしました',
  'shell.fault.what': 'Chatelaine 自身の不具合のため、実行できませんでした。',
  'shell.fault.do':
    'もう一度試してください。続くようなら Chatelaine を再起動してください。何も失われていません。',

  'shell.rail.label': 'メイン',
  'shell.rail.overview': '概要',
  'shell.rail.servers': 'サーバー',
  'shell.rail.history': '履歴',
  'shell.rail.settings': '設定',
  'shell.rail.waiting': '{place}：{count, plural, other {# 件}}があなたの対応を待っています',
  'shell.rail.lock': '今すぐロック（{shortcut}）。{whatIs}',
  'shell.rail.lock-label': '今すぐロック。保管庫：{state}',
  'shell.rail.vault': '{whatIs}{whatToDo}',
  'shell.rail.vault-label': '保管庫：{state}',

  'shell.notice.asks.permission':
    '<b>{name} が、鍵の範囲を超える権限を求めています。</b>呼び出しが回答を待っています。',
  'shell.notice.asks.question': '<b>{name} から質問があります。</b>呼び出しが回答を待っています。',
  'shell.notice.asks.approval':
    '<b>{name} に、まだ実行できないツールがあります。</b>呼び出しが回答を待っています。',
  'shell.notice.look': '確認する',
  'shell.notice.keyring': 'キーリング',
  'shell.notice.vault': '<b>{whatIs}</b>{whatToDo}',
  'shell.notice.set-passphrase': 'パスフレーズを設定',
  'shell.notice.history': '履歴',
  'shell.notice.set-aside':
    '<b>履歴のファイルが壊れていたため、新しい履歴を始めました。</b>古いファイルは {path} として保存されています。',
  'shell.notice.altered':
    '<b>{what}</b>それより前の項目は信頼できます。書き出したうえで、データフォルダーにほかの何が書き込んだかを調べてください。',

  'shell.backend.gnome_libsecret': 'GNOME キーリング',
  'shell.backend.kwallet': 'KWallet',
  'shell.backend.kwallet5': 'KWallet',
  'shell.backend.kwallet6': 'KWallet',
  'shell.backend.keychain': 'macOS キーチェーン',
  'shell.backend.dpapi': 'Windows データ保護（DPAPI）',
  'shell.backend.basic_text': 'キーリングのない状態',
  'shell.backend.unknown': '不明なキーリング',
  'shell.backend.passphrase': 'パスフレーズ',

  'shell.vault.ready': '鍵は封印済み',
  'shell.vault.ready.what-is': 'それぞれの鍵は、{backend}によって専用の保管庫に封印されています。',
  'shell.vault.ready.what-is-both':
    'それぞれの鍵は、{backend}とパスフレーズによって専用の保管庫に封印されています。',
  'shell.vault.ready.what-to-do': '必要な操作はありません。',
  'shell.vault.locked': 'キーリングがロック中',
  'shell.vault.locked.what-is':
    'キーリングがロックされているため、鍵を開けません。鍵はすべて残っています。',
  'shell.vault.locked.what-to-do':
    'このコンピューターのキーリングのロックを解除してください。Chatelaine は自動で再開します。',
  'shell.vault.memory-only': 'メモリのみ',
  'shell.vault.memory-only.what-is':
    '使えるキーリングが見つかりません。鍵はメモリにだけあり、ディスクには何もありません。',
  'shell.vault.memory-only.what-to-do':
    'Chatelaine を閉じると失われます。残すには、パスフレーズを設定するか、キーリングを用意してください。',
  'shell.vault.undecryptable': '鍵を開けません',
  'shell.vault.undecryptable.what-is':
    '鍵は{earlier}で封印されましたが、現在は{backend}のため、開けません。',
  'shell.vault.undecryptable.what-to-do':
    '鍵は残っています。以前のキーリングに戻すか、もう一度サインインしてください。',
  'shell.vault.passphrase-locked': 'ロック中',
  'shell.vault.passphrase-locked.what-is':
    'Chatelaine はロックされています。メモリに鍵はなく、開いている接続もありません。',
  'shell.vault.passphrase-locked.what-to-do': '続けるにはパスフレーズを入力してください。',

  'shell.ledger.checking.none': '履歴を確認しています…',
  'shell.ledger.verified.none': '履歴にはまだ項目がありません。',
  'shell.ledger.checking': '{count, plural, other {# 件}}の項目を確認しています…',
  'shell.ledger.verified':
    '{count, plural, other {# 件}}の項目はすべて整合しています。変更も削除もありません。',
  'shell.ledger.broken':
    '履歴が Chatelaine の外で変更されました。項目 {number} がそれより前の項目と合いません。',
}
