import type { ConsentEvent } from '../consent/consent-record.ts'
import { NO_GRANT } from '../permissions/stored-permissions.ts'
import { createToolPermissions } from '../permissions/tool-permissions.ts'
import type { StandingDecision, ToolPermissions } from '../permissions/tool-permissions.ts'
import type { OfferedTool } from './offer.ts'
import type { StoredServer } from './server-list.ts'
import { aboutServer } from './server.ts'
import type { SessionDeps } from './session-deps.ts'

export interface SessionPermissionsDeps extends Pick<
  SessionDeps,
  'clock' | 'newId' | 'record' | 'onChanged'
> {
  stored: () => StoredServer
  updateStored: (change: Partial<StoredServer>) => void
  tools: () => OfferedTool[]
}

/** The permissions of one server's tools, kept with the server and bound to the grant of now. */
export function createSessionPermissions(deps: SessionPermissionsDeps): ToolPermissions {
  const { stored } = deps
  return createToolPermissions({
    newId: deps.newId,
    nowMs: deps.clock.nowMs,
    onChanged: deps.onChanged,
    stored: () => stored().permissions ?? {},
    save: (permissions) => deps.updateStored({ permissions }),
    grantId: () => stored().grant?.vaultId ?? NO_GRANT,
    hints: (tool) => deps.tools().find(({ name }) => name === tool) ?? null,
    pin: () => 'known',
    record: (decision) => deps.record(standingEvent(stored(), decision)),
  })
}

function standingEvent(stored: StoredServer, decision: StandingDecision): ConsentEvent {
  const { tool, decision: decided, arguments: named } = decision
  return {
    kind: 'tool-permission',
    ...aboutServer(stored),
    details: {
      // A server may call a tool anything, at any length.
      ...(tool === null ? {} : { tool: tool.slice(0, 200) }),
      decision: decided,
      ...(named === undefined ? {} : { arguments: named.map((one) => one.slice(0, 200)) }),
    },
  }
}
