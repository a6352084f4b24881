import type { Translation } from '../../message.ts'
import type { news as english } from '../en/news.ts'

export const news: Translation<typeof english> = {
  'tray.locked': 'ロック中',
  'tray.no-servers': 'サーバーはまだありません',
  'tray.connected': '{all, number} 件中 {connected, number} 件が接続済み',
  'tray.asking': '{asking, plural, other {# 件が対応待ち}}、{connected}',
  'news.sign-in.title': '{name} がサインインを求めています',
  'news.sign-in.body': '鍵が使えなくなりました。もう一度サインインするまで、何も送られません。',
  'news.step-up.title': '{name} がさらに権限を求めています',
  'news.step-up.to-connect': '接続にはさらに権限が必要です。',
  'news.step-up.for-tool': 'ツール {tool} があなたの回答を待っています。',
  'news.approval.title': '{name} があなたの承認を待っています',
  'news.approval.body': 'ツール {tool} は、承認されるまで実行されません。',
  'news.changed.title': '{name} がツール {tool} を変更しました',
  'news.changed.body': '信頼したときと説明が変わったため、実行されません。',
  'news.question.title': '{name} から質問があります',
  'news.question.body': '呼び出しがあなたの回答を待っています。',
  'news.ending.title': '{name} の鍵の期限がまもなく切れます',
  'news.ending.body': '自動では更新されません。都合のよいときにもう一度サインインしてください。',
  'news.stuck.title': '{name} に 1 週間通知できていません',
  'news.stuck.body':
    '鍵はここでは消去済みです。プロバイダー側でもなくなったか、そのページで確認してください。',
  'news.delivered.title': '{name} の鍵を取り戻しました',
  'news.delivered.body': 'プロバイダーへの通知も済みました。',
  'tray.title': 'Chatelaine：{words}',
  'tray.open': 'Chatelaine を開く',
  'tray.lock': 'ロック',
  'tray.quit': '終了',
}
