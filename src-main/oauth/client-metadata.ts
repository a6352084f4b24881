import { isObject, readJsonObject, stringList, withoutQuery } from './metadata.ts'
import { OAuthFlowError, asNetworkFault } from './oauth-error.ts'
import type { OAuthPorts } from './oauth-ports.ts'

/** The path of the redirect URI in the document; the port is a fresh one each time (RFC 8252 §7.3). */
export const DOCUMENT_REDIRECT_PATH = '/callback'

const REDIRECT_URI = `http://127.0.0.1${DOCUMENT_REDIRECT_PATH}`

/**
 * An address that may be a client id: https, with a path, without fragment, user information or dot segments (R14).
 * @throws OAuthFlowError `client_metadata_invalid`
 * @see Client ID Metadata Document §3
 */
export function checkClientMetadataUrl(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null
  // An empty fragment is one as well, and a parser does not tell of it.
  const plain = url !== null && !address.includes('#') && `${url.username}${url.password}` === ''
  // Compared byte by byte by every server: what a parser would write otherwise is another id.
  if (!plain || url.protocol !== 'https:' || url.pathname === '/' || url.href !== address) {
    throw new OAuthFlowError('client_metadata_invalid', 'The address cannot be a client ID.', {
      url: withoutQuery(address),
    })
  }
  return address
}

/**
 * What authorization servers will find at the address: our document, under its own address, with our redirect URI.
 * @throws OAuthFlowError `client_metadata_invalid`, `network`
 * @see Client ID Metadata Document §4
 */
export async function assertClientMetadata(ports: OAuthPorts, address: string): Promise<void> {
  const url = checkClientMetadataUrl(address)
  const response = await ports
    .fetch(url, { headers: { accept: 'application/json' } })
    .catch((error: unknown) => {
      throw asNetworkFault(error)
    })
  const wrong = (what: string) =>
    new OAuthFlowError('client_metadata_invalid', what, { url, status: response.status })
  if (response.status !== 200) {
    await response.body?.cancel()
    throw wrong('There is no document.')
  }
  const document = await readJsonObject(response, 'client_metadata_invalid')
  if (document['client_id'] !== url) throw wrong('The document is of another address.')
  if (!isClientMetadata(document)) throw wrong('The document is not one of Chatelaine.')
}

/** Whether a document has all that R14 asks for, and lets this app be the client it describes. */
export function isClientMetadata(document: unknown): boolean {
  if (!isObject(document)) return false
  const { client_name, redirect_uris, token_endpoint_auth_method } = document
  return (
    typeof client_name === 'string' &&
    client_name !== '' &&
    stringList(redirect_uris)?.includes(REDIRECT_URI) === true &&
    (token_endpoint_auth_method ?? 'none') === 'none'
  )
}
