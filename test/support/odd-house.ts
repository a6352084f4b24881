import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { toNodeHandler } from '@modelcontextprotocol/node'
import type { NodeIncomingMessageLike } from '@modelcontextprotocol/node'
import { McpServer, createMcpHandler } from '@modelcontextprotocol/server'
import { listen, readBody, sendJson, sendText } from './house/http.ts'
import type { Handler, RequestRecord } from './house/http.ts'

/** In what this server is odd; without anything it is as it should be. */
export interface Oddities {
  /** Named in its metadata instead of its own address. */
  resource?: string
  withoutPkce?: boolean
  /** Its metadata calls it by its origin and this. */
  issuerSuffix?: string
  /** Says who answers, in the browser's way back. */
  iss?: (origin: string) => string
  /** What a 401 asks for. */
  challenge?: (origin: string) => string
  /** Changes what the token endpoint answers; null loses the answer on its way. */
  tokenAnswer?: (
    answer: Record<string, unknown>,
    form: URLSearchParams,
  ) => object | null | Promise<object | null>
  /** No metadata of any kind: a server as of 2025-03-26, with fixed addresses at its origin. */
  withoutMetadata?: boolean
  /** The status to answer with, whatever is at this path; null for what is there. */
  unless?: (pathname: string) => number | null
  /** Answers a request with a good token, and says so; knows the scopes the token was asked for. */
  beforeMcp?: (scopes: string[], request: IncomingMessage, response: ServerResponse) => boolean
  /** Answers in place of what would be answered at a path. */
  routes?: Record<string, Handler>
}

export interface OddHouse {
  url: string
  origin: string
  requests: RequestRecord[]
  /** The forms sent to the token endpoint. */
  tokenForms: URLSearchParams[]
  /** Tokens taken back. */
  revoked: string[]
  /** Changes one field of the authorization server's metadata. */
  move(field: string, value: string | boolean | string[]): void
  /** Every access token of now is refused from here on. */
  endAccessTokens(): void
  /** From here on every token is refused, and none is given. */
  endGrants(): void
  allowGrants(): void
  stop(): Promise<void>
}

/** One origin that is an MCP server and its own authorization server, says yes to everybody, and is odd where told. */
export async function startOddHouse(oddities: Oddities): Promise<OddHouse> {
  const requests: RequestRecord[] = []
  const tokenForms: URLSearchParams[] = []
  const door = await listen('as', requests)
  const { origin } = door
  const url = `${origin}/mcp`
  /** What each token, and each code before it, was asked for. */
  const tokens = new Map<string, string[]>()
  const codes = new Map<string, string[]>()
  const revoked: string[] = []
  let ended = false
  const handler = createMcpHandler(oddServer, { legacy: 'reject' })
  const mcp = toNodeHandler(handler)
  const metadata: Record<string, unknown> = {
    issuer: origin + (oddities.issuerSuffix ?? ''),
    authorization_endpoint: `${origin}/authorize`,
    token_endpoint: `${origin}/token`,
    registration_endpoint: `${origin}/register`,
    revocation_endpoint: `${origin}/revoke`,
    ...(oddities.withoutPkce ? {} : { code_challenge_methods_supported: ['S256'] }),
  }
  const documents: Record<string, unknown> = oddities.withoutMetadata
    ? {}
    : {
        '/.well-known/oauth-protected-resource/mcp': {
          resource: oddities.resource ?? url,
          authorization_servers: [origin],
        },
        '/.well-known/oauth-authorization-server': metadata,
      }
  const routes: Record<string, Handler> = {
    '/mcp': (request, response) => {
      const token = request.headers.authorization?.slice('Bearer '.length) ?? ''
      const scopes = tokens.get(token)
      if (scopes !== undefined && oddities.beforeMcp?.(scopes, request, response) === true) return
      if (scopes !== undefined) return mcp(request as NodeIncomingMessageLike, response)
      response.setHeader('www-authenticate', oddities.challenge?.(origin) ?? 'Bearer')
      return sendJson(response, 401, {})
    },
    '/register': (_request, response) => sendJson(response, 201, { client_id: randomUUID() }),
    '/authorize': (request, response) => {
      const asked = new URL(request.url ?? '', origin).searchParams
      const back = new URL(asked.get('redirect_uri') ?? '')
      const code = randomUUID()
      codes.set(code, asked.get('scope')?.split(' ') ?? [])
      back.searchParams.set('code', code)
      back.searchParams.set('state', asked.get('state') ?? '')
      if (oddities.iss !== undefined) back.searchParams.set('iss', oddities.iss(origin))
      response.writeHead(302, { location: back.href }).end()
    },
    '/token': async (request, response) => {
      const form = new URLSearchParams(await readBody(request))
      tokenForms.push(form)
      if (ended) return sendJson(response, 400, { error: 'invalid_grant' })
      const token = randomUUID()
      tokens.set(token, codes.get(form.get('code') ?? '') ?? [])
      const refresh_token = randomUUID()
      const rest = { token_type: 'Bearer', expires_in: 3600 }
      const answer = { access_token: token, refresh_token, ...rest }
      const odd =
        oddities.tokenAnswer === undefined ? answer : await oddities.tokenAnswer(answer, form)
      if (odd === null) response.destroy()
      else sendJson(response, 200, odd)
    },
    '/revoke': async (request, response) => {
      revoked.push(new URLSearchParams(await readBody(request)).get('token') ?? '')
      sendJson(response, 200, {})
    },
  }
  door.answer((request, response) => {
    const { pathname } = new URL(request.url ?? '', origin)
    const status = oddities.unless?.(pathname) ?? null
    if (status !== null) return sendText(response, status, 'Not now.')
    const odd = oddities.routes?.[pathname]
    if (odd !== undefined) return odd(request, response)
    const document = documents[pathname]
    if (document !== undefined) return sendJson(response, 200, document)
    return (routes[pathname] ?? (() => sendText(response, 404, 'Nothing here.')))(request, response)
  })
  return {
    url,
    origin,
    requests,
    tokenForms,
    revoked,
    move: (field, value) => (metadata[field] = value),
    endAccessTokens: () => tokens.clear(),
    endGrants() {
      tokens.clear()
      ended = true
    },
    allowGrants: () => (ended = false),
    async stop() {
      await handler.close()
      await door.close()
    },
  }
}

function oddServer(): McpServer {
  const server = new McpServer({ name: 'odd', version: '1.0.0' })
  server.registerTool('greet', { description: 'Says hello' }, () => ({
    content: [{ type: 'text', text: 'Hello.' }],
  }))
  return server
}
