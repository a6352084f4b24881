import type { Translation } from '../../message.ts'
import type { failures as english } from '../en/failures.ts'

export const failures: Translation<typeof english> = {
  'failures.invalid_url.what': 'これはウェブアドレスではありません。',
  'failures.invalid_url.do': 'サーバーのドキュメントからアドレスをコピーしてください。',
  'failures.insecure_url.what': 'このアドレスは暗号化されていません（http）。',
  'failures.insecure_url.do':
    'https で始まるアドレスを使ってください。http が使えるのは、このコンピューター上のサーバーだけです。',
  'failures.invalid_input.what': 'フォームに使えない項目があります。',
  'failures.invalid_input.do': '印の付いた欄を確認してください。',
  'failures.unknown_server.what': 'このサーバーはもう一覧にありません。',
  'failures.unknown_server.do': 'もう一度追加してください。',
  'failures.already_added.what': '{name} はすでに一覧にあります。',
  'failures.already_added.do': '一覧から開いてください。',
  'failures.not_an_mcp_server.what':
    '{host} から応答がありましたが、MCP サーバーの応答ではありません。',
  'failures.not_an_mcp_server.do':
    'アドレスのパスを確認してください。末尾が /mcp であることが多いです。',
  'failures.server_unreachable.what': '{host} に到達できませんでした。',
  'failures.server_unreachable.do': '接続を確認してください。Chatelaine は自動で再試行します。',
  'failures.server_refused.what': '{host} が接続を拒否しました。',
  'failures.server_refused.told': '{host} が接続を拒否しました（{said}）。',
  'failures.server_refused.do': '後でもう一度試すか、サーバーの運営者に問い合わせてください。',
  'failures.blocked_address.what':
    '{host} がプライベートネットワーク内のアドレスを指していたため、Chatelaine は接続しませんでした。',
  'failures.blocked_address.do':
    '自分のサーバーなら、そのサーバー自身のアドレスで追加してください。',
  'failures.metadata_unreachable.what':
    '{host} はサインインを求めていますが、どこで行うかを示していません。',
  'failures.metadata_unreachable.do':
    'OAuth メタデータが見つからないことを、サーバーの運営者に知らせてください。',
  'failures.metadata_invalid.what': '{host} のサインインに関する説明を読み取れません。',
  'failures.metadata_invalid.do':
    'OAuth メタデータの形式が正しくないことを、サーバーの運営者に知らせてください。',
  'failures.metadata_moved.what':
    '{host} は、サインイン方法を別のアドレスで読むよう Chatelaine に指示しています。',
  'failures.metadata_moved.do':
    '別の誰かが応答するおそれがあるため、そこには接続しませんでした。サーバーの運営者に知らせてください。',
  'failures.no_authorization_server.what': '{host} は、アクセスを許可できる相手を示していません。',
  'failures.no_authorization_server.do':
    'メタデータに認可サーバーが記載されていないことを、サーバーの運営者に知らせてください。',
  'failures.issuer_mismatch.what':
    '{host} のサインインサービスが、サーバーの示した名前とは別の名前を名乗っています。',
  'failures.issuer_mismatch.do':
    '偽物もこのように見えるため、Chatelaine は中止しました。サーバーの運営者に知らせてください。',
  'failures.resource_mismatch.what': '{host} は、自分の権限が別のアドレス向けだとしています。',
  'failures.resource_mismatch.do':
    '追加したアドレスを確認してください。あるサーバーの鍵は、あなたが認めないかぎり別のサーバーでは使いません。',
  'failures.pkce_not_supported.what':
    '{host} のサインインサービスは、PKCE という保護に対応していません。',
  'failures.pkce_not_supported.do':
    'これがないとサインインを横取りされるおそれがあるため、Chatelaine は中止しました。運営者に知らせてください。',
  'failures.insecure_endpoint.what':
    '{host} のサインインサービスのアドレスが暗号化されていません。',
  'failures.insecure_endpoint.do':
    'Chatelaine はそこへは何も送りません。運営者に知らせてください。',
  'failures.endpoints_changed.what':
    'あなたが同意した後に、{name} のサインインサービスが移転しました。',
  'failures.endpoints_changed.do': 'もう一度サインインして、新しいサービスに同意してください。',
  'failures.registration_refused.what':
    '{host} のサインインサービスが Chatelaine の登録を拒否しました。',
  'failures.registration_refused.told':
    '{host} のサインインサービスが Chatelaine の登録を拒否しました（{said}）。',
  'failures.registration_refused.do':
    'プロバイダーでクライアントを登録し、その ID をここに入力してください。',
  'failures.registration_unavailable.what':
    '{host} のサインインサービスは、新しいアプリを自動では登録しません。',
  'failures.registration_unavailable.do':
    'プロバイダーでクライアントを登録し、その ID をここに入力してください。',
  'failures.registration_stale.what':
    '{name} のサインインサービスに、Chatelaine の登録がもう残っていません。',
  'failures.registration_stale.do':
    'もう一度サインインしてください。Chatelaine は自動で登録し直します。',
  'failures.client_metadata_invalid.what':
    '{host} のこのアドレスには、Chatelaine のクライアントメタデータ文書がありません。',
  'failures.client_metadata_invalid.do':
    'ファイルのある https アドレスを、その client_id のとおりに入力してください。',
  'failures.private_key_invalid.what': 'この秘密鍵は読み取れません。',
  'failures.private_key_invalid.do':
    'BEGIN PRIVATE KEY から END PRIVATE KEY まで、ファイル全体を貼り付けてください（PKCS#8）。',
  'failures.browser_unavailable.what': 'ブラウザーを開けませんでした。',
  'failures.browser_unavailable.do':
    'アドレスをコピーして自分で開くか、代わりにコードを使ってください。',
  'failures.port_taken.what':
    'このコンピューターのポートをいくつ試しても使用中だったため、ブラウザーが戻ってこられませんでした。',
  'failures.port_taken.told':
    'このコンピューターのポート {said} が使用中で、ブラウザーが戻ってこられませんでした。',
  'failures.port_taken.do':
    '使用しているものを終了するか、別のポートを選び、新しいアドレスをプロバイダーに登録してください。',
  'failures.state_mismatch.what': 'この応答は別のサインインのものです。',
  'failures.state_mismatch.do': '今回のサインインのページを使うか、最初からやり直してください。',
  'failures.response_expired.what': 'サインインに 10 分を超える時間がかかりました。',
  'failures.response_expired.do': 'もう一度始めてください。',
  'failures.iss_missing.what':
    '{host} のサインインサービスからの応答に、送信元の名前がありません。',
  'failures.iss_missing.do':
    '別の誰かからの応答かもしれないため、Chatelaine は中止しました。もう一度始めてください。',
  'failures.iss_mismatch.what': 'この応答は {host} のサインインサービスからのものではありません。',
  'failures.iss_mismatch.do': 'Chatelaine は中止し、何も送っていません。もう一度始めてください。',
  'failures.access_denied.what':
    '{name} のサインインページから、アクセスが拒否されたという応答がありました（access_denied）。',
  'failures.access_denied.do':
    'あなた、またはアカウントの管理者が拒否しました。もう一度試すか、求める権限を減らしてください。',
  'failures.authorization_failed.what': '{name} のサインインページがエラーを返しました。',
  'failures.authorization_failed.told': '{name} のサインインページがエラーを返しました（{said}）。',
  'failures.authorization_failed.do': 'もう一度試すか、求める権限を減らしてください。',
  'failures.invalid_client.what':
    '{name} のサインインサービスがこのクライアント ID を知らないか、シークレットが違います。',
  'failures.invalid_client.do': '入力した ID とシークレットを確認してください。',
  'failures.invalid_grant.what': '{name} が、与えたアクセスを終了しました。',
  'failures.invalid_grant.do': 'もう一度サインインして、改めて許可してください。',
  'failures.token_response_invalid.what':
    '{host} のサインインサービスが、トークンではないものを返しました。',
  'failures.token_response_invalid.do':
    'もう一度試してください。続くようなら運営者に知らせてください。',
  'failures.token_request_failed.what':
    '{host} のサインインサービスからトークンを得られませんでした。',
  'failures.token_request_failed.told':
    '{host} のサインインサービスからトークンを得られませんでした（{said}）。',
  'failures.token_request_failed.do': 'もう一度試してください。',
  'failures.proof_refused.what':
    '鍵がここから使われているという証明を、{host} が受け付けませんでした。',
  'failures.proof_refused.do':
    'このコンピューターの時計が正しいか確認してから、もう一度試してください。',
  'failures.assertion_refused.what': 'あなたについての証明では、{host} に入れませんでした。',
  'failures.assertion_refused.told':
    'あなたについての証明では、{host} に入れませんでした（{said}）。',
  'failures.assertion_refused.do':
    'このサーバーを使えるかどうか、組織のサインインの担当者に問い合わせてください。',
  'failures.assertion_invalid.what':
    'あなたについての証明が {host} 向けではないため、送信しませんでした。',
  'failures.assertion_invalid.do':
    '組織のサインインの担当者に知らせてください。ワークロードの場合は、トークンのファイルを確認してください。',
  'failures.identity_needed.what': '組織がもう一度サインインするよう求めています。',
  'failures.identity_needed.do': '「設定」でサインインしてください。サーバーは自動で続きます。',
  'failures.no_identity_provider.what': '{host} のこのアドレスにはサインインサービスがありません。',
  'failures.no_identity_provider.do': '組織から受け取ったアドレスと 1 文字ずつ見比べてください。',
  'failures.device_expired.what': 'コードが時間内に使われませんでした。',
  'failures.device_expired.do': '新しいコードを求めてください。',
  'failures.device_unavailable.what': '{host} のサインインサービスはコードを発行しません。',
  'failures.device_unavailable.do': 'ブラウザーでサインインしてください。',
  'failures.insufficient_scope.what': '{name} によると、今の権限ではこの操作はできません。',
  'failures.insufficient_scope.told':
    '{name} によると、今の権限ではこの操作はできません（必要なもの：{said}）。',
  'failures.insufficient_scope.do':
    'もう一度呼び出して、求められた権限を与えてください。今後も拒否すると決めた場合は、サーバーのページで再び尋ねるように変更できます。',
  'failures.key_refused.what': '入力された鍵を {host} が拒否しました。',
  'failures.key_refused.do': '別の鍵を入力するか、消去してサインインしてください。',
  'failures.needs_sign_in.what': '{name} がサインインを求めています。',
  'failures.needs_sign_in.do': '「サインイン」を押してください。',
  'failures.tool_failed.what': '{name} はこれを実行できませんでした。',
  'failures.tool_failed.told': '{name} はこれを実行できませんでした：{said}。',
  'failures.tool_failed.do': '入力内容を確認して、もう一度試してください。',
  'failures.tool_unknown.what': '{name} にその名前のツールはありません。',
  'failures.tool_unknown.do':
    '何も送信していません。ツールの一覧を確認してください。このツールはなくなった可能性があります。',
  'failures.tool_blocked.what':
    '{name} のこのツールは、あなたの指定または既定の設定でブロックされています。',
  'failures.tool_blocked.do': '何も送信していません。ツール名の横で、許可する内容を変更できます。',
  'failures.tool_suspended.what':
    '{name} がこのツールの説明を変更したため、ツールを停止しています。',
  'failures.tool_suspended.do':
    '何も送信していません。サーバーのページで違いを確認し、受け入れるかどうかを決めてください。',
  'failures.approval_denied.what': '呼び出しが許可されなかったため、実行しませんでした。',
  'failures.approval_denied.do': '何も送信していません。',
  'failures.cancelled.what': '中止されました。',
  'failures.cancelled.do': '何も変更していません。',
  'failures.timeout.what': '{host} の応答に時間がかかりすぎました。',
  'failures.timeout.do': 'もう一度試してください。',
  'failures.vault_locked.what': 'キーリングがロックされているため、中の鍵を使えません。',
  'failures.vault_locked.do':
    'ロックを解除してください。Chatelaine は自動で再開します。何も失われません。',
  'failures.vault_undecryptable.what': 'このコンピューターのキーリングでは保管庫を開けません。',
  'failures.vault_undecryptable.do':
    '保管庫はそのまま残ります。もう一度サインインすると新しく作れます。',
  'failures.vault_tampered.what':
    '保管庫のファイルが Chatelaine 以外のものによって変更されました。',
  'failures.vault_tampered.do':
    'このファイルは使わず、そのまま残してあります。もう一度サインインすると新しく作れます。',
  'failures.vault_io.what': '保存するはずのものをディスクに書き込めませんでした。',
  'failures.vault_io.do':
    '空き容量を作って、もう一度試してください。以前のものはそのまま残っています。',
  'failures.app_locked.what': 'Chatelaine はロックされています。',
  'failures.app_locked.do': '続けるにはパスフレーズを入力してください。',
  'failures.passphrase_wrong.what': 'このパスフレーズでは鍵の棚を開けられません。',
  'failures.passphrase_wrong.do':
    '何も失われていません。キーボードの言語と Caps Lock を確認して、もう一度試してください。',
  'failures.passphrase_too_soon.what': '次に試すまで、少し待つ必要があります。',
  'failures.passphrase_too_soon.do':
    'パスフレーズを間違えるたびに待ち時間が延びます（最大 30 秒）。',
  'failures.passphrase_too_weak.what': 'このパスフレーズは推測されやすすぎます。',
  'failures.passphrase_too_weak.do': '10 文字以上にして、同じ数文字の繰り返しは避けてください。',
  'failures.passphrase_needed.what':
    'キーリングがないため、このディスクの鍵を守るものはパスフレーズだけです。',
  'failures.passphrase_needed.do': '先に鍵を取り消してから、パスフレーズを削除してください。',
  'failures.ledger_io.what': '履歴を書き込めませんでした。',
  'failures.ledger_io.do': 'ディスクの空き容量を作って、もう一度試してください。',
  'failures.file_unwritable.what': 'ファイルを書き込めませんでした。',
  'failures.file_unwritable.do':
    'ディスクの空き容量を作るか、別のフォルダーを選んでください。以前のファイルは変わっていません。',
  'failures.import_ended.what': 'このプレビューは終了し、含まれていた秘密の値は破棄されました。',
  'failures.import_ended.do': '取り込むサーバーをもう一度探してください。',
  'failures.not_possible_now.what': '{name} は今、その操作ができる状態ではありません。',
  'failures.not_possible_now.do': '上に表示されている状態を確認してください。',
  'failures.internal.what': 'Chatelaine の内部で問題が起きました。',
  'failures.internal.do':
    'もう一度試してください。続くようなら再起動してください。何も失われません。',
  'orders.foreign.what':
    'Chatelaine の一部ではないページから指示がありました。それには従っていません。',
  'orders.foreign.do': 'Chatelaine を閉じて、もう一度起動してください。',
  'orders.unreadable.what': '入力が長すぎるか、許可されていない形式です。',
  'orders.unreadable.do': '内容を確認し、短くしてもう一度試してください。',
  'orders.broken.what': 'この処理中に Chatelaine が誤りを起こしました。',
  'orders.broken.do':
    'もう一度試してください。再び起きる場合は、Chatelaine を閉じて起動し直してください。',
}
