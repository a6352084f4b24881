import type { Clock } from '../clock.ts'
import { assertPkce, discoverAuthorizationServer } from '../oauth/authorization-server.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'
import type { OAuthPorts } from '../oauth/oauth-ports.ts'
import { discoverProtectedResource } from '../oauth/protected-resource.ts'
import type { ProtectedResource } from '../oauth/protected-resource.ts'
import { scopesToRequest } from '../oauth/scopes.ts'
import type { Vaults } from '../vault/vault.ts'
import { clientWithoutAsking } from './client-without-asking.ts'
import { openConnection } from './open-connection.ts'
import type { ServerChallenge } from './server-error.ts'
import type { StoredServer } from './server-list.ts'
import type { ServerFetch } from './session-deps.ts'
import {
  decideBinding,
  noteChallenge,
  noteResource,
  noteScopes,
  noteWays,
} from './trace/decisions.ts'
import type { SignInTrace } from './trace/sign-in-trace.ts'
import type { OpenTrace, Traces } from './trace/traces.ts'

export interface CheckDeps {
  clock: Clock
  ports: OAuthPorts
  traces: Traces
  vaults: Vaults
  openServerFetch: (url: URL) => ServerFetch
  clientMetadataUrl: () => string | null
}

/** Where the traces of checks are: they are of no server. */
export const CHECKS = 'checks'

/**
 * Goes the way of a sign-in up to where something would be registered, and stops there: it sends nothing but questions,
 * and keeps nothing but its trace. What would be a question to the person is a step that stops, and the rest is looked at
 * all the same.
 */
export async function checkServer(serverUrl: string, deps: CheckDeps): Promise<SignInTrace> {
  const trace = deps.traces.of(CHECKS, serverUrl).begin('dry-run', deps.ports)
  try {
    const challenge = await askWithoutKey(serverUrl, trace, deps)
    if (challenge === null) trace.decided('sign-in-asked', 'no')
    else await lookAround(serverUrl, challenge, trace, deps)
    if (trace.trace.failure === null) trace.end('succeeded')
    else trace.end('failed')
  } catch (error) {
    trace.end('failed', error)
  }
  return trace.trace
}

/** What the server asks for; null when it opens without. @throws as `openConnection` */
async function askWithoutKey(
  serverUrl: string,
  trace: OpenTrace,
  { vaults, clock, openServerFetch }: CheckDeps,
): Promise<ServerChallenge | null> {
  let asked: ServerChallenge | null = null
  const serverFetch = openServerFetch(new URL(serverUrl))
  const parts = {
    vaults,
    nowMs: clock.nowMs,
    onQuirk: () => undefined,
    serverFetch: () => serverFetch.fetch,
    keeper: () => null,
    entered: () => [],
    asked: () => asked,
    onAsked: (challenge: ServerChallenge) => (asked = challenge),
    onScopesNeeded: () => undefined,
    trace: watcherOf(trace, clock),
  }
  try {
    const connection = await openConnection(unknownServer(serverUrl), parts, {
      onClosed: () => undefined,
      onOfferChanged: () => undefined,
      isPersonAsked: () => false,
      onQuestion: async () => ({ action: 'decline' }),
    })
    await connection.close()
  } catch (error) {
    // The 401 is what was asked for; the SDK may hide it inside its own error.
    if (asked === null) throw error
  } finally {
    await serverFetch.close()
  }
  return asked
}

function watcherOf(trace: OpenTrace, clock: Clock): Parameters<typeof openConnection>[1]['trace'] {
  return {
    watch: (fetch) => (url, init) => {
      const door = { fetch: () => fetch(url, init), nowMs: clock.nowMs }
      const method = init?.method ?? 'GET'
      return trace.watch(door, 'mcp-without-key').fetch(String(url), { method })
    },
    challenged: (status, challenge) => noteChallenge(trace, status, challenge),
    turnedAway: () => undefined,
  }
}

async function lookAround(
  serverUrl: string,
  challenge: ServerChallenge,
  trace: OpenTrace,
  deps: CheckDeps,
): Promise<void> {
  const resource = await findAnyway(serverUrl, challenge, trace)
  const { failure } = trace.trace
  let usable = 0
  for (const issuer of resource.authorizationServers) {
    try {
      if (await lookAt(issuer, { resource, challenge }, trace, deps)) usable++
    } catch (error) {
      trace.failed(error)
    }
  }
  // One that cannot be used is no matter while another one can: the person would choose.
  if (usable > 0 && failure === null) trace.setAside()
}

/** A mismatch is told, and what it would be for is looked at none the less. */
async function findAnyway(
  serverUrl: string,
  { resourceMetadataUrl }: ServerChallenge,
  trace: OpenTrace,
): Promise<ProtectedResource> {
  const ports = trace.ports('resource-metadata')
  const input = { serverUrl, ...(resourceMetadataUrl === null ? {} : { resourceMetadataUrl }) }
  try {
    const found = await discoverProtectedResource(ports, input)
    noteResource(trace, found, { serverUrl, accepted: undefined })
    return found
  } catch (error) {
    const acceptedResource = error instanceof OAuthFlowError ? error.details?.resource : undefined
    if (acceptedResource === undefined) throw error
    trace.failed(error)
    return discoverProtectedResource(ports, { ...input, acceptedResource })
  }
}

/** False when the person would be asked to set a rule aside. @throws OAuthFlowError */
async function lookAt(
  issuer: string,
  { resource, challenge }: { resource: ProtectedResource; challenge: ServerChallenge },
  trace: OpenTrace,
  { clientMetadataUrl }: CheckDeps,
): Promise<boolean> {
  const as = await discoverAuthorizationServer(trace.ports('issuer-metadata'), issuer)
  trace.decided('issuer-identical', 'identical', { issuer })
  trace.decided('client-chosen', clientWithoutAsking(as, clientMetadataUrl())?.how ?? 'asked')
  decideBinding(trace, as, resource, challenge)
  const asked = scopesToRequest({
    challenged: challenge.scopes ?? undefined,
    supported: resource.scopesSupported ?? undefined,
    asScopesSupported: as.scopesSupported ?? undefined,
  })
  noteScopes(trace, challenge, resource, asked)
  noteWays(trace, as)
  // Codes have no answer that could be caught on its way (R20).
  if (as.authorizationEndpoint === undefined) return true
  try {
    assertPkce(as)
    trace.decided('pkce', 'promised')
    return true
  } catch (error) {
    trace.failed(error)
    return false
  }
}

function unknownServer(url: string): StoredServer {
  return {
    id: CHECKS,
    name: '',
    addedAtMs: 0,
    how: { kind: 'http', url },
    grant: null,
    client: null,
    prior: null,
    transport: null,
    chosenIssuer: null,
  }
}
