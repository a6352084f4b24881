import type { FailureCode } from '../../../src-preload/contract/result.ts'
import type {
  SignInTrace,
  StepName,
  TraceFailure,
  TraceStep,
} from '../../servers/trace/sign-in-trace.ts'
import type { Cause } from './causes.ts'

/** Two minutes: what servers forgive, with a little to spare. */
const CLOCK_MATTERS_MS = 120_000

/** What a failure most likely comes from, read from its trace; null while nothing failed. */
export function causeOf(trace: SignInTrace): Cause | null {
  const { failure } = trace
  if (failure === null) {
    const leftAtBrowser = trace.outcome === 'cancelled' && lastPerson(trace) === 'browser-opened'
    return leftAtBrowser ? 'browser-never-came-back' : null
  }
  return (
    causeInNetwork(trace, failure) ??
    causeInClock(trace, failure) ??
    causeInWord(trace, failure) ??
    causeInStatus(failure) ??
    causeInCode(trace, failure)
  )
}

/** Whose clock is how far off, as one of the answers said; null when none did. */
export function clockOffMs({ steps }: SignInTrace): number | null {
  const off = requestsOf(steps).map(({ request }) => request.clockOffMs ?? 0)
  const furthest = off.toSorted((a, b) => Math.abs(b) - Math.abs(a))[0] ?? 0
  return furthest === 0 ? null : furthest
}

const requestsOf = (steps: TraceStep[]) => steps.filter((step) => step.kind === 'request')

const lastPerson = ({ steps }: SignInTrace): StepName | null => {
  const step = steps.findLast((one) => one.kind === 'person')
  return step?.kind === 'person' ? step.name : null
}

/** Failures behind which a layer of the network may stand, which the request itself names better. */
const OF_THE_NETWORK = new Set<FailureCode>([
  'server_unreachable',
  'timeout',
  'blocked_address',
  'insecure_endpoint',
  'metadata_unreachable',
  'server_refused',
  'internal',
])

const NETWORK_CAUSES: [RegExp, Cause][] = [
  [/captive/, 'captive-portal'],
  [/proxy/, 'proxy'],
  [/^tls|certificate/, 'certificate'],
  [/^dns|^name_/, 'name-not-found'],
  [/timeout/, 'too-slow'],
  [/blocked_address/, 'blocked-address'],
  [/not_https/, 'not-encrypted'],
  [/unreachable|refused|reset|offline/, 'unreachable'],
]

function causeInNetwork({ steps }: SignInTrace, { code, status }: TraceFailure): Cause | null {
  const { request } = requestsOf(steps).at(-1) ?? {}
  const answered = request?.status ?? status
  if (answered === 407) return 'proxy'
  if (answered === 511) return 'captive-portal'
  const layer = request?.failure ?? null
  if (layer === null || (!OF_THE_NETWORK.has(code) && !(layer === code))) return null
  return NETWORK_CAUSES.find(([pattern]) => pattern.test(layer))?.[1] ?? null
}

/** What another time of day makes look wrong: things that are valid for a while. */
const OF_THE_CLOCK = new Set<FailureCode>([
  'proof_refused',
  'assertion_refused',
  'assertion_invalid',
  'token_response_invalid',
  'invalid_grant',
  'invalid_client',
  'identity_needed',
])

function causeInClock(trace: SignInTrace, { code }: TraceFailure): Cause | null {
  const off = Math.abs(clockOffMs(trace) ?? 0)
  return off >= CLOCK_MATTERS_MS && OF_THE_CLOCK.has(code) ? 'clock' : null
}

/** Error words that say more than the code they came with. */
const WORD_CAUSES: Record<string, Cause> = {
  access_denied: 'consent-denied',
  consent_required: 'consent-denied',
  interaction_required: 'consent-denied',
  login_required: 'consent-denied',
  invalid_redirect_uri: 'redirect-not-registered',
  redirect_uri_mismatch: 'redirect-not-registered',
  invalid_scope: 'scope-refused',
  insufficient_scope: 'scope-missing',
  invalid_target: 'target-refused',
  unauthorized_client: 'client-not-allowed',
  server_error: 'provider-fault',
  temporarily_unavailable: 'provider-fault',
  slow_down: 'too-many-requests',
  expired_token: 'code-expired',
}

/** Where one code means one of our own words, the other side's word is about something else. */
const WORDS_COUNT_FOR = new Set<FailureCode>([
  'authorization_failed',
  'token_request_failed',
  'registration_refused',
  'access_denied',
])

function causeInWord(trace: SignInTrace, { code, serverError }: TraceFailure): Cause | null {
  if (serverError === null || !WORDS_COUNT_FOR.has(code)) return null
  const known = Object.hasOwn(WORD_CAUSES, serverError) ? WORD_CAUSES[serverError] : undefined
  if (known !== undefined) return known
  return serverError === 'invalid_client' ? clientCause(trace) : null
}

function causeInStatus({ code, status }: TraceFailure): Cause | null {
  if (code === 'metadata_unreachable') return null
  if (status === 429) return 'too-many-requests'
  return status !== null && status >= 500 ? 'provider-fault' : null
}

/** The id was good enough for the page in the browser, so it is the secret; else it may be either. */
function clientCause({ steps, failure }: SignInTrace): Cause {
  if (chosenClient(steps) === 'dynamic') return 'client-forgotten'
  return failure?.during === 'code-exchange' ? 'client-secret-wrong' : 'client-unknown'
}

function chosenClient(steps: TraceStep[]): string | null {
  const step = steps.findLast((one) => one.kind === 'decision' && one.name === 'client-chosen')
  const entered = steps.some((one) => one.kind === 'person' && one.name === 'client-entered')
  return entered ? 'pre-registered' : step?.kind === 'decision' ? step.decided : null
}

/** Which cause a code stands for when nothing else says more. A new code does not compile without one. */
const CODE_CAUSES: Record<FailureCode, Cause | ((trace: SignInTrace) => Cause)> = {
  invalid_url: 'not-an-mcp-server',
  insecure_url: 'not-encrypted',
  invalid_input: 'unclear',
  unknown_server: 'unclear',
  already_added: 'unclear',
  not_an_mcp_server: ({ steps }) => (hadKey(steps) ? 'captive-portal' : 'not-an-mcp-server'),
  server_unreachable: 'unreachable',
  server_refused: refusal,
  blocked_address: 'blocked-address',
  metadata_unreachable: 'metadata-unreachable',
  metadata_invalid: 'metadata-malformed',
  no_authorization_server: 'no-sign-in-service',
  issuer_mismatch: 'issuer-mismatch',
  resource_mismatch: 'resource-mismatch',
  pkce_not_supported: 'pkce-refused',
  insecure_endpoint: 'not-encrypted',
  endpoints_changed: 'endpoints-moved',
  registration_refused: 'registration-refused',
  registration_unavailable: 'registration-not-offered',
  client_metadata_invalid: 'description-unreadable',
  private_key_invalid: 'private-key',
  browser_unavailable: 'browser-missing',
  state_mismatch: 'answer-of-another',
  response_expired: 'browser-never-came-back',
  iss_missing: 'answer-of-another',
  iss_mismatch: 'answer-of-another',
  access_denied: 'consent-denied',
  authorization_failed: 'request-refused',
  invalid_client: clientCause,
  invalid_grant: ({ failure }) => {
    if (failure?.during === 'code-exchange') return 'code-refused'
    return failure?.serverError === 'invalid_client' ? 'client-forgotten' : 'grant-ended'
  },
  token_response_invalid: 'token-malformed',
  token_request_failed: 'request-refused',
  proof_refused: 'clock',
  assertion_refused: 'organization-refused',
  assertion_invalid: 'assertion-unusable',
  identity_needed: 'organization-sign-in',
  no_identity_provider: 'unclear',
  device_expired: 'code-expired',
  device_unavailable: 'no-codes',
  insufficient_scope: 'scope-missing',
  needs_sign_in: ({ steps }) => (hasNewKey(steps) ? 'key-for-another' : signedOut(steps)),
  key_refused: 'key-refused',
  // The SDK’s errors of an older transport carry the status as their code.
  tool_failed: refusal,
  cancelled: 'unclear',
  timeout: 'too-slow',
  vault_locked: 'keyring-locked',
  vault_undecryptable: 'vault-unreadable',
  vault_tampered: 'vault-unreadable',
  vault_io: 'disk',
  ledger_io: 'disk',
  not_possible_now: 'unclear',
  file_unwritable: 'disk',
  import_ended: 'unclear',
  approval_denied: 'unclear',
  tool_blocked: 'unclear',
  tool_suspended: 'unclear',
  tool_unknown: 'unclear',
  name_not_found: 'name-not-found',
  network_down: 'unreachable',
  connection_refused: 'unreachable',
  connection_lost: 'unreachable',
  connect_timeout: 'too-slow',
  answer_unfinished: 'too-slow',
  encryption_failed: 'certificate',
  certificate_untrusted: 'certificate',
  certificate_expired: 'certificate',
  certificate_not_yet_valid: 'clock',
  certificate_wrong_name: 'certificate',
  proxy_unreachable: 'proxy',
  proxy_auth_needed: 'proxy',
  proxy_refused: 'proxy',
  proxy_unsupported: 'proxy',
  captive_portal: 'captive-portal',
  app_locked: 'keyring-locked',
  passphrase_wrong: 'unclear',
  passphrase_too_soon: 'unclear',
  passphrase_too_weak: 'unclear',
  passphrase_needed: 'unclear',
  metadata_moved: 'metadata-unreachable',
  port_taken: 'browser-never-came-back',
  registration_stale: 'client-forgotten',
  internal: 'unclear',
}

function causeInCode(trace: SignInTrace, { code }: TraceFailure): Cause {
  const found = CODE_CAUSES[code]
  return typeof found === 'function' ? found(trace) : found
}

/** Nothing there is another refusal than a no. */
function refusal({ steps }: SignInTrace): Cause {
  const status = requestsOf(steps).at(-1)?.request.status
  return status === 404 || status === 405 ? 'not-an-mcp-server' : 'server-refused'
}

const named = (steps: TraceStep[], name: StepName) =>
  steps.some((step) => 'name' in step && step.name === name)

const hadKey = (steps: TraceStep[]) => named(steps, 'mcp-with-key')
/** A key that was just given, and then refused. */
const hasNewKey = (steps: TraceStep[]) => named(steps, 'kept')
const signedOut = (steps: TraceStep[]) => (hadKey(steps) ? 'grant-ended' : 'signed-out')
