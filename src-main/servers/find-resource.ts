import { discoverAuthorizationServer, originEndpoints } from '../oauth/authorization-server.ts'
import type { AuthorizationServer } from '../oauth/authorization-server.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'
import { discoverProtectedResource } from '../oauth/protected-resource.ts'
import type { ProtectedResource } from '../oauth/protected-resource.ts'
import { askOverride } from './ask-override.ts'
import type { AuthorizationDeps } from './authorization-deps.ts'
import type { ServerChallenge } from './server-error.ts'
import { checkServerUrl } from './server-url.ts'
import { noteResource } from './trace/decisions.ts'

export interface FindInput {
  serverUrl: string
  challenge: ServerChallenge
}

export interface Found extends ProtectedResource {
  /** The server has no metadata, and the person chose the fixed addresses of its origin (R09). */
  atOrigin: boolean
}

/** What protects the server. A mismatch, or no metadata at all, is a question to the person (R07, R09). */
export async function findResource(
  { serverUrl, challenge }: FindInput,
  deps: AuthorizationDeps,
  signal: AbortSignal,
): Promise<Found> {
  // What the challenge was like was seen before anybody signed in; here it is made use of.
  for (const quirk of challenge.quirks ?? []) deps.ports.onQuirk?.(quirk, new URL(serverUrl).origin)
  const accepted = deps.overrides().find(({ kind }) => kind === 'resource')?.subject
  const ask = async (acceptedResource: string | undefined): Promise<Found> => {
    const resource = await discoverProtectedResource(deps.tracer.ports('resource-metadata'), {
      serverUrl,
      ...(challenge.resourceMetadataUrl === null
        ? {}
        : { resourceMetadataUrl: challenge.resourceMetadataUrl }),
      ...(acceptedResource === undefined ? {} : { acceptedResource }),
    })
    noteResource(deps.tracer, resource, { serverUrl, accepted: acceptedResource })
    return { ...resource, atOrigin: false }
  }
  try {
    return await ask(accepted)
  } catch (error) {
    if (!(error instanceof OAuthFlowError)) throw error
    signal.throwIfAborted()
    const { code, details } = error
    if (code === 'resource_mismatch' && details?.resource !== undefined) {
      await askOverride({ kind: 'resource', subject: details.resource }, error, deps, signal)
      return ask(details.resource)
    }
    // A server that names its metadata is none of 2025-03-26; one whose metadata fails for now has some.
    const hasNone = code === 'metadata_unreachable' && details?.status === undefined
    if (!hasNone || challenge.resourceMetadataUrl !== null) throw error
    const { origin } = new URL(serverUrl)
    await askOverride({ kind: 'origin-endpoints', subject: origin }, error, deps, signal)
    const own: Found = {
      resource: checkServerUrl(serverUrl).url,
      authorizationServers: [origin],
      scopesSupported: null,
      metadataUrl: '',
      knowsDpop: false,
      atOrigin: true,
    }
    noteResource(deps.tracer, own, { serverUrl, accepted: undefined })
    return own
  }
}

/**
 * How its authorization server works. One that calls itself by another name is a question to the person, where it can be
 * its own; from then on it is known by the name it gave itself, which is what its answers bear (R11, R28).
 * @throws OAuthFlowError
 */
export async function findAuthorizationServer(
  issuer: string,
  resource: Found,
  deps: AuthorizationDeps,
  signal: AbortSignal,
): Promise<AuthorizationServer> {
  try {
    const ports = deps.tracer.ports('issuer-metadata')
    const found = await discoverAuthorizationServer(ports, issuer)
    deps.tracer.decided('issuer-identical', 'identical', { issuer })
    return found
  } catch (error) {
    const { issuer: called, acceptable } = (error instanceof OAuthFlowError && error.details) || {}
    const own = acceptable === true ? called : undefined
    if (own !== undefined) {
      signal.throwIfAborted()
      await askOverride({ kind: 'issuer', subject: `${issuer} → ${own}` }, error, deps, signal)
      return discoverAuthorizationServer(deps.ports, issuer, own)
    }
    const none = error instanceof OAuthFlowError && error.code === 'metadata_unreachable'
    if (!resource.atOrigin || !none || error.details?.status !== undefined) throw error
    deps.tracer.decided('issuer-identical', 'not-published', { issuer })
    return originEndpoints(issuer)
  }
}
