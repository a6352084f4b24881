import type { Clock } from '../clock.ts'
import type { AuthorizationServer } from '../oauth/authorization-server.ts'
import type { ClientKey, PublicClientKey } from '../oauth/client-key.ts'
import type { DpopKey } from '../oauth/dpop.ts'
import type { OAuthPorts } from '../oauth/oauth-ports.ts'
import type { ProtectedResource } from '../oauth/protected-resource.ts'
import type { ClientRegistration, RegistrationAccess } from '../oauth/registration.ts'
import type { GrantRecord, GrantWay } from './grant.ts'
import type { IdentityProviders } from './identity-providers.ts'
import type { LeftOutMemory } from './left-out.ts'
import type { Override } from './overrides.ts'
import type { PersonInbox } from './person-inbox.ts'
import type { SignInPhase } from './sign-in-phase.ts'
import type { Tracer } from './trace/tracer.ts'
import type { WithoutPersonDeps } from './tokens-without-person.ts'
import type { LoopbackHost, OpenLoopbackRedirect, UserAgent } from './user-agent.ts'
import type { WhyAsked } from './why-asked.ts'

/** Credentials of a client that a person registered with the vendor. */
export interface EnteredClient {
  issuer: string
  clientId: string
  clientSecret: string | null
  /** PKCS#8 in PEM; OPTIONAL, as in what was sealed before. */
  privateKey?: string | null
  /** The other half of a key that was made here. */
  publicKey?: PublicClientKey | null
  /** Where the platform keeps the token of the workload that this client is (R57). */
  assertionFile?: string | null
  authMethod: ClientRegistration['authMethod']
  /** It signs in by itself, with no person in it (R54). */
  withoutPerson?: boolean
  /** Where the browser comes back to, for vendors that compare it; any port of 127.0.0.1 when absent. */
  redirect?: EnteredRedirect
}

export interface EnteredRedirect {
  host: LoopbackHost
  /** Null takes a free one each time. */
  port: number | null
}

/** The registration of a grant that has ended: the next grant may have it, so that none lies about unused. */
export interface FormerRegistration {
  /** Null when there is none, or none that the server knows. */
  registration(): ClientRegistration | null
  /** Durable when it resolves. @throws VaultError */
  keep(next: ClientRegistration): Promise<void>
  /** The server does not know it any more. */
  drop(): void
}

/** Which client to be, by the ladder of R13. */
export type ClientChoice =
  | ({ how: 'pre-registered' } & EnteredClient)
  | { how: 'metadata-document'; url: string }
  | { how: 'dynamic'; access?: RegistrationAccess }

export interface AuthorizationDeps {
  ports: OAuthPorts
  /** Told what is done and decided, for the doctor. */
  tracer: Tracer
  /** Identity providers that may vouch for the person, and what asking without one takes. */
  withoutPerson: WithoutPersonDeps & { identities: IdentityProviders }
  clock: Clock
  userAgent: UserAgent
  openLoopbackRedirect: OpenLoopbackRedirect
  inbox: PersonInbox
  show: (phase: SignInPhase) => void
  /** The client a person entered for this server and issuer earlier, if any. */
  enteredClient: (issuer: string, resource: string) => Promise<EnteredClient | null>
  keepEnteredClient: (client: EnteredClient, resource: string) => Promise<void>
  /** The key made here for a client of this server and issuer, if any. */
  clientKey: (issuer: string, resource: string) => Promise<ClientKey | null>
  /** Makes it where there is none. Durable when it resolves. */
  makeClientKey: (issuer: string, resource: string) => Promise<ClientKey>
  former: FormerRegistration
  leftOut: LeftOutMemory
  /** Where this app's own client metadata document is; null when it has none. */
  clientMetadataUrl: () => string | null
  /** What the person has accepted for this server. */
  overrides: () => Override[]
  /** Durable, and in the ledger, when it returns. */
  onOverride: (override: Override) => void
  /** Whether another account at this server is in the list: then the sign-in page has to ask who it is. */
  hasOtherAccount: () => boolean
  onIssuerChosen: (issuer: string) => void
  onAsked: (asked: Asked) => void
  /** A grant that came after the person turned away: it is revoked at once, and never kept. */
  takeBack: (record: GrantRecord) => void
  /** Gives the address the browser was sent to, for the clipboard; null when it is no longer of use. */
  onAddress: (address: (() => Promise<string>) | null) => void
  onVerificationUri: (url: string | null) => void
}

/** What was asked of the authorization server, for the ledger. */
export interface Asked {
  issuer: string
  resource: string
  scopes: string[]
  why: WhyAsked
  how: GrantWay
  registration: ClientRegistration['how']
}

/** Everything the last steps need to know, settled by the first ones. */
export interface Settled {
  resource: ProtectedResource
  authorizationServer: AuthorizationServer
  client: ClientChoice
  why: WhyAsked
  /** The key that the tokens are to be bound to, where both servers know how. */
  dpopKey: DpopKey | undefined
}

/** One try of getting a grant, with the scopes the person left in. */
export interface Attempt {
  settled: Settled
  scopes: string[]
  /** Who is to vouch for the person, for the way `identity`. */
  identityProviderId?: string | undefined
  leftOut?: string[] | undefined
}

/** The grant that a try has brought. */
export function grantOf(
  { settled, identityProviderId, leftOut = [] }: Attempt,
  got: Pick<GrantRecord, 'tokenSet' | 'registration' | 'how'>,
  deps: Pick<AuthorizationDeps, 'clock'>,
): GrantRecord {
  return {
    ...got,
    authorizationServer: settled.authorizationServer,
    resource: settled.resource.resource,
    identityProviderId,
    account: got.how === 'client' ? null : (got.tokenSet.account ?? null),
    grantedAtMs: deps.clock.nowMs(),
    ...(leftOut.length > 0 ? { leftOut } : {}),
  }
}

/** How a try ended: in a grant, or by the person taking the other way. */
export type Outcome =
  | { kind: 'granted'; record: GrantRecord }
  | { kind: 'switched'; to: 'browser' | 'device' }
