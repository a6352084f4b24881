import type { ServerView, Snapshot, ToolView } from '../../src-preload/contract/snapshot.ts'
import { DAY_MS, grantView, permissionView, scopeView, serverView } from '../support/server-view.ts'

/** What a window is told of so many servers that are all signed in to, each with a hundred tools. */
export function scalePicture(count: number, like: Snapshot, revision: number): Snapshot {
  return { ...like, revision, servers: Array.from({ length: count }, (_, at) => scaleServer(at)) }
}

export function scaleServer(at: number): ServerView {
  const nowMs = Date.now()
  const scopes = ['read', 'write', 'delete', 'send'].slice(0, 1 + (at % 4)).map((word, nth) =>
    scopeView(`${word}:things`, [
      {
        ability: (['read', 'change', 'delete', 'send'] as const)[nth] ?? 'read',
        certain: at % 3 > 0,
      },
    ]),
  )
  const origin = `https://mcp-${at}.example`
  return serverView({
    id: `server-${at}`,
    name: `Server ${at}`,
    url: `${origin}/mcp`,
    origin,
    account: `person-${at % 9}@example.org`,
    lastUsedAtMs: at % 5 === 0 ? null : nowMs - (at % 60) * DAY_MS,
    grant: grantView({
      issuer: origin,
      resource: `${origin}/mcp`,
      scopes,
      grantedAtMs: nowMs - at * DAY_MS,
      renews: at % 2 === 0,
      expiresAtMs: at % 4 === 1 ? nowMs + (at % 30) * DAY_MS : null,
    }),
    tools: Array.from({ length: 100 }, (_, nth) => tool(at, nth)),
  })
}

function tool(at: number, nth: number): ToolView {
  return {
    name: `tool_${at}_${nth}`,
    title: `Tool ${nth} of ${at}`,
    description: `Does the thing that tool ${nth} of server ${at} is for, once for each of its items.`,
    inputSchema: {
      type: 'object',
      properties: {
        path: { type: 'string', description: 'Where it lies.' },
        count: { type: 'integer', minimum: 1, maximum: 100 },
        deep: { type: 'boolean', default: false },
      },
      required: ['path'],
    },
    readOnly: nth % 3 === 0,
    destructive: nth % 3 === 2,
    permission: permissionView({
      rule: nth % 3 === 0 ? 'allow' : 'ask',
      kind: (['reads', 'changes', 'destroys'] as const)[nth % 3] ?? 'destroys',
      byDefault: nth % 3 === 0 ? 'allow' : 'ask',
    }),
  }
}
