import type { Failure } from '../../src-preload/contract/result.ts'

export const ENDED_AGAIN: Failure = {
  code: 'needs_sign_in',
  whatHappened: 'The server asks for a sign-in after each sign-in.',
  whatToDo: 'Tell whoever runs it.',
}

export const NO_CLIENT: Failure = {
  code: 'registration_unavailable',
  whatHappened: 'The sign-in service registers no new apps by itself.',
  whatToDo: 'Register a client with the provider and give it with --client-id.',
}
