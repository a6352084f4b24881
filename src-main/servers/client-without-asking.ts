import type { AuthorizationServer } from '../oauth/authorization-server.ts'
import type { ClientChoice } from './authorization-deps.ts'

/**
 * The rungs of R13 that ask nobody: this app's own document, then dynamic. The document's id and redirect URI are the same
 * everywhere, so that only `iss` tells whose answer it is: a server that does not promise it gets a registration of its
 * own, where it takes one (A5, RFC 9207). Null when the person has to register this app by hand.
 */
export function clientWithoutAsking(
  as: AuthorizationServer,
  documentUrl: string | null,
): Exclude<ClientChoice, { how: 'pre-registered' }> | null {
  const url = as.clientIdMetadataDocumentSupported === true ? documentUrl : null
  const registers = as.registrationEndpoint !== undefined
  if (url !== null && (as.issParameterSupported || !registers)) {
    return { how: 'metadata-document', url }
  }
  return registers ? { how: 'dynamic' } : null
}
