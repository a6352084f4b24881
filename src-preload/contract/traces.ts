import type { FailureCode } from './result.ts'

/** What happened in the last authorizations, for the sign-in doctor. No text here holds a secret. */
export interface TraceSummaryView {
  id: string
  /** What set it off, in words: `Sign-in`. */
  title: string
  outcome: TraceOutcomeView
  /** How it ended, in words: `Stopped`. */
  ending: string
  startedAtMs: number
  /** How often the very same came about, one after the other. */
  times: number
}

export type TraceOutcomeView = 'running' | 'succeeded' | 'failed' | 'cancelled'

export interface TraceView extends TraceSummaryView {
  /** Null for a check of an address that is in no list. */
  serverName: string | null
  /** Without what may be secret in it. */
  url: string
  issuer: string | null
  endedAtMs: number | null
  diagnosis: DiagnosisView | null
  /** What a check found out, a line for each thing; empty for everything else. */
  wouldHappen: { word: string; sentence: string }[]
  steps: TraceStepView[]
  /** Steps in the middle that there was no room for. */
  omittedSteps: number
}

/** The likely cause of a failure, and what to do about it. */
export interface DiagnosisView {
  cause: string
  /** What the person is told in the message of the failure. */
  code: FailureCode
  likely: string
  whatToDo: string[]
  /** Who can mend it. */
  who: 'you' | 'server' | 'provider' | 'network'
  action: DoctorAction | null
}

export type DoctorAction = 'try-again' | 'sign-in' | 'enter-client' | 'accept' | 'open-settings'

export type TraceActor =
  | 'app'
  | 'mcp-server'
  | 'authorization-server'
  | 'browser'
  | 'person'
  | 'identity-provider'

export interface TraceStepView {
  atMs: number
  kind: 'request' | 'decision' | 'person' | 'quirk' | 'failure'
  from: TraceActor
  to: TraceActor
  title: string
  /** What came of it, in a sentence. */
  sentence: string | null
  request: TraceRequestView | null
  facts: { word: string; values: string[] }[]
  rule: RuleView | null
  /** The step that stopped it. */
  failing: boolean
  times: number
}

export interface TraceRequestView {
  method: string
  url: string
  status: number | null
  ms: number
  via: string
}

/** The rule that a step follows: a number of the list of requirements, and where the rule comes from. */
export interface RuleView {
  requirement: string
  source: string
}
