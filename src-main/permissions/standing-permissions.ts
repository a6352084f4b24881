// Threat: a permission that outlives what it was given for. So each is bound to the key of then, and what held before it
// holds again when it ends.
import type { ArgumentPattern, ToolRule } from '../../src-preload/contract/permissions.ts'
import type { AskedCall } from './approvals.ts'
import { covers } from './argument-pattern.ts'
import type { StoredPermissions, ToolChoice } from './stored-permissions.ts'

export interface StandingPermissionsDeps {
  newId: () => string
  nowMs: () => number
  stored: () => StoredPermissions
  /** Durable when it returns. */
  save: (permissions: StoredPermissions) => void
  /** Names the key that is in force, however often it is widened; `NO_GRANT` for none. */
  grantId: () => string
}

export type StandingRule =
  | { kind: 'tool' | 'session' }
  | { kind: 'patterns'; patterns: ArgumentPattern[] }

export interface StandingPermission {
  id: string
  tool: string
  rule: StandingRule
  atMs: number
}

/** What the person has said about a server's tools for more than one call. */
export interface StandingPermissions {
  chosen(tool: string): ToolRule | null
  /** What covers a call of a tool that would ask; null for nothing. */
  covering(call: AskedCall): 'session' | 'pattern' | null
  /** Everything by which a call may run without a question. */
  list(): StandingPermission[]
  /** An “allow” remembers what it takes the place of. */
  choose(tool: string, rule: ToolRule | null): void
  allowForSession(tool: string): void
  allowForArguments(tool: string, patterns: ArgumentPattern[]): void
  /** Takes back the one of `list`, and what was allowed for this session with it. `otherwise` holds where nothing stood before. */
  takeBack(permission: StandingPermission, otherwise: ToolRule | null): void
  /** Ends what allows calls of these tools without a question. @returns the tools that lost something */
  end(fits: (tool: string) => boolean): string[]
  /** Forgets what another key allowed. @returns the tools that lost something */
  endOfOtherKeys(): string[]
}

export function createStandingPermissions(deps: StandingPermissionsDeps): StandingPermissions {
  const { stored } = deps
  /** Tools allowed until the app ends or the key does, and since when. */
  let session = { grantId: '', tools: new Map<string, number>() }

  const inForce = (one: { grantId: string }) => one.grantId === deps.grantId()
  const choices = () => stored().choices ?? []
  const rules = () => stored().rules ?? []
  const allows = (one: ToolChoice) => one.rule === 'allow' && inForce(one)
  const ofSession = () => (inForce(session) ? session.tools : new Map<string, number>())

  const save = (change: Partial<StoredPermissions>) => deps.save({ ...stored(), ...change })

  /** An “allow” ends with the key; an “ask” and a “block” do not. */
  function chosen(tool: string): ToolRule | null {
    const choice = choices().find((one) => one.tool === tool)
    if (choice === undefined) return null
    return choice.rule === 'allow' && !inForce(choice) ? (choice.before ?? null) : choice.rule
  }

  /** What an “allow” takes the place of, or what it took the place of if there is one already. */
  function before(tool: string) {
    const choice = choices().find((one) => one.tool === tool)
    return choice?.rule === 'allow' ? choice.before : choice?.rule
  }

  function choose(tool: string, rule: ToolRule | null) {
    const others = choices().filter((one) => one.tool !== tool)
    const stood = rule === 'allow' ? before(tool) : undefined
    const choice = { tool, grantId: deps.grantId(), atMs: deps.nowMs() }
    const kept = stood === undefined ? choice : { ...choice, before: stood }
    save({ choices: rule === null ? others : [...others, { ...kept, rule }] })
  }

  /** What stood before an “allow” that is over. */
  function withoutAllow({ before: stood, ...rest }: ToolChoice): ToolChoice[] {
    return stood === undefined ? [] : [{ ...rest, rule: stood }]
  }

  function endWhere(
    fits: (one: { tool: string; grantId: string }) => boolean,
    ofThisSession: string[],
  ): string[] {
    const isOver = (one: ToolChoice) => one.rule === 'allow' && fits(one)
    const over = [...choices().filter(isOver), ...rules().filter(fits)].map(({ tool }) => tool)
    for (const tool of ofThisSession) session.tools.delete(tool)
    if (over.length > 0) {
      save({
        choices: choices().flatMap((one) => (isOver(one) ? withoutAllow(one) : [one])),
        rules: rules().filter((one) => !fits(one)),
      })
    }
    return [...new Set([...over, ...ofThisSession])]
  }

  return {
    chosen,
    covering({ tool, arguments: args }) {
      if (ofSession().has(tool)) return 'session'
      const fits = rules().some(
        (one) => one.tool === tool && inForce(one) && covers(one.patterns, args),
      )
      return fits ? 'pattern' : null
    },
    list: () => [
      ...choices()
        .filter(allows)
        .map(({ tool, atMs }) => ({ id: `tool:${tool}`, tool, rule: TOOL, atMs })),
      ...rules()
        .filter(inForce)
        .map(({ id, tool, patterns, atMs }) => {
          return { id, tool, rule: { kind: 'patterns' as const, patterns }, atMs }
        }),
      ...[...ofSession()].map(([tool, atMs]) => {
        return { id: `session:${tool}`, tool, rule: SESSION, atMs }
      }),
    ],
    choose,
    allowForSession(tool) {
      session = { grantId: deps.grantId(), tools: new Map(ofSession()).set(tool, deps.nowMs()) }
    },
    allowForArguments(tool, patterns) {
      const rule = { tool, patterns, grantId: deps.grantId(), atMs: deps.nowMs() }
      save({ rules: [...rules(), { id: deps.newId(), ...rule }] })
    },
    takeBack({ id, tool, rule }, otherwise) {
      session.tools.delete(tool)
      if (rule.kind === 'patterns') save({ rules: rules().filter((one) => one.id !== id) })
      if (rule.kind === 'tool') choose(tool, before(tool) ?? otherwise)
    },
    end: (fits) =>
      endWhere(
        ({ tool }) => fits(tool),
        [...session.tools.keys()].filter((tool) => fits(tool)),
      ),
    endOfOtherKeys: () =>
      endWhere((one) => !inForce(one), inForce(session) ? [] : [...session.tools.keys()]),
  }
}

const TOOL: StandingRule = { kind: 'tool' }
const SESSION: StandingRule = { kind: 'session' }
