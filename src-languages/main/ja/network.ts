import type { Translation } from '../../message.ts'
import type { network as english } from '../en/network.ts'

export const network: Translation<typeof english> = {
  'failures.name_not_found.what': '{host} は存在しません。名前が見つかりませんでした。',
  'failures.name_not_found.do':
    '綴りを確認してください。組織の名前であれば、VPN が必要な場合があります。',
  'failures.network_down.what': '{host} を調べるためのネットワークがありません。',
  'failures.network_down.do': '接続を確認してください。',
  'failures.connection_refused.what': '{host} は見つかりましたが、このポートでは応答がありません。',
  'failures.connection_refused.do':
    '再起動中かもしれません。続くようなら、アドレスとポートを確認してください。',
  'failures.connection_lost.what': '応答の前に {host} が接続を切りました。',
  'failures.connection_lost.do':
    'もう一度試してください。続くようなら、途中の何かが接続を切っています。',
  'failures.connect_timeout.what': '時間内に {host} へ接続できませんでした。',
  'failures.connect_timeout.do':
    '接続を確認してください。応答しないファイアウォールがある場合も同じように見えます。',
  'failures.answer_unfinished.what': '{host} は応答を始めましたが、最後まで届きませんでした。',
  'failures.answer_unfinished.do': 'もう一度試してください。',
  'failures.encryption_failed.what': '{host} と Chatelaine の間で暗号化の方式が合いませんでした。',
  'failures.encryption_failed.do':
    '何も送信していません。TLS 1.2 以降が必要だと運営者に知らせてください。',
  'failures.certificate_untrusted.what':
    '{host} の証明書を、このコンピューターが信頼する機関は保証していません。',
  'failures.certificate_untrusted.do':
    'このネットワークに専用のサインインページがあれば、先にそこでサインインしてください。組織独自の認証局は、このコンピューターの証明書ストアに登録してください。',
  'failures.certificate_expired.what': '{host} の証明書は期限切れです。',
  'failures.certificate_expired.do':
    'このコンピューターの時計が正しいか確認してください。正しければ、サーバーの運営者に知らせてください。',
  'failures.certificate_not_yet_valid.what': '{host} の証明書はまだ有効になっていません。',
  'failures.certificate_not_yet_valid.do':
    'このコンピューターの時計が正しいか確認してください。遅れているようです。',
  'failures.certificate_wrong_name.what':
    '{host} として応答した相手の証明書は、別の名前のものです。',
  'failures.certificate_wrong_name.do':
    'このネットワークに専用のサインインページがあれば、先にそこでサインインしてください。そうでなければ、目的のサーバーではありません。',
  'failures.proxy_unreachable.what': '{host} へのプロキシに到達できませんでした。',
  'failures.proxy_unreachable.do':
    'このコンピューターのネットワーク設定でプロキシを確認してください。VPN が必要な場合があります。',
  'failures.proxy_auth_needed.what':
    '{host} へのプロキシがパスワードを求めていますが、Chatelaine は渡しません。',
  'failures.proxy_auth_needed.do':
    'このコンピューターからそのアドレスへの通信を許可するよう、ネットワークの管理者に頼んでください。',
  'failures.proxy_refused.what': 'このネットワークのプロキシは {host} への通信を通しません。',
  'failures.proxy_refused.do':
    'そのアドレスへの通信を許可するよう、ネットワークの管理者に頼んでください。',
  'failures.proxy_unsupported.what':
    '{host} への経路は、Chatelaine が対応していない種類のプロキシ（SOCKS 4）だけです。',
  'failures.proxy_unsupported.do':
    'このコンピューターのネットワーク設定で、HTTP、HTTPS、SOCKS 5 のいずれかを指定してください。',
  'failures.captive_portal.what': '{host} の代わりに、このネットワークのページが応答しました。',
  'failures.captive_portal.do':
    'ブラウザーで適当なページを開き、ネットワークにサインインしてください。Chatelaine は自動で再試行します。',
}
