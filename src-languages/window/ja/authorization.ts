import type { Translation } from '../../message.ts'
import type { authorization as english } from '../en/authorization.ts'

export const authorization: Translation<typeof english> = {
  'authorization.title': 'サインイン',
  'authorization.cancel': 'キャンセル',
  'authorization.continue': '続ける',
  'authorization.back': '戻る',
  'authorization.more': 'その他',
  'authorization.working': '{step}…',
  'authorization.discovering': 'サインイン先を調べています',
  'authorization.exchanging': 'サインインの仕上げ',
  'authorization.exchanging.step': 'コードを鍵と交換しています',
  'authorization.time-left': '残り {time}。',
  'authorization.time-over': '時間切れです。',
  'authorization.issuer.title': 'サインイン先を選ぶ',
  'authorization.issuer.text':
    '{name} は複数の認可サーバーの鍵を受け付けます。アカウントを持っているものを選んでください。',
  'authorization.issuer.label': '認可サーバー',
  'authorization.review.title': '求められている内容の確認',
  'authorization.review.text': '{host} でサインインします。この鍵があれば、{name} は{may}。',
  'authorization.review.moved':
    '<b>サインインサービスが以前と違います。</b>{name} は {before} を使っていましたが、今は {now} を示しています。心当たりがある場合だけ続けてください。続けると、古い鍵は取り戻されます。',
  'authorization.review.vouches':
    'ここでは、あなたの組織が身元を保証できます。そちらにサインインしている間、ブラウザーは開きません。',
  'authorization.review.as-client': 'クライアントとしてサインイン',
  'authorization.review.go-in': '{host} を使って入る',
  'authorization.review.browser': 'ブラウザーで続ける',
  'authorization.use-code': '代わりにコードを使う',
  'authorization.review.no-scopes':
    'サーバーはスコープを示していません。鍵で何ができるかは、サインインのときに決まります。',
  'authorization.review.scopes': '求める権限',
  'authorization.review.left-out-before': '前回、あなたはこれを外しました。',
  'authorization.review.by-challenge':
    'サーバー自身がこれらを求めています。外したものは、ツールが必要とするときにあらためて求められることがあります。',
  'authorization.review.by-metadata':
    'サーバーが挙げているもののすべてです。どれが必要かは示されていません。',
  'authorization.review.leave-one':
    '少なくとも1つは残してください。すべて外すと、何を許すかをサインインサービスが決めてしまいます。',
  'authorization.review.listed.server': 'サーバーの権限の一覧にありますが、説明はありません。',
  'authorization.review.listed.service': 'サインインサービスの一覧だけにあり、説明はありません。',
  'authorization.review.listed.neither':
    'サーバーの一覧にも、サインインサービスの一覧にもありません。',
  'authorization.own.title': '別のクライアント',
  'authorization.own.entered': '入力したクライアントでサインインします。',
  'authorization.own.none':
    'プロバイダーでアプリを作成してある場合、Chatelaine をそのアプリとして使えます。',
  'authorization.own.change': 'クライアントを変更',
  'authorization.own.enter': 'クライアントを入力',
  'authorization.browser.title': 'ブラウザーでサインイン',
  'authorization.browser.sent': 'ブラウザーで次のサイトを開きました：',
  'authorization.browser.text':
    'そこでサインインし、何を許可するか決めてください。終わると、こちらは自動で先に進みます。',
  'authorization.browser.open-again': 'もう一度開く',
  'authorization.browser.copy': 'アドレスをコピー',
  'authorization.browser.copied': 'コピーしました',
  'authorization.browser.lost': 'ブラウザーから戻れなかった場合',
  'authorization.browser.address': 'ブラウザーのアドレス',
  'authorization.browser.address.text':
    '最後のページが読み込まれなかった場合は、アドレスバーのアドレス全体をコピーして、ここに貼り付けてください。',
  'authorization.browser.use-address': 'このアドレスを使う',
  'authorization.device.title': 'コードの入力',
  'authorization.device.open': 'どのデバイスでもかまいません。次のページを開き、',
  'authorization.device.enter': 'このコードを入力します：',
  'authorization.device.code': 'コード',
  'authorization.device.check':
    'ページに同じホスト名と同じコードが表示されていることを確かめてください。',
  'authorization.device.qr': '{host} のアドレスの QR コード',
  'authorization.device.open-here': 'ここでページを開く',
  'authorization.device.copy': 'コードをコピー',
  'authorization.device.use-browser': '代わりにブラウザーを使う',
  'authorization.override.title': 'Chatelaine はここで止まりました',
  'authorization.override.text':
    '例外はこのサーバーだけに適用され、履歴に残ります。サーバーのページにも表示され、そこで解除できます。',
  'authorization.override.accept': 'このサーバーでは受け入れる',
  'authorization.access.title': 'プロバイダーのアプリ登録は招待制です',
  'authorization.access.text':
    '{host} は、発行したトークンがある場合にだけアプリを登録します。開発者向けの設定で初期アクセストークン（initial access token）を探すか、運営者に問い合わせてください。',
  'authorization.access.token': '初期アクセストークン',
  'authorization.access.token.text':
    '登録のために一度だけ送信します。保存せず、二度と表示しません。',
  'authorization.access.none': '受け取ったものを、ここか「その他」に入力してください。',
  'authorization.access.statement': 'ソフトウェアステートメント',
  'authorization.access.statement.text':
    'アプリの署名付きの説明です。受け取っている場合に入力します。登録のために送信し、保存しません。',
  'authorization.access.register': '登録',
  'authorization.access.enter-client': '代わりにクライアントを入力',
  'authorization.client.title': 'Chatelaine を手動で登録',
  'authorization.client.title.entered': '入力したクライアント',
  'authorization.client.refusal': '{whatHappened}{whatToDo}',
  'authorization.client.id': 'クライアント ID',
  'authorization.client.why.asked':
    '{host} では、アプリが自分で登録することはできません。設定画面でこのリダイレクト先アドレスを指定してアプリを作成し、発行されたものを入力してください。',
  'authorization.client.why.entered':
    '{host} にあるアプリの設定と照らし合わせてください。アプリには、このリダイレクト先アドレスが必要です。',
  'authorization.client.why.free':
    '{host} の設定でアプリを作成すると、Chatelaine をそのアプリとして使えます。アプリには、このリダイレクト先アドレスが必要です。',
  'authorization.redirect': 'リダイレクト先アドレス',
  'authorization.redirect.any-port': 'リダイレクト先アドレス（ポートは任意）',
  'authorization.redirect.copy': 'リダイレクト先アドレスをコピー',
  'authorization.redirect.text':
    'プロバイダーによっては、<mono>localhost</mono> だけ、または特定のポートだけを受け付けます。ポートを空にすると、サインインのたびに空いているものを使います。',
  'authorization.redirect.host': 'ホスト',
  'authorization.redirect.safer': '{host}（より安全）',
  'authorization.redirect.port': 'ポート',
  'authorization.redirect.port.any': '任意',
  'authorization.proof.label': '身元を証明する方法',
  'authorization.proof.none': 'なし：シークレットはありません（none）',
  'authorization.proof.client_secret_basic': 'シークレット、ヘッダーで送る（client_secret_basic）',
  'authorization.proof.client_secret_post': 'シークレット、フォームで送る（client_secret_post）',
  'authorization.proof.private_key_jwt': '署名に使う秘密鍵（private_key_jwt）',
  'authorization.proof.file': 'このコンピューターが受け取るトークン（workload identity）',
  'authorization.secret': 'クライアントシークレット',
  'authorization.secret.text': 'すぐに封印され、二度と表示されません。',
  'authorization.secret.text.kept':
    'すぐに封印され、二度と表示されません。空のままにすると、入力済みのものを引き続き使います。',
  'authorization.file': 'トークンのファイル',
  'authorization.file.text':
    '完全なパスを入力します。トークンが必要になるたびに読み取り、このサインインサービスにだけ送信します。',
  'authorization.without-person':
    '人の操作なしで、クライアント自身がサインインする（client credentials）',
  'authorization.key.from': '鍵の用意のしかた',
  'authorization.key.made': 'ここで作る',
  'authorization.key.pasted': '手元の鍵を使う',
  'authorization.key.private': '秘密鍵',
  'authorization.key.private.text':
    'BEGIN PRIVATE KEY から END まで、ファイル全体を入力します。すぐに封印され、二度と表示されません。',
  'authorization.key.private.text.kept':
    'BEGIN PRIVATE KEY から END まで、ファイル全体を入力します。すぐに封印され、二度と表示されません。空のままにすると、入力済みのものを引き続き使います。',
  'authorization.key.missing': '先に鍵を作り、そこに登録してください。',
  'authorization.key.halves':
    '秘密鍵はこのコンピューターに封印されます。プロバイダーには公開鍵を渡します。',
  'authorization.key.make': '鍵を作る',
  'authorization.key.public': '登録する公開鍵',
  'authorization.key.public.text':
    '{host} で、アプリの公開鍵または鍵セット（JWKS）を求められる欄に入力します。破棄するまで、同じ鍵のままです。',
  'authorization.key.copy-set': '鍵セットをコピー',
  'authorization.key.copy-one': '鍵だけをコピー',
  'authorization.asks.title': '追加の権限が求められています',
  'authorization.asks.tool': 'ツール {tool} には、今の鍵にない権限が必要です。追加されるもの：',
  'authorization.asks.connecting':
    '{name} への接続には、今の鍵にない権限が必要です。追加されるもの：',
  'authorization.asks.gains': '追加される権限',
  'authorization.asks.has':
    '今の鍵では、{name} は{may}。権限を追加するにはサインインし直します。呼び出しはその間待機し、自動で再開します。',
  'authorization.asks.grant': 'サインインして与える',
  'authorization.asks.not-now': '今はしない',
  'authorization.asks.never': '今後も与えない',
  'authorization.asks.never-for-tool': 'このツールには今後も与えない',
}
