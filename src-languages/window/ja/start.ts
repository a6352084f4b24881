import type { Translation } from '../../message.ts'
import type { start as english } from '../en/start.ts'

export const start: Translation<typeof english> = {
  'start.title': 'はじめに',
  'start.steps': '手順',
  'start.step.keys': '鍵の保管',
  'start.step.server': 'サーバー',
  'start.step.connect': 'サーバーの鍵',
  'start.skip': 'スキップ',
  'start.next': '次へ',
  'start.back': '戻る',
  'start.keys.title': '鍵の棚へようこそ',
  'start.keys.lead':
    'サーバーに接続すると、Chatelaine は鍵を受け取ります。それぞれの鍵で何ができるかをここで確かめ、ワンクリックで取り戻せます。',
  'start.keys.here': 'このコンピューターでの鍵の保管方法',
  'start.keys.passphrase': 'パスフレーズを設定',
  'start.keys.passphrase-about': '必要に応じて追加できます。あとで設定から行うこともできます。',
  'start.server.title': '最初のサーバーを選ぶ',
  'start.server.lead':
    '鍵を渡される前に、サーバーに許すことを決められます。選ぶまでは何も送信されません。',
  'start.server.demo': 'アカウントなしでここで試す',
  'start.server.known': 'よく知られたサーバー',
  'start.server.other': 'そのほかのサーバー',
  'start.server.address': 'アドレス',
  'start.server.add': '接続',
  'start.server.import': '別のアプリから取り込む',
  'start.connect.title': '{name} に接続',
  'start.connect.works': '{name} が使えるようになりました',
  'start.connect.gone': 'このサーバーはもう一覧にありません',
  'start.connect.other': '別のサーバーを選ぶ',
  'start.connect.no-key': 'サインインは求められなかったため、鍵はありません。',
  'start.connect.tools':
    '{count, plural, other {ツールが # 個あります。どれの実行を許すかはあなたが決めます。}}',
  'start.connect.open': '開く',
}
