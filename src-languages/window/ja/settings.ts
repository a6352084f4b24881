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
  'settings.lock.title': 'ロック',
  'settings.lock.none.keyring':
    'キーリングは、あなたの権限で動くすべてのプログラムに鍵を開きます。パスフレーズを設定すると両方が必要になり、席を外すときに Chatelaine をロックできます。',
  'settings.lock.none.memory':
    'キーリングがないと、Chatelaine を閉じたときに鍵は失われます。パスフレーズを設定すると、鍵はそれで封印されてこのコンピューターに残ります。パスフレーズは起動のたびに入力します。',
  'settings.lock.text':
    '鍵はパスフレーズで守られています。ロック中は、鍵はメモリになく、接続も開かれず、何も承認できません。',
  'settings.lock.after': '自動でロックするまで',
  'settings.lock.minutes': '{count, plural, other {# 分}}',
  'settings.lock.hours': '{count, plural, other {# 時間}}',
  'settings.lock.never': 'しない',
  'settings.lock.also':
    'このコンピューターがスリープするときにもロックします。システムが知らせる場合は、画面がロックされたときにもロックします。',
  'settings.lock.now': '今すぐロック（{shortcut}）',
  'settings.lock.change': '変更',
  'settings.lock.remove': '削除',
  'settings.passphrase.label': 'パスフレーズ',
  'settings.passphrase.set.title': 'パスフレーズを設定',
  'settings.passphrase.set.verb': '設定',
  'settings.passphrase.set.keyring':
    '今後、鍵を開くにはキーリングとこのパスフレーズの両方が必要になります。',
  'settings.passphrase.set.memory':
    '鍵はこのパスフレーズで封印され、メモリからこのコンピューターのディスクに移ります。',
  'settings.passphrase.set.lost':
    '復元は誰にもできません。忘れた場合は鍵を消去し、サインインし直すことになります。',
  'settings.passphrase.change.title': 'パスフレーズを変更',
  'settings.passphrase.change.verb': '変更',
  'settings.passphrase.change.present': '現在のパスフレーズ',
  'settings.passphrase.change.new': '新しいパスフレーズ',
  'settings.passphrase.change.old':
    '古いパスフレーズでは、ここにあるものはもう開けません。ただし、それを知っていて以前にファイルをコピーした人は、そのコピーを今も開けます。心配な場合は鍵も取り消してください。',
  'settings.passphrase.remove.title': 'パスフレーズを削除',
  'settings.passphrase.remove.verb': '削除',
  'settings.passphrase.remove.keyring':
    '鍵はキーリングだけで開くようになり、Chatelaine はロックされなくなります。鍵はすべて残ります。',
  'settings.passphrase.remove.alone':
    'キーリングがないため、ここで鍵を守るのはパスフレーズだけです。先に鍵を取り消してください。その後で削除でき、以降の鍵はメモリにだけ置かれます。',
  'settings.elsewhere.title': 'ほかのアプリ',
  'settings.elsewhere.text':
    'Claude、VS Code、Cursor、Windsurf、Zed からサーバーを取り込んだり、それらが読めるファイルとして保存したりできます。ファイルに鍵や秘密の値は入らず、その場所は空のまま残ります。',
  'settings.elsewhere.import': 'ほかのアプリから取り込む',
  'settings.elsewhere.export': 'サーバーを書き出す',
  'settings.elsewhere.saved': 'サーバー {servers, plural, other {# 件}}を保存しました。',
  'settings.elsewhere.saved-with-blanks':
    'サーバー {servers, plural, other {# 件}}を保存しました。{blanks, plural, other {# 個の値}}は空のままです。',
  'settings.client.title': 'プロバイダーから見た Chatelaine',
  'settings.client.text':
    'プロバイダーの中には、ウェブ上のファイル（クライアントメタデータ文書）からアプリの身元を読み取り、登録を必要としないものがあります。アドレスがない場合、Chatelaine は鍵ごとに登録します。',
  'settings.client.label': '文書のアドレス',
  'settings.client.none': '使わない',
  'settings.client.keep': '確認して保存',
  'settings.identity.title': 'あなたの組織',
  'settings.identity.text':
    '職場で一度サインインすると、その組織を信頼するサーバーは、組織の保証だけであなたを受け入れます（enterprise-managed authorization）。鍵はサーバーごとに別々です。',
  'settings.identity.add': '組織を追加',
  'settings.identity.waiting': 'ブラウザーでの操作を待っています',
  'settings.identity.signed-out': 'サインインしていません',
  'settings.identity.signed-in': '{account} としてサインイン済み',
  'settings.identity.signed-in-unnamed': 'サインイン済み（名前は不明）',
  'settings.identity.sign-in': 'サインイン',
  'settings.identity.sign-in-again': 'サインインし直す',
  'settings.identity.cancel': 'キャンセル',
  'settings.identity.remove': '削除',
  'settings.identity.remove-one': '{host} を削除',
  'settings.identity.silently': 'この組織を信頼するサーバーには、毎回確認せずに入る',
  'settings.identity.silently.text':
    'それぞれに別々の鍵を渡し、履歴にも記録します。鍵はどれでも取り戻せます。',
  'settings.identity.redirect': 'そこに登録するリダイレクト先アドレス（ポートは任意）',
  'settings.identity.copy': 'アドレスをコピー',
  'settings.identity.issuer': 'サインインサービスのアドレス',
  'settings.identity.issuer.text': '運営者が示す発行者（issuer）を、一字一句そのまま入力します。',
  'settings.identity.client-id': 'クライアント ID',
  'settings.identity.client-id.text': 'Chatelaine がそこに登録されている ID です。',
  'settings.identity.secret': 'クライアントシークレット',
  'settings.identity.secret.text':
    '受け取っている場合だけ入力します。すぐに封印され、二度と表示されません。',
  'settings.identity.check': '確認して追加',
  'settings.revoke.title': 'すべて取り戻す',
  'settings.revoke.none': '鍵を持つサーバーはありません。',
  'settings.revoke.out':
    '{count, plural, other {#本の鍵}}を渡しています。すべて一度に取り消し、それぞれに控えを残します。',
  'settings.revoke.busy': '取り消しています…',
  'settings.revoke.all': 'すべて取り消す',
}
