import type { AuthorizationView } from '../../src-preload/contract/snapshot.ts'

/** One phase of a sign-in, by its name. */
export type Phase<Name extends AuthorizationView['phase']> = Extract<
  AuthorizationView,
  { phase: Name }
>
