import type { FailureCode } from '../../../src-preload/contract/result.ts'
import type { QuirkId } from '../../oauth/quirks.ts'

/** What set an authorization off. `call`: a tool call that the server turned away. */
export type TraceTrigger =
  | 'connect'
  | 'sign-in'
  | 'step-up'
  | 'call'
  | 'refresh'
  | 'revocation'
  | 'dry-run'

export type TraceOutcome = 'running' | 'succeeded' | 'failed' | 'cancelled'

/** What one authorization did, in order. No secret gets in: every text of it came through `safe-text.ts`. */
export interface SignInTrace {
  id: string
  serverId: string
  /** The server's address, without what may be secret in it. */
  url: string
  trigger: TraceTrigger
  outcome: TraceOutcome
  startedAtMs: number
  endedAtMs: number | null
  /** How often the very same came about, one after the other; the newest is kept. */
  times: number
  steps: TraceStep[]
  /** Steps in the middle that there was no room for. */
  omittedSteps: number
  /** What stopped it, while nothing has set that aside. */
  failure: TraceFailure | null
}

interface StepBase {
  atMs: number
  /** How often it came about, one after the other. */
  times: number
  facts: TraceFacts
}

export type TraceStep = StepBase &
  (
    | { kind: 'request'; name: RequestName; request: TracedRequest }
    | DecisionStep
    | { kind: 'person'; name: PersonStep }
    | { kind: 'quirk'; quirk: QuirkId }
    | { kind: 'failure'; failure: TraceFailure }
  )

type DecisionStep = {
  [D in keyof Decisions]: { kind: 'decision'; name: D; decided: Decisions[D] }
}[keyof Decisions]

export interface TracedRequest {
  method: string
  url: string
  status: number | null
  ms: number
  /** The layer that failed; null when an answer came. */
  failure: string | null
  via: string
  /** How far the other side's clock is ahead of ours; null when it did not say, or is near enough. */
  clockOffMs: number | null
}

export interface TraceFailure {
  code: FailureCode
  status: number | null
  /** The other side's error word, when it is one. */
  serverError: string | null
  /** The last thing that was done before. */
  during: StepName | null
}

export type StepName = RequestName | keyof Decisions | PersonStep

/** Every request of an authorization, by what it is for. */
export type RequestName =
  | 'mcp-without-key'
  | 'mcp-with-key'
  | 'mcp-with-entered-key'
  | 'resource-metadata'
  | 'issuer-metadata'
  | 'registration'
  | 'registration-read'
  | 'registration-update'
  | 'registration-deleted'
  | 'pushed-request'
  | 'code-exchange'
  | 'device-request'
  | 'device-poll'
  | 'token-as-client'
  | 'vouching'
  | 'identity-sign-in'
  | 'token-by-assertion'
  | 'refresh'
  | 'revoke-refresh-token'
  | 'revoke-access-token'
  | 'other'

/** Everything that is decided on the way, and what it may come to. */
export interface Decisions {
  challenge: 'names-metadata' | 'names-none'
  'scope-challenge': 'names-scopes' | 'names-none'
  'sign-in-asked': 'no'
  'resource-matches': 'identical' | 'parent' | 'accepted' | 'own-address'
  'issuer-chosen': 'only-one' | 'chosen' | 'remembered'
  'issuer-identical': 'identical' | 'not-published'
  'client-chosen': 'pre-registered' | 'metadata-document' | 'dynamic' | 'asked'
  pkce: 'promised' | 'set-aside'
  'scopes-chosen': 'challenged' | 'supported' | 'none'
  'token-binding': 'bound' | 'server-silent' | 'issuer-silent'
  'ways-offered': 'browser' | 'code' | 'both' | 'neither'
  'revocation-offered': 'yes' | 'no'
  'answer-checked': 'iss-promised' | 'iss-unpromised' | 'no-iss'
  'scopes-granted': 'as-asked' | 'fewer' | 'others'
  kept: 'sealed' | 'in-memory'
}

/** What the person, or their browser, did or was asked to do. */
export type PersonStep =
  | 'issuer-asked'
  | 'client-asked'
  | 'client-entered'
  | 'access-asked'
  | 'access-entered'
  | 'reviewing'
  | 'approved'
  | 'override-accepted'
  | 'browser-opened'
  | 'browser-returned'
  | 'address-pasted'
  | 'code-shown'
  | 'switched'
  | 'organization-asked'

/** `called`: the name that metadata gives itself. `error`: the other side's error word. */
export type FactName =
  | 'resource'
  | 'issuer'
  | 'issuers'
  | 'scopes'
  | 'asked'
  | 'granted'
  | 'missing'
  | 'client-id'
  | 'redirect'
  | 'page'
  | 'metadata'
  | 'called'
  | 'status'
  | 'error'
  | 'way'
  | 'rule'
  | 'subject'

export type TraceFacts = Partial<Record<FactName, string | string[]>>
