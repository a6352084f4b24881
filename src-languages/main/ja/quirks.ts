import type { Translation } from '../../message.ts'
import type { quirks as english } from '../en/quirks.ts'

export const quirks: Translation<typeof english> = {
  'quirks.registration-status-200.differs':
    '登録に対して、201 であるべきところをステータス 200 で応答します。',
  'quirks.registration-status-200.we-do':
    'Chatelaine はそれでも登録を受け入れます。重要なのは中のクライアント ID です。',
  'quirks.secret-without-expiry.differs':
    'クライアントシークレットを渡しますが、いつ切れるかを示しません。',
  'quirks.secret-without-expiry.we-do': 'Chatelaine は期限のないものとして扱います。',
  'quirks.revocation-status-204.differs':
    '取り消しに対して、204 など 200 以外のステータスで応答します。',
  'quirks.revocation-status-204.we-do': 'Chatelaine は成功の応答であれば、完了したとみなします。',
  'quirks.scope-missing.differs': 'トークンを渡しますが、どの権限があるかを示しません。',
  'quirks.scope-missing.we-do':
    'Chatelaine は、求めたものすべてであり、それ以上ではないとみなします。',
  'quirks.scope-as-array.differs':
    'トークンの権限を、1 行のテキストであるべきところを JSON のリストで示します。',
  'quirks.scope-as-array.we-do': 'Chatelaine はそのリストを読み取ります。',
  'quirks.expires-in-as-text.differs':
    'トークンの有効期間を、数値であるべきところをテキストで示します。',
  'quirks.expires-in-as-text.we-do': 'Chatelaine はテキスト中の数値を読み取ります。',
  'quirks.token-type-case.differs':
    'トークンの種類を「bearer」や「BEARER」など独自の綴りで示します。',
  'quirks.token-type-case.we-do':
    'Chatelaine はどの綴りでも種類を見分け、ほかの種類は受け付けません。',
  'quirks.error-with-status-200.differs': 'エラーを、成功を意味するステータス 200 で知らせます。',
  'quirks.error-with-status-200.we-do':
    'Chatelaine は応答ごとにエラーがないか調べ、エラーをトークンとみなすことはありません。',
  'quirks.refresh-token-kept.differs': '1 つのリフレッシュトークンを何度も使えるようにしています。',
  'quirks.refresh-token-kept.we-do':
    'Chatelaine はそのトークンを封印して保管し、新しいものが届けばそれを使います。',
  'quirks.refresh-token-grace.differs':
    '新しいリフレッシュトークンを渡した後も、短い間は古いものをもう一度受け付けます。',
  'quirks.refresh-token-grace.we-do':
    'Chatelaine は常に最新のものを使い、応答が失われたときにだけ古いもので尋ね直します。',
  'quirks.issuer-with-path.differs':
    '名前にパスが付いています。1 つのホストで多くの組織のサインインを行う場合などです。',
  'quirks.issuer-with-path.we-do':
    'Chatelaine はそのような名前で認められた場所でメタデータを探し、ホストのルートでは探しません。',
  'quirks.openid-metadata-only.differs':
    'OAuth ではなく OpenID Connect の形式で自身を説明しています。',
  'quirks.openid-metadata-only.we-do': 'Chatelaine はその説明を同じ規則で読み取ります。',
  'quirks.resource-trailing-slash.differs':
    '名乗る名前の末尾のスラッシュが、アドレスより多いか少ないです。',
  'quirks.resource-trailing-slash.we-do':
    'Chatelaine は同じサーバーとみなし、名前を書かれたとおりに用います。',
  'quirks.resource-parent-path.differs': '同じホストで自分より上のアドレスを名乗ります。',
  'quirks.resource-parent-path.we-do':
    'ホストの運営者はその下も運営しているため、Chatelaine は受け入れます。',
  'quirks.challenge-unquoted.differs': 'サインインを求めるときに引用符を省きます。',
  'quirks.challenge-unquoted.we-do': 'Chatelaine はその値を次の空白かコンマまで読み取ります。',
  'quirks.challenge-without-metadata.differs':
    'サインインを求めますが、メタデータの場所を示しません。',
  'quirks.challenge-without-metadata.we-do': 'Chatelaine はメタデータがあるべき場所を調べます。',
  'quirks.pkce-not-advertised.differs': 'ブラウザーの応答を PKCE で守ることを示していません。',
  'quirks.pkce-not-advertised.we-do':
    'Chatelaine はあなたの承諾がある場合にだけ続け、PKCE に必要なものはそれでも送ります。',
  'quirks.issuer-differs.differs': 'サーバーが示した名前とは別の名前を名乗ります。',
  'quirks.issuer-differs.we-do':
    'Chatelaine はあなたの承諾がある場合にだけ続け、その後の応答にはその名乗った名前を必ず求めます。',
  'quirks.metadata-redirected.differs': 'メタデータを求めると、別のアドレスに転送します。',
  'quirks.metadata-redirected.we-do': 'Chatelaine は一度だけ、同じホストの中でだけ従います。',
  'quirks.offline-access-needed.differs':
    'offline_access を求めた相手にだけリフレッシュトークンを渡します。',
  'quirks.offline-access-needed.we-do':
    '提供されている場合、Chatelaine はこれを求めます。権限の一覧で確認できます。',
  'quirks.registration-short-lived.differs': 'アプリを期間限定で登録します。',
  'quirks.registration-short-lived.we-do': 'Chatelaine は期限の切れたシークレットを送りません。',
  'quirks.clock-off.differs': '時計がこのコンピューターと数分ずれています。',
  'quirks.clock-off.we-do':
    'Chatelaine はトークンの有効期間を自分の時計で数え、署名するものの日時は、拒否された後はサーバーの時計に合わせます。',
}
