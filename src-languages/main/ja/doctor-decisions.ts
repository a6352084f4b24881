import type { Translation } from '../../message.ts'
import type { doctorDecisions as english } from '../en/doctor-decisions.ts'

export const doctorDecisions: Translation<typeof english> = {
  'doctor.decision.challenge.names-metadata':
    '誰がアクセスを許可できるか、その記載場所を示しています。',
  'doctor.decision.challenge.names-none':
    '場所は示されていません。Chatelaine が、よくある場所を探します。',
  'doctor.decision.scope-challenge.names-scopes': '足りない権限が示されています。',
  'doctor.decision.scope-challenge.names-none': 'どの権限かは示されていません。',
  'doctor.decision.sign-in-asked.no': 'サーバーは、あなたが誰かを聞かずに開きました。',
  'doctor.decision.resource-matches.identical': 'まさにこのアドレス用です。',
  'doctor.decision.resource-matches.parent': '同じサーバーの、このアドレスより上のパス用です。',
  'doctor.decision.resource-matches.accepted':
    'このサーバーについてあなたが受け入れた、別のアドレス用です。',
  'doctor.decision.resource-matches.own-address':
    'サーバーにメタデータがないため、あなたの選択どおり、サーバー自身のアドレスを使います。',
  'doctor.decision.issuer-chosen.only-one': 'サーバーが示すサインインサービスは 1 つです。',
  'doctor.decision.issuer-chosen.chosen': 'サーバーが示したものの中から、あなたが選びました。',
  'doctor.decision.issuer-chosen.remembered': '以前あなたが選んだものです。',
  'doctor.decision.issuer-identical.identical': 'サーバーが示したとおりの名前を名乗っています。',
  'doctor.decision.issuer-identical.not-published':
    '何も公開されていないため、あなたの選択どおり、2025-03-26 版の決まったアドレスを使います。',
  'doctor.decision.client-chosen.pre-registered': '入力されたクライアント ID を使います。',
  'doctor.decision.client-chosen.metadata-document':
    'サービスが読み取る、Chatelaine の説明文書のアドレスを使います。',
  'doctor.decision.client-chosen.dynamic': 'この鍵のためだけに、自分で登録します。',
  'doctor.decision.client-chosen.asked':
    '自分では名乗れません。このサービスではアプリの登録ができないため、あなたのクライアント ID が必要です。',
  'doctor.decision.pkce.promised': 'サービスは、確認すると表明しています。',
  'doctor.decision.pkce.set-aside': 'サービスは表明していませんが、あなたが例外を認めました。',
  'doctor.decision.scopes-chosen.challenged': 'サーバーが拒否したときに求めたものです。',
  'doctor.decision.scopes-chosen.supported': 'サーバーが知っていると示しているものです。',
  'doctor.decision.scopes-chosen.none':
    '名前では指定しません。鍵で何を開けるかは、サインインのときに決まります。',
  'doctor.decision.token-binding.bound':
    '結び付けます。サーバーもサインインサービスも対応しています。',
  'doctor.decision.token-binding.server-silent': '結び付けません。サーバーが対応を示していません。',
  'doctor.decision.token-binding.issuer-silent':
    '結び付けません。サインインサービスが対応を示していません。',
  'doctor.decision.ways-offered.browser': 'ブラウザーで行います。',
  'doctor.decision.ways-offered.code': '別の場所で入力するコードを使います。',
  'doctor.decision.ways-offered.both': 'ブラウザーで行うか、別の場所で入力するコードを使います。',
  'doctor.decision.ways-offered.neither': '人が使える方法は示されていません。',
  'doctor.decision.revocation-offered.yes': '取り消せます。',
  'doctor.decision.revocation-offered.no':
    '取り消せません。こちらでは消去され、相手側では自然に期限が切れます。',
  'doctor.decision.answer-checked.iss-promised':
    'このサインインのもので、表明どおり送り主を名乗っています。',
  'doctor.decision.answer-checked.iss-unpromised':
    'このサインインのもので、表明はありませんでしたが、送り主を名乗っています。',
  'doctor.decision.answer-checked.no-iss':
    'このサインインのものです。送り主は名乗っておらず、名乗るとも表明していません。',
  'doctor.decision.scopes-granted.as-asked': '求めたものがすべて与えられました。',
  'doctor.decision.scopes-granted.fewer': '求めたものより少なく与えられました。',
  'doctor.decision.scopes-granted.others': '求めたものより多くが与えられました。',
  'doctor.decision.kept.sealed': 'このコンピューターの、封印された保管庫に入れました。',
  'doctor.decision.kept.in-memory': '使えるキーリングがないため、メモリにだけ置きました。',
}
