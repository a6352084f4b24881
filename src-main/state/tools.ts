import type {
  AlikeView,
  AlwaysView,
  ApprovalView,
  ToolPermissionView,
} from '../../src-preload/contract/permissions.ts'
import type { ServerView, ToolView } from '../../src-preload/contract/snapshot.ts'
import { argumentLines } from '../permissions/argument-diff.ts'
import { narrowest } from '../permissions/argument-pattern.ts'
import { findAlike } from '../permissions/name-likeness.ts'
import type { OfferedTool } from '../servers/offer.ts'
import { originOf } from '../servers/server.ts'
import type { ServerFacts } from '../servers/server.ts'

/** Looks through the tools of all servers for names that can be confused (A17). */
export type AlikeFinder = (facts: ServerFacts, tool: OfferedTool) => AlikeView[]

let last: { of: unknown[]; finder: AlikeFinder } | null = null

/** The same finder as before, unless a server, its name or its tools are others. */
export function alikeAmong(all: ServerFacts[]): AlikeFinder {
  const of = all.flatMap(({ stored, offer }) => [stored.id, stored.name, stored.how, offer.tools])
  if (last?.of.length === of.length && last.of.every((part, at) => part === of[at])) {
    return last.finder
  }
  const origins = new Map(all.map(({ stored }) => [stored.id, originOf(stored)]))
  const find = findAlike(
    all.flatMap(({ stored, offer }) => {
      const named = { serverName: stored.name, origin: origins.get(stored.id) ?? '' }
      return offer.tools.map(({ name: tool, skeleton }) => ({ ...named, tool, skeleton }))
    }),
  )
  const finder: AlikeFinder = ({ stored }, { name, skeleton }) =>
    find({ origin: () => origins.get(stored.id) ?? '', tool: name, skeleton })
  last = { of, finder }
  return finder
}

type ToolParts = Pick<ServerView, 'tools' | 'toolDefaults' | 'always' | 'approvals'>

/** The tools of a server with what each may do, and the calls that wait for a word about them. */
export function describeTools(facts: ServerFacts, alike: AlikeFinder): ToolParts {
  const { permissions, offer } = facts
  return {
    tools: offer.tools.map((tool) => describeTool(facts, tool, alike)),
    toolDefaults: permissions.defaults(),
    always: permissions.always().map(({ id, tool, rule, atMs }): AlwaysView => {
      const patterns = rule.kind === 'patterns' ? rule.patterns : null
      return { id, tool, session: rule.kind === 'session', patterns, sinceMs: atMs }
    }),
    approvals: permissions
      .waiting()
      .map((one, at) => describeApproval({ facts, alike }, one, at === 0)),
  }
}

function describeTool(facts: ServerFacts, tool: OfferedTool, alike: AlikeFinder): ToolView {
  const { name, title, description, inputSchema, readOnly, destructive } = tool
  const permission = permissionOf(facts, name, alike(facts, tool))
  return { name, title, description, inputSchema, readOnly, destructive, permission }
}

/** Where a tool is listed no more, as little as can be. */
const UNLISTED = {
  rule: 'block',
  kind: 'destroys',
  byDefault: 'block',
  chosen: null,
  pin: 'known',
} as const

function permissionOf(facts: ServerFacts, tool: string, alike: AlikeView[]): ToolPermissionView {
  const { permissions, stored } = facts
  const seen = stored.permissions?.scopesSeen?.find((one) => one.tool === tool)
  const decision = permissions.of(tool) ?? UNLISTED
  if (seen !== undefined) return { ...decision, scopesSeen: seen.scopes, alike }
  // Most tools stand alike, and what is shared is held once.
  const { rule, kind, byDefault, chosen, pin } = decision
  const key = [rule, kind, byDefault, chosen, pin].join(' ')
  const known = shared.get(alike) ?? new Map<string, ToolPermissionView>()
  shared.set(alike, known)
  const view = known.get(key) ?? { ...decision, scopesSeen: [], alike }
  known.set(key, view)
  return view
}

const shared = new WeakMap<AlikeView[], Map<string, ToolPermissionView>>()

type Waiting = ReturnType<ServerFacts['permissions']['waiting']>[number]

/** Only the first is drawn out: the others wait behind it. */
function describeApproval(
  { facts, alike }: { facts: ServerFacts; alike: AlikeFinder },
  approval: Waiting,
  first: boolean,
): ApprovalView {
  const { id, call, askedAtMs } = approval
  const tool = facts.offer.tools.find(({ name }) => name === call.tool)
  const before = first ? facts.permissions.lastApproved(call.tool) : null
  return {
    id,
    tool: call.tool,
    title: tool?.title ?? null,
    caller: call.caller,
    askedAtMs,
    permission: permissionOf(facts, call.tool, tool === undefined ? [] : alike(facts, tool)),
    lines: first ? argumentLines(call.arguments, before?.arguments ?? null) : [],
    comparedAtMs: before?.atMs ?? null,
    suggested: first ? narrowest(call.arguments) : [],
  }
}
