import type { ClientRegistrationKind } from '../oauth/registration.ts'
import type { Override } from './overrides.ts'

/** Where a sign-in stands, as main knows it. Holds no code, verifier or token; the address stays out as well. */
export type SignInPhase =
  | { phase: 'discovering'; step: string }
  | { phase: 'choosing-issuer'; issuers: string[] }
  | {
      phase: 'reviewing'
      issuer: string
      resource: string
      scopes: string[]
      why: string
      canUseBrowser: boolean
      canUseDevice: boolean
      /** The entered client signs in by itself. */
      canUseClient: boolean
      /** Identity providers that may vouch for the person. */
      identities: { id: string; host: string; account: string | null }[]
      registration: ClientRegistrationKind
      /** The issuer that signed the person in before, when this is another one (R17). */
      movedFrom: string | null
    }
  /** A rule stands in the way that the person may set aside. */
  | { phase: 'needs-override'; override: Override; error: unknown }
  | { phase: 'needs-client'; issuer: string; redirectUri: string; failure: unknown }
  | {
      phase: 'waiting-browser'
      host: string
      expiresAtMs: number
      canUseDevice: boolean
      /** The error of the last try of opening a browser or of a pasted address. */
      failure: unknown
    }
  | {
      phase: 'waiting-device'
      userCode: string
      verificationUri: string
      verificationUriComplete: string | null
      expiresAtMs: number
      canUseBrowser: boolean
    }
  | { phase: 'exchanging'; issuer: string }
