import type { Clock } from '../clock.ts'
import type { ConsentEvent } from '../consent/consent-record.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'
import type { OAuthPorts } from '../oauth/oauth-ports.ts'
import type { Vaults } from '../vault/vault.ts'
import { authorize } from './authorization.ts'
import type { AuthorizationInput } from './authorization.ts'
import type {
  Asked,
  AuthorizationDeps,
  EnteredClient,
  FormerRegistration,
} from './authorization-deps.ts'
import { makeClientKey, readClientKey } from './client-keys.ts'
import { sealedRecord } from './grant.ts'
import type { GrantRecord } from './grant.ts'
import type { Override } from './overrides.ts'
import { createPersonInbox } from './person-inbox.ts'
import type { PersonAction } from './person-inbox.ts'
import { createQuirkNotes, withNotes } from './quirk-notes.ts'
import type { ServerChallenge } from './server-error.ts'
import type { GrantReference, StoredServer } from './server-list.ts'
import { CONNECTING, aboutServer } from './server.ts'
import type { SignInPhase } from './sign-in-phase.ts'
import type { PermissionAnswer, PermissionRequest } from './step-up.ts'
import { tracerOn } from './trace/tracer.ts'
import type { Tracer } from './trace/tracer.ts'
import type { OpenLoopbackRedirect, UserAgent } from './user-agent.ts'
import type { WhyAsked } from './why-asked.ts'

export interface SignInDeps {
  clock: Clock
  vaults: Vaults
  ports: OAuthPorts
  tracer: Tracer
  withoutPerson: AuthorizationDeps['withoutPerson']
  userAgent: UserAgent
  openLoopbackRedirect: OpenLoopbackRedirect
  newId: () => string
  clientMetadataUrl: () => string | null
  hasOtherAccount: () => boolean
  stored: () => StoredServer
  updateStored: (change: Partial<StoredServer>) => void
  record: (event: ConsentEvent) => void
  show: (phase: SignInPhase) => void
  takeBack: (record: GrantRecord) => void
  former: FormerRegistration
  leftOut: AuthorizationDeps['leftOut']
}

export interface SignInInput {
  serverUrl: string
  challenge: ServerChallenge
  why: WhyAsked
  approved: AuthorizationInput['approved']
  changeClient?: boolean
}

/** One sign-in at one server, from the question to the grant, with the person's part in it. */
export interface SignIn {
  /** @throws OAuthFlowError; `cancelled` after `cancel()` */
  run(input: SignInInput): Promise<GrantRecord>
  offer(action: PersonAction): boolean
  /** The address to copy while the browser is out; never sent to the window. @throws OAuthFlowError */
  address(): Promise<string | null>
  verificationUri(): string | null
  cancel(): void
}

export function createSignIn(deps: SignInDeps): SignIn {
  const inbox = createPersonInbox()
  const ended = new AbortController()
  let address: (() => Promise<string>) | null = null
  let verificationUri: string | null = null
  let issuer: string | null = null
  const notes = createQuirkNotes()
  const tracer = tracerOn(deps.tracer, notes.overhear(deps.ports))

  const parts: AuthorizationDeps = {
    tracer,
    ports: tracer.ports('other'),
    withoutPerson: deps.withoutPerson,
    clock: deps.clock,
    userAgent: deps.userAgent,
    openLoopbackRedirect: deps.openLoopbackRedirect,
    inbox,
    show: (phase) => {
      if (!ended.signal.aborted) deps.show(phase)
    },
    enteredClient: (forIssuer, resource) => readEnteredClient(deps, forIssuer, resource),
    keepEnteredClient: (client, resource) => keepEnteredClient(deps, client, resource),
    clientKey: (forIssuer, resource) => readClientKey(deps, forIssuer, resource),
    makeClientKey: (forIssuer, resource) => makeClientKey(deps, forIssuer, resource),
    former: deps.former,
    leftOut: deps.leftOut,
    clientMetadataUrl: deps.clientMetadataUrl,
    overrides: () => deps.stored().overrides ?? [],
    onOverride: (override) => {
      const stored = deps.stored()
      deps.record(overrideEvent(stored, override, 'accepted'))
      deps.updateStored({ overrides: [...(stored.overrides ?? []), override] })
    },
    hasOtherAccount: deps.hasOtherAccount,
    onIssuerChosen: (chosen) => deps.updateStored({ chosenIssuer: chosen }),
    onAsked: (asked) => {
      issuer = asked.issuer
      deps.record(askedEvent(deps.stored(), asked))
    },
    takeBack: deps.takeBack,
    onAddress: (give) => (address = give),
    onVerificationUri: (url) => (verificationUri = url),
  }

  return {
    async run(input) {
      try {
        const { chosenIssuer, grant } = deps.stored()
        const formerIssuer = grant?.issuer ?? null
        const known = { chosenIssuer, formerIssuer, changeClient: input.changeClient === true }
        const record = await authorize({ ...input, ...known }, parts, ended.signal)
        // A Cancel that comes while the code is exchanged still wins: the caller revokes what came too late.
        return withNotes(record, notes.all())
      } catch (error) {
        const ending = endingOf(error)
        // What is kept may be the reason: whoever tries again is told the news.
        if (ending === 'failed') deps.ports.metadata?.forget()
        // What fails before anything was asked for is tried again by itself, and is no part of a grant's story.
        if (ending !== 'failed' || issuer !== null) {
          deps.record(endedEvent(deps.stored(), issuer, ending, error))
        }
        throw error
      }
    },
    offer: (action) => inbox.offer(action),
    address: async () => (await address?.()) ?? null,
    verificationUri: () => verificationUri,
    cancel: () => ended.abort(new OAuthFlowError('cancelled', 'The person cancelled.')),
  }
}

type Ending = 'denied' | 'cancelled' | 'failed'

function endingOf(error: unknown): Ending {
  if (!(error instanceof OAuthFlowError)) return 'failed'
  if (error.code === 'access_denied' || error.code === 'device_denied') return 'denied'
  return error.code === 'cancelled' ? 'cancelled' : 'failed'
}

async function readEnteredClient(
  deps: SignInDeps,
  issuer: string,
  resource: string,
): Promise<EnteredClient | null> {
  const reference = deps.stored().client
  // Bound to its issuer: another one in the metadata never sees these credentials (R17).
  if (reference === null || reference.issuer !== issuer || reference.resource !== resource) {
    return null
  }
  return sealedRecord<EnteredClient>(deps.vaults, deps.stored().id, reference, 'credentials').read()
}

async function keepEnteredClient(
  deps: SignInDeps,
  client: EnteredClient,
  resource: string,
): Promise<void> {
  const before = deps.stored().client
  const reference: GrantReference = { vaultId: deps.newId(), resource, issuer: client.issuer }
  await sealedRecord<EnteredClient>(deps.vaults, deps.stored().id, reference, 'credentials').write(
    client,
  )
  deps.updateStored({ client: reference })
  if (before !== null) await deps.vaults.erase(before.vaultId)
}

function askedEvent(stored: StoredServer, asked: Asked): ConsentEvent {
  const { issuer, resource, scopes, why, how, registration } = asked
  return {
    kind: 'asked',
    ...aboutServer(stored, { issuer }),
    details: { resource, scopes, why, how, clientRegistration: registration },
  }
}

/** Credentials that the person entered, or erased; never what they are. */
export function headersEvent(stored: StoredServer, before: string[]): ConsentEvent {
  const names = stored.headers?.names ?? []
  return names.length > 0
    ? { kind: 'key-entered', ...aboutServer(stored), details: { headers: names } }
    : { kind: 'erased', ...aboutServer(stored), details: { headers: before, vault: 'erased' } }
}

/** What a person answered a server that asked for more, or that they would be asked again. */
export function stepUpEvent(
  stored: StoredServer,
  { operation, scopes }: PermissionRequest,
  answer: PermissionAnswer | 'lifted',
): ConsentEvent {
  const issuer = stored.grant?.issuer ?? null
  const details = {
    operation: operation === CONNECTING ? 'connecting' : operation,
    asked: scopes,
    answer,
  }
  return { kind: 'step-up', ...aboutServer(stored, { issuer }), details }
}

export function overrideEvent(
  stored: StoredServer,
  { kind, subject }: Override,
  became: 'accepted' | 'lifted',
): ConsentEvent {
  const issuer = kind === 'pkce' ? subject : null
  return {
    kind: 'override',
    ...aboutServer(stored, { issuer }),
    details: { rule: kind, subject, became },
  }
}

function endedEvent(
  stored: StoredServer,
  issuer: string | null,
  kind: Ending,
  error: unknown,
): ConsentEvent {
  const reason = error instanceof OAuthFlowError ? error.code : 'internal'
  return { kind, ...aboutServer(stored, { issuer }), details: { reason } }
}
