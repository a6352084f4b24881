import type { Translation } from '../../message.ts'
import type { servers as english } from '../en/servers.ts'

export const servers: Translation<typeof english> = {
  'servers.title': 'サーバー',
  'servers.one': 'サーバー',
  'servers.choose': 'サーバーを選ぶと、その鍵で何ができるかが表示されます。',
  'servers.find': 'サーバーを探す',
  'servers.cancel': 'キャンセル',
  'servers.close': '閉じる',
  'servers.add': '追加',
  'servers.name': '名前',
  'servers.account': 'アカウント',
  'servers.command': 'コマンド',
  'servers.connect': '接続',
  'servers.sign-in': 'サインイン',
  'servers.remove': 'サーバーを削除',
  'servers.list.find-among': '{count, number} 件から探す',
  'servers.list.none': '名前やアドレスに該当するサーバーはありません。',
  'servers.list.width': 'リストの幅',
  'servers.row.scopes': 'スコープ {count, plural, other {#}} 件',
  'servers.row.ends': '期限：{when}',

  'servers.empty.title': '鍵はまだありません',
  'servers.empty.text':
    'サーバーを追加すると、受け取った鍵を Chatelaine が預かります。その鍵で何ができるかを確かめ、ワンクリックで取り戻せます。',
  'servers.empty.try': 'デモで試す',
  'servers.empty.import': 'ほかのアプリから取り込む',
  'servers.demo.title': 'デモサーバー',
  'servers.demo.add': '{name} を追加',

  'servers.adding.title': 'サーバーを追加',
  'servers.adding.address': 'アドレスから',
  'servers.adding.well-known': '一覧から',
  'servers.adding.local': 'このコンピューター',
  'servers.adding.import': 'ほかのアプリから',

  'servers.remote.address': 'サーバーのアドレス',
  'servers.remote.name': '名前（省略可）',
  'servers.remote.name.example': 'リストに表示する名前',
  'servers.remote.has-key': 'このサーバーの API キーを持っている',
  'servers.remote.check': '先に調べる',
  'servers.remote.check.title': '何が起こるかだけを調べます。登録も保存もしません',
  'servers.remote.checking':
    'どのような手順で接続できるかをサーバーに尋ねています。登録も保存もしません…',
  'servers.remote.hint':
    'サーバーの提供元が MCP 用に案内しているアドレスです。入力中は何も送信されません。',
  'servers.remote.wrong': '{whatHappened}{whatToDo}',
  'servers.remote.goes-to': '接続先は <b><mono>{origin}</mono></b> です。',
  'servers.remote.goes-to-here':
    '接続先は、このコンピューター上の <b><mono>{origin}</mono></b> です。',

  'servers.local.arguments': '引数',
  'servers.local.arguments.hint': '1 行に 1 つずつ。書いたとおりにプログラムへ渡されます。',
  'servers.local.approve-later':
    'コマンドの全体は、実行の前にもう一度表示されます。承認するまで実行されません。',
  'servers.environment.title': '環境変数',
  'servers.environment.hint': '値はすぐに封印され、二度と表示されません。',
  'servers.environment.name': '変数 {position, number} の名前',
  'servers.environment.name.example': 'NAME',
  'servers.environment.value': '変数 {position, number} の値',
  'servers.environment.value.example': '値',
  'servers.environment.remove': '変数 {position, number} を削除',
  'servers.environment.add': '変数を追加',

  'servers.well-known.title': 'よく知られたサーバー',
  'servers.well-known.example': '名前、提供元、用途',
  'servers.well-known.reading': '一覧を読み込んでいます…',
  'servers.well-known.none': '該当するものがありません。ほかのサーバーはアドレスから追加できます。',
  'servers.well-known.origin':
    'Chatelaine に付属する一覧です。サーバーはそれぞれの提供元が運営しています。実際に何を求められるかは、接続したときにわかります。',
  'servers.well-known.by': '{name} <quiet>提供：{vendor}</quiet>',
  'servers.well-known.added': '追加済み',
  'servers.well-known.short.browser': 'ブラウザーでサインイン',
  'servers.well-known.short.client': 'クライアント登録後にサインイン',
  'servers.well-known.short.api-key': 'API キー',
  'servers.well-known.short.open': 'サインイン不要',
  'servers.well-known.long.oauth': 'ブラウザーで {vendor} にサインインします。',
  'servers.well-known.long.oauth-dynamic':
    'ブラウザーで {vendor} にサインインします。Chatelaine の登録は自動で行われます。',
  'servers.well-known.long.oauth-document':
    'ブラウザーで {vendor} にサインインします。{vendor} は Chatelaine が公開している説明を読み取ります。',
  'servers.well-known.long.oauth-manual':
    'ブラウザーで {vendor} にサインインします。{vendor} ではアプリが自動で登録されないため、先にクライアントを作成し、Chatelaine に尋ねられたらその ID を入力してください。',
  'servers.well-known.long.api-key': '{vendor} で作成する API キーを使います。',
  'servers.well-known.long.none': '誰でも使えます。サインインは求められません。',
  'servers.well-known.source':
    '{day}に確認。詳しくは提供元の <mono>{host}</mono> に書かれています。',
  'servers.well-known.copy': 'ページのアドレスをコピー',

  'servers.key.title': '鍵を入力',
  'servers.key.keep': '保管して接続',
  'servers.key.way': '鍵の送り方',
  'servers.key.way.bearer': 'Bearer トークンとして',
  'servers.key.way.header': '専用のヘッダーで',
  'servers.key.header': 'ヘッダー',
  'servers.key.header.hint': 'プロバイダーの説明にある名前です。',
  'servers.key.value': '鍵',
  'servers.key.value.hint': 'すぐに封印され、このサーバーにだけ送られ、二度と表示されません。',
  'servers.key.entered': '入力した鍵',
  'servers.key.entered.text':
    '専用の保管庫に封印され、このサーバーにだけ送られます。どこでも使えないようにするには、プロバイダーで削除してください。',
  'servers.key.replace': '置き換える',
  'servers.key.erase': '鍵を消去',

  'servers.another-account.title': '別のアカウントを追加',
  'servers.another-account.text':
    '{name} にもう一度サインインすると、そのアカウント専用の鍵が作られます。ブラウザーが最初のアカウントを自動で使う場合は、先にそちらでサインアウトしてください。',
  'servers.another-account.hint':
    '「仕事」など、あなたがわかる呼び名です。ほかの人には見えません。',
  'servers.another-account.add': 'アカウントを追加',
  'servers.rename.title': '名前を変更',
  'servers.rename.name.hint': 'あなたが見るだけの名前です。動作には影響しません。',
  'servers.rename.account.hint': 'アカウントが複数あるとき、どれなのかを示します。',

  'servers.approve.title': 'このコンピューターでプログラムを実行します',
  'servers.approve.text':
    'このプログラムは、ファイルの閲覧や変更、ネットワークの利用など、あなたがここでできることをすべて行えます。コマンドの出どころがわかっているときだけ許可してください。',
  'servers.approve.no-secrets': '秘密の値は渡されません。',
  'servers.approve.secrets': '保管庫から渡されるもの：{names}。',
  'servers.approve.run': 'このコマンドを実行',

  'servers.question.title': '{name} からの質問',
  'servers.question.page':
    '<b><mono>{host}</mono></b> のページを開くよう求めています。そこで入力した内容は、Chatelaine ではなくそのページに送られます。',
  'servers.question.open': 'ページを開く',
  'servers.question.form':
    '入力した内容はこのサーバーに送られます。パスワードや鍵は決して入力しないでください。誠実なサーバーがこの方法で尋ねることはありません。',
  'servers.question.send': '送信',
  'servers.question.decline': '断る',

  'servers.overrides.title': 'あなたが受け入れたこと',
  'servers.overrides.lift': '解除',
  'servers.refusals.title': 'あなたが断ったこと',
  'servers.refusals.connecting': '接続時に <mono>{scopes}</mono> を求めることはできません。',
  'servers.refusals.tool':
    'ツール <mono>{tool}</mono> が <mono>{scopes}</mono> を求めることはできません。',
  'servers.refusals.lift': '再び求められるようにする',

  'servers.registration.text':
    '登録を破棄すると、可能な場合はプロバイダーでも削除され、鍵を取り戻します。次のサインインで新しく登録されます。',
  'servers.registration.forget': 'この登録を破棄',
  'servers.client.text':
    'クライアントを破棄すると、入力した内容が消去され、その鍵を取り戻します。プロバイダー側のアプリは、そちらで削除するまで残ります。',
  'servers.client.change': 'クライアントを変更',
  'servers.client.forget': 'このクライアントを破棄',

  'servers.resources': 'リソース',
  'servers.prompts': 'プロンプト',
  'servers.no-grant.title': 'このサーバーにできること',
  'servers.no-grant.text':
    'このサーバーはサインインを求めませんでした。鍵を持っていないため、取り消すものもありません。',

  'servers.header.back': 'リストに戻る',
  'servers.header.state': '状態',
  'servers.header.revoke': '取り消す',
  'servers.header.revoking': '取り消し中…',
  'servers.header.can-revoke': '今すぐ鍵を取り戻します',
  'servers.header.cannot-revoke': '取り戻す鍵はありません',
  'servers.menu.title': 'その他の操作',
  'servers.menu.disconnect': '切断',
  'servers.menu.doctor': 'サインイン診断',
  'servers.menu.key': 'API キーを使う',
  'servers.menu.revoke-and-remove': '取り消してサーバーを削除',

  'servers.state.title': '次にすること',
  'servers.state.step': '{step}…',
  'servers.state.revoking': '鍵を取り戻しています。まずここで、次に認可サーバーで…',
  'servers.state.needs-sign-in':
    'このサーバーは、何かを開く前に、あなたが誰かを確かめようとしています。',
  'servers.state.imported':
    'このサーバーはほかのアプリから取り込まれ、ここではまだ接続されていません。接続するまで何も送信されません。',
  'servers.state.disconnected':
    'あなたがこのサーバーを切断しました。接続するまで何も送信されません。',
  'servers.state.revoked':
    '鍵は取り戻されました。このサーバーをまた使うには、もう一度サインインしてください。',
  'servers.state.try-now': '今すぐ試す',
  'servers.state.try-again': 'もう一度試す',
  'servers.state.connect-again': '再び接続',
  'servers.state.see': '何が起きたかを見る',
  'servers.state.tries': 'これまでに {count, plural, other {#}} 回試しました。',
  'servers.state.next-try':
    '{left} 後にもう一度試します。これまでに {count, plural, other {#}} 回試しました。',
  'servers.state.trying': '試しています… これまでに {count, plural, other {#}} 回試しました。',

  'servers.technical.title': '技術的な詳細',
  'servers.technical.address': 'アドレス',
  'servers.technical.claimed': 'サーバーが名乗る名前',
  'servers.technical.claimed.none': '名乗っていません',
  'servers.technical.transport': '接続方式',
  'servers.technical.transport.none': 'まだありません',
  'servers.technical.transport.streamable-http': 'Streamable HTTP',
  'servers.technical.transport.sse': 'HTTP と Server-Sent Events（旧方式）',
  'servers.technical.transport.stdio': 'ローカルプログラムの標準入出力',
  'servers.technical.revision': 'プロトコルの版',
  'servers.technical.revision.none': 'まだ決まっていません',
  'servers.technical.added': '追加',
  'servers.technical.issuer': '認可サーバー',
  'servers.technical.resource': '保護されたリソース',
  'servers.technical.registration': '登録方法',
  'servers.technical.registration.dynamic': 'この鍵のためだけに Chatelaine が登録',
  'servers.technical.registration.metadata-document': 'Chatelaine が公開している説明のアドレスで',
  'servers.technical.registration.pre-registered': '入力されたクライアント ID で',
  'servers.technical.client-id': 'クライアント ID',
  'servers.technical.ends': 'アクセストークンの期限',
  'servers.technical.ends.unknown': 'サーバーから知らされていません',
  'servers.technical.copied': '誰かにコピーされたら',
  'servers.technical.copied.bound':
    '役に立ちません。要求はすべて、ここから出ない鍵で署名されます（DPoP）',
  'servers.technical.copied.bearer': '期限が来るか取り消されるまで、使われるおそれがあります',
  'servers.technical.renews': '更新',
  'servers.technical.renews.yes': 'されます（リフレッシュトークンを使用）',
  'servers.technical.renews.no': 'されません',
  'servers.technical.revocable': '発行元での取り消し',
  'servers.technical.revocable.yes': 'できます',
  'servers.technical.revocable.no':
    'できません。鍵はここで消去され、発行元では期限とともに無効になります',
  'servers.technical.kept': '保管場所',
  'servers.technical.kept.disk': 'このコンピューターの封印された保管庫',
  'servers.technical.kept.memory': 'メモリのみ',
  'servers.technical.quirks': '標準との違い',
  'servers.technical.quirks.none': 'Chatelaine が補う必要のある違いはありません',
}
