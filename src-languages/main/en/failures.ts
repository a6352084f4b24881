/** `what` happened, and what to `do`; `told` is what happened together with the other side’s own word for it. */
export const failures = {
  'failures.invalid_url.what': 'This is not a web address.',
  'failures.invalid_url.do': 'Copy the address from the server’s documentation.',
  'failures.insecure_url.what': 'This address is not encrypted (http).',
  'failures.insecure_url.do':
    'Use the address that begins with https. Plain http works only for servers on this computer.',
  'failures.invalid_input.what': 'Something in the form is not usable.',
  'failures.invalid_input.do': 'Look at the marked fields.',
  'failures.unknown_server.what': 'This server is no longer in the list.',
  'failures.unknown_server.do': 'Add it again.',
  'failures.already_added.what': '{name} is in the list already.',
  'failures.already_added.do': 'Open it from the list.',
  'failures.not_an_mcp_server.what': '{host} answered, but not like an MCP server.',
  'failures.not_an_mcp_server.do': 'Check the path of the address; it often ends in /mcp.',
  'failures.server_unreachable.what': '{host} could not be reached.',
  'failures.server_unreachable.do': 'Check your connection. Chatelaine tries again by itself.',
  'failures.server_refused.what': '{host} refused the connection.',
  'failures.server_refused.told': '{host} refused the connection ({said}).',
  'failures.server_refused.do': 'Try again later, or ask who runs the server.',
  'failures.blocked_address.what':
    '{host} pointed to an address inside a private network, so Chatelaine did not go there.',
  'failures.blocked_address.do': 'If this is your own server, add it by its own address.',
  'failures.metadata_unreachable.what': '{host} asks for a sign-in but does not say where.',
  'failures.metadata_unreachable.do':
    'Tell whoever runs the server that its OAuth metadata cannot be found.',
  'failures.metadata_invalid.what': 'What {host} says about signing in cannot be understood.',
  'failures.metadata_invalid.do':
    'Tell whoever runs the server that its OAuth metadata is malformed.',
  'failures.metadata_moved.what':
    '{host} sends Chatelaine on to another address to read how to sign in.',
  'failures.metadata_moved.do':
    'It did not go there, because somebody else could answer. Tell whoever runs the server.',
  'failures.no_authorization_server.what': '{host} names nobody who could let you in.',
  'failures.no_authorization_server.do':
    'Tell whoever runs the server that its metadata lists no authorization server.',
  'failures.issuer_mismatch.what':
    'The sign-in service of {host} calls itself by another name than the one the server gave.',
  'failures.issuer_mismatch.do':
    'Chatelaine stopped, because this is how a forged one would look. Tell whoever runs the server.',
  'failures.resource_mismatch.what': '{host} says that its permissions are for another address.',
  'failures.resource_mismatch.do':
    'Check the address you added. A key for one server is not used at another unless you say so.',
  'failures.pkce_not_supported.what':
    'The sign-in service of {host} does not offer the protection called PKCE.',
  'failures.pkce_not_supported.do':
    'Without it a sign-in can be intercepted, so Chatelaine stopped. Tell whoever runs it.',
  'failures.insecure_endpoint.what':
    'The sign-in service of {host} has an address that is not encrypted.',
  'failures.insecure_endpoint.do': 'Chatelaine sends nothing there. Tell whoever runs it.',
  'failures.endpoints_changed.what': 'The sign-in service of {name} has moved since you agreed.',
  'failures.endpoints_changed.do': 'Sign in again to agree to the new one.',
  'failures.registration_refused.what':
    'The sign-in service of {host} refused to register Chatelaine.',
  'failures.registration_refused.told':
    'The sign-in service of {host} refused to register Chatelaine ({said}).',
  'failures.registration_refused.do': 'Register a client with the provider and enter its id here.',
  'failures.registration_unavailable.what':
    'The sign-in service of {host} registers no new apps by itself.',
  'failures.registration_unavailable.do':
    'Register a client with the provider and enter its id here.',
  'failures.registration_stale.what':
    '{name}’s sign-in service no longer knows how Chatelaine was registered there.',
  'failures.registration_stale.do': 'Sign in again. Chatelaine registers anew by itself.',
  'failures.client_metadata_invalid.what':
    '{host} has no client metadata document of Chatelaine at this address.',
  'failures.client_metadata_invalid.do':
    'Give the https address where the file is, exactly as its client_id says.',
  'failures.private_key_invalid.what': 'This private key cannot be read.',
  'failures.private_key_invalid.do':
    'Paste the whole file, from BEGIN PRIVATE KEY to END PRIVATE KEY (PKCS#8).',
  'failures.browser_unavailable.what': 'No browser could be opened.',
  'failures.browser_unavailable.do':
    'Copy the address and open it yourself, or use a code instead.',
  'failures.port_taken.what':
    'One port after another of this computer is in use, so the browser could not come back.',
  'failures.port_taken.told':
    'Port {said} of this computer is in use, so the browser could not come back.',
  'failures.port_taken.do':
    'End what uses it, or choose another port and register the new address with the provider.',
  'failures.state_mismatch.what': 'This answer belongs to another sign-in.',
  'failures.state_mismatch.do': 'Use the page of this sign-in, or start again.',
  'failures.response_expired.what': 'The sign-in took longer than ten minutes.',
  'failures.response_expired.do': 'Start it again.',
  'failures.iss_missing.what': 'The answer of {host}’s sign-in service lacks its sender’s name.',
  'failures.iss_missing.do':
    'It could come from somebody else, so Chatelaine stopped. Start again.',
  'failures.iss_mismatch.what': 'The answer did not come from the sign-in service of {host}.',
  'failures.iss_mismatch.do': 'Chatelaine stopped and sent nothing on. Start again.',
  'failures.access_denied.what':
    '{name}’s sign-in page answered that access was refused (access_denied).',
  'failures.access_denied.do':
    'You, or someone who manages the account, refused. Try again, or ask for fewer permissions.',
  'failures.authorization_failed.what': '{name}’s sign-in page answered with an error.',
  'failures.authorization_failed.told': '{name}’s sign-in page answered with an error ({said}).',
  'failures.authorization_failed.do': 'Try again, or ask for fewer permissions.',
  'failures.invalid_client.what':
    '{name}’s sign-in service does not know this client ID, or the secret is wrong.',
  'failures.invalid_client.do': 'Check the id and the secret that you entered.',
  'failures.invalid_grant.what': '{name} has ended the access it gave.',
  'failures.invalid_grant.do': 'Sign in again to give it anew.',
  'failures.token_response_invalid.what':
    'The sign-in service of {host} answered with something that is not a token.',
  'failures.token_response_invalid.do': 'Try again. If it stays, tell whoever runs it.',
  'failures.token_request_failed.what': 'The sign-in service of {host} gave no token.',
  'failures.token_request_failed.told': 'The sign-in service of {host} gave no token ({said}).',
  'failures.token_request_failed.do': 'Try again.',
  'failures.proof_refused.what': '{host} did not accept the proof that the key is used from here.',
  'failures.proof_refused.do': 'Check that the clock of this computer is right, then try again.',
  'failures.assertion_refused.what': 'Nobody was let in at {host} on the word given for you.',
  'failures.assertion_refused.told':
    'Nobody was let in at {host} on the word given for you ({said}).',
  'failures.assertion_refused.do':
    'Ask whoever runs sign-in at your organization whether this server is open to you.',
  'failures.assertion_invalid.what':
    'The word given for you is not meant for {host}, so it was not sent.',
  'failures.assertion_invalid.do':
    'Tell whoever runs sign-in at your organization. For a workload, check the file with its token.',
  'failures.identity_needed.what': 'Your organization asks you to sign in again.',
  'failures.identity_needed.do': 'Sign in there, under Settings; the server follows by itself.',
  'failures.no_identity_provider.what': 'There is no sign-in service at this address of {host}.',
  'failures.no_identity_provider.do':
    'Compare it letter for letter with what your organization gave you.',
  'failures.device_expired.what': 'The code was not used in time.',
  'failures.device_expired.do': 'Ask for a new one.',
  'failures.device_unavailable.what': 'The sign-in service of {host} gives no codes.',
  'failures.device_unavailable.do': 'Sign in with the browser.',
  'failures.insufficient_scope.what': '{name} says that your permissions do not cover this.',
  'failures.insufficient_scope.told':
    '{name} says that your permissions do not cover this (it asks for {said}).',
  'failures.insufficient_scope.do':
    'Call it again and give what it asks for. If you refused for good, let it ask on its page.',
  'failures.key_refused.what': '{host} refused the key you entered.',
  'failures.key_refused.do': 'Enter another one, or erase it to sign in instead.',
  'failures.needs_sign_in.what': '{name} asks you to sign in.',
  'failures.needs_sign_in.do': 'Press Sign in.',
  'failures.tool_failed.what': '{name} could not do this.',
  'failures.tool_failed.told': '{name} could not do this: {said}.',
  'failures.tool_failed.do': 'Check what you entered, then try again.',
  'failures.tool_unknown.what': '{name} does not list a tool of that name.',
  'failures.tool_unknown.do':
    'Nothing was sent. Look at its tools; it may have taken this one away.',
  'failures.tool_blocked.what': 'This tool of {name} is blocked, by you or by your default.',
  'failures.tool_blocked.do': 'Nothing was sent. Change what it may do beside its name.',
  'failures.tool_suspended.what':
    '{name} has changed what this tool says of itself, so the tool is suspended.',
  'failures.tool_suspended.do':
    'Nothing was sent. Look at the difference on the page of the server, then accept it or not.',
  'failures.approval_denied.what': 'The call was not allowed, so it was not made.',
  'failures.approval_denied.do': 'Nothing was sent.',
  'failures.cancelled.what': 'It was cancelled.',
  'failures.cancelled.do': 'Nothing was changed.',
  'failures.timeout.what': '{host} took too long to answer.',
  'failures.timeout.do': 'Try again.',
  'failures.vault_locked.what': 'Your keyring is locked, so the keys in it cannot be used.',
  'failures.vault_locked.do': 'Unlock it. Chatelaine goes on by itself; nothing is lost.',
  'failures.vault_undecryptable.what': 'The vault does not open with the keyring of this computer.',
  'failures.vault_undecryptable.do': 'It stays where it is. Sign in again to make a new one.',
  'failures.vault_tampered.what':
    'The vault’s file was changed by something other than Chatelaine.',
  'failures.vault_tampered.do':
    'It was not used and stays where it is. Sign in again to make a new one.',
  'failures.vault_io.what': 'The disk did not take what was to be kept.',
  'failures.vault_io.do': 'Make room, then try again. What was there before is still there.',
  'failures.app_locked.what': 'Chatelaine is locked.',
  'failures.app_locked.do': 'Enter your passphrase to go on.',
  'failures.passphrase_wrong.what': 'This passphrase does not open the cabinet.',
  'failures.passphrase_wrong.do':
    'Nothing is lost. Look at the keyboard’s language and at Caps Lock, then try again.',
  'failures.passphrase_too_soon.what': 'The next try has to wait a moment.',
  'failures.passphrase_too_soon.do':
    'Each wrong passphrase makes the pause longer, up to 30 seconds.',
  'failures.passphrase_too_weak.what': 'This passphrase is too easy to guess.',
  'failures.passphrase_too_weak.do':
    'Take ten characters or more, and not the same few again and again.',
  'failures.passphrase_needed.what':
    'Without a keyring the passphrase is all that protects the keys on this disk.',
  'failures.passphrase_needed.do': 'Revoke the keys first, then remove it.',
  'failures.ledger_io.what': 'The history could not be written.',
  'failures.ledger_io.do': 'Make room on the disk, then try again.',
  'failures.file_unwritable.what': 'The file could not be written.',
  'failures.file_unwritable.do':
    'Make room on the disk or choose another folder. What was there before is unchanged.',
  'failures.import_ended.what': 'This preview is over, and what it held of secrets is forgotten.',
  'failures.import_ended.do': 'Look again for the servers to import.',
  'failures.not_possible_now.what': '{name} is not at that point.',
  'failures.not_possible_now.do': 'Look at its state above.',
  'failures.internal.what': 'Something in Chatelaine went wrong.',
  'failures.internal.do': 'Try again. If it stays, restart; nothing is lost.',
  'orders.foreign.what':
    'A page that is not part of Chatelaine gave an order. It was not followed.',
  'orders.foreign.do': 'Close Chatelaine and start it again.',
  'orders.unreadable.what': 'What was entered is too long or has a form that is not allowed.',
  'orders.unreadable.do': 'Check it, shorten it and try again.',
  'orders.broken.what': 'Chatelaine made a mistake while doing this.',
  'orders.broken.do': 'Try again. When it happens again, close Chatelaine and start it again.',
} as const
