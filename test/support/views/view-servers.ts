import { describeScope } from '../../../src-main/permissions/glossary/describe-scope.ts'
import { THIS_COMPUTER } from '../../../src-main/servers/server.ts'
import type { RevocationReceipt } from '../../../src-main/servers/server.ts'
import { failure } from '../../../src-main/state/failure-words.ts'
import { originInWords } from '../../../src-main/state/origin-words.ts'
import { describeOverride } from '../../../src-main/state/override-words.ts'
import { describeQuirk } from '../../../src-main/state/quirk-words.ts'
import { describeReceipt } from '../../../src-main/state/receipt-words.ts'
import type {
  AuthorizationView,
  GrantView,
  GrantedScopeView,
  ReceiptView,
  ServerState,
  ServerView,
  ToolView,
} from '../../../src-preload/contract/snapshot.ts'
import type { AlwaysView, ToolPermissionView } from '../../../src-preload/contract/permissions.ts'
import { DAY_MS, grantView, permissionView, serverView } from '../server-view.ts'

/** What the window takes for now, so that two pictures of a view are the same. */
export const VIEWS_NOW_MS = Date.UTC(2026, 10, 24, 15, 30)

const HOUR_MS = 3_600_000
const ISSUER = 'https://auth.linear.example'

/** Whom the failures of most views are about. */
export const LINEAR = { name: 'Linear', host: 'mcp.linear.example' }

/** The name that its sign-in service was given, and the one it gives itself. */
export const TWO_NAMES = {
  kind: 'issuer',
  subject: `${ISSUER} → https://login.linear.example`,
} as const

/** A receipt of which a part is still on its way. */
export function receipt(change: Partial<RevocationReceipt> = {}): ReceiptView {
  return describeReceipt({
    number: 41,
    serverId: 'linear',
    serverName: 'Linear',
    origin: 'https://mcp.linear.example',
    issuer: ISSUER,
    atMs: VIEWS_NOW_MS,
    remote: { refreshToken: 'done', accessToken: 'not-offered', registration: 'pending' },
    vault: 'erased',
    issuerOrigin: ISSUER,
    ...change,
  })
}

/** A scope that was asked for and given, in the words of its vendor where one is named. */
export function grantedScope(scope: string, issuer?: string): GrantedScopeView {
  return { ...describeScope(scope, { issuer }), asked: true, granted: true, leftOut: false }
}

/** Where the words of Linear's own documentation hold. */
export const DOCUMENTED_BY_LINEAR = 'https://linear.app'

function tool(name: string, description: string, change: Partial<ToolPermissionView>): ToolView {
  const inputSchema = {
    type: 'object',
    properties: {
      team: { type: 'string', description: 'Whose issues' },
      open: { type: 'boolean', description: 'Only those that are open' },
      state: { type: 'string', enum: ['backlog', 'started', 'done'] },
    },
    required: ['team'],
  }
  const of = permissionView(change)
  return {
    name,
    title: null,
    description,
    inputSchema,
    readOnly: of.kind === 'reads',
    destructive: of.kind === 'destroys',
    permission: of,
  }
}

export const tools: ToolView[] = [
  tool('list_issues', 'Lists the issues of a team.', { scopesSeen: ['read'] }),
  tool('update_issue', 'Changes an issue.', { kind: 'changes', rule: 'ask', byDefault: 'ask' }),
  tool('delete_issue', 'Deletes an issue for good.', {
    kind: 'destroys',
    rule: 'block',
    byDefault: 'ask',
    chosen: 'block',
    alike: [{ serverName: 'Notes', tool: 'delеte_issue', same: false }],
  }),
  tool('search', 'Searches everything.', { rule: 'suspended', pin: 'changed' }),
  tool('list_teams', 'Lists the teams.', { rule: 'ask', pin: 'new' }),
]

function wideGrant(): GrantView {
  return grantView({
    issuer: ISSUER,
    resource: 'https://mcp.linear.example/mcp',
    grantedAtMs: VIEWS_NOW_MS - 3 * DAY_MS,
    expiresAtMs: VIEWS_NOW_MS + HOUR_MS,
    renews: true,
    scopes: [
      grantedScope('read', DOCUMENTED_BY_LINEAR),
      grantedScope('issues:write'),
      { ...grantedScope('admin'), granted: false },
    ],
    quirks: [describeQuirk('scope-as-array')],
  })
}

/** The server most views are about, connected unless changed. */
export function linear(change: Partial<ServerView> = {}): ServerView {
  return serverView({
    id: 'linear',
    name: 'Linear',
    claimedName: 'linear-mcp',
    claimedVersion: '2.1.0',
    url: 'https://mcp.linear.example/mcp',
    origin: 'https://mcp.linear.example',
    addedAtMs: VIEWS_NOW_MS - 3 * DAY_MS,
    lastUsedAtMs: VIEWS_NOW_MS - HOUR_MS,
    account: 'anna@house.example',
    grant: wideGrant(),
    tools,
    resources: [{ name: 'Roadmap', description: 'What is planned.', uri: 'linear://roadmap' }],
    prompts: [{ name: 'stand-up', description: 'What happened since yesterday.', uri: null }],
    always: [always('update_issue', VIEWS_NOW_MS - DAY_MS)],
    overrides: [describeOverride(TWO_NAMES)],
    refusedPermissions: [{ tool: 'delete_issue', scopes: [describeScope('x-lin-9')] }],
    ...change,
  })
}

export function linearIs(state: ServerState, change: Partial<ServerView> = {}): ServerView {
  return linear({ state, wire: null, transport: null, ...change })
}

/** A sign-in of a server that has no key yet. */
export function linearSigningIn(authorization: AuthorizationView): ServerView {
  return linearIs({ kind: 'authorizing', authorization }, { grant: null, always: [], tools: [] })
}

function other(id: string, name: string, change: Partial<ServerView> = {}): ServerView {
  const origin = `https://${id}.example`
  const grant = grantView({
    grantedAtMs: VIEWS_NOW_MS - 40 * DAY_MS,
    resource: `${origin}/mcp`,
    scopes: [grantedScope('read')],
  })
  return serverView({ id, name, origin, url: `${origin}/mcp`, grant, ...change })
}

/** One of each kind, as a person has them after a while. */
export function manyServers(): ServerView[] {
  const offline = failure('server_unreachable', { name: 'Calendar', host: 'calendar.example' })
  return [
    linear(),
    other('calendar', 'Calendar', {
      state: { kind: 'offline', failure: offline, retryAtMs: null, tries: 3 },
      grant: grantView({
        grantedAtMs: VIEWS_NOW_MS - 2 * DAY_MS,
        scopes: [grantedScope('chat:write', 'https://slack.com')],
      }),
    }),
    other('drive', 'A drive with a rather long name that hardly fits anywhere', {
      state: { kind: 'needs-sign-in', failure: null },
      account: 'a-rather-long-account-name@a-rather-long-organization.example',
    }),
    other('wiki', 'Wiki', { state: { kind: 'disconnected' } }),
    other('mail', 'Mail', { state: { kind: 'revoked', receipt: receipt() } }),
    other('keyed', 'Weather', { grant: null, headerNames: ['X-API-Key'] }),
    other('open', 'Noticeboard', { grant: null }),
    other('files', 'Files', {
      kind: 'local',
      origin: originInWords(THIS_COMPUTER),
      url: '/usr/bin/npx files-mcp',
      grant: null,
      state: {
        kind: 'needs-approval',
        commandLine: '/usr/bin/npx "files-mcp" "/home/anna/My notes"',
        environmentNames: ['FILES_TOKEN'],
      },
    }),
  ]
}

function always(tool: string, sinceMs: number): AlwaysView {
  return { id: tool, tool, session: false, patterns: null, sinceMs }
}
