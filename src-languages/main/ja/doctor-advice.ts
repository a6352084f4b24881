import type { Translation } from '../../message.ts'
import type { doctorAdvice as english } from '../en/doctor-advice.ts'

export const doctorAdvice: Translation<typeof english> = {
  'doctor.do.sign-in': 'サインインしてください。',
  'doctor.do.sign-in-for-a-new-key':
    'もう一度サインインしてください。新しい鍵が発行され、ほかに失われるものはありません。',
  'doctor.do.see-who-ends-it':
    'すぐにまた切れる場合は、{service} で誰かが取り消していないか確認してください。',
  'doctor.do.compare-client':
    'クライアント ID とシークレットを、{service} の設定にあるものと 1 文字ずつ照らし合わせてください。',
  'doctor.do.enter-again': 'もう一度入力してください。',
  'doctor.do.sign-in-to-register':
    'もう一度サインインしてください。Chatelaine が新たに登録します。',
  'doctor.do.make-secret':
    '以前のシークレットをもう表示できない場合は、{service} の設定で新しいものを作ってください。',
  'doctor.do.enter-client-with-its-way':
    '設定どおりの認証方法を選んで、クライアントをもう一度入力してください。',
  'doctor.do.allow-code-grant':
    '{service} の設定で、このクライアントに認可コードグラントを許可してください。',
  'doctor.do.then-try-again': 'その後、もう一度試してください。',
  'doctor.do.enter-whole-key':
    'BEGIN PRIVATE KEY から END PRIVATE KEY まで、ファイル全体をもう一度入力してください。',
  'doctor.do.add-redirect':
    '下の手順にある戻り先のアドレスを、{service} の設定でクライアントに追加してください。',
  'doctor.do.redirect-port':
    'ポートを聞かれた場合、アプリでは「ポートなし」または「任意のポート」が正しい設定です。',
  'doctor.do.page-spoke-of-redirect':
    '{service} のページに redirect URI という言葉があった場合は、下の手順にある戻り先のアドレスを、その設定に追加してください。',
  'doctor.do.page-spoke-of-client':
    'クライアントという言葉があった場合は、そこでクライアント ID を照らし合わせてください。',
  'doctor.do.paste-address':
    'サインイン済みと表示された場合は、そのページのアドレスをコピーし、サインインの途中でここに貼り付けてください。',
  'doctor.do.open-yourself':
    'もう一度試し、アドレスをコピーして自分で開くか、代わりにコードを使ってください。',
  'doctor.do.check-path': 'アドレスのパスを確認してください。多くは /mcp で終わります。',
  'doctor.do.report-no-metadata':
    'レポートをコピーして {server} の運営者に送ってください。OAuth メタデータが見つかりません。',
  'doctor.do.network-first':
    'ホテルや列車の中では、まずネットワークにサインインしてください。そのページが代わりに返ってきたのかもしれません。',
  'doctor.do.otherwise-report-to-server':
    'そうでない場合は、レポートをコピーして {server} の運営者に送ってください。',
  'doctor.do.report-to-server': 'レポートをコピーして {server} の運営者に送ってください。',
  'doctor.do.report-to-service': 'レポートをコピーして {service} の運営者に送ってください。',
  'doctor.do.report-to-service-if-it-stays':
    '変わらない場合は、レポートをコピーして {service} の運営者に送ってください。',
  'doctor.do.report-if-it-stays':
    '変わらない場合は、レポートをコピーしてサーバーの運営者に送ってください。',
  'doctor.do.report-no-issuer':
    'レポートをコピーして {server} の運営者に送ってください。メタデータに認可サーバーが 1 つもありません。',
  'doctor.do.report-no-pkce':
    'レポートをコピーして {service} の運営者に送ってください。code_challenge_methods_supported に S256 がありません。',
  'doctor.do.set-aside-pkce':
    '信頼できるコンピューターなら、このサーバーに限って例外を認められます。もう一度試すと、Chatelaine が確認します。',
  'doctor.do.compare-address':
    '追加したアドレスを、「対象」の欄のものやドキュメントと照らし合わせてください。',
  'doctor.do.accept-address':
    '同じ人たちが両方を運営しているなら、受け入れてかまいません。もう一度試すと、Chatelaine が確認します。',
  'doctor.do.otherwise-stop': 'そうでない場合は、先に進まないでください。',
  'doctor.do.try-once-more':
    'もう一度試してください。設定したばかりのサービスは、少し時間がかかることがあります。',
  'doctor.do.report-key-refused':
    'レポートをコピーして {server} の運営者に送ってください。その resource 用に発行されたばかりの鍵に、401 が返ります。',
  'doctor.do.report-target':
    'レポートをコピーして {server} の運営者と {service} に送ってください。サーバーが示す resource が、そこでは知られていません。',
  'doctor.do.no-other-way': 'それまでは、別の方法でサインインしないでください。',
  'doctor.do.report-issuer':
    'レポートをコピーして {server} の運営者に送ってください。メタデータの issuer は、サーバーが示すものと同じ文字列でなければなりません。',
  'doctor.do.try-once-mended': '修正されたら、もう一度試してください。',
  'doctor.do.close-tabs': '以前のサインインのタブを閉じてから、もう一度試してください。',
  'doctor.do.agree-to-new-addresses': 'もう一度サインインして、新しいアドレスを承認してください。',
  'doctor.do.fewer-permissions': '権限を減らして、もう一度試してください。',
  'doctor.do.without-pause': 'もう一度試し、あまり間をあけずにページを進めてください。',
  'doctor.do.check-clock': 'このコンピューターの時計が合っているか確認してください。',
  'doctor.do.new-code': 'もう一度試すと、新しいコードが出ます。',
  'doctor.do.use-browser': 'もう一度試し、ブラウザーでサインインしてください。',
  'doctor.do.try-again': 'もう一度試してください。',
  'doctor.do.agree-or-take-away':
    'もう一度試して承認するか、先に進む前に権限をいくつか外してください。',
  'doctor.do.ask-account-manager':
    '会社の場合は、アカウントの管理者に Chatelaine を許可するよう頼んでください。',
  'doctor.do.give-what-is-asked': 'もう一度行い、求められた権限を与えてください。',
  'doctor.do.let-it-ask':
    '今後も拒否すると決めていた場合は、サーバーのページで、また確認するように変えてください。',
  'doctor.do.one-permission-less': '権限を 1 つずつ外しながら、もう一度試してください。',
  'doctor.do.report-scope':
    'レポートをコピーして {server} の運営者に送ってください。サインインサービスが与えないスコープを、サーバーが示しています。',
  'doctor.do.create-client':
    '{service} の設定でクライアントを作り、その ID をここに入力してください。',
  'doctor.do.report-registration':
    'アプリが自分で登録できるはずなら、レポートをコピーして {service} の運営者に送ってください。',
  'doctor.do.check-description':
    '設定にある、クライアントメタデータ文書のアドレスを確認してください。',
  'doctor.do.set-clock':
    'このコンピューターの日付、時刻、タイムゾーンを自動設定にしてから、もう一度試してください。',
  'doctor.do.clock-is-right-here':
    'こちらが正しい場合は、レポートをコピーして相手側に送ってください。',
  'doctor.do.check-proxy':
    'このコンピューターの設定でプロキシを確認し、サインインが必要かどうかも調べてください。',
  'doctor.do.ask-network': '会社の場合は、ネットワークの管理者に聞いてください。',
  'doctor.do.check-date': 'このコンピューターの日付と時刻を確認してください。',
  'doctor.do.install-certificate':
    'ネットワークが通信の中身を調べる会社では、その証明書をこのコンピューターに入れておく必要があります。',
  'doctor.do.stop-and-report':
    'そうでない場合は先に進まず、サーバーの運営者のためにレポートをコピーしてください。',
  'doctor.do.sign-in-to-network':
    'ブラウザーで何かページを開き、そこでネットワークにサインインしてから、もう一度試してください。',
  'doctor.do.check-connection': '接続を確認してください。',
  'doctor.do.check-spelling': 'アドレスに打ち間違いがないか確認してください。',
  'doctor.do.down-over-there':
    'ほかのページが開くなら、相手側が止まっています。Chatelaine がもう一度試します。自分で試すこともできます。',
  'doctor.do.try-in-a-while': 'しばらくしてから、もう一度試してください。',
  'doctor.do.slow-over-there': 'ほかのページがすぐ開くなら、相手側が遅くなっています。',
  'doctor.do.key-is-kept':
    'しばらくしてから、もう一度試してください。すでに鍵があれば、そのまま残ります。',
  'doctor.do.wait-minutes': '数分待ってから、もう一度試してください。',
  'doctor.do.add-by-own-address':
    '自分のサーバーなら、そのサーバー自身のアドレスで追加してください。',
  'doctor.do.look-up-address': '提供元のドキュメントで、アドレスを確認してください。',
  'doctor.do.enter-another-key':
    'サーバーのページで別の鍵を入力するか、消してサインインに切り替えてください。',
  'doctor.do.ask-organization':
    'このサーバーを使えるかどうか、組織のサインインの担当者に聞いてください。',
  'doctor.do.sign-in-at-organization':
    '「設定」から、組織にサインインしてください。サーバーも続いてつながります。',
  'doctor.do.tell-organization': '組織のサインインの担当者に知らせてください。',
  'doctor.do.check-workload-file':
    'ワークロードの場合は、プラットフォームが書き出すファイルを確認してください。',
  'doctor.do.unlock-keyring':
    'ロックを解除してください。Chatelaine は自動で再開します。何も失われません。',
  'doctor.do.make-new-vault':
    'もう一度サインインすると、新しい保管庫を作ります。古いものはそのまま残ります。',
  'doctor.do.make-room':
    '空き容量を作ってから、もう一度試してください。以前からあるものは残っています。',
}
