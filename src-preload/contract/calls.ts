import type { Caller } from './permissions.ts'
import type { ServerId } from './snapshot.ts'

/** How a call came to run, or why it did not. */
export type CallDecision =
  | 'default'
  | 'always'
  | 'pattern'
  | 'session'
  | 'once'
  | 'refused'
  | 'blocked'
  | 'suspended'
  | 'unknown'
  /** It was taken back before there was one. */
  | 'none'

/** What became of it. `tool-error`: the tool itself said that it failed. */
export type CallOutcome = 'done' | 'tool-error' | 'failed' | 'cancelled' | 'not-made'

export interface CallQuery {
  serverId?: ServerId | undefined
  outcome?: CallOutcome | undefined
  /** Each has to stand in the name of the server, account, tool or caller, or be a whole word of kept arguments. */
  words?: string | undefined
  fromMs?: number | undefined
  beforeNumber?: number | undefined
  /** 1–200. */
  limit: number
}

export interface CallRecordView {
  number: number
  atMs: number
  serverId: ServerId
  serverName: string
  account: string | null
  tool: string
  caller: Caller
  decision: CallDecision
  outcome: CallOutcome
  durationMs: number
  bytesSent: number
  bytesReceived: number
  /** Of the arguments; the same arguments have the same digest on this computer, and on no other. */
  argumentDigest: string
  /** The arguments as JSON, where they were kept. */
  arguments: string | null
}

export interface CallPage {
  calls: CallRecordView[]
  /** Pass as `beforeNumber` for more; null at the end. A page may be short, or empty, and still have more behind it. */
  nextBeforeNumber: number | null
  /** How many entries there are in all. */
  total: number
}

export interface CallLogView extends CallLogSettings {
  /** Grows with every change of the log, so that a list knows when to look again. */
  revision: number
}

export interface CallLogSettings {
  /** Whether arguments are kept as they were, or only as a digest. */
  keepArguments: boolean
  /** How long entries are kept; null for as long as there is room for a million. */
  keepDays: number | null
}
