import type { Translation } from '../../message.ts'
import type { lock as english } from '../en/lock.ts'

export const lock: Translation<typeof english> = {
  'lock.title': 'Chatelaine はロックされています',
  'lock.text': '鍵はメモリになく、開いている接続もありません。',
  'lock.passphrase': 'パスフレーズ',
  'lock.unlock': 'ロック解除',
  'lock.forgot': '忘れましたか？',
  'lock.next-try': '次に試せるまで {time}',
  'lock.again': 'もう一度入力',
  'lock.differs': '一致しません。',
  'lock.strength.none': 'あなたにだけ意味のある言葉を、4 つか 5 つ並べます。',
  'lock.strength.short': '少なくともあと {count, plural, other {# 文字}}必要です。',
  'lock.strength.same-few': '同じ文字の繰り返しは真っ先に推測されます。',
  'lock.strength.enough': '十分です。もう一語足すと、はるかに推測されにくくなります。',
  'lock.strength.hard': 'あなたのファイルを手に入れた人にも、推測は困難です。',
  'lock.forgotten.text':
    'パスフレーズがなければ、盗んだ人はもちろん Chatelaine にもこの保管庫は開けません。もう一度試しても何も失われません。間違えても、そのたびに数秒待つだけです。',
  'lock.forgotten.title': '最初からやり直す',
  'lock.forgotten.means':
    'このコンピューターにあるすべての鍵を完全に消去します。サーバーと履歴は残り、サインインし直すことになります。鍵ごとに、プロバイダーのページを記した控えが出ます。与えたアクセスはそのページで終わらせます。',
  'lock.forgotten.word': '消去',
  'lock.forgotten.type': 'すべての鍵を消去するには「{word}」と入力します',
  'lock.forgotten.erase': 'すべての鍵を消去',
  'lock.forgotten.back': '戻る',
}
