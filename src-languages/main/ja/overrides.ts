import type { Translation } from '../../message.ts'
import type { overrides as english } from '../en/overrides.ts'

export const overrides: Translation<typeof english> = {
  'overrides.resource.sentence': 'このサーバーは、{subject} 向けに作られた鍵を受け取ります。',
  'overrides.pkce.sentence':
    '{subject} へのサインインは、戻ってくる応答を守る PKCE の保証なしで行われます。',
  'overrides.issuer.sentence':
    'サインインサービスが、示された名前とは別の名前を名乗っています：「{subject}」。',
  'overrides.origin-endpoints.sentence':
    '2025 年初めのサーバーのように、{subject} の固定アドレスでサインインします。',
  'overrides.resource.risk':
    '受け入れると、{name} は {subject} 向けに作られた鍵を受け取ります。両方を同じ人たちが運営している場合にだけ受け入れてください。',
  'overrides.pkce.risk':
    '受け入れると、戻ってくる応答を横取りしたプログラムがそれを使えるおそれがあります。信頼できるコンピューターでだけ受け入れてください。',
  'overrides.issuer.risk':
    '受け入れると、{name} は、示された名前とは別の名前を名乗るサービス「{subject}」でサインインを行います。偽物もこのように見えることがあります。両方を同じ人たちが運営しているとわかっている場合にだけ受け入れてください。',
  'overrides.origin-endpoints.risk':
    '2025 年初めのサーバーでは、サインインのアドレスが固定されていました。受け入れると、Chatelaine は {subject} のそのアドレスを試します。このサーバーがその一つだとわかっている場合にだけ受け入れてください。',
}
