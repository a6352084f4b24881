import type { english } from '../../../src-languages/main/en/index.ts'
import type { DiagnosisView, DoctorAction } from '../../../src-preload/contract/traces.ts'

export type Cause =
  | 'signed-out'
  | 'grant-ended'
  | 'client-unknown'
  | 'client-forgotten'
  | 'client-secret-wrong'
  | 'client-not-allowed'
  | 'private-key'
  | 'redirect-not-registered'
  | 'browser-never-came-back'
  | 'browser-missing'
  | 'metadata-unreachable'
  | 'metadata-malformed'
  | 'no-sign-in-service'
  | 'pkce-refused'
  | 'resource-mismatch'
  | 'key-for-another'
  | 'target-refused'
  | 'issuer-mismatch'
  | 'answer-of-another'
  | 'endpoints-moved'
  | 'request-refused'
  | 'code-refused'
  | 'code-expired'
  | 'no-codes'
  | 'token-malformed'
  | 'consent-denied'
  | 'scope-missing'
  | 'scope-refused'
  | 'registration-refused'
  | 'registration-not-offered'
  | 'description-unreadable'
  | 'clock'
  | 'proxy'
  | 'certificate'
  | 'captive-portal'
  | 'name-not-found'
  | 'unreachable'
  | 'too-slow'
  | 'provider-fault'
  | 'too-many-requests'
  | 'blocked-address'
  | 'not-encrypted'
  | 'not-an-mcp-server'
  | 'server-refused'
  | 'key-refused'
  | 'organization-refused'
  | 'organization-sign-in'
  | 'assertion-unusable'
  | 'keyring-locked'
  | 'vault-unreadable'
  | 'disk'
  | 'unclear'

/** What to do, by the name of its sentence. */
type Advice<Key = keyof typeof english> = Key extends `doctor.do.${infer Name}` ? Name : never

interface CauseFacts {
  who: DiagnosisView['who']
  action: DoctorAction | null
  advice: Advice[]
}

const cause = (
  who: CauseFacts['who'],
  action: CauseFacts['action'],
  ...advice: Advice[]
): CauseFacts => ({ who, action, advice })

/** Each cause with what to do, in the order in which to try it. */
export const CAUSES: Record<Cause, CauseFacts> = {
  // The key, the client or the browser.
  'signed-out': cause('you', 'sign-in', 'sign-in'),
  'grant-ended': cause('you', 'sign-in', 'sign-in-for-a-new-key', 'see-who-ends-it'),
  'client-unknown': cause('you', 'enter-client', 'compare-client', 'enter-again'),
  'client-forgotten': cause('provider', 'try-again', 'sign-in-to-register'),
  'client-secret-wrong': cause('you', 'enter-client', 'make-secret', 'enter-client-with-its-way'),
  'client-not-allowed': cause('you', 'enter-client', 'allow-code-grant', 'then-try-again'),
  'private-key': cause('you', 'enter-client', 'enter-whole-key'),
  'redirect-not-registered': cause(
    'you',
    'try-again',
    'add-redirect',
    'redirect-port',
    'then-try-again',
  ),
  'browser-never-came-back': cause(
    'you',
    'try-again',
    'page-spoke-of-redirect',
    'page-spoke-of-client',
    'paste-address',
  ),
  'browser-missing': cause('you', 'try-again', 'open-yourself'),

  // What a server or its sign-in service says that does not keep to the rules.
  'metadata-unreachable': cause('server', 'try-again', 'check-path', 'report-no-metadata'),
  'metadata-malformed': cause('server', 'try-again', 'network-first', 'otherwise-report-to-server'),
  'no-sign-in-service': cause('server', null, 'report-no-issuer'),
  'pkce-refused': cause('provider', 'accept', 'report-no-pkce', 'set-aside-pkce'),
  'resource-mismatch': cause(
    'server',
    'accept',
    'compare-address',
    'accept-address',
    'otherwise-stop',
  ),
  'key-for-another': cause('server', 'try-again', 'try-once-more', 'report-key-refused'),
  'target-refused': cause('provider', 'try-again', 'report-target'),
  'issuer-mismatch': cause(
    'server',
    'try-again',
    'no-other-way',
    'report-issuer',
    'try-once-mended',
  ),
  'answer-of-another': cause(
    'provider',
    'try-again',
    'close-tabs',
    'report-to-service-if-it-stays',
  ),
  'endpoints-moved': cause('provider', 'sign-in', 'agree-to-new-addresses'),
  'request-refused': cause('provider', 'try-again', 'fewer-permissions', 'report-to-service'),
  'code-refused': cause(
    'provider',
    'try-again',
    'without-pause',
    'check-clock',
    'report-to-service-if-it-stays',
  ),
  'code-expired': cause('you', 'try-again', 'new-code'),
  'no-codes': cause('provider', 'try-again', 'use-browser'),
  'token-malformed': cause('provider', 'try-again', 'try-again', 'report-to-service'),

  // What somebody did not allow.
  'consent-denied': cause('you', 'try-again', 'agree-or-take-away', 'ask-account-manager'),
  'scope-missing': cause('you', 'try-again', 'give-what-is-asked', 'let-it-ask'),
  'scope-refused': cause('provider', 'try-again', 'one-permission-less', 'report-scope'),
  'registration-refused': cause('provider', 'enter-client', 'create-client', 'report-registration'),
  'registration-not-offered': cause('you', 'enter-client', 'create-client'),
  'description-unreadable': cause('you', 'open-settings', 'check-description'),

  // What lies around a sign-in: the network, the other side’s state, this computer.
  clock: cause('you', 'try-again', 'set-clock', 'clock-is-right-here'),
  proxy: cause('network', 'try-again', 'check-proxy', 'ask-network'),
  certificate: cause(
    'network',
    'try-again',
    'check-date',
    'install-certificate',
    'stop-and-report',
  ),
  'captive-portal': cause('network', 'try-again', 'sign-in-to-network'),
  'name-not-found': cause('network', 'try-again', 'check-connection', 'check-spelling'),
  unreachable: cause('network', 'try-again', 'check-connection', 'down-over-there'),
  'too-slow': cause('network', 'try-again', 'try-in-a-while', 'slow-over-there'),
  'provider-fault': cause('provider', 'try-again', 'key-is-kept'),
  'too-many-requests': cause('provider', 'try-again', 'wait-minutes'),
  'blocked-address': cause('server', null, 'add-by-own-address', 'otherwise-report-to-server'),
  'not-encrypted': cause('server', null, 'report-to-server'),
  'not-an-mcp-server': cause('you', 'try-again', 'check-path', 'look-up-address'),
  'server-refused': cause('server', 'try-again', 'try-in-a-while', 'report-to-server'),
  'key-refused': cause('you', null, 'enter-another-key'),
  'organization-refused': cause('provider', 'try-again', 'ask-organization'),
  'organization-sign-in': cause('you', 'open-settings', 'sign-in-at-organization'),
  'assertion-unusable': cause('provider', 'try-again', 'tell-organization', 'check-workload-file'),
  'keyring-locked': cause('you', 'try-again', 'unlock-keyring'),
  'vault-unreadable': cause('you', 'sign-in', 'make-new-vault'),
  disk: cause('you', 'try-again', 'make-room'),
  unclear: cause('server', 'try-again', 'try-again', 'report-if-it-stays'),
}
