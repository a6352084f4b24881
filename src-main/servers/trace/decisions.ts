// What is decided on the way to a grant, told in one place for the sign-in and for the check that stops before it.
import type { AuthorizationTransaction } from '../../oauth/authorization-code.ts'
import type { AuthorizationServer } from '../../oauth/authorization-server.ts'
import { DPOP_ALG } from '../../oauth/dpop.ts'
import type { ProtectedResource } from '../../oauth/protected-resource.ts'
import { droppedScopes } from '../../oauth/scopes.ts'
import type { GrantRecord } from '../grant.ts'
import type { ServerChallenge } from '../server-error.ts'
import type { Decisions } from './sign-in-trace.ts'
import type { Tracer } from './tracer.ts'

export function noteChallenge(tracer: Tracer, status: 401 | 403, challenge: ServerChallenge) {
  const { scopes, resourceMetadataUrl } = challenge
  const facts = scopes === null ? {} : { scopes }
  if (status === 403) {
    tracer.decided('scope-challenge', scopes === null ? 'names-none' : 'names-scopes', facts)
    return
  }
  const where = resourceMetadataUrl === null ? {} : { metadata: resourceMetadataUrl }
  const named = resourceMetadataUrl === null ? 'names-none' : 'names-metadata'
  tracer.decided('challenge', named, { ...where, ...facts })
}

/** Which of the ways of R07 made the metadata's resource this server's. */
export function noteResource(
  tracer: Tracer,
  found: ProtectedResource & { atOrigin?: boolean },
  about: { serverUrl: string; accepted: string | undefined },
) {
  const { resource, authorizationServers: issuers } = found
  const decided =
    found.atOrigin === true
      ? 'own-address'
      : resource === about.serverUrl
        ? 'identical'
        : resource === about.accepted
          ? 'accepted'
          : 'parent'
  tracer.decided('resource-matches', decided, { resource, issuers })
}

export function noteScopes(
  tracer: Tracer,
  challenge: ServerChallenge,
  { scopesSupported }: ProtectedResource,
  scopes: string[],
) {
  const challenged = (challenge.scopes?.length ?? 0) > 0
  const supported = (scopesSupported?.length ?? 0) > 0
  tracer.decided('scopes-chosen', challenged ? 'challenged' : supported ? 'supported' : 'none', {
    scopes,
  })
}

/** Whether both servers say that they know DPoP (R56); told, and given for whoever makes the key. */
export function decideBinding(
  tracer: Tracer,
  as: AuthorizationServer,
  { knowsDpop }: ProtectedResource,
  challenge: ServerChallenge,
): boolean {
  const server = knowsDpop || challenge.knowsDpop === true
  const issuer = as.dpopAlgs?.includes(DPOP_ALG) === true
  tracer.decided('token-binding', !server ? 'server-silent' : issuer ? 'bound' : 'issuer-silent')
  return server && issuer
}

export function noteWays(tracer: Tracer, as: AuthorizationServer) {
  const browser = as.authorizationEndpoint !== undefined
  const code = as.deviceAuthorizationEndpoint !== undefined
  const ways = browser ? (code ? 'both' : 'browser') : code ? 'code' : 'neither'
  tracer.decided('ways-offered', ways)
  tracer.decided('revocation-offered', as.revocationEndpoint === undefined ? 'no' : 'yes')
}

/** Which of the rows of R28 let the answer through. */
export function noteAnswer(tracer: Tracer, transaction: AuthorizationTransaction, back: URL) {
  const row: Decisions['answer-checked'] = transaction.issParameterSupported
    ? 'iss-promised'
    : back.searchParams.has('iss')
      ? 'iss-unpromised'
      : 'no-iss'
  tracer.decided('answer-checked', row, { issuer: transaction.issuer })
}

/** Asked beside given (R35). */
export function noteGranted(tracer: Tracer, { tokenSet }: GrantRecord) {
  const { scopesRequested: asked, scopesGranted: granted } = tokenSet
  const missing = droppedScopes(asked, granted)
  const more = droppedScopes(granted, asked)
  const decided = missing.length > 0 ? 'fewer' : more.length > 0 ? 'others' : 'as-asked'
  tracer.decided('scopes-granted', decided, { asked, granted, missing })
}
