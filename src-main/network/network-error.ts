export type NetworkErrorCode =
  | 'blocked_address'
  | 'not_https'
  | 'too_large'
  | 'timeout'
  | 'too_many_redirects'
  | 'unreachable'
  | 'tls'
  | 'dns'
  | 'credentials_redirect'
  | 'foreign_origin'

/** A request that did not happen or did not end. The message names the host, never a query, header or body. */
export class NetworkError extends Error {
  readonly code: NetworkErrorCode

  constructor(code: NetworkErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'NetworkError'
    this.code = code
  }
}

const TLS = /^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_SSL|EPROTO)/

/** Names the layer that failed (DNS, TLS, time, connection) from what the socket or undici threw. */
export function toNetworkError(error: unknown, host: string): Error {
  for (let e = error; e instanceof Error; e = e.cause) {
    if (e instanceof NetworkError) return e
    if (e.name === 'AbortError') return e
    const found = (e as { code?: unknown }).code
    const code = typeof found === 'string' ? found : ''
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
      return new NetworkError('dns', `The name ${host} was not found.`, { cause: error })
    }
    if (code.includes('TIMEOUT') || code === 'ETIMEDOUT') {
      return new NetworkError('timeout', `${host} took too long.`, { cause: error })
    }
    if (TLS.test(code)) {
      return new NetworkError('tls', `${host} could not prove who it is.`, { cause: error })
    }
  }
  return new NetworkError('unreachable', `${host} could not be reached.`, { cause: error })
}
