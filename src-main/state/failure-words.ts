import type { Failure, FailureCode } from '../../src-preload/contract/result.ts'
import { NetworkError } from '../network/network-error.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'
import { ServerError } from '../servers/server-error.ts'
import { PermissionError } from '../permissions/permission-error.ts'
import { VaultError } from '../vault/vault-error.ts'
import { NETWORK_WORDS, networkCode } from './network-words.ts'

/** Whom a failure is about, for the sentence. */
export interface FailureContext {
  /** The server's name, as the person knows it. */
  name: string
  host: string
}

type Words = (about: FailureContext, said: string | null) => [string, string]

/** One sentence of what happened, one of what to do; `look.md` has the voice. */
const WORDS: Record<FailureCode, Words> = {
  ...NETWORK_WORDS,
  invalid_url: () => [
    'This is not a web address.',
    'Copy the address from the server’s documentation.',
  ],
  insecure_url: () => [
    'This address is not encrypted (http).',
    'Use the address that begins with https. Plain http works only for servers on this computer.',
  ],
  invalid_input: () => ['Something in the form is not usable.', 'Look at the marked fields.'],
  unknown_server: () => ['This server is no longer in the list.', 'Add it again.'],
  already_added: ({ name }) => [`${name} is in the list already.`, 'Open it from the list.'],
  not_an_mcp_server: ({ host }) => [
    `${host} answered, but not like an MCP server.`,
    'Check the path of the address; it often ends in /mcp.',
  ],
  server_unreachable: ({ host }) => [
    `${host} could not be reached.`,
    'Check your connection. Chatelaine tries again by itself.',
  ],
  server_refused: ({ host }, said) => [
    `${host} refused the connection${said === null ? '' : ` (${said})`}.`,
    'Try again later, or ask who runs the server.',
  ],
  blocked_address: ({ host }) => [
    `${host} pointed to an address inside a private network, so Chatelaine did not go there.`,
    'If this is your own server, add it by its own address.',
  ],
  metadata_unreachable: ({ host }) => [
    `${host} asks for a sign-in but does not say where.`,
    'Tell whoever runs the server that its OAuth metadata cannot be found.',
  ],
  metadata_invalid: ({ host }) => [
    `What ${host} says about signing in cannot be understood.`,
    'Tell whoever runs the server that its OAuth metadata is malformed.',
  ],
  metadata_moved: ({ host }) => [
    `${host} sends Chatelaine on to another address to read how to sign in.`,
    'It did not go there, because somebody else could answer. Tell whoever runs the server.',
  ],
  no_authorization_server: ({ host }) => [
    `${host} names nobody who could let you in.`,
    'Tell whoever runs the server that its metadata lists no authorization server.',
  ],
  issuer_mismatch: ({ host }) => [
    `The sign-in service of ${host} calls itself by another name than the one the server gave.`,
    'Chatelaine stopped, because this is how a forged one would look. Tell whoever runs the server.',
  ],
  resource_mismatch: ({ host }) => [
    `${host} says that its permissions are for another address.`,
    'Check the address you added. A key for one server is not used at another unless you say so.',
  ],
  pkce_not_supported: ({ host }) => [
    `The sign-in service of ${host} does not offer the protection called PKCE.`,
    'Without it a sign-in can be intercepted, so Chatelaine stopped. Tell whoever runs it.',
  ],
  insecure_endpoint: ({ host }) => [
    `The sign-in service of ${host} has an address that is not encrypted.`,
    'Chatelaine sends nothing there. Tell whoever runs it.',
  ],
  endpoints_changed: ({ name }) => [
    `The sign-in service of ${name} has moved since you agreed.`,
    'Sign in again to agree to the new one.',
  ],
  registration_refused: ({ host }, said) => [
    `The sign-in service of ${host} refused to register Chatelaine${said === null ? '' : ` (${said})`}.`,
    'Register a client with the provider and enter its id here.',
  ],
  registration_unavailable: ({ host }) => [
    `The sign-in service of ${host} registers no new apps by itself.`,
    'Register a client with the provider and enter its id here.',
  ],
  registration_stale: ({ name }) => [
    `${name}’s sign-in service no longer knows how Chatelaine was registered there.`,
    'Sign in again. Chatelaine registers anew by itself.',
  ],
  client_metadata_invalid: ({ host }) => [
    `${host} has no client metadata document of Chatelaine at this address.`,
    'Give the https address where the file is, exactly as its client_id says.',
  ],
  private_key_invalid: () => [
    'This private key cannot be read.',
    'Paste the whole file, from BEGIN PRIVATE KEY to END PRIVATE KEY (PKCS#8).',
  ],
  browser_unavailable: () => [
    'No browser could be opened.',
    'Copy the address and open it yourself, or use a code instead.',
  ],
  port_taken: (_about, said) => [
    `${said === null ? 'One port after another' : `Port ${said}`} of this computer is in use, so the browser could not come back.`,
    'End what uses it, or choose another port and register the new address with the provider.',
  ],
  state_mismatch: () => [
    'This answer belongs to another sign-in.',
    'Use the page of this sign-in, or start again.',
  ],
  response_expired: () => ['The sign-in took longer than ten minutes.', 'Start it again.'],
  iss_missing: ({ host }) => [
    `The answer of ${host}’s sign-in service lacks its sender’s name.`,
    'It could come from somebody else, so Chatelaine stopped. Start again.',
  ],
  iss_mismatch: ({ host }) => [
    `The answer did not come from the sign-in service of ${host}.`,
    'Chatelaine stopped and sent nothing on. Start again.',
  ],
  access_denied: ({ name }) => [
    `${name}’s sign-in page answered that access was refused (access_denied).`,
    'You, or someone who manages the account, refused. Try again, or ask for fewer permissions.',
  ],
  authorization_failed: ({ name }, said) => [
    `${name}’s sign-in page answered with an error${said === null ? '' : ` (${said})`}.`,
    'Try again, or ask for fewer permissions.',
  ],
  invalid_client: ({ name }) => [
    `${name}’s sign-in service does not know this client id, or the secret is wrong.`,
    'Check the id and the secret that you entered.',
  ],
  invalid_grant: ({ name }) => [
    `${name} has ended the access it gave.`,
    'Sign in again to give it anew.',
  ],
  token_response_invalid: ({ host }) => [
    `The sign-in service of ${host} answered with something that is not a token.`,
    'Try again. If it stays, tell whoever runs it.',
  ],
  token_request_failed: ({ host }, said) => [
    `The sign-in service of ${host} gave no token${said === null ? '' : ` (${said})`}.`,
    'Try again.',
  ],
  proof_refused: ({ host }) => [
    `${host} did not accept the proof that the key is used from here.`,
    'Check that the clock of this computer is right, then try again.',
  ],
  assertion_refused: ({ host }, said) => [
    `Nobody was let in at ${host} on the word given for you${said === null ? '' : ` (${said})`}.`,
    'Ask whoever runs sign-in at your organization whether this server is open to you.',
  ],
  assertion_invalid: ({ host }) => [
    `The word given for you is not meant for ${host}, so it was not sent.`,
    'Tell whoever runs sign-in at your organization. For a workload, check the file with its token.',
  ],
  identity_needed: () => [
    'Your organization asks you to sign in again.',
    'Sign in there, under Settings; the server follows by itself.',
  ],
  no_identity_provider: ({ host }) => [
    `There is no sign-in service at this address of ${host}.`,
    'Compare it letter for letter with what your organization gave you.',
  ],
  device_expired: () => ['The code was not used in time.', 'Ask for a new one.'],
  device_unavailable: ({ host }) => [
    `The sign-in service of ${host} gives no codes.`,
    'Sign in with the browser.',
  ],
  insufficient_scope: ({ name }, said) => [
    `${name} says that your permissions do not cover this${said === null ? '' : ` (it asks for ${said})`}.`,
    'Call it again and give what it asks for. If you refused for good, let it ask on its page.',
  ],
  key_refused: ({ host }) => [
    `${host} refused the key you entered.`,
    'Enter another one, or erase it to sign in instead.',
  ],
  needs_sign_in: ({ name }) => [`${name} asks you to sign in.`, 'Press Sign in.'],
  tool_failed: ({ name }, said) => [
    `${name} could not do this${said === null ? '' : `: ${said}`}.`,
    'Check what you entered, then try again.',
  ],
  tool_unknown: ({ name }) => [
    `${name} does not list a tool of that name.`,
    'Nothing was sent. Look at its tools; it may have taken this one away.',
  ],
  tool_blocked: ({ name }) => [
    `This tool of ${name} is blocked, by you or by your default.`,
    'Nothing was sent. Change what it may do beside its name.',
  ],
  tool_suspended: ({ name }) => [
    `${name} has changed what this tool says of itself, so the tool is suspended.`,
    'Nothing was sent. Look at the difference on the page of the server, then accept it or not.',
  ],
  approval_denied: () => ['The call was not allowed, so it was not made.', 'Nothing was sent.'],
  cancelled: () => ['It was cancelled.', 'Nothing was changed.'],
  timeout: ({ host }) => [`${host} took too long to answer.`, 'Try again.'],
  vault_locked: () => [
    'Your keyring is locked, so the keys in it cannot be used.',
    'Unlock it. Chatelaine goes on by itself; nothing is lost.',
  ],
  vault_undecryptable: () => [
    'The vault does not open with the keyring of this computer.',
    'It stays where it is. Sign in again to make a new one.',
  ],
  vault_tampered: () => [
    'The vault’s file was changed by something other than Chatelaine.',
    'It was not used and stays where it is. Sign in again to make a new one.',
  ],
  vault_io: () => [
    'The disk did not take what was to be kept.',
    'Make room, then try again. What was there before is still there.',
  ],
  app_locked: () => ['Chatelaine is locked.', 'Enter your passphrase to go on.'],
  passphrase_wrong: () => [
    'This passphrase does not open the cabinet.',
    'Nothing is lost. Look at the keyboard’s language and at Caps Lock, then try again.',
  ],
  passphrase_too_soon: () => [
    'The next try has to wait a moment.',
    'Each wrong passphrase makes the pause longer, up to 30 seconds.',
  ],
  passphrase_too_weak: () => [
    'This passphrase is too easy to guess.',
    'Take ten characters or more, and not the same few again and again.',
  ],
  passphrase_needed: () => [
    'Without a keyring the passphrase is all that protects the keys on this disk.',
    'Revoke the keys first, then remove it.',
  ],
  ledger_io: () => ['The history could not be written.', 'Make room on the disk, then try again.'],
  file_unwritable: () => [
    'The file could not be written.',
    'Make room on the disk or choose another folder. What was there before is unchanged.',
  ],
  import_ended: () => [
    'This preview is over, and what it held of secrets is forgotten.',
    'Look again for the servers to import.',
  ],
  not_possible_now: ({ name }) => [`${name} is not at that point.`, 'Look at its state above.'],
  internal: () => [
    'Something in Chatelaine went wrong.',
    'Try again. If it stays, restart; nothing is lost.',
  ],
}

export function failure(
  code: FailureCode,
  about: FailureContext,
  said: string | null = null,
): Failure {
  const [whatHappened, whatToDo] = WORDS[code](about, said)
  return { code, whatHappened, whatToDo }
}

/** Puts anything that was thrown into words. An unknown error says nothing of itself: it could hold anything. */
export function failureOf(error: unknown, about: FailureContext): Failure {
  for (let e = error; e instanceof Error; e = e.cause) {
    if (e instanceof ServerError) return failure(e.code, about, e.said)
    if (e instanceof PermissionError) return failure(e.code, about)
    if (e instanceof OAuthFlowError) return oauthFailure(e, about)
    if (e instanceof VaultError) return failure(vaultCode(e), about)
    if (e instanceof NetworkError) return networkFailure(e, about)
    const sdk = sdkCode(e)
    if (sdk !== null) return failure(sdk, about)
  }
  return failure('internal', about)
}

function oauthFailure(error: OAuthFlowError, about: FailureContext): Failure {
  const said = error.details?.serverError ?? null
  if (error.cause instanceof NetworkError) return networkFailure(error.cause, about)
  if (error.code === 'network') return failure('server_unreachable', about)
  if (error.code === 'device_denied') return failure('access_denied', about)
  if (error.code === 'revocation_failed') return failure('token_request_failed', about, said)
  return failure(error.code, about, said)
}

function vaultCode(error: VaultError): FailureCode {
  if (error.code === 'locked') return 'vault_locked'
  if (error.code === 'app_locked' || error.code.startsWith('passphrase_')) {
    return error.code as Extract<FailureCode, VaultError['code']>
  }
  if (error.code === 'tampered') return 'vault_tampered'
  if (error.code === 'io') return 'vault_io'
  return 'vault_undecryptable'
}

/** About the host that was not reached, which may be the sign-in service instead of the server. */
function networkFailure(error: NetworkError, about: FailureContext): Failure {
  return failure(networkCode(error), { ...about, host: error.host ?? about.host })
}

const SDK_CODES: Record<string, FailureCode> = {
  REQUEST_TIMEOUT: 'timeout',
  CONNECTION_CLOSED: 'server_unreachable',
  NOT_CONNECTED: 'server_unreachable',
  SEND_FAILED: 'server_unreachable',
  INVALID_RESULT: 'not_an_mcp_server',
  UNSUPPORTED_RESULT_TYPE: 'not_an_mcp_server',
  LIST_PAGINATION_EXCEEDED: 'not_an_mcp_server',
  CLIENT_HTTP_UNEXPECTED_CONTENT: 'not_an_mcp_server',
}

/** The SDK's errors are told by their fields: their messages hold response bodies, and are never shown. */
function sdkCode(error: Error): FailureCode | null {
  const { status, code } = error as { status?: unknown; code?: unknown }
  if (typeof status === 'number') {
    if (status >= 500 || status === 429) return 'server_unreachable'
    return status === 404 || status === 405 || status < 400 ? 'not_an_mcp_server' : 'server_refused'
  }
  if (typeof code === 'string' && Object.hasOwn(SDK_CODES, code)) return SDK_CODES[code] ?? null
  if (typeof code === 'number') return 'tool_failed'
  return error instanceof SyntaxError || error.name === 'ZodError' ? 'not_an_mcp_server' : null
}
