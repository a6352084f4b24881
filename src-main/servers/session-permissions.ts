import type { ConsentEvent } from '../consent/consent-record.ts'
import { NO_GRANT } from '../permissions/stored-permissions.ts'
import { createToolPermissions } from '../permissions/tool-permissions.ts'
import type { ToolHints } from '../permissions/tool-policy.ts'
import type { StandingDecision, ToolPermissions } from '../permissions/tool-permissions.ts'
import { createToolPins } from '../permissions/tool-pins.ts'
import type { ListedTool, OfferedTool } from './offer.ts'
import type { StoredServer } from './server-list.ts'
import { aboutServer } from './server.ts'
import type { SessionDeps } from './session-deps.ts'

export interface SessionPermissionsDeps extends Pick<
  SessionDeps,
  'clock' | 'newId' | 'record' | 'onChanged' | 'pins'
> {
  stored: () => StoredServer
  updateStored: (change: Partial<StoredServer>) => void
  tools: () => OfferedTool[]
}

export interface SessionPermissions extends ToolPermissions {
  /** The server has listed its tools; whoever waits to call one that is another now is refused. */
  listed(tools: ListedTool[]): void
}

/** The permissions of one server's tools, kept with the server and bound to the grant of now. */
export function createSessionPermissions(deps: SessionPermissionsDeps): SessionPermissions {
  const { stored } = deps
  const kept = () => stored().permissions ?? {}
  const pins = createToolPins({
    serverId: stored().id,
    store: deps.pins,
    nowMs: deps.clock.nowMs,
    isPinned: () => kept().pinned === true,
    markPinned: (pinned) => deps.updateStored({ permissions: { ...kept(), pinned } }),
    onNew: (tools) => permissions.metAnew(tools),
  })
  const hints = rememberHints()
  const permissions: ToolPermissions = createToolPermissions({
    newId: deps.newId,
    nowMs: deps.clock.nowMs,
    onChanged: deps.onChanged,
    stored: kept,
    save: (permissions) => deps.updateStored({ permissions }),
    grantId: () => keyOf(stored()),
    hints: (tool) => hints.of(deps.tools(), tool),
    pins,
    record: (decision) => deps.record(standingEvent(stored(), decision)),
  })
  return {
    ...permissions,
    listed(tools) {
      // If the app ended right when the key became another one.
      permissions.keyChanged()
      pins.listed(tools.map(({ tool: { name }, definition }) => ({ name, definition })))
      permissions.reconsider()
    },
  }
}

/** By name, made once for each list. Of two tools by one name nobody can say which is called: it may destroy. */
function rememberHints() {
  let from: OfferedTool[] = []
  let byName = new Map<string, ToolHints>()
  return {
    of(tools: OfferedTool[], tool: string): ToolHints | null {
      if (tools !== from) {
        from = tools
        byName = new Map()
        for (const one of tools) byName.set(one.name, byName.has(one.name) ? WORST : one)
      }
      return byName.get(tool) ?? null
    },
  }
}

const WORST: ToolHints = { readOnly: null, destructive: true }

/** A grant that was widened is the same key still; with another entered key it is another one. */
function keyOf({ grant, headers }: StoredServer): string {
  const parts = [grant?.firstVaultId ?? grant?.vaultId, headers?.vaultId]
  return parts.filter((id) => id !== undefined).join(' ') || NO_GRANT
}

export function standingEvent(stored: StoredServer, decision: StandingDecision): ConsentEvent {
  const { tool, decision: decided, arguments: named, tools, reason } = decision
  return {
    kind: 'tool-permission',
    ...aboutServer(stored),
    details: {
      // A server may call a tool anything, at any length.
      ...(tool === null ? {} : { tool: tool.slice(0, 200) }),
      decision: decided,
      ...(named === undefined ? {} : { arguments: named.map((one) => one.slice(0, 200)) }),
      ...(tools === undefined ? {} : { tools: tools.map((one) => one.slice(0, 200)) }),
      ...(reason === undefined ? {} : { reason }),
    },
  }
}
