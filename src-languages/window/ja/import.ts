import type { Translation } from '../../message.ts'
import type { importing as english } from '../en/import.ts'

export const importing: Translation<typeof english> = {
  'import.sources.text':
    'ほかのアプリがこのコンピューターに置いているサーバーの一覧です。読み取るだけで変更はせず、中身を実行することもありません。',
  'import.sources.looking': 'ほかのアプリの一覧を探しています…',
  'import.sources.none':
    'Claude、VS Code、Cursor、Windsurf、Zed の保存場所には見つかりませんでした。別の場所にあるファイルを選ぶこともできます。',
  'import.sources.found': '見つかった一覧',
  'import.sources.choose': 'ファイルを選ぶ',
  'import.sources.preview': 'プレビュー',
  'import.sources.servers': 'サーバー {count, plural, other {#}} 件',
  'import.file': '{app}、{path}',
  'import.cancel': 'キャンセル',

  'import.preview.all': '追加できるものすべて（{total, number} 件中 {possible, number} 件）',
  'import.preview.text':
    '何も実行されず、どこにも問い合わせません。リモートサーバーはあなたが接続するまで、プログラムはコマンドを承認するまで待機します。',
  'import.preview.back': '戻る',
  'import.preview.add-none': '追加',
  'import.preview.add': 'サーバー {count, plural, other {#}} 件を追加',
  'import.entry.http': 'リモート',
  'import.entry.local': 'プログラム',
  'import.value.secret': '見つかった値は封印されます',
  'import.value.plain': '秘密の値ではなさそうですが、同じく封印されます',
  'import.value.left-out': '取り込まれません（Chatelaine が自分で設定するか、送信できない値です）',
  'import.value.blank': '値の入力が必要です',
  'import.value.enter':
    'ファイルは値の入力を求めています。空のままにすると省かれます。後で入力することもできます。',
  'import.value.enter-hinted':
    'ファイルは値の入力を求めています（{hint}）。空のままにすると省かれます。後で入力することもできます。',

  'import.done.added':
    '<b>サーバーを {count, plural, other {#}} 件追加しました。</b>どれもまだ接続されておらず、プログラムも実行されていません。',
  'import.done.refused': '<b>{name}</b> は追加されませんでした。{whatHappened}{whatToDo}',
  'import.done.list': '追加済み',
  'import.done.waits.http': '{name} <quiet>接続を待っています</quiet>',
  'import.done.waits.local': '{name} <quiet>あなたの承認を待っています</quiet>',
  'import.done.open': '開く',
  'import.done.open-one': '{name} を開く',
  'import.done.done': '完了',
  'import.done.plaintext.title': 'ほかのファイルではまだ読める値',
  'import.done.plaintext.text':
    'これらの秘密の値は、ここでは封印されました。しかし取り込み元のファイルには、このコンピューターのどのプログラムからも読める形で残っています。そのアプリで不要になったら、そちらから削除してください。',
  'import.done.plaintext.copy': 'パスをコピー',
}
