import { OTHERWISE, REPORT, cause } from './cause.ts'
import type { Cause, CauseWords } from './causes.ts'

/** What lies around a sign-in: the network, the other side’s state, this computer. */
export const SURROUNDING_CAUSES = {
  clock: cause(
    'you',
    'try-again',
    ({ service }) => `The clock of this computer and that of ${service} are far apart.`,
    () => [
      'Let this computer set its date, time and time zone by itself, then try again.',
      'If they are right here, copy the report and send it to the other side.',
    ],
  ),
  proxy: cause(
    'network',
    'try-again',
    () => 'The proxy of your network did not let the request through.',
    () => [
      'Check the proxy in the settings of this computer, and whether it wants a sign-in.',
      'In a company, ask who runs the network.',
    ],
  ),
  certificate: cause(
    'network',
    'try-again',
    () => 'The other side could not prove who it is: its certificate is expired or not trusted.',
    () => [
      'Check the date and time of this computer.',
      'In a company whose network looks into traffic, its certificate has to be installed on this computer.',
      'Otherwise do not go on, and copy the report for whoever runs the server.',
    ],
  ),
  'captive-portal': cause(
    'network',
    'try-again',
    () =>
      'A web page came instead of an answer. A network that wants a sign-in of its own does this.',
    () => ['Open any page in your browser, sign in to the network there, then try again.'],
  ),
  'name-not-found': cause(
    'network',
    'try-again',
    () => 'The name in the address was not found.',
    () => ['Check your connection.', 'Check the address for a slip of the pen.'],
  ),
  unreachable: cause(
    'network',
    'try-again',
    () => 'The other side could not be reached.',
    () => [
      'Check your connection.',
      'If other pages open, it is down over there; Chatelaine tries again, or you do.',
    ],
  ),
  'too-slow': cause(
    'network',
    'try-again',
    () => 'The other side took too long to answer.',
    () => ['Try again in a while.', 'If other pages open quickly, it is slow over there.'],
  ),
  'provider-fault': cause(
    'provider',
    'try-again',
    ({ service }) => `${service} has a fault of its own just now.`,
    () => ['Try again in a while. The key you may have is kept.'],
  ),
  'too-many-requests': cause(
    'provider',
    'try-again',
    ({ service }) => `${service} has been asked too often and wants a pause.`,
    () => ['Wait a few minutes, then try again.'],
  ),
  'blocked-address': cause(
    'server',
    null,
    ({ server }) =>
      `${server} pointed to an address inside a private network, and Chatelaine did not go there.`,
    ({ server }) => [
      'If this is your own server, add it by its own address.',
      `${OTHERWISE} ${server}.`,
    ],
  ),
  'not-encrypted': cause(
    'server',
    null,
    ({ server }) => `${server} named an address that is not encrypted. Nothing was sent there.`,
    ({ server }) => [`${REPORT} ${server}.`],
  ),
  'not-an-mcp-server': cause(
    'you',
    'try-again',
    ({ server }) => `${server} answered, but not like an MCP server.`,
    () => [
      'Check the path of the address; it often ends in /mcp.',
      'Look the address up in the documentation of its maker.',
    ],
  ),
  'server-refused': cause(
    'server',
    'try-again',
    ({ server }) => `${server} refused without saying what it wants.`,
    ({ server }) => ['Try again in a while.', `${REPORT} ${server}.`],
  ),
  'key-refused': cause(
    'you',
    null,
    ({ server }) => `${server} does not take the key that you entered.`,
    () => ['Enter another one on the server’s page, or erase it to sign in instead.'],
  ),
  'organization-refused': cause(
    'provider',
    'try-again',
    ({ server }) => `Your organization, or ${server}, does not let you in on its word.`,
    () => ['Ask who runs sign-in at your organization whether this server is open to you.'],
  ),
  'organization-sign-in': cause(
    'you',
    'open-settings',
    () => 'Your organization wants you to sign in again.',
    () => ['Sign in there, under Settings. The server follows.'],
  ),
  'assertion-unusable': cause(
    'provider',
    'try-again',
    ({ server }) => `The word given for you is not meant for ${server}, so it was not sent.`,
    () => [
      'Tell who runs sign-in at your organization.',
      'For a workload, check the file that its platform writes.',
    ],
  ),
  'keyring-locked': cause(
    'you',
    'try-again',
    () => 'The keyring of this computer is locked, so no key can be taken out of the vault.',
    () => ['Unlock it. Chatelaine goes on by itself; nothing is lost.'],
  ),
  'vault-unreadable': cause(
    'you',
    'sign-in',
    () => 'The vault with the key does not open on this computer.',
    () => ['Sign in again to make a new one. The old one stays where it is.'],
  ),
  disk: cause(
    'you',
    'try-again',
    () => 'The disk did not take what had to be kept.',
    () => ['Make room on it, then try again. What was there before is still there.'],
  ),
  unclear: cause(
    'server',
    'try-again',
    () => 'The steps do not say for certain what the cause is.',
    () => ['Try again.', 'If it stays, copy the report and send it to whoever runs the server.'],
  ),
} satisfies Partial<Record<Cause, CauseWords>>
