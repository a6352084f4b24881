// Threat: a server, or a model that a server talks to, gets a tool run that the person would not have run (A16, A17).
// Every call passes here and nowhere else; what is not known to be allowed is asked, and a tool whose definition is not
// the one that was pinned does not run.
import type {
  ApprovalAnswer,
  ToolChangeView,
  ToolDefaults,
  ToolRule,
} from '../../src-preload/contract/permissions.ts'
import { createApprovals } from './approvals.ts'
import type { Approval, AskedCall, Decision } from './approvals.ts'
import { covers, keepsSecret } from './argument-pattern.ts'
import { PermissionError } from './permission-error.ts'
import { createStandingPermissions } from './standing-permissions.ts'
import type { StandingPermission, StandingPermissionsDeps } from './standing-permissions.ts'
import type { ToolChange, ToolPins } from './tool-pins.ts'
import { CAREFUL, decideTool, kindOf } from './tool-policy.ts'
import type { ToolDecision, ToolHints } from './tool-policy.ts'

export interface ToolPermissionsDeps extends StandingPermissionsDeps {
  /** What the server says of a tool that it lists now; null for one that it does not. */
  hints: (tool: string) => ToolHints | null
  pins: Pick<ToolPins, 'revision' | 'of' | 'change' | 'accept' | 'meet' | 'forget'>
  /** A standing decision of the person, for the ledger; durable when it returns. */
  record: (decision: StandingDecision) => void
  onChanged: () => void
}

/** Names arguments, and never their values. */
export interface StandingDecision {
  tool: string | null
  decision: string
  arguments?: string[]
  /** For `ended`: whose permissions, and why nobody had to say so. */
  tools?: string[]
  reason?: EndReason
}

/** What ends permissions by itself. */
export type EndReason = 'another-key' | 'revoked' | 'met-anew' | 'other-effect'

/** Leave to make one call, as long as nothing comes between. */
export interface Permit {
  decision: Decision
  /** To be asked right before the call goes out. @throws PermissionError */
  check(): void
}

export interface ToolPermissions {
  /** Grows with every change that does not show in what is stored or in what waits. */
  revision(): number
  /** What holds for a tool that the server lists. */
  of(tool: string): ToolDecision | null
  defaults(): ToolDefaults
  waiting(): Approval[]
  /** The last approved arguments of a tool in this run. They are in memory only: what a person or a model puts into a call may be a secret, and a copy on disk would outlive the wish to keep no more than a digest. */
  lastApproved(tool: string): { arguments: Record<string, unknown>; atMs: number } | null
  /** Everything that runs without a question because the person said so. */
  always(): StandingPermission[]
  /** @throws PermissionError; else the signal's reason */
  permit(call: AskedCall, signal: AbortSignal): Promise<Permit>
  /** False when it is not asked any more, or the patterns do not cover the very call, or would keep a secret. */
  answer(id: string, answer: ApprovalAnswer): boolean
  /** `rule` null follows the default. */
  choose(tool: string, rule: ToolRule | null): void
  setDefaults(defaults: ToolDefaults | null): void
  /** Whatever held before holds again, and never that it runs without a question. False when there is no such permission. */
  undo(id: string): boolean
  /** Null when the tool is as it was pinned. */
  change(tool: string): ToolChangeView | null
  /** False unless `hash` is of the definition that the server gives now. */
  accept(tool: string, hash: string): boolean
  noteScopes(tool: string, scopes: string[]): void
  /** The definitions are others, or the connection is. */
  reconsider(): void
  /** These tools are new, as far as is known: what may have been allowed of others by their names ends. */
  metAnew(tools: string[]): void
  /** The key is another one, perhaps of another account: what was allowed under those before ends. */
  keyChanged(): void
  /** The person took the key back: what was allowed under it ends, and is named. What was forbidden stays forbidden. */
  forget(): string[]
}

export function createToolPermissions(deps: ToolPermissionsDeps): ToolPermissions {
  const { stored } = deps
  const standing = createStandingPermissions(deps)
  let changes = 0
  const approved = new Map<string, { arguments: Record<string, unknown>; atMs: number }>()

  const defaults = () => stored().defaults ?? CAREFUL

  function of(tool: string): ToolDecision | null {
    const hints = deps.hints(tool)
    if (hints === null) return null
    const chosen = standing.chosen(tool)
    return decideTool({ hints, defaults: defaults(), chosen, pin: deps.pins.of(tool) })
  }

  function ruleOf(tool: string): ToolDecision {
    const decided = of(tool)
    if (decided === null)
      throw new PermissionError('tool_unknown', 'The server lists no such tool.')
    if (decided.rule === 'block') throw new PermissionError('tool_blocked', 'The tool is blocked.')
    if (decided.rule === 'suspended') {
      throw new PermissionError('tool_suspended', 'The definition of the tool has changed.')
    }
    return decided
  }

  function decide(call: AskedCall): Decision | null {
    const { rule, chosen } = ruleOf(call.tool)
    if (rule === 'allow') return chosen === 'allow' ? 'always' : 'default'
    return standing.covering(call)
  }

  const approvals = createApprovals({ ...deps, decide })

  function keepAnswer({ call: { tool } }: Approval, answer: ApprovalAnswer) {
    if (answer.decision === 'session') standing.allowForSession(tool)
    if (answer.decision === 'always') {
      deps.record({ tool, decision: 'always' })
      standing.choose(tool, 'allow')
      deps.pins.meet(tool)
    }
    if (answer.decision === 'pattern') {
      const { patterns } = answer
      const named = patterns.map(({ pointer, match }) => `${pointer} ${match.kind}`)
      deps.record({ tool, decision: 'always-for-arguments', arguments: named })
      standing.allowForArguments(tool, patterns)
    }
  }

  /** Where it would run without a question once nothing is said of it, it is to ask. */
  function notAllowed(tool: string): ToolRule | null {
    const hints = deps.hints(tool)
    return hints === null || defaults()[kindOf(hints)] === 'allow' ? 'ask' : null
  }

  function hasOtherEffect({ tool, pinnedKind }: ToolChange): boolean {
    const hints = deps.hints(tool)
    return hints === null || kindOf(hints) !== pinnedKind
  }

  /** What it does once a change is accepted. Of a tool with another effect than before nothing goes on being allowed. */
  function followsFrom(change: ToolChange): ToolChangeView['follows'] {
    const { tool } = change
    const hints = deps.hints(tool)
    const chosen = standing.chosen(tool)
    const rule = hints === null ? 'ask' : (chosen ?? defaults()[kindOf(hints)])
    if (rule === 'block') return 'block'
    if (hasOtherEffect(change)) return 'asks-anew'
    const allowed = standing.list().some((one) => one.tool === tool)
    return rule === 'ask' && allowed ? 'ask-but' : rule
  }

  function ended(tools: string[], reason: EndReason) {
    if (tools.length === 0) return
    changes++
    deps.record({ tool: null, decision: 'ended', tools, reason })
    deps.onChanged()
  }

  return {
    revision: () => changes + deps.pins.revision(),
    of,
    defaults,
    waiting: approvals.waiting,
    lastApproved: (tool) => approved.get(tool) ?? null,
    always: () =>
      standing.list().filter(({ tool, rule }) => {
        // Of a tool that is new an “allow” says nothing.
        return rule.kind !== 'tool' || deps.pins.of(tool) !== 'new'
      }),
    async permit(call, signal) {
      const decision = decide(call) ?? (await approvals.ask(call, signal))
      // The definition may have changed while the person read.
      return { decision, check: () => void ruleOf(call.tool) }
    },
    answer(id, answer) {
      const asked = approvals.find(id)
      if (asked === null) return false
      const { tool, arguments: args } = asked.call
      if (answer.decision === 'pattern') {
        if (keepsSecret(answer.patterns) || !covers(answer.patterns, args)) return false
      }
      keepAnswer(asked, answer)
      changes++
      if (answer.decision !== 'deny') approved.set(tool, { arguments: args, atMs: deps.nowMs() })
      approvals.settle(id, answer.decision)
      approvals.reconsider()
      return true
    },
    choose(tool, rule) {
      deps.record({ tool, decision: rule ?? 'default' })
      standing.choose(tool, rule)
      // Whoever says that it asks means every call.
      if (rule !== 'allow') standing.end((one) => one === tool)
      deps.pins.meet(tool)
      changes++
      deps.onChanged()
      approvals.reconsider()
    },
    setDefaults(defaults) {
      const now = defaults ?? CAREFUL
      const words = (['reads', 'changes', 'destroys'] as const).map(
        (kind) => `${kind}: ${now[kind]}`,
      )
      deps.record({ tool: null, decision: 'defaults', arguments: words })
      deps.save({ ...stored(), defaults: now })
      approvals.reconsider()
    },
    undo(id) {
      const permission = standing.list().find((one) => one.id === id)
      if (permission === undefined) return false
      const { tool } = permission
      deps.record({ tool, decision: 'undone' })
      standing.takeBack(permission, notAllowed(tool))
      changes++
      deps.onChanged()
      return true
    },
    change(tool) {
      const change = deps.pins.change(tool)
      if (change === null) return null
      const { pinnedKind: _, ...view } = change
      return { ...view, follows: followsFrom(change) }
    },
    accept(tool, hash) {
      const before = deps.pins.change(tool)
      if (before === null || before.hash !== hash) return false
      deps.record({ tool, decision: 'definition-accepted', arguments: [hash] })
      if (hasOtherEffect(before)) {
        ended(
          standing.end((one) => one === tool),
          'other-effect',
        )
        standing.choose(tool, standing.chosen(tool) ?? notAllowed(tool))
      }
      deps.pins.accept(tool, hash)
      deps.onChanged()
      approvals.reconsider()
      return true
    },
    noteScopes(tool, scopes) {
      const seen = stored().scopesSeen ?? []
      const before = seen.find((one) => one.tool === tool)?.scopes ?? []
      const all = [...new Set([...before, ...scopes])].slice(0, MOST_SCOPES)
      if (all.length === before.length) return
      const others = seen.filter((one) => one.tool !== tool)
      deps.save({ ...stored(), scopesSeen: [...others, { tool, scopes: all }] })
    },
    reconsider: approvals.reconsider,
    metAnew: (tools) => {
      const anew = new Set(tools)
      ended(
        standing.end((tool) => anew.has(tool)),
        'met-anew',
      )
    },
    keyChanged: () => ended(standing.endOfOtherKeys(), 'another-key'),
    forget() {
      changes++
      approved.clear()
      const tools = standing.end(() => true)
      deps.pins.forget()
      return tools
    },
  }
}

const MOST_SCOPES = 50
