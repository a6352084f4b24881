import type { DiagnosisView, DoctorAction } from '../../../src-preload/contract/traces.ts'
import { CLIENT_CAUSES } from './client-causes.ts'
import { CONSENT_CAUSES } from './consent-causes.ts'
import { RULE_CAUSES } from './rule-causes.ts'
import { SURROUNDING_CAUSES } from './surrounding-causes.ts'

/** Whom a diagnosis is about. */
export interface CauseContext {
  server: string
  /** The sign-in service's host, or words for it while it is not known. */
  service: string
  /** The other side's error word. */
  word: string | null
}

export interface CauseWords {
  likely: (about: CauseContext) => string
  whatToDo: (about: CauseContext) => string[]
  who: DiagnosisView['who']
  action: DoctorAction | null
}

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

/** Each cause in a sentence, with what to do, in the order in which to try it. */
export const CAUSES: Record<Cause, CauseWords> = {
  ...CLIENT_CAUSES,
  ...RULE_CAUSES,
  ...CONSENT_CAUSES,
  ...SURROUNDING_CAUSES,
}
