import type { IncomingMessage, ServerResponse } from 'node:http'
import type { DpopGuard } from './dpop-guard.ts'
import type { GrantedToken } from './authorization-server.ts'
import { resourceScopes } from './authorization-server-configuration.ts'
import { pathOf, readBody, sendJson, sendText, type Handler } from './http.ts'
import { scopeOfTool } from './notebook.ts'

export const mcpPath = '/mcp'

/** Serves one MCP request whose body is already parsed (undefined when it had none). */
export type McpHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  body: unknown,
) => Promise<void>

export interface Protection {
  resource: string
  resourceName: string
  issuer: string
  challengeScopes: string[]
  /** Only tokens bound to a key are taken, and only with its proof. */
  guard: DpopGuard | undefined
  inspect(token: string, resource: string): Promise<GrantedToken | null>
}

/** The MCP endpoint alone, open to everybody. */
export function serveOpenly(mcp: McpHandler): Handler {
  return async (request, response) => {
    if (pathOf(request) !== mcpPath) return sendText(response, 404, 'Nothing here.')
    await mcp(request, response, await parsedBody(request))
  }
}

/** The MCP endpoint behind bearer tokens, and its RFC 9728 metadata at the path-inserted place. */
export function serveProtected(protection: Protection, mcp: McpHandler): Handler {
  const metadataPath = `/.well-known/oauth-protected-resource${mcpPath}`
  return async (request, response) => {
    const path = pathOf(request)
    if (path === metadataPath) return sendJson(response, 200, metadata(protection))
    if (path !== mcpPath) return sendText(response, 404, 'Nothing here.')

    const { guard, resource: url } = protection
    const token = presentedToken(request, guard === undefined ? 'Bearer' : 'DPoP')
    const granted = token === null ? null : await protection.inspect(token, url)
    const scope401 = protection.challengeScopes.join(' ')
    if (token === null || granted === null || (guard && granted.thumbprint === null)) {
      const error = token === null ? {} : { error: 'invalid_token' }
      return challenge(protection, response, { status: 401, scope: scope401, ...error })
    }
    if (guard !== undefined) {
      const about = { token, thumbprint: granted.thumbprint ?? '', url }
      const error = await guard.check(request, about)
      if (error !== null) {
        return challenge(protection, response, { status: 401, scope: scope401, error })
      }
    }
    const body = await parsedBody(request)
    const scope = scopeNeeded(body)
    if (scope !== null && !granted.scopes.has(scope)) {
      return challenge(protection, response, { status: 403, scope, error: 'insufficient_scope' })
    }
    await mcp(request, response, body)
  }
}

function metadata(protection: Protection): Record<string, unknown> {
  return {
    resource: protection.resource,
    authorization_servers: [protection.issuer],
    scopes_supported: resourceScopes,
    bearer_methods_supported: ['header'],
    resource_name: protection.resourceName,
  }
}

interface Refusal {
  status: 401 | 403
  scope: string
  error?: string
}

function challenge(protection: Protection, response: ServerResponse, refusal: Refusal): void {
  const metadataUrl = new URL(
    `/.well-known/oauth-protected-resource${mcpPath}`,
    protection.resource,
  )
  const params = [
    ...(refusal.error === undefined ? [] : [`error="${refusal.error}"`]),
    `resource_metadata="${metadataUrl.href}"`,
    `scope="${refusal.scope}"`,
  ]
  const { guard } = protection
  const nonce = guard?.nonce() ?? null
  if (nonce !== null) response.setHeader('dpop-nonce', nonce)
  const scheme = guard === undefined ? 'Bearer' : 'DPoP'
  response.setHeader('www-authenticate', `${scheme} ${params.join(', ')}`)
  sendJson(response, refusal.status, { error: refusal.error ?? 'unauthorized' })
}

function presentedToken(request: IncomingMessage, scheme: string): string | null {
  const [, said, token] = /^(\w+) +([\w.~+/-]+=*)$/.exec(request.headers.authorization ?? '') ?? []
  return said?.toLowerCase() === scheme.toLowerCase() ? (token ?? null) : null
}

async function parsedBody(request: IncomingMessage): Promise<unknown> {
  if (request.method !== 'POST') return undefined
  try {
    return JSON.parse(await readBody(request)) as unknown
  } catch {
    // The SDK answers what is not JSON-RPC; it must see something that is surely none.
    return null
  }
}

function scopeNeeded(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null
  const { method, params } = body as { method?: unknown; params?: { name?: unknown } | null }
  if (method === 'resources/read') return 'notes:read'
  if (method !== 'tools/call' || typeof params?.name !== 'string') return null
  return scopeOfTool[params.name] ?? null
}
