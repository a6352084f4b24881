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
import type { ToolPins } from './tool-pins.ts'
import type { StoredPermissions } from './stored-permissions.ts'
import { CAREFUL, decideTool } from './tool-policy.ts'
import type { ToolDecision, ToolHints } from './tool-policy.ts'

export interface ToolPermissionsDeps {
  newId: () => string
  nowMs: () => number
  stored: () => StoredPermissions
  /** Durable when it returns. */
  save: (permissions: StoredPermissions) => void
  /** The vault of the grant that is in force; `NO_GRANT` for none. */
  grantId: () => string
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
}

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
  always(): { id: string; tool: string; rule: StandingRule; atMs: number }[]
  /** @throws PermissionError; else the signal's reason */
  permit(call: AskedCall, signal: AbortSignal): Promise<Permit>
  /** False when it is not asked any more, or the patterns do not cover the very call, or would keep a secret. */
  answer(id: string, answer: ApprovalAnswer): boolean
  /** `rule` null follows the default. */
  choose(tool: string, rule: ToolRule | null): void
  setDefaults(defaults: ToolDefaults | null): void
  /** False when there is no such standing permission. */
  undo(id: string): boolean
  /** Null when the tool is as it was pinned. */
  change(tool: string): ToolChangeView | null
  /** False unless `hash` is of the definition that the server gives now. */
  accept(tool: string, hash: string): boolean
  noteScopes(tool: string, scopes: string[]): void
  /** The definitions are others, or the connection is. */
  reconsider(): void
  /** The person took the grant back: what was allowed under it ends. What was forbidden stays forbidden. */
  forget(): void
}

export type StandingRule = { kind: 'tool' } | { kind: 'patterns'; patterns: Patterns }
type Patterns = Extract<ApprovalAnswer, { decision: 'pattern' }>['patterns']

export function createToolPermissions(deps: ToolPermissionsDeps): ToolPermissions {
  const { stored } = deps
  /** Tools allowed until the app ends or the grant does. */
  let session: { grantId: string; tools: Set<string> } = { grantId: '', tools: new Set() }
  let changes = 0
  const approved = new Map<string, { arguments: Record<string, unknown>; atMs: number }>()

  const inForce = (one: { grantId: string }) => one.grantId === deps.grantId()
  const rules = () => (stored().rules ?? []).filter(inForce)

  /** An “allow” ends with the grant; an “ask” and a “block” do not. */
  function choiceFor(tool: string) {
    return stored().choices?.find(
      (one) => one.tool === tool && (one.rule !== 'allow' || inForce(one)),
    )
  }

  function of(tool: string): ToolDecision | null {
    const hints = deps.hints(tool)
    if (hints === null) return null
    const chosen = choiceFor(tool)?.rule ?? null
    return decideTool({
      hints,
      defaults: stored().defaults ?? CAREFUL,
      chosen,
      pin: deps.pins.of(tool),
    })
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

  function decide({ tool, arguments: args }: AskedCall): Decision | null {
    const { rule, chosen } = ruleOf(tool)
    if (rule === 'allow') return chosen === 'allow' ? 'always' : 'default'
    if (session.grantId === deps.grantId() && session.tools.has(tool)) return 'session'
    const fits = rules().some((one) => one.tool === tool && covers(one.patterns, args))
    return fits ? 'pattern' : null
  }

  const approvals = createApprovals({ ...deps, decide })

  function save(change: Partial<StoredPermissions>) {
    deps.save({ ...stored(), ...change })
  }

  function putChoice(tool: string, rule: ToolRule | null) {
    // What an earlier grant allowed is over for good.
    const others = (stored().choices ?? []).filter(
      (one) => one.tool !== tool && (one.rule !== 'allow' || inForce(one)),
    )
    const atMs = deps.nowMs()
    const choice = rule === null ? [] : [{ tool, rule, grantId: deps.grantId(), atMs }]
    save({ choices: [...others, ...choice] })
  }

  function keepAnswer({ call: { tool } }: Approval, answer: ApprovalAnswer) {
    const grantId = deps.grantId()
    if (answer.decision === 'session') {
      const tools = session.grantId === grantId ? session.tools : new Set<string>()
      session = { grantId, tools: tools.add(tool) }
    }
    if (answer.decision === 'always') {
      deps.record({ tool, decision: 'always' })
      deps.pins.meet(tool)
      putChoice(tool, 'allow')
    }
    if (answer.decision === 'pattern') {
      const { patterns } = answer
      const named = patterns.map(({ pointer, match }) => `${pointer} ${match.kind}`)
      deps.record({ tool, decision: 'always-for-arguments', arguments: named })
      const rule = { id: deps.newId(), tool, patterns, grantId, atMs: deps.nowMs() }
      save({ rules: [...rules(), rule] })
    }
  }

  return {
    revision: () => changes + deps.pins.revision(),
    of,
    defaults: () => stored().defaults ?? CAREFUL,
    waiting: approvals.waiting,
    lastApproved: (tool) => approved.get(tool) ?? null,
    always: () => [
      ...(stored().choices ?? [])
        .filter((one) => one.rule === 'allow' && inForce(one))
        .map(({ tool, atMs }) => ({ id: toolRuleId(tool), tool, rule: TOOL, atMs })),
      ...rules().map(({ id, tool, patterns, atMs }) => {
        return { id, tool, rule: { kind: 'patterns' as const, patterns }, atMs }
      }),
    ],
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
      if (rule !== 'allow') session.tools.delete(tool)
      deps.pins.meet(tool)
      putChoice(tool, rule)
      approvals.reconsider()
    },
    setDefaults(defaults) {
      const now = defaults ?? CAREFUL
      const words = (['reads', 'changes', 'destroys'] as const).map(
        (kind) => `${kind}: ${now[kind]}`,
      )
      deps.record({ tool: null, decision: 'defaults', arguments: words })
      save({ defaults: now })
      approvals.reconsider()
    },
    undo(id) {
      const rule = rules().find((one) => one.id === id)
      const choice = stored().choices?.find(
        (one) => one.rule === 'allow' && toolRuleId(one.tool) === id,
      )
      const tool = rule?.tool ?? choice?.tool
      if (tool === undefined) return false
      deps.record({ tool, decision: 'undone' })
      session.tools.delete(tool)
      if (rule !== undefined) save({ rules: rules().filter((one) => one !== rule) })
      else putChoice(tool, null)
      return true
    },
    change: deps.pins.change,
    accept(tool, hash) {
      const before = deps.pins.change(tool)
      if (before === null || before.hash !== hash) return false
      deps.record({ tool, decision: 'definition-accepted', arguments: [hash] })
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
      save({ scopesSeen: [...seen.filter((one) => one.tool !== tool), { tool, scopes: all }] })
    },
    reconsider: approvals.reconsider,
    forget() {
      changes++
      session.tools.clear()
      approved.clear()
      deps.pins.forget()
      const { choices = [], ...rest } = stored()
      deps.save({ ...rest, choices: choices.filter(({ rule }) => rule !== 'allow'), rules: [] })
    },
  }
}

const TOOL: StandingRule = { kind: 'tool' }
const MOST_SCOPES = 50

/** Apart from the ids of rules, which are hexadecimal. */
const toolRuleId = (tool: string) => `tool:${tool}`
