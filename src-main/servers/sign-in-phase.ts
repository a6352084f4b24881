import type { PublicClientKey } from '../oauth/client-key.ts'
import type { ClientAuthMethod, ClientRegistrationKind } from '../oauth/registration.ts'
import type { EnteredRedirect } from './authorization-deps.ts'
import type { Override } from './overrides.ts'
import type { WhyAsked } from './why-asked.ts'

/** Where a sign-in stands, as main knows it. Holds no code, verifier or token; the address stays out as well. */
export type SignInPhase =
  | { phase: 'discovering'; step: DiscoveryStep }
  | { phase: 'choosing-issuer'; issuers: string[] }
  | {
      phase: 'reviewing'
      issuer: string
      resource: string
      scopes: string[]
      /** Those of them that the person left out before. */
      leftOut: string[]
      /** The challenge names what was needed; the metadata names whatever there is (R24, R25). */
      offeredBy: 'challenge' | 'metadata'
      /** What the metadata of each lists; null where it lists none. */
      listed: { server: string[] | null; service: string[] | null }
      why: WhyAsked
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
  | {
      phase: 'needs-client'
      issuer: string
      /** Without a port. */
      redirectUri: string
      /** `asked`: there is no other way; `refused`: another way was tried; `chosen`: by the person. */
      why: 'asked' | 'refused' | 'chosen'
      canGoBack: boolean
      /** How clients may prove themselves, as the server says. */
      methods: string[]
      entered: EnteredClientFacts | null
      madeKey: PublicClientKey | null
      failure: unknown
    }
  /** The vendor registers apps only on what it gives out by hand. */
  | { phase: 'needs-access'; issuer: string; refused: boolean; failure: unknown }
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

/** What is waited for before there is anything to review. */
export type DiscoveryStep =
  | { kind: 'asking-server' }
  | { kind: 'asking-service'; host: string }
  | { kind: 'organization-sign-in'; host: string }

/** What was entered before, for the form to begin with; nothing of it is secret. */
export interface EnteredClientFacts {
  clientId: string
  authMethod: ClientAuthMethod
  withoutPerson: boolean
  assertionFile: string | null
  keyMadeHere: boolean
  redirect: EnteredRedirect
  /** The secret or the key is sealed here, and holds unless another is entered. */
  proofKept: boolean
}
