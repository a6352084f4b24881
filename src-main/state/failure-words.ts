import { say } from '../../src-languages/main.ts'
import type { Failure, FailureCode } from '../../src-preload/contract/result.ts'
import { NetworkError } from '../network/network-error.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'
import { ServerError } from '../servers/server-error.ts'
import { PermissionError } from '../permissions/permission-error.ts'
import { VaultError } from '../vault/vault-error.ts'
import { networkCode } from './network-words.ts'

/** Whom a failure is about, for the sentence. */
export interface FailureContext {
  /** The server's name, as the person knows it. */
  name: string
  host: string
}

/** What is told with the other side’s own word, where there is one. */
const TELLING = [
  'server_refused',
  'registration_refused',
  'port_taken',
  'authorization_failed',
  'token_request_failed',
  'assertion_refused',
  'insufficient_scope',
  'tool_failed',
] as const satisfies FailureCode[]

/** One sentence of what happened, one of what to do; `look.md` has the voice. */
export function failure(
  code: FailureCode,
  { name, host }: FailureContext,
  said: string | null = null,
): Failure {
  const telling = TELLING.find((one) => one === code)
  const whatHappened =
    telling === undefined || said === null
      ? say(`failures.${code}.what`, { name, host })
      : say(`failures.${telling}.told`, { name, host, said })
  return { code, whatHappened, whatToDo: say(`failures.${code}.do`) }
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
