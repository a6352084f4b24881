import type { FailureCode } from '../../src-preload/contract/result.ts'
import type { NetworkError, NetworkErrorCode } from '../network/network-error.ts'

const CODES: Record<NetworkErrorCode, FailureCode> = {
  blocked_address: 'blocked_address',
  not_https: 'insecure_endpoint',
  too_large: 'metadata_invalid',
  too_many_redirects: 'metadata_invalid',
  credentials_redirect: 'server_refused',
  foreign_origin: 'server_refused',
  dns: 'name_not_found',
  network_down: 'network_down',
  unreachable: 'server_unreachable',
  refused: 'connection_refused',
  reset: 'connection_lost',
  tls: 'encryption_failed',
  certificate_untrusted: 'certificate_untrusted',
  certificate_expired: 'certificate_expired',
  certificate_not_yet_valid: 'certificate_not_yet_valid',
  certificate_wrong_name: 'certificate_wrong_name',
  connect_timeout: 'connect_timeout',
  timeout: 'timeout',
  body_timeout: 'answer_unfinished',
  proxy_unreachable: 'proxy_unreachable',
  proxy_auth_needed: 'proxy_auth_needed',
  proxy_refused: 'proxy_refused',
  proxy_unsupported: 'proxy_unsupported',
  captive_portal: 'captive_portal',
}

/** What a person is told when the network failed so. */
export function networkCode({ code }: NetworkError): FailureCode {
  return CODES[code]
}
