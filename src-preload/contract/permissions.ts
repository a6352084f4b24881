/** What a person lets a tool do: run, run after a question, or not run. */
export type ToolRule = 'allow' | 'ask' | 'block'

/** What a server says of a tool's effect. Nothing proves it; it chooses a default and no more. */
export type ToolKind = 'reads' | 'changes' | 'destroys'

/** What holds at one server for tools that the person has said nothing about. */
export type ToolDefaults = Record<ToolKind, ToolRule>

/** How the definition of now stands to the one that was pinned. */
export type PinState = 'known' | 'new' | 'changed'

/** What holds for one tool, and why. */
export interface ToolPermissionView {
  rule: ToolRule | 'suspended'
  kind: ToolKind
  /** What would hold without a word of the person about this very tool. */
  byDefault: ToolRule
  chosen: ToolRule | null
  pin: PinState
  /** Scopes that a call of it was refused for want of. */
  scopesSeen: string[]
  /** Tools of other servers, or of this one, that are called the same or look the same. */
  alike: AlikeView[]
}

export interface AlikeView {
  serverName: string
  tool: string
  /** False when the letters differ and only look the same. */
  same: boolean
}

/** Who wants a call made. */
export type Caller = { kind: 'window' } | { kind: 'chat' | 'app'; name: string }

/** What one argument has to be. */
export interface ArgumentPattern {
  /** A JSON pointer (RFC 6901) into the arguments. */
  pointer: string
  match:
    | { kind: 'equals'; value: unknown }
    | { kind: 'starts-with'; prefix: string }
    | { kind: 'any' }
}

/** A standing permission. `patterns` is null when any arguments will do. */
export interface AlwaysView {
  id: string
  tool: string
  /** It ends with this run of the app. */
  session: boolean
  patterns: ArgumentPattern[] | null
  sinceMs: number
}

/** One value among the arguments, beside what it was in the last approved call. Values are JSON. */
export interface ArgumentLine {
  pointer: string
  change: 'same' | 'added' | 'removed' | 'changed'
  before: string | null
  after: string | null
}

/** A call that waits for the person's word. */
export interface ApprovalView {
  id: string
  tool: string
  title: string | null
  caller: Caller
  askedAtMs: number
  permission: ToolPermissionView
  /** Everything that would be sent; empty for all but the first that waits. */
  lines: ArgumentLine[]
  /** When the call was approved that `lines` compares with; null when there was none in this run. */
  comparedAtMs: number | null
  /** A pattern for each argument, as narrow as can be, to start from. */
  suggested: ArgumentPattern[]
}

export type ApprovalAnswer =
  | { decision: 'once' | 'session' | 'always' | 'deny' }
  | { decision: 'pattern'; patterns: ArgumentPattern[] }

/** Text in pieces: what stayed, what went and what came. */
export interface DiffPiece {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** How a tool's definition differs from the one that was pinned. */
export interface ToolChangeView {
  tool: string
  /** Of the definition of now; accepting names it, so that nothing newer is accepted unseen. */
  hash: string
  pinnedAtMs: number
  fields: { field: string; pieces: DiffPiece[] }[]
  /** What it does once the change is accepted; `asks-anew` because its effect is another, and nothing allowed before goes on. */
  follows: ToolRule | 'ask-but' | 'asks-anew'
}
