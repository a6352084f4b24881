import type {
  AlwaysView,
  ApprovalView,
  ToolPermissionView,
} from '../../src-preload/contract/permissions.ts'
import type { ServerView, ToolView } from '../../src-preload/contract/snapshot.ts'
import { argumentLines } from '../permissions/argument-diff.ts'
import { narrowest } from '../permissions/argument-pattern.ts'
import type { OfferedTool } from '../servers/offer.ts'
import type { ServerFacts } from '../servers/server.ts'

type ToolParts = Pick<ServerView, 'tools' | 'toolDefaults' | 'always' | 'approvals'>

/** The tools of a server with what each may do, and the calls that wait for a word about them. */
export function describeTools(facts: ServerFacts): ToolParts {
  const { permissions, offer } = facts
  return {
    tools: offer.tools.map((tool) => describeTool(facts, tool)),
    toolDefaults: permissions.defaults(),
    always: permissions.always().map(({ id, tool, rule, atMs }): AlwaysView => {
      return { id, tool, patterns: rule.kind === 'tool' ? null : rule.patterns, sinceMs: atMs }
    }),
    approvals: permissions.waiting().map((one, at) => describeApproval(facts, one, at === 0)),
  }
}

function describeTool(facts: ServerFacts, tool: OfferedTool): ToolView {
  const { name, title, description, inputSchema, readOnly, destructive } = tool
  const permission = permissionOf(facts, name)
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

function permissionOf({ permissions, stored }: ServerFacts, tool: string): ToolPermissionView {
  const seen = stored.permissions?.scopesSeen?.find((one) => one.tool === tool)
  return { ...(permissions.of(tool) ?? UNLISTED), scopesSeen: seen?.scopes ?? [], alike: [] }
}

type Waiting = ReturnType<ServerFacts['permissions']['waiting']>[number]

/** Only the first is drawn out: the others wait behind it. */
function describeApproval(facts: ServerFacts, approval: Waiting, first: boolean): ApprovalView {
  const { id, call, askedAtMs } = approval
  const before = first ? facts.permissions.lastApproved(call.tool) : null
  return {
    id,
    tool: call.tool,
    title: facts.offer.tools.find(({ name }) => name === call.tool)?.title ?? null,
    caller: call.caller,
    askedAtMs,
    permission: permissionOf(facts, call.tool),
    lines: first ? argumentLines(call.arguments, before?.arguments ?? null) : [],
    comparedAtMs: before?.atMs ?? null,
    suggested: first ? narrowest(call.arguments) : [],
  }
}
