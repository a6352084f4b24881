import type { Translation } from '../../message.ts'
import type { tools as english } from '../en/tools.ts'

export const tools: Translation<typeof english> = {
  'tools.title': 'ツール',
  'tools.tool': 'ツール',
  'tools.none': 'このサーバーにはツールがありません。',
  'tools.find': 'ツールを探す',
  'tools.suspended':
    '{count, plural, other {サーバーが説明を変更したため、# 個のツールを停止しています。}}',
  'tools.no-description': 'サーバーからの説明はありません。',

  'tools.tag.suspended': '停止中',
  'tools.tag.suspended.why': '定義が変わったため、実行されません',
  'tools.tag.new': '新規',
  'tools.tag.new.why': 'このサーバーを最初に見た後に加わりました',
  'tools.tag.look-alike': '紛らわしい名前',
  'tools.tag.look-alike.why': '別のツールの名前とよく似ています',
  'tools.tag.destroys': '破壊の可能性',
  'tools.tag.destroys.why': 'サーバーによると、データを破壊することがあります',
  'tools.tag.reads': '読み取りのみ',
  'tools.tag.reads.why': 'サーバーによると、何も変更しません',

  'tools.rule.allow': '許可',
  'tools.rule.ask': '確認',
  'tools.rule.block': 'ブロック',
  'tools.rules': '{name} に許すこと',
  'tools.rule.default-mark': '（既定）',
  'tools.rule.default': '既定',
  'tools.rule.default-holds': '既定（現在の設定）',
  'tools.rule.chosen': 'あなたが選択',

  'tools.kind.reads': '読み取りのみと申告',
  'tools.kind.changes': '変更するが破壊はしないと申告',
  'tools.kind.destroys': '破壊の可能性あり、または申告なし',

  'tools.defaults': 'このサーバーの既定',
  'tools.defaults.text':
    'あなたが何も決めていないツールに適用されます。ツールの働きはサーバーの申告であり、それを裏付けるものはありません。',
  'tools.defaults.allow': '許可',
  'tools.defaults.ask': '確認',
  'tools.defaults.block': 'ブロック',

  'tools.holds.suspended':
    'サーバーがこのツールの説明を変更しました。あなたが確かめるまで実行されません。',
  'tools.holds.allow.chosen': '確認なしで実行されます。あなたがそう決めました。',
  'tools.holds.allow.new':
    'このサーバーを最初に見た後に加わったツールのため、確認なしで実行されます。',
  'tools.holds.allow.reads': '確認なしで実行されます。サーバーによると、読み取りだけを行います。',
  'tools.holds.allow.changes':
    '確認なしで実行されます。サーバーによると、変更はしますが、何も破壊しません。',
  'tools.holds.allow.destroys':
    '確認なしで実行されます。破壊することがあるか、しないとは申告されていません。',
  'tools.holds.ask.chosen': '呼び出しのたびに確認します。あなたがそう決めました。',
  'tools.holds.ask.new':
    'このサーバーを最初に見た後に加わったツールのため、呼び出しのたびに確認します。',
  'tools.holds.ask.reads': '呼び出しのたびに確認します。サーバーによると、読み取りだけを行います。',
  'tools.holds.ask.changes':
    '呼び出しのたびに確認します。サーバーによると、変更はしますが、何も破壊しません。',
  'tools.holds.ask.destroys':
    '呼び出しのたびに確認します。破壊することがあるか、しないとは申告されていません。',
  'tools.holds.block.chosen': '実行されません。あなたがそう決めました。',
  'tools.holds.block.new': 'このサーバーを最初に見た後に加わったツールのため、実行されません。',
  'tools.holds.block.reads': '実行されません。サーバーによると、読み取りだけを行います。',
  'tools.holds.block.changes':
    '実行されません。サーバーによると、変更はしますが、何も破壊しません。',
  'tools.holds.block.destroys':
    '実行されません。破壊することがあるか、しないとは申告されていません。',
  'tools.holds.except':
    'ただし、あなたが許可したものは確認なしで実行されます。ツールの下に一覧があります。',
  'tools.scopes-seen': 'これまでに <mono>{scopes}</mono> を必要としました。',
  'tools.look-at-change': '変更を見る',
  'tools.known-now': 'このツールを確認しました',
  'tools.alike.same': '{server} に同じ名前のツールがあります。',
  'tools.alike.other': '「{tool}」は {server} の「{other}」に似ていますが、別のツールです。',

  'tools.change': '変更点',
  'tools.change.comparing': '比較しています…',
  'tools.change.since': '以前の内容（{time}）との比較：',
  'tools.change.accept': '変更を受け入れる',
  'tools.change.keep': '停止したままにする',
  'tools.change.removed': '削除：',
  'tools.change.added': '追加：',
  'tools.change.then.allow': '受け入れると、確認なしで実行されます。',
  'tools.change.then.ask': '受け入れると、呼び出しのたびに確認します。',
  'tools.change.then.ask-but':
    '受け入れると、あなたが許可したものを除き、呼び出しのたびに確認します。',
  'tools.change.then.block': '受け入れても、ブロックされたままです。',
  'tools.change.then.asks-anew':
    'ツールの働きについてのサーバーの説明が以前と違います。受け入れると、呼び出しのたびに確認し、これまでの許可は終わります。',

  'tools.caller.window': 'あなた（このウィンドウから）',
  'tools.caller.chat': '会話「{name}」',
  'tools.caller.app': 'アプリ「{name}」',

  'tools.approval.title': '{server} で <mono>{tool}</mono> を実行しますか？',
  'tools.approval.new': 'このサーバーを最初に見た後に加わったツールです。',
  'tools.approval.server': 'サーバー',
  'tools.approval.account': 'アカウント',
  'tools.approval.account-unknown': '不明',
  'tools.approval.tool': 'ツール',
  'tools.approval.caller': '要求元',
  'tools.approval.titled': '{title}。{kind}',
  'tools.approval.kind.reads': '読み取りのみと申告されています。',
  'tools.approval.kind.changes': '変更はするが、破壊はしないと申告されています。',
  'tools.approval.kind.destroys': '破壊することがあるか、申告がありません。',
  'tools.approval.arguments': '引数',
  'tools.approval.arguments-compared': '前回承認した引数との比較（{time}）',
  'tools.approval.once': '今回だけ許可',
  'tools.approval.session': 'このセッションの間',
  'tools.approval.always': '常に許可',
  'tools.approval.pattern': 'この引数なら常に許可…',
  'tools.approval.deny': '許可しない',
  'tools.approval.behind': '{count, plural, other {ほかに # 件の呼び出しが待っています}}',
  'tools.approval.waiting': '待っている呼び出し',

  'tools.arguments': '引数',
  'tools.arguments.none': '引数なしで呼び出されます。',
  'tools.arguments.all': 'すべての引数',
  'tools.arguments.show-all': '{count, plural, other {# 個の値をすべて表示}}',
  'tools.arguments.was': '以前：',
  'tools.arguments.now': '今回：',
  'tools.arguments.new': '新規：',

  'tools.pattern': 'この引数なら常に許可',
  'tools.pattern.text':
    '次のすべてに当てはまり、ほかに引数がなければ、今後は確認なしで実行します。',
  'tools.pattern.none': '引数はありません。',
  'tools.pattern.allow': 'これらを常に許可',
  'tools.pattern.back': '戻る',
  'tools.pattern.what': '{path} の条件',
  'tools.pattern.equals': '次と一致',
  'tools.pattern.starts-with': '次で始まる',
  'tools.pattern.any': '何でもよい',
  'tools.pattern.start': '{path} の先頭',
  'tools.pattern.hidden': '見えない文字が含まれています: {start}',
  'tools.pattern.secret': '秘密の値かもしれないため、保存しません',

  'tools.always': '常に許可したもの',
  'tools.always.end':
    'このサーバーの鍵を取り消す、サインインし直す、別のアカウントでサインインする、別の鍵を入力する、のいずれかで終わります。同じアカウントでアクセスを広げても終わりません。',
  'tools.always.any': '<mono>{tool}</mono>（引数を問わず）',
  'tools.always.none': '<mono>{tool}</mono>（引数がない場合）',
  'tools.always.when': '<mono>{tool}</mono>（条件：{conditions}）',
  'tools.always.when.any': '{path} は何でもよい',
  'tools.always.when.starts-with': '{path} が {start} で始まる',
  'tools.always.when.equals': '{path} が {value}',
  'tools.always.undo': '元に戻す',
  'tools.session': 'このセッションの間だけ許可したもの',
  'tools.session.end':
    'Chatelaine を終了またはロックするか、このサーバーの鍵がなくなると終わります。',

  'tools.form.no-arguments': '引数はありません。',
  'tools.form.call': 'ツールを呼び出す',
  'tools.form.cancel': '呼び出しを中止',
  'tools.form.choose': '選択',
  'tools.form.leave-out': '省略',
  'tools.form.texts': '1 行に 1 つ。',
  'tools.form.json': 'JSON で入力。',
  'tools.form.problem.needed': 'この項目は必須です。',
  'tools.form.problem.number': '数値を入力してください。',
  'tools.form.problem.integer': '整数を入力してください。',
  'tools.form.problem.json': 'JSON ではありません。文字列は "text" のように引用符で囲みます。',

  'tools.progress': '進行状況',
  'tools.progress.server': 'サーバーを待っています',
  'tools.progress.person': '上の確認への回答を待っています',

  'tools.result': '結果',
  'tools.result.failed': 'ツールから失敗の報告がありました。',
  'tools.result.answered': 'ツールが応答しました。',
  'tools.result.empty': 'テキストは返されませんでした。',
  'tools.result.structured': '構造化された結果',
}
