import type { Translation } from '../../message.ts'
import type { doctor as english } from '../en/doctor.ts'

export const doctor: Translation<typeof english> = {
  'doctor.title': 'サインイン診断',
  'doctor.back': 'サーバーに戻る',
  'doctor.about':
    '直近 20 回分です。Chatelaine を終了するまでメモリに置かれます。鍵、コード、秘密の値は含まれません。',
  'doctor.reading': '最近のサインインを読み込んでいます…',
  'doctor.nothing': 'Chatelaine を起動してから、まだ何も起きていません。',
  'doctor.list': '起きたこと',
  'doctor.times': '{count, plural, other {# 回}}',

  'doctor.outcome.label': '結果',
  'doctor.outcome.succeeded': '妨げるものはありませんでした。起きたことを順に示します。',
  'doctor.outcome.running': '進行中です。これまでに起きたこと：',
  'doctor.outcome.cancelled': '終わる前に中止されました。それまでに起きたこと：',
  'doctor.outcome.failed': '最後まで進みませんでした。それまでに起きたこと：',

  'doctor.diagnosis.title': '考えられる原因',
  'doctor.diagnosis.what-to-do': '対処方法',
  'doctor.diagnosis.try-again': 'もう一度試す',
  'doctor.diagnosis.sign-in': 'サインイン',
  'doctor.diagnosis.open-settings': '設定を開く',
  'doctor.diagnosis.who.you': '自分で解決できます。',
  'doctor.diagnosis.who.server': 'サーバーの運営者が解決できます。',
  'doctor.diagnosis.who.provider': 'サインインサービスの運営者が解決できます。',
  'doctor.diagnosis.who.network': '途中のネットワークの問題です。',

  'doctor.check.title': '接続するとどうなるか',
  'doctor.check.step-count': '確認の手順：{count, plural, other {# 段階}}',

  'doctor.report.copy': 'レポートをコピー',
  'doctor.report.save': 'レポートを保存',
  'doctor.report.saved': '保存しました。',

  'doctor.steps.label': '手順',
  'doctor.steps.omitted': '途中の {count, plural, other {# 段階}}は収まりきらず省きました。',
  'doctor.step.after': '経過時間',
  'doctor.step.request': 'リクエスト',
  'doctor.step.answer': '応答',
  'doctor.step.answered': '<mono>{status}</mono>（所要時間 {time}）',
  'doctor.step.answered.proxy': '<mono>{status}</mono>（所要時間 {time}、プロキシ経由）',
  'doctor.step.answered.cache': '<mono>{status}</mono>（所要時間 {time}、キャッシュから）',
  'doctor.step.no-answer': '応答なし（所要時間 {time}）',
  'doctor.step.no-answer.proxy': '応答なし（所要時間 {time}、プロキシ経由）',

  'doctor.from.app': 'Chatelaine',
  'doctor.from.mcp-server': 'サーバー',
  'doctor.from.authorization-server': 'サインインサービス',
  'doctor.from.browser': 'ブラウザー',
  'doctor.from.person': 'あなた',
  'doctor.from.identity-provider': '組織',
  'doctor.to.app': 'Chatelaine',
  'doctor.to.mcp-server': 'サーバー',
  'doctor.to.authorization-server': 'サインインサービス',
  'doctor.to.browser': 'ブラウザー',
  'doctor.to.person': 'あなた',
  'doctor.to.identity-provider': '組織',
  'doctor.from-to': '{from} → {to}',
}
