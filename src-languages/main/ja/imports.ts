import type { Translation } from '../../message.ts'
import type { imports as english } from '../en/imports.ts'

export const imports: Translation<typeof english> = {
  'imports.app.list-of-servers': 'サーバーの一覧',
  'imports.problem.absent': 'ファイルはもうありません。',
  'imports.problem.too-large':
    'サーバーの一覧としては大きすぎるため、ファイルを読み込みませんでした。',
  'imports.problem.not-a-file': 'そこにあるのはファイルではないため、読み込みませんでした。',
  'imports.problem.cyclic': 'ファイルが自分自身に戻るリンクになっています。',
  'imports.problem.unreadable':
    'ファイルを読めませんでした。読み取りの許可があるか確認してください。',
  'imports.problem.not-text': 'ファイルの中身がテキストではありません。',
  'imports.problem.empty': 'ファイルは空です。',
  'imports.problem.broken':
    'ファイルは JSON として読み取れません。誤りは {line} 行目かその直前にあります。',
  'imports.problem.too-deep': 'ファイルの入れ子が深すぎて、サーバーの一覧ではありません。',
  'imports.problem.no-servers': 'ファイルに MCP サーバーがありません。',
  'imports.place': '{path}、{line} 行目',
  'imports.of-file': '{app}、{path}',
  'imports.problem-of-file': '{app}、{path}：{problem}',
  'imports.first-only':
    '{app}、{path}：最初の {most} 件のサーバーだけを表示しています。ファイルにはあと {more} 件あります。',
  'imports.note.nothing-to-reach': 'アドレスもコマンドもありません。',
  'imports.note.too-long': 'アドレスまたはコマンドが長すぎて、動作しません。',
  'imports.note.blank-in-address':
    'アドレスに、元のアプリだけが埋める空欄（{about}）があります。アドレスを入力して追加してください。',
  'imports.note.secret-in-address':
    'アドレス自体が秘密の値のように見えます。アドレスは暗号化せずに保存されるため、取り込みません。それでもよければ、アドレスを入力して追加してください。',
  'imports.note.secret-in-command':
    'コマンドラインに秘密の値らしいもの（{about}）があります。コマンドラインは暗号化せずに保存されるため、取り込みません。秘密の値は、封印して保存される変数として指定してください。',
  'imports.note.argument-not-text':
    '引数の一つがテキストでも数値でもないため、コマンドをこのままでは取り込めません。',
  'imports.note.secret-taken-out':
    'アドレスのパラメーター {about} が秘密の値のように見えます。これを除いて追加します。サーバーに求められたら、鍵として入力してください。',
  'imports.note.blank-in-command':
    'コマンドに、元のアプリだけが埋める空欄（{about}）があります。ここではそのままプログラムに渡されます。',
  'imports.note.remote-in-disguise':
    '元のアプリでは、このアドレスに接続するためだけに {about} を起動しています。Chatelaine は直接接続し、何も実行しません。',
  'imports.note.off-there': '元のアプリではオフになっています。',
  'imports.note.folder-not-kept':
    '元のアプリでは専用のフォルダーで起動しますが、ここではしません。',
  'imports.note.file-not-read': 'ほかの変数は別のファイルにあり、読み込まれません。',
  'imports.note.value-not-text': '{about} は渡せるテキストではないため、取り込みません。',
  'imports.about.argument': '引数',
  'imports.about.user-name': 'ユーザー名',
  'imports.already-there': 'すでに一覧にあります。',
  'imports.same-as': '上の {name} と同じです。',
  'imports.does.nothing': '何もしません。このままでは取り込めません。',
  'imports.does.add-remote': 'サーバーを追加します。接続は、あなたが指示したときに行います。',
  'imports.does.add-local':
    'このコンピューター上のプログラムを追加します。コマンドを承認するまでは実行されません。',
  'imports.exported-note':
    'Chatelaine が秘密の値を除いて書き出したファイルです。空の値は Chatelaine で封印されていたもので、入力が必要です。サインインはこのファイルに含まれません。',
}
