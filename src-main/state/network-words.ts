import type { FailureCode } from '../../src-preload/contract/result.ts'
import type { NetworkError, NetworkErrorCode } from '../network/network-error.ts'

/** The failures of the network, each with the layer that failed. */
export type NetworkFailureCode = Extract<
  FailureCode,
  | 'name_not_found'
  | 'network_down'
  | 'connect_timeout'
  | 'answer_unfinished'
  | 'encryption_failed'
  | 'captive_portal'
  | `connection_${string}`
  | `certificate_${string}`
  | `proxy_${string}`
>

type Words = (about: { host: string }) => [string, string]

export const NETWORK_WORDS: Record<NetworkFailureCode, Words> = {
  name_not_found: ({ host }) => [
    `There is no ${host}: the name was not found.`,
    'Check how it is written. A name of your organization may need its VPN.',
  ],
  network_down: ({ host }) => [
    `There is no network here on which ${host} could be looked up.`,
    'Check your connection.',
  ],
  connection_refused: ({ host }) => [
    `${host} is there, but nothing answers at this port.`,
    'It may be restarting. If it stays so, check the address and its port.',
  ],
  connection_lost: ({ host }) => [
    `${host} ended the connection before it had answered.`,
    'Try again. If it stays so, something between here and there cuts it off.',
  ],
  connect_timeout: ({ host }) => [
    `No connection to ${host} came about in time.`,
    'Check your connection. A firewall that keeps silent looks the same.',
  ],
  answer_unfinished: ({ host }) => [
    `${host} began to answer and did not come to an end.`,
    'Try again.',
  ],
  encryption_failed: ({ host }) => [
    `${host} and Chatelaine could not agree on how to encrypt.`,
    'Nothing was sent. Tell whoever runs it that TLS 1.2 or newer is needed.',
  ],
  certificate_untrusted: ({ host }) => [
    `Nobody whom this computer trusts vouches for the certificate of ${host}.`,
    'If this network has a sign-in page of its own, sign in there first. An organization’s own authority belongs in the certificate store of this computer.',
  ],
  certificate_expired: ({ host }) => [
    `The certificate of ${host} has expired.`,
    'Check that the clock of this computer is right. If it is, tell whoever runs the server.',
  ],
  certificate_not_yet_valid: ({ host }) => [
    `The certificate of ${host} is not valid yet.`,
    'Check that the clock of this computer is right: it seems to be slow.',
  ],
  certificate_wrong_name: ({ host }) => [
    `What answered as ${host} has the certificate of another name.`,
    'If this network has a sign-in page of its own, sign in there first. Otherwise it is not the server you mean.',
  ],
  proxy_unreachable: ({ host }) => [
    `The proxy that leads to ${host} could not be reached.`,
    'Check the proxy in the network settings of this computer. It may need your VPN.',
  ],
  proxy_auth_needed: ({ host }) => [
    `The proxy that leads to ${host} asks for a password, and Chatelaine gives it none.`,
    'Ask whoever runs the network to let this computer through to that address.',
  ],
  proxy_refused: ({ host }) => [
    `The proxy of this network lets nobody through to ${host}.`,
    'Ask whoever runs the network to open the way to that address.',
  ],
  proxy_unsupported: ({ host }) => [
    `The only way to ${host} is a proxy of a kind that Chatelaine does not know (SOCKS 4).`,
    'Set one of HTTP, HTTPS or SOCKS 5 in the network settings of this computer.',
  ],
  captive_portal: ({ host }) => [
    `A page of this network answered in place of ${host}.`,
    'Open any page in your browser and sign in to the network. Chatelaine tries again by itself.',
  ],
}

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

export function networkCode({ code }: NetworkError): FailureCode {
  return CODES[code]
}
