import type { Translation } from '../../message.ts'
import type { doctorCauses as english } from '../en/doctor-causes.ts'

export const doctorCauses: Translation<typeof english> = {
  'doctor.cause.signed-out':
    '{server} はあなたが誰かを知る必要がありますが、まだサインインしていません。',
  'doctor.cause.grant-ended': '鍵の期限が切れたか、{service} で取り消されました。',
  'doctor.cause.client-unknown':
    '{service} はこのクライアント ID を知らないか、そのシークレットを受け付けません。',
  'doctor.cause.client-forgotten': '{service} には、Chatelaine の登録がもう残っていません。',
  'doctor.cause.client-secret-wrong':
    '{service} はクライアント ID を知っていますが、そのシークレットを受け付けませんでした。',
  'doctor.cause.client-not-allowed':
    '使っているクライアントには、{service} でこの種類のサインインが許可されていません。',
  'doctor.cause.private-key': 'クライアント用に入力された秘密鍵は使えません。',
  'doctor.cause.redirect-not-registered':
    '{service} は、ブラウザーの戻り先のアドレスを知りません。',
  'doctor.cause.browser-never-came-back':
    'ブラウザーが {service} から戻ってきませんでした。多くの場合、そのページでエラーが表示されたか、タブが閉じられています。',
  'doctor.cause.browser-missing': 'ブラウザーを開けませんでした。',
  'doctor.cause.metadata-unreachable':
    '{server} はサインインを求めていますが、その説明があるはずの場所に何もありません。',
  'doctor.cause.metadata-malformed':
    'サインインの説明があるはずの場所から、別のものが返ってきました。',
  'doctor.cause.no-sign-in-service':
    '{server} は、サインインできるサービスを 1 つも示していません。',
  'doctor.cause.pkce-refused':
    '{service} は、戻ってくる応答を保護すること（S256 による PKCE）を表明していません。',
  'doctor.cause.resource-mismatch':
    '{server} の鍵は、追加したものとは別のアドレス用だとサーバー自身が示しています。',
  'doctor.cause.key-for-another':
    '{service} が発行した鍵を、{server} がすぐに拒否しました。鍵が誰のためのものか（audience）について、両者が一致していません。',
  'doctor.cause.target-refused': '{service} は {server} 用の鍵を発行しません（resource）。',
  'doctor.cause.issuer-mismatch':
    '{service} で見つかったものは、サーバーが示したのとは違う名前を名乗っています。偽のサインインページならこのように見えます。',
  'doctor.cause.answer-of-another':
    'ブラウザーが持ち帰った応答からは、{service} のものだと確認できません。',
  'doctor.cause.endpoints-moved': '承認した後に、{service} のアドレスが変わりました。',
  'doctor.cause.request-refused':
    '{service} が要求を拒否しました。PKCE や resource など、新しい規則のパラメーターに対応していないのかもしれません。',
  'doctor.cause.request-refused.said':
    '{service} が要求を拒否しました（{word}）。PKCE や resource など、新しい規則のパラメーターに対応していないのかもしれません。',
  'doctor.cause.code-refused':
    '{service} は、発行したばかりのコードを受け付けませんでした。使用済みか、古すぎるか、添えた証明（PKCE）が合いませんでした。',
  'doctor.cause.code-expired': 'コードが時間内に入力されませんでした。',
  'doctor.cause.no-codes': '{service} はコードを発行しません。',
  'doctor.cause.token-malformed': '{service} が返したものは、鍵として使えません。',
  'doctor.cause.consent-denied':
    '{service} でアクセスが拒否されました。拒否したのは、あなたかアカウントの管理者です。',
  'doctor.cause.scope-missing': 'この鍵では開けません。{server} はさらに権限を求めています。',
  'doctor.cause.scope-refused':
    '{service} は、求められた権限を知らないか、与えることができません。',
  'doctor.cause.registration-refused': '{service} は Chatelaine を登録しませんでした。',
  'doctor.cause.registration-refused.said':
    '{service} は Chatelaine を登録しませんでした（{word}）。',
  'doctor.cause.registration-not-offered':
    '{service} では、アプリが自分で登録することはできません。',
  'doctor.cause.description-unreadable':
    'Chatelaine を説明する文書が、設定に書かれた場所にありません。',
  'doctor.cause.clock': 'このコンピューターの時計と {service} の時計が大きくずれています。',
  'doctor.cause.clock.behind':
    'このコンピューターの時計と {service} の時計が大きくずれています。こちらが {minutes, plural, other {# 分}}遅れています。',
  'doctor.cause.clock.ahead':
    'このコンピューターの時計と {service} の時計が大きくずれています。こちらが {minutes, plural, other {# 分}}進んでいます。',
  'doctor.cause.proxy': 'ネットワークのプロキシが要求を通しませんでした。',
  'doctor.cause.certificate':
    '相手が本物だと確認できませんでした。証明書の期限が切れているか、信頼されていません。',
  'doctor.cause.captive-portal':
    '応答の代わりにウェブページが返ってきました。独自のサインインを求めるネットワークでは、こうなります。',
  'doctor.cause.name-not-found': 'アドレスの中の名前が見つかりませんでした。',
  'doctor.cause.unreachable': '相手につながりませんでした。',
  'doctor.cause.too-slow': '相手の応答に時間がかかりすぎました。',
  'doctor.cause.provider-fault': '{service} で今、障害が起きています。',
  'doctor.cause.too-many-requests':
    '{service} への要求が多すぎたため、間をあけるよう求められています。',
  'doctor.cause.blocked-address':
    '{server} がプライベートネットワーク内のアドレスを示したため、Chatelaine はそこに接続しませんでした。',
  'doctor.cause.not-encrypted':
    '{server} が示したアドレスは暗号化されていません。そこには何も送っていません。',
  'doctor.cause.not-an-mcp-server':
    '{server} から応答がありましたが、MCP サーバーのものではありません。',
  'doctor.cause.server-refused': '{server} は、何が必要かを示さずに拒否しました。',
  'doctor.cause.key-refused': '{server} は、入力された鍵を受け付けません。',
  'doctor.cause.organization-refused':
    'あなたの組織か {server} が、組織の証明によるアクセスを認めていません。',
  'doctor.cause.organization-sign-in': '組織が、もう一度サインインするよう求めています。',
  'doctor.cause.assertion-unusable':
    'あなたについての証明は {server} 宛てではないため、送りませんでした。',
  'doctor.cause.keyring-locked':
    'このコンピューターのキーリングがロックされているため、保管庫から鍵を取り出せません。',
  'doctor.cause.vault-unreadable': '鍵の入った保管庫を、このコンピューターでは開けません。',
  'doctor.cause.disk': '保存すべきものを、ディスクに書き込めませんでした。',
  'doctor.cause.unclear': '手順からは、原因をはっきり特定できません。',
}
