import type { AuthorizationView } from '../../src-preload/contract/snapshot.ts'

/** One phase of a sign-in, by its name. */
export type Phase<Name extends AuthorizationView['phase']> = Extract<
  AuthorizationView,
  { phase: Name }
>

/** The host of an issuer, which is what a person can recognise; the whole text where it is no URL. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address
}
