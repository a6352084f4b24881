import type { Failure, FailureCode } from '../../../src-preload/contract/result.ts'
import type {
  AuthorizationView,
  ReceiptView,
  ServerState,
  ServerView,
  ToolView,
} from '../../../src-preload/contract/snapshot.ts'
import type { ToolPermissionView } from '../../../src-preload/contract/permissions.ts'
import { DAY_MS, grantView, scopeView, serverView } from '../server-view.ts'

/** What the window takes for now, so that two pictures of a view are the same. */
export const VIEWS_NOW_MS = Date.UTC(2026, 10, 24, 15, 30)

const HOUR_MS = 3_600_000
const ISSUER = 'https://auth.linear.example'

export function failure(code: FailureCode, whatHappened: string, whatToDo: string): Failure {
  return { code, whatHappened, whatToDo }
}

export const receipt: ReceiptView = {
  number: 41,
  serverId: 'linear',
  serverName: 'Linear',
  origin: 'https://mcp.linear.example',
  issuer: ISSUER,
  atMs: VIEWS_NOW_MS,
  complete: false,
  lines: [
    { mark: 'done', subject: 'Refresh token', sentence: 'revoked at auth.linear.example' },
    { mark: 'pending', subject: 'Registration', sentence: 'is deleted as soon as it answers' },
    {
      mark: 'failed',
      subject: 'Access token',
      sentence: 'could not be revoked; it ends by itself',
    },
    { mark: 'note', subject: 'Still possible', sentence: 'sign-outs in other apps' },
  ],
}

function permission(change: Partial<ToolPermissionView>): ToolPermissionView {
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
  const of = permission(change)
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

const wide = grantView({
  issuer: ISSUER,
  resource: 'https://mcp.linear.example/mcp',
  grantedAtMs: VIEWS_NOW_MS - 3 * DAY_MS,
  expiresAtMs: VIEWS_NOW_MS + HOUR_MS,
  renews: true,
  scopes: [
    {
      ...scopeView('read', [{ ability: 'read', certain: true }]),
      words: 'Read issues and projects',
      sure: 'known',
    },
    {
      ...scopeView('write', [{ ability: 'change', certain: true }]),
      words: 'Create and change issues',
      sure: 'guessed',
    },
    {
      ...scopeView('admin', [{ ability: 'admin', certain: false }]),
      granted: false,
      sure: 'unknown',
      warning: 'It reaches everything in the workspace.',
    },
  ],
  quirks: [
    { id: 'no-iss', differs: 'It does not say who answers.', weDo: 'The state is compared.' },
  ],
})

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
    grant: wide,
    tools,
    resources: [{ name: 'Roadmap', description: 'What is planned.', uri: 'linear://roadmap' }],
    prompts: [{ name: 'stand-up', description: 'What happened since yesterday.', uri: null }],
    always: [{ id: 'a1', tool: 'update_issue', patterns: null, sinceMs: VIEWS_NOW_MS - DAY_MS }],
    overrides: [
      { kind: 'issuer', subject: ISSUER, sentence: 'Its sign-in service names itself otherwise.' },
    ],
    refusedPermissions: [{ tool: 'delete_issue', scopes: [scopeView('admin', [])] }],
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
  const grant = grantView({ grantedAtMs: VIEWS_NOW_MS - 40 * DAY_MS, resource: `${origin}/mcp` })
  return serverView({ id, name, origin, url: `${origin}/mcp`, grant, ...change })
}

const offline = failure('server_unreachable', 'It does not answer.', 'Chatelaine tries again.')

/** One of each kind, as a person has them after a while. */
export const manyServers: ServerView[] = [
  linear(),
  other('calendar', 'Calendar', {
    state: { kind: 'offline', failure: offline, retryAtMs: null, tries: 3 },
    grant: grantView({ scopes: [scopeView('send', [{ ability: 'send', certain: true }])] }),
  }),
  other('drive', 'A drive with a rather long name that hardly fits anywhere', {
    state: { kind: 'needs-sign-in', failure: null },
    account: 'a-rather-long-account-name@a-rather-long-organization.example',
  }),
  other('wiki', 'Wiki', { state: { kind: 'disconnected' } }),
  other('mail', 'Mail', { state: { kind: 'revoked', receipt } }),
  other('keyed', 'Weather', { grant: null, headerNames: ['X-API-Key'] }),
  other('open', 'Noticeboard', { grant: null }),
  other('files', 'Files', {
    kind: 'local',
    origin: 'this computer',
    url: '/usr/bin/npx files-mcp',
    grant: null,
    state: {
      kind: 'needs-approval',
      commandLine: '/usr/bin/npx "files-mcp" "/home/anna/My notes"',
      environmentNames: ['FILES_TOKEN'],
    },
  }),
]
