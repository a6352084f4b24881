import type { AuthorizationServer } from '../../src-main/oauth/authorization-server.ts'
import { OAuthFlowError } from '../../src-main/oauth/oauth-error.ts'
import type { OAuthPorts, OAuthRequestInit } from '../../src-main/oauth/oauth-ports.ts'
import type { ClientRegistration } from '../../src-main/oauth/registration.ts'

export interface SentRequest {
  url: string
  method: string
  headers: Headers
  body: string
  form: URLSearchParams
  signal: AbortSignal | null
}

export interface ScriptedPorts extends OAuthPorts {
  sent: SentRequest[]
}

export const NOW_MS = Date.UTC(2026, 0, 1)

/** Answers from a function instead of a network, and remembers what was asked. */
export function scriptedPorts(
  answer: (request: SentRequest) => Response | Promise<Response>,
): ScriptedPorts {
  const sent: SentRequest[] = []
  return {
    sent,
    nowMs: () => NOW_MS,
    async fetch(url: string, init: OAuthRequestInit = {}) {
      const body = String(init.body ?? '')
      const request = {
        url,
        method: init.method ?? 'GET',
        headers: new Headers(init.headers),
        body,
        form: new URLSearchParams(body),
        signal: init.signal ?? null,
      }
      sent.push(request)
      return answer(request)
    },
  }
}

/** Documents by address; everything else is a 404. */
export function documents(known: Record<string, unknown>): ScriptedPorts {
  return scriptedPorts(({ url }) =>
    Object.hasOwn(known, url) ? json(known[url]) : new Response('none', { status: 404 }),
  )
}

export function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json' },
  })
}

export const ISSUER = 'https://as.example'

export const AS: AuthorizationServer = {
  issuer: ISSUER,
  authorizationEndpoint: `${ISSUER}/authorize`,
  tokenEndpoint: `${ISSUER}/token`,
  registrationEndpoint: `${ISSUER}/register`,
  revocationEndpoint: `${ISSUER}/revoke`,
  deviceAuthorizationEndpoint: `${ISSUER}/device`,
  scopesSupported: null,
  issParameterSupported: true,
  tokenEndpointAuthMethods: ['none'],
  grantTypes: ['authorization_code', 'refresh_token'],
  codeChallengeMethods: ['S256'],
}

export const CLIENT: ClientRegistration = {
  how: 'dynamic',
  issuer: ISSUER,
  clientId: 'client-1',
  authMethod: 'none',
  redirectUris: ['http://127.0.0.1:4567/cb'],
}

/** The code of the error that something ends in; fails the test when it does not, or not with ours. */
export async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work()
  } catch (error) {
    if (error instanceof OAuthFlowError) return error.code
    throw error
  }
  return 'no error'
}
