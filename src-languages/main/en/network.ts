/** The failures of the network, as the others are in `failures.ts`. */
export const network = {
  'failures.name_not_found.what': 'There is no {host}: the name was not found.',
  'failures.name_not_found.do':
    'Check how it is written. A name of your organization may need its VPN.',
  'failures.network_down.what': 'There is no network here on which {host} could be looked up.',
  'failures.network_down.do': 'Check your connection.',
  'failures.connection_refused.what': '{host} is there, but nothing answers at this port.',
  'failures.connection_refused.do':
    'It may be restarting. If it stays so, check the address and its port.',
  'failures.connection_lost.what': '{host} ended the connection before it had answered.',
  'failures.connection_lost.do':
    'Try again. If it stays so, something between here and there cuts it off.',
  'failures.connect_timeout.what': 'No connection to {host} came about in time.',
  'failures.connect_timeout.do':
    'Check your connection. A firewall that keeps silent looks the same.',
  'failures.answer_unfinished.what': '{host} began to answer and did not come to an end.',
  'failures.answer_unfinished.do': 'Try again.',
  'failures.encryption_failed.what': '{host} and Chatelaine could not agree on how to encrypt.',
  'failures.encryption_failed.do':
    'Nothing was sent. Tell whoever runs it that TLS 1.2 or newer is needed.',
  'failures.certificate_untrusted.what':
    'Nobody whom this computer trusts vouches for the certificate of {host}.',
  'failures.certificate_untrusted.do':
    'If this network has a sign-in page of its own, sign in there first. An organization’s own authority belongs in the certificate store of this computer.',
  'failures.certificate_expired.what': 'The certificate of {host} has expired.',
  'failures.certificate_expired.do':
    'Check that the clock of this computer is right. If it is, tell whoever runs the server.',
  'failures.certificate_not_yet_valid.what': 'The certificate of {host} is not valid yet.',
  'failures.certificate_not_yet_valid.do':
    'Check that the clock of this computer is right: it seems to be slow.',
  'failures.certificate_wrong_name.what':
    'What answered as {host} has the certificate of another name.',
  'failures.certificate_wrong_name.do':
    'If this network has a sign-in page of its own, sign in there first. Otherwise it is not the server you mean.',
  'failures.proxy_unreachable.what': 'The proxy that leads to {host} could not be reached.',
  'failures.proxy_unreachable.do':
    'Check the proxy in the network settings of this computer. It may need your VPN.',
  'failures.proxy_auth_needed.what':
    'The proxy that leads to {host} asks for a password, and Chatelaine gives it none.',
  'failures.proxy_auth_needed.do':
    'Ask whoever runs the network to let this computer through to that address.',
  'failures.proxy_refused.what': 'The proxy of this network lets nobody through to {host}.',
  'failures.proxy_refused.do': 'Ask whoever runs the network to open the way to that address.',
  'failures.proxy_unsupported.what':
    'The only way to {host} is a proxy of a kind that Chatelaine does not know (SOCKS 4).',
  'failures.proxy_unsupported.do':
    'Set one of HTTP, HTTPS or SOCKS 5 in the network settings of this computer.',
  'failures.captive_portal.what': 'A page of this network answered in place of {host}.',
  'failures.captive_portal.do':
    'Open any page in your browser and sign in to the network. Chatelaine tries again by itself.',
} as const
