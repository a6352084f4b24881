import { IF_IT_STAYS, OTHERWISE, REPORT, cause } from './cause.ts'
import type { Cause, CauseWords } from './causes.ts'

/** What a server or its sign-in service says that does not keep to the rules. */
export const RULE_CAUSES = {
  'metadata-unreachable': cause(
    'server',
    'try-again',
    ({ server }) => `${server} asks for a sign-in, and what it should say about it is not there.`,
    ({ server }) => [
      'Check the path of the address; it often ends in /mcp.',
      `${REPORT} ${server}: its OAuth metadata cannot be found.`,
    ],
  ),
  'metadata-malformed': cause(
    'server',
    'try-again',
    () => 'What came where the sign-in should be described is not such a description.',
    ({ server }) => [
      'In a hotel or on a train, sign in to the network first: its page may have come instead.',
      `${OTHERWISE} ${server}.`,
    ],
  ),
  'no-sign-in-service': cause(
    'server',
    null,
    ({ server }) => `${server} names nobody who could let you in.`,
    ({ server }) => [`${REPORT} ${server}: its metadata lists no authorization server.`],
  ),
  'pkce-refused': cause(
    'provider',
    'accept',
    ({ service }) =>
      `${service} does not say that it protects the answer on its way back (PKCE with S256).`,
    ({ service }) => [
      `${REPORT} ${service}: code_challenge_methods_supported lacks S256.`,
      'On a computer you trust you may set this aside for this server; Chatelaine asks you when you try again.',
    ],
  ),
  'resource-mismatch': cause(
    'server',
    'accept',
    ({ server }) => `${server} says that its keys are for another address than the one you added.`,
    () => [
      'Compare the address you added with the one under “It is for” or with its documentation.',
      'If the same people run both, you may accept it; Chatelaine asks you when you try again.',
      'Otherwise do not go on.',
    ],
  ),
  'key-for-another': cause(
    'server',
    'try-again',
    ({ server, service }) =>
      `${service} gave a key, and ${server} refused it at once. The two do not agree whom keys are for (audience).`,
    ({ server }) => [
      'Try once more; a service that was just set up may need a minute.',
      `${REPORT} ${server}: a key for its resource, just issued, is answered with 401.`,
    ],
  ),
  'target-refused': cause(
    'provider',
    'try-again',
    ({ server, service }) => `${service} gives no keys for ${server} (resource).`,
    ({ server, service }) => [
      `${REPORT} ${server} and to ${service}: the resource that the server names is not known there.`,
    ],
  ),
  'issuer-mismatch': cause(
    'server',
    'try-again',
    ({ service }) =>
      `What was found at ${service} calls itself by another name than the server gave. A forged sign-in page would look like this.`,
    ({ server }) => [
      'Do not sign in by another way in the meantime.',
      `${REPORT} ${server}: the issuer in the metadata must be the same text as the one the server names.`,
      'Try again once they have mended it.',
    ],
  ),
  'answer-of-another': cause(
    'provider',
    'try-again',
    ({ service }) => `The browser’s answer does not prove that it comes from ${service}.`,
    ({ service }) => [
      'Try again, and close tabs of earlier sign-ins first.',
      `${IF_IT_STAYS} ${service}.`,
    ],
  ),
  'endpoints-moved': cause(
    'provider',
    'sign-in',
    ({ service }) => `${service} has moved since you agreed.`,
    () => ['Sign in again to agree to the new addresses.'],
  ),
  'request-refused': cause(
    'provider',
    'try-again',
    ({ service, word }) =>
      `${service} refused the request${word === null ? '' : ` (${word})`}. A parameter of newer rules, such as PKCE or resource, may be unknown to it.`,
    ({ service }) => ['Try again with fewer permissions.', `${REPORT} ${service}.`],
  ),
  'code-refused': cause(
    'provider',
    'try-again',
    ({ service }) =>
      `${service} did not take back the code it had just given: it was used already, too old, or the proof beside it (PKCE) did not fit.`,
    ({ service }) => [
      'Try again, and go through the pages without a long pause.',
      'Check that the clock of this computer is right.',
      `${IF_IT_STAYS} ${service}.`,
    ],
  ),
  'code-expired': cause(
    'you',
    'try-again',
    () => 'The code was not entered in time.',
    () => ['Try again for a new code.'],
  ),
  'no-codes': cause(
    'provider',
    'try-again',
    ({ service }) => `${service} gives no codes.`,
    () => ['Try again, and sign in with the browser.'],
  ),
  'token-malformed': cause(
    'provider',
    'try-again',
    ({ service }) => `What ${service} gave is no key that can be used.`,
    ({ service }) => ['Try again.', `${REPORT} ${service}.`],
  ),
} satisfies Partial<Record<Cause, CauseWords>>
