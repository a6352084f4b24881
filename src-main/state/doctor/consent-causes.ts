import { REPORT, cause } from './cause.ts'
import type { Cause, CauseWords } from './causes.ts'

/** What somebody did not allow. */
export const CONSENT_CAUSES = {
  'consent-denied': cause(
    'you',
    'try-again',
    ({ service }) => `Access was refused at ${service}: by you, or by who manages the account.`,
    () => [
      'Try again and agree, or take some permissions away before you go on.',
      'In a company, ask who manages the account to allow Chatelaine.',
    ],
  ),
  'scope-missing': cause(
    'you',
    'try-again',
    ({ server }) => `The key does not open this: ${server} wants more permissions.`,
    () => [
      'Do it again and give what is asked for.',
      'If you refused for good, let it ask again on the server’s page.',
    ],
  ),
  'scope-refused': cause(
    'provider',
    'try-again',
    ({ service }) =>
      `${service} does not know a permission that was asked for, or may not give it.`,
    ({ server }) => [
      'Try again and take permissions away, one after the other.',
      `${REPORT} ${server}: it names a scope that its sign-in service does not give.`,
    ],
  ),
  'registration-refused': cause(
    'provider',
    'enter-client',
    ({ service, word }) =>
      `${service} would not register Chatelaine${word === null ? '' : ` (${word})`}.`,
    ({ service }) => [
      `Create a client in the settings of ${service} and enter its id here.`,
      `${REPORT} ${service}, if apps should be able to register themselves.`,
    ],
  ),
  'registration-not-offered': cause(
    'you',
    'enter-client',
    ({ service }) => `${service} lets no app register itself.`,
    ({ service }) => [`Create a client in the settings of ${service} and enter its id here.`],
  ),
  'description-unreadable': cause(
    'you',
    'open-settings',
    () => 'The document that describes Chatelaine is not where the settings say.',
    () => ['Check the address of the client metadata document in the settings.'],
  ),
} satisfies Partial<Record<Cause, CauseWords>>
