import { DPOP_ALG } from './dpop.ts'
import {
  assertSecureEndpoint,
  firstMetadata,
  keptMetadata,
  stringList,
  withoutQuery,
} from './metadata.ts'
import type { JsonObject } from './metadata.ts'
import { OAuthFlowError } from './oauth-error.ts'
import type { OAuthPorts } from './oauth-ports.ts'

export interface ProtectedResource {
  /** REQUIRED Byte for byte as the server wrote it: this string is sent as `resource` (R21). */
  resource: string
  authorizationServers: string[]
  scopesSupported: string[] | null
  resourceName?: string
  /** It says that it knows tokens bound to a key (RFC 9728 §2, RFC 9449). */
  knowsDpop: boolean
  metadataUrl: string
}

export interface ProtectedResourceInput {
  serverUrl: string
  /** From the challenge. */
  resourceMetadataUrl?: string
  /** Another resource than the server's own address that the person accepted, to the letter. */
  acceptedResource?: string
}

/** The path-inserted well-known URI, then the root one (R06). @see RFC 9728 §3.1 */
export function wellKnownResourceUrls(serverUrl: string): string[] {
  const { origin, pathname, search } = new URL(serverUrl)
  const root = `${origin}/.well-known/oauth-protected-resource`
  const path = pathname === '/' ? '' : pathname.replace(/\/$/, '')
  return path === '' && search === '' ? [root] : [`${root}${path}${search}`, root]
}

/**
 * Finds out what protects a server and who may let a person in.
 * @throws OAuthFlowError `metadata_unreachable` when there is no metadata at all (R09), `resource_mismatch` (R07),
 * `metadata_invalid`, `insecure_endpoint`, `network`
 * @see RFC 9728 §3, §5
 */
export async function discoverProtectedResource(
  ports: OAuthPorts,
  input: ProtectedResourceInput,
): Promise<ProtectedResource> {
  const urls =
    input.resourceMetadataUrl === undefined
      ? wellKnownResourceUrls(input.serverUrl)
      : [assertSecureEndpoint(input.resourceMetadataUrl, input.serverUrl)]
  const subject = input.serverUrl
  const found = keptMetadata(ports, urls, subject) ?? (await firstMetadata(ports, urls))
  if (found !== null) {
    const resource = readResource(found.document, found.url, input)
    found.keep(subject)
    const quirk = nameQuirk(resource.resource, input)
    if (quirk !== null) ports.onQuirk?.(quirk, withoutQuery(input.serverUrl))
    return resource
  }
  throw new OAuthFlowError('metadata_unreachable', 'The server has no resource metadata.', {
    url: withoutQuery(urls[0] ?? ''),
  })
}

function readResource(
  document: JsonObject,
  metadataUrl: string,
  input: ProtectedResourceInput,
): ProtectedResource {
  const resource = document['resource']
  if (typeof resource !== 'string' || !URL.canParse(resource)) {
    throw new OAuthFlowError('metadata_invalid', 'The metadata names no resource.')
  }
  if (resource !== input.acceptedResource && !resourceMatches(resource, input.serverUrl)) {
    throw new OAuthFlowError('resource_mismatch', 'The metadata is for another resource.', {
      resource,
    })
  }
  const named = [...new Set(stringList(document['authorization_servers']) ?? [])]
  if (named.length === 0) {
    throw new OAuthFlowError('no_authorization_server', 'The metadata names no issuer.')
  }
  const authorizationServers = usableIssuers(named, input.serverUrl)
  const name = document['resource_name']
  return {
    resource,
    authorizationServers,
    scopesSupported: stringList(document['scopes_supported']),
    metadataUrl,
    knowsDpop: knowsDpop(document),
    ...(typeof name === 'string' ? { resourceName: name } : {}),
  }
}

/** How the resource's name differs from the server's address where nobody is asked about it. */
function nameQuirk(resource: string, { serverUrl, acceptedResource }: ProtectedResourceInput) {
  if (resource === serverUrl || resource === acceptedResource) return null
  const bare = (url: string) => new URL(url).href.replace(/\/$/, '')
  return bare(resource) === bare(serverUrl) ? 'resource-trailing-slash' : 'resource-parent-path'
}

function knowsDpop(document: JsonObject): boolean {
  if (document['dpop_bound_access_tokens_required'] === true) return true
  return stringList(document['dpop_signing_alg_values_supported'])?.includes(DPOP_ALG) === true
}

/** One bad name among good ones is left out; a list without a good one fails by its first. @throws OAuthFlowError */
function usableIssuers(named: string[], serverUrl: string): string[] {
  const usable = named.filter((issuer) => {
    try {
      return assertSecureEndpoint(issuer, serverUrl)
    } catch {
      return false
    }
  })
  const [first] = named
  if (usable.length === 0 && first !== undefined) assertSecureEndpoint(first, serverUrl)
  return usable
}

/** Identical, or a parent path of the same origin (R07). A path is a parent only at a slash. */
export function resourceMatches(resource: string, serverUrl: string): boolean {
  const parent = new URL(resource)
  const server = new URL(serverUrl)
  if (parent.origin !== server.origin || parent.hash !== '') return false
  const sameQuery = parent.search === '' || parent.search === server.search
  const path = parent.pathname.replace(/\/$/, '')
  const under = server.pathname === path || server.pathname.startsWith(`${path}/`)
  return sameQuery && under
}
