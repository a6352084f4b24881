import type { ToolPermissionView } from '../../src-preload/contract/permissions.ts'
import type { GrantView, ScopeView, ServerView } from '../../src-preload/contract/snapshot.ts'

export const DAY_MS = 86_400_000

export function scopeView(
  scope: string,
  abilities: ScopeView['abilities'],
): GrantView['scopes'][number] {
  return { scope, words: null, abilities, asked: true, granted: true, leftOut: false }
}

export function grantView(change: Partial<GrantView> = {}): GrantView {
  return {
    issuer: 'https://auth.example',
    resource: 'https://mcp.example/mcp',
    scopes: [scopeView('read', [{ ability: 'read', certain: true }])],
    grantedAtMs: 0,
    expiresAtMs: null,
    renews: false,
    registration: 'dynamic',
    clientId: 'client',
    canRevokeAtServer: true,
    keptOnDisk: true,
    how: 'browser',
    boundToKey: false,
    quirks: [],
    ...change,
  }
}

/** What holds for a tool that may run because it only reads, but for what is changed. */
export function permissionView(change: Partial<ToolPermissionView> = {}): ToolPermissionView {
  return {
    rule: 'allow',
    kind: 'reads',
    byDefault: 'allow',
    chosen: null,
    pin: 'known',
    scopesSeen: [],
    alike: [],
    ...change,
  }
}

/** A connected server with a key that reads, but for what is changed. */
export function serverView(change: Partial<ServerView> = {}): ServerView {
  return {
    id: 'server',
    name: 'Notes',
    claimedName: null,
    claimedVersion: null,
    kind: 'http',
    url: 'https://mcp.example/mcp',
    origin: 'https://mcp.example',
    wire: '2026-07-28',
    transport: 'streamable-http',
    addedAtMs: 0,
    lastUsedAtMs: null,
    account: null,
    accountName: null,
    state: { kind: 'connected', sinceMs: 0 },
    grant: grantView(),
    enteredClientIssuer: null,
    headerNames: [],
    overrides: [],
    permissionRequest: null,
    questions: [],
    refusedPermissions: [],
    tools: [],
    resources: [],
    prompts: [],
    calls: [],
    traceRevision: 0,
    toolDefaults: { reads: 'allow', changes: 'ask', destroys: 'ask' },
    always: [],
    approvals: [],
    ...change,
  }
}
