// Threat: whoever has an identity's tokens can be the person at every server that follows it. They are sealed like a grant,
// never sent anywhere but to the provider itself, and what the provider signs is checked to be for the one server asked for.
import type { ConsentEvent } from '../consent/consent-record.ts'
import { discoverAuthorizationServer } from '../oauth/authorization-server.ts'
import type { AuthorizationServer } from '../oauth/authorization-server.ts'
import { readIdentity, renewIdentity } from '../oauth/identity.ts'
import type { Identity } from '../oauth/identity.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'
import type { OAuthPorts } from '../oauth/oauth-ports.ts'
import type { ClientRegistration } from '../oauth/registration.ts'
import { revokeToken } from '../oauth/revocation.ts'
import { requestIdJag } from '../oauth/token-exchange.ts'
import type { AssertionTarget } from '../oauth/token-exchange.ts'
import type { Vaults } from '../vault/vault.ts'
import { sealedRecord } from './grant.ts'
import type { SealedRecord } from './grant.ts'
import { signInAtProvider } from './identity-sign-in.ts'
import type { IdentitySignInDeps } from './identity-sign-in.ts'
import { createQuirkNotes, newNotes, quirkDetails } from './quirk-notes.ts'
import type { QuirkNote } from './quirk-notes.ts'
import { redirectPathFor } from './registration-for.ts'
import { ServerError } from './server-error.ts'
import type { SettingsPort, StoredIdentityProvider } from './server-list.ts'
import { LONGEST_ANSWER_MS, within } from './within.ts'

export interface IdentityProvidersDeps extends IdentitySignInDeps {
  vaults: Vaults
  settings: SettingsPort
  portsFor: (origin: string) => OAuthPorts
  record: (event: ConsentEvent) => void
  onChanged: () => void
}

export interface IdentityProviderFacts {
  stored: StoredIdentityProvider
  /** A browser is out for it. */
  waiting: boolean
}

export interface IdentityProviderInput {
  issuer: string
  clientId: string
  clientSecret: string | null
  /** Of a sign-in that was made elsewhere. */
  idToken?: string
}

/** The identity providers of the person's organizations: signed in to once, for many servers (R55). */
export interface IdentityProviders {
  all(): IdentityProviderFacts[]
  /** Asks the provider how it works before anything is kept. @throws OAuthFlowError, VaultError */
  add(input: IdentityProviderInput): Promise<string>
  /** @throws OAuthFlowError, ServerError */
  signIn(id: string, signal?: AbortSignal, watch?: Watch): Promise<void>
  cancel(id: string): void
  /** Cancels every sign-in; settles once no renewal is under way any more, in seconds at most. */
  rest(): Promise<void>
  /** Whether servers that take its word are asked for without a question at each of them. */
  follow(id: string, silently: boolean): void
  /** Ends the sign-in at the provider where it can be, and forgets it here. */
  remove(id: string): Promise<void>
  /** @throws OAuthFlowError `identity_needed` when the person has to sign in there; see `requestIdJag` */
  assertion(id: string, target: AssertionTarget, watch?: Watch): Promise<string>
}

/** Puts somebody who looks on at the door to the provider. */
type Watch = (door: OAuthPorts) => OAuthPorts

const unwatched: Watch = (door) => door

/** What is sealed for a provider. */
interface ProviderRecord {
  as: AuthorizationServer
  registration: ClientRegistration
  identity: Identity | null
  /** OPTIONAL In what it differs from the letter, as found out so far. */
  quirks?: QuirkNote[]
}

/** An id token is renewed before it can end on its way. */
const MARGIN_MS = 60_000

export function createIdentityProviders(deps: IdentityProvidersDeps): IdentityProviders {
  const signingIn = new Map<string, AbortController>()
  /** One renewal at a time, however many servers ask: refresh tokens rotate. */
  const flights = new Map<string, Promise<ProviderRecord>>()

  function find(id: string): StoredIdentityProvider {
    const stored = deps.settings.identityProviders().find((one) => one.id === id)
    if (stored === undefined) throw new ServerError('not_possible_now', 'No such provider.')
    return stored
  }

  function sealedFor({ id, issuer, vaultId }: StoredIdentityProvider) {
    const reference = { vaultId, issuer, resource: issuer }
    return sealedRecord<ProviderRecord>(deps.vaults, id, reference, 'identity')
  }

  async function open(id: string): Promise<[ProviderRecord, SealedRecord<ProviderRecord>]> {
    const sealed = sealedFor(find(id))
    const record = await sealed.read()
    if (record === null) throw new ServerError('not_possible_now', 'The vault is not there.')
    return [record, sealed]
  }

  function keep(id: string, change: Partial<StoredIdentityProvider>) {
    const list = deps.settings.identityProviders()
    deps.settings.setIdentityProviders(
      list.map((one) => (one.id === id ? { ...one, ...change } : one)),
    )
    deps.onChanged()
  }

  type Became = 'signed in' | 'removed' | 'followed silently' | 'asked at each server'

  function tell(stored: StoredIdentityProvider, became: Became, quirks: QuirkNote[] = []) {
    const { id, issuer, account, clientId } = stored
    const { host, origin } = new URL(issuer)
    const about = { serverId: id, serverName: host, origin, account, issuer }
    deps.record({
      kind: 'identity',
      ...about,
      details: { became, clientId, ...quirkDetails(quirks) },
    })
  }

  const portsOf = ({ issuer }: { issuer: string }) => deps.portsFor(new URL(issuer).origin)

  async function renew(id: string, watch: Watch): Promise<ProviderRecord> {
    const [record, sealed] = await open(id)
    const { as, registration, identity } = record
    if (identity === null) throw identityNeeded()
    try {
      const next = {
        ...record,
        identity: await renewIdentity(watch(portsOf(as)), as, registration, identity),
      }
      await sealed.write(next)
      return next
    } catch (error) {
      if (!(error instanceof OAuthFlowError) || error.code === 'network') throw error
      await sealed.write({ ...record, identity: null })
      keep(id, { signedIn: false })
      throw identityNeeded(error)
    }
  }

  async function fresh(id: string, watch: Watch): Promise<ProviderRecord & { identity: Identity }> {
    const [opened] = await open(id)
    const left = (opened.identity?.idTokenEndsAtMs ?? 0) - deps.clock.nowMs()
    if (left > MARGIN_MS && opened.identity !== null)
      return { ...opened, identity: opened.identity }
    const flight = flights.get(id) ?? renew(id, watch).finally(() => flights.delete(id))
    flights.set(id, flight)
    const { identity, ...record } = await flight
    if (identity === null) throw identityNeeded()
    return { ...record, identity }
  }

  function cancel(id: string) {
    signingIn.get(id)?.abort(new OAuthFlowError('cancelled', 'The person cancelled.'))
  }

  return {
    all: () =>
      deps.settings
        .identityProviders()
        .map((stored) => ({ stored, waiting: signingIn.has(stored.id) })),
    async add({ issuer, clientId, clientSecret, idToken }) {
      const notes = createQuirkNotes()
      const as = await discoverAuthorizationServer(notes.overhear(portsOf({ issuer })), issuer)
      const registration = await registrationAt(as, { clientId, clientSecret })
      const identity =
        idToken === undefined
          ? null
          : readIdentity({ id_token: idToken }, registration, deps.clock.nowMs())
      const stored: StoredIdentityProvider = {
        id: deps.newId(),
        vaultId: deps.newId(),
        issuer,
        clientId,
        redirectUri: registration.redirectUris[0] ?? '',
        account: identity?.account ?? null,
        signedIn: identity !== null,
      }
      await sealedFor(stored).write({ as, registration, identity, quirks: notes.all() })
      deps.settings.setIdentityProviders([...deps.settings.identityProviders(), stored])
      deps.onChanged()
      return stored.id
    },
    async signIn(id, signal, watch = unwatched) {
      if (signingIn.has(id)) throw new ServerError('not_possible_now', 'A browser is out already.')
      const ended = new AbortController()
      signingIn.set(id, ended)
      deps.onChanged()
      try {
        const [record, sealed] = await open(id)
        const either = signal === undefined ? ended.signal : AbortSignal.any([signal, ended.signal])
        const notes = createQuirkNotes()
        const heard = notes.overhear(watch(portsOf(record.as)))
        const identity = await signInAtProvider(record, heard, deps, either)
        const quirks = [...(record.quirks ?? []), ...newNotes(record, notes.all())]
        await sealed.write({ ...record, identity, quirks })
        keep(id, { account: identity.account, signedIn: true })
        tell(find(id), 'signed in', quirks)
      } finally {
        signingIn.delete(id)
        deps.onChanged()
      }
    },
    cancel,
    async rest() {
      for (const id of signingIn.keys()) cancel(id)
      await within(deps.clock, LONGEST_ANSWER_MS, Promise.allSettled(flights.values()))
    },
    follow(id, silently) {
      if ((find(id).followsSilently ?? false) === silently) return
      keep(id, { followsSilently: silently })
      tell(find(id), silently ? 'followed silently' : 'asked at each server')
    },
    async remove(id) {
      const stored = find(id)
      signingIn.get(id)?.abort(new OAuthFlowError('cancelled', 'The provider was removed.'))
      const record = await sealedFor(stored)
        .read()
        .catch(() => null)
      const list = deps.settings.identityProviders()
      deps.settings.setIdentityProviders(list.filter((one) => one.id !== id))
      await deps.vaults.erase(stored.vaultId)
      tell(stored, 'removed')
      deps.onChanged()
      await endAtProvider(record, portsOf(stored))
    },
    async assertion(id, target, watch = unwatched) {
      const { as, registration, identity } = await fresh(id, watch)
      const provider = { as, registration, idToken: identity.idToken }
      return requestIdJag(watch(portsOf(as)), provider, target)
    },
  }
}

async function registrationAt(
  { issuer }: AuthorizationServer,
  { clientId, clientSecret }: Pick<IdentityProviderInput, 'clientId' | 'clientSecret'>,
): Promise<ClientRegistration> {
  return {
    how: 'pre-registered',
    issuer,
    clientId,
    redirectUris: [`http://127.0.0.1${await redirectPathFor(issuer)}`],
    authMethod: clientSecret === null ? 'none' : 'client_secret_basic',
    ...(clientSecret === null ? {} : { clientSecret }),
  }
}

/** What is forgotten here should not live on there; that it cannot be reached keeps nobody from forgetting it. */
async function endAtProvider(record: ProviderRecord | null, ports: OAuthPorts) {
  const token = record?.identity?.refreshToken ?? null
  if (record === null || token === null || record.as.revocationEndpoint === undefined) return
  const { as, registration } = record
  await revokeToken(ports, as, registration, token, 'refresh_token').catch(() => undefined)
}

function identityNeeded(cause?: unknown): OAuthFlowError {
  return new OAuthFlowError('identity_needed', 'The person has to sign in at their provider.', {
    cause,
  })
}
