import { createHash, randomBytes } from 'node:crypto'
import { approveInHouse, type ApproveOptions } from '../approve.ts'
import { listenOnLoopback } from '../loopback.ts'

export type Json = Record<string, unknown>

export interface VisitorClient {
  client_id: string
  registration_access_token: string
  registration_client_uri: string
}

export interface Tokens {
  access_token: string
  refresh_token: string
  expires_in: number
  scope: string
}

/** Registers a public client that may use everything the house offers. */
export async function register(issuer: string): Promise<VisitorClient> {
  const response = await fetch(`${issuer}/reg`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      client_name: 'Visitor',
      application_type: 'native',
      redirect_uris: ['http://127.0.0.1/callback'],
      grant_types: [
        'authorization_code',
        'refresh_token',
        'urn:ietf:params:oauth:grant-type:device_code',
      ],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
    }),
  })
  if (response.status !== 201) throw new Error(`registration answered ${response.status}`)
  return (await response.json()) as VisitorClient
}

export function post(url: string, form: Record<string, string>, headers = {}): Promise<Response> {
  const body = new URLSearchParams(form)
  return fetch(url, { method: 'POST', headers, body })
}

export interface FlowRequest extends ApproveOptions {
  issuer: string
  clientId: string
  resource: string
  scope?: string
}

export interface FlowAnswer {
  /** What the loopback listener was asked for. */
  redirect: URL
  redirectUri: string
  verifier: string
  state: string
}

/** The authorization request of a code flow, answered into a real listener of its own. */
export async function walkCodeFlow(request: FlowRequest): Promise<FlowAnswer> {
  const heard: string[] = []
  const listener = await listenOnLoopback((incoming, response) => {
    heard.push(incoming.url ?? '')
    response.end('ok')
  })
  const { origin } = listener
  const redirectUri = `${origin}/callback`
  const verifier = randomBytes(32).toString('base64url')
  const state = randomBytes(32).toString('base64url')
  const url = new URL(`${request.issuer}/auth`)
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: request.clientId,
    redirect_uri: redirectUri,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state,
    scope: request.scope ?? 'notes:read notes:write',
    resource: request.resource,
  }).toString()
  const final = await approveInHouse(url.href, request).finally(() => listener.stop())
  const redirect = new URL(heard[0] ?? '', origin)
  if (heard.length !== 1 || redirect.href !== final) throw new Error('the listener heard otherwise')
  return { redirect, redirectUri, verifier, state }
}

/** The whole code flow of a public client. */
export async function obtainTokens(request: FlowRequest): Promise<Tokens> {
  const { redirect, redirectUri, verifier } = await walkCodeFlow(request)
  const response = await post(`${request.issuer}/token`, {
    grant_type: 'authorization_code',
    client_id: request.clientId,
    code: redirect.searchParams.get('code') ?? '',
    redirect_uri: redirectUri,
    code_verifier: verifier,
    resource: request.resource,
  })
  if (response.status !== 200) throw new Error(`the token endpoint answered ${response.status}`)
  return (await response.json()) as Tokens
}

export async function requestDevice(
  issuer: string,
  clientId: string,
  resource: string,
): Promise<Record<string, string>> {
  const form = { client_id: clientId, scope: 'notes:read', resource }
  return (await (await post(`${issuer}/device/auth`, form)).json()) as Record<string, string>
}

export function pollDevice(
  { issuer, clientId, resource }: FlowRequest,
  device: Record<string, string>,
): Promise<Response> {
  return post(`${issuer}/token`, {
    grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    client_id: clientId,
    device_code: device['device_code'] ?? '',
    resource,
  })
}

/** One request on the 2026-07-28 wire. */
export function modernCall(
  url: string,
  token: string | null,
  body: { method: string; params?: Json },
): Promise<Response> {
  const name = body.params?.['name']
  const _meta = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientInfo': { name: 'visitor', version: '1' },
    'io.modelcontextprotocol/clientCapabilities': {},
    progressToken: 'p',
  }
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': body.method,
      ...(typeof name === 'string' ? { 'mcp-name': name } : {}),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: body.method,
      params: { ...body.params, _meta },
    }),
  })
}

/** One message on the 2025-11-25 wire; `session` is absent for `initialize` alone. */
export function sessionCall(
  url: string,
  token: string,
  body: Json,
  session?: string,
): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      authorization: `Bearer ${token}`,
      ...(session === undefined
        ? {}
        : { 'mcp-session-id': session, 'mcp-protocol-version': '2025-11-25' }),
    },
    body: JSON.stringify({ jsonrpc: '2.0', ...body }),
  })
}
