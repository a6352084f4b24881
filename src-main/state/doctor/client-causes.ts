import { cause } from './cause.ts'
import type { Cause, CauseWords } from './causes.ts'

/** What may be the matter with the key, the client or the browser. */
export const CLIENT_CAUSES = {
  'signed-out': cause(
    'you',
    'sign-in',
    ({ server }) => `${server} wants to know who you are, and you have not signed in.`,
    () => ['Sign in.'],
  ),
  'grant-ended': cause(
    'you',
    'sign-in',
    ({ service }) => `The key has expired, or it was taken back at ${service}.`,
    ({ service }) => [
      'Sign in again. You get a new key; nothing else is lost.',
      `If it ends again soon, look at ${service} whether somebody ends it there.`,
    ],
  ),
  'client-unknown': cause(
    'you',
    'enter-client',
    ({ service }) => `${service} does not know the client id, or does not take its secret.`,
    ({ service }) => [
      `Compare the client id and the secret with those in the settings of ${service}, letter for letter.`,
      'Enter them again.',
    ],
  ),
  'client-forgotten': cause(
    'provider',
    'try-again',
    ({ service }) => `${service} no longer knows how Chatelaine was registered there.`,
    () => ['Sign in again. Chatelaine registers itself anew.'],
  ),
  'client-secret-wrong': cause(
    'you',
    'enter-client',
    ({ service }) => `${service} knows the client id and did not take its secret.`,
    ({ service }) => [
      `Make a new secret in the settings of ${service}, if you cannot see the old one any more.`,
      'Enter the client again, with the way it proves itself as the settings say.',
    ],
  ),
  'client-not-allowed': cause(
    'you',
    'enter-client',
    ({ service }) => `The client that you use is not allowed this kind of sign-in at ${service}.`,
    ({ service }) => [
      `Allow the authorization code grant for it in the settings of ${service}.`,
      'Then try again.',
    ],
  ),
  'private-key': cause(
    'you',
    'enter-client',
    () => 'The private key that was entered for the client cannot be used.',
    () => ['Enter the whole file again, from BEGIN PRIVATE KEY to END PRIVATE KEY.'],
  ),
  'redirect-not-registered': cause(
    'you',
    'try-again',
    ({ service }) => `${service} does not know the address that the browser was to come back to.`,
    ({ service }) => [
      `Add the address to come back to, as it stands in the steps below, to the client in the settings of ${service}.`,
      'If a port is asked for, one without a port, or any port, is the right entry for an app.',
      'Then try again.',
    ],
  ),
  'browser-never-came-back': cause(
    'you',
    'try-again',
    ({ service }) =>
      `The browser did not come back from ${service}. Most often its page showed an error of its own, or the tab was closed.`,
    ({ service }) => [
      `If the page of ${service} spoke of a redirect URI, add the address to come back to, as it stands in the steps below, in its settings.`,
      'If it spoke of a client, compare the client id there.',
      'If the page said that you are signed in, copy its address and paste it here while the sign-in runs.',
    ],
  ),
  'browser-missing': cause(
    'you',
    'try-again',
    () => 'No browser could be opened.',
    () => ['Try again, then copy the address and open it yourself, or use a code instead.'],
  ),
} satisfies Partial<Record<Cause, CauseWords>>
