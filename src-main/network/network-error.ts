/** Each names one layer: the name, the connection, the certificate, the proxy, time, what came back, or our own rules. */
export type NetworkErrorCode =
  | 'blocked_address'
  | 'not_https'
  | 'too_large'
  | 'too_many_redirects'
  | 'credentials_redirect'
  | 'foreign_origin'
  | 'dns'
  | 'network_down'
  | 'unreachable'
  | 'refused'
  | 'reset'
  | 'tls'
  | 'certificate_untrusted'
  | 'certificate_expired'
  | 'certificate_not_yet_valid'
  | 'certificate_wrong_name'
  | 'connect_timeout'
  | 'timeout'
  | 'body_timeout'
  | 'proxy_unreachable'
  | 'proxy_auth_needed'
  | 'proxy_refused'
  | 'proxy_unsupported'
  | 'captive_portal'

/** A request that did not happen or did not end. The message names the host, never a query, header or body. */
export class NetworkError extends Error {
  readonly code: NetworkErrorCode
  /** Who was not reached, where that is known: often another than the server that a person has added. */
  readonly host: string | null

  constructor(
    code: NetworkErrorCode,
    message: string,
    { host = null, ...options }: { cause?: unknown; host?: string | null } = {},
  ) {
    super(message, options)
    this.name = 'NetworkError'
    this.code = code
    this.host = host
  }
}

/** What the socket, OpenSSL, BoringSSL or undici call it, and the layer that it is. */
const LAYERS: [RegExp, NetworkErrorCode][] = [
  [/^ENOTFOUND$/, 'dns'],
  // The resolver itself does not answer: so it is without any network.
  [/^(EAI_AGAIN|EAI_NODATA|ENETUNREACH|ENETDOWN|ENONET)$/, 'network_down'],
  [/^ECONNREFUSED$/, 'refused'],
  [/^(ECONNRESET|EPIPE|ECONNABORTED|UND_ERR_SOCKET)$/, 'reset'],
  [/^(UND_ERR_CONNECT_TIMEOUT|ETIMEDOUT)$/, 'connect_timeout'],
  [/^UND_ERR_BODY_TIMEOUT$/, 'body_timeout'],
  [/TIMEOUT/, 'timeout'],
  [/^CERT_HAS_EXPIRED$/, 'certificate_expired'],
  [/^CERT_NOT_YET_VALID$/, 'certificate_not_yet_valid'],
  [/^(ERR_TLS_CERT_ALTNAME|HOSTNAME_MISMATCH)/, 'certificate_wrong_name'],
  [
    /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE)/,
    'certificate_untrusted',
  ],
  [/^(ERR_TLS|ERR_SSL|EPROTO)/, 'tls'],
]

const SENTENCES: Partial<Record<NetworkErrorCode, string>> = {
  dns: 'has a name that was not found',
  network_down: 'cannot be looked up without a network',
  refused: 'refuses connections',
  reset: 'cut the connection',
  tls: 'could not agree on encryption',
  certificate_untrusted: 'has a certificate of nobody known',
  certificate_expired: 'has a certificate that has expired',
  certificate_not_yet_valid: 'has a certificate that is not valid yet',
  certificate_wrong_name: 'has a certificate of another name',
  connect_timeout: 'took too long to connect to',
  timeout: 'took too long to answer',
  body_timeout: 'took too long to finish its answer',
}

/** Names the layer that failed from what the socket or undici threw. Being aborted is no failure, and passes. */
export function toNetworkError(error: unknown, host: string): Error {
  for (let e = error; e instanceof Error; e = e.cause) {
    if (e instanceof NetworkError || e.name === 'AbortError') return e
    if (e.name === 'TimeoutError') return fault('timeout', host, error)
    const found = (e as { code?: unknown }).code
    const code = typeof found === 'string' ? found : ''
    const layer = LAYERS.find(([pattern]) => pattern.test(code))?.[1]
    if (layer !== undefined) return fault(layer, host, error)
  }
  return fault('unreachable', host, error)
}

function fault(code: NetworkErrorCode, host: string, cause: unknown): NetworkError {
  const message = `${host} ${SENTENCES[code] ?? 'could not be reached'}.`
  return new NetworkError(code, message, { cause, host })
}
