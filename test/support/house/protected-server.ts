import type { IncomingMessage, ServerResponse } from 'node:http'
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

    const token = bearerToken(request)
    const granted = token === null ? null : await protection.inspect(token, protection.resource)
    if (granted === null) {
      return challenge(protection, response, {
        status: 401,
        scope: protection.challengeScopes.join(' '),
        ...(token === null ? {} : { error: 'invalid_token' }),
      })
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
  response.setHeader('www-authenticate', `Bearer ${params.join(', ')}`)
  sendJson(response, refusal.status, { error: refusal.error ?? 'unauthorized' })
}

function bearerToken(request: IncomingMessage): string | null {
  const match = /^Bearer +([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? '')
  return match?.[1] ?? null
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
