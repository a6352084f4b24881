import { assertPkce, takesIdentityAssertions } from '../oauth/authorization-server.ts'
import type { AuthorizationServer } from '../oauth/authorization-server.ts'
import { createDpopKey } from '../oauth/dpop.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'
import type { ProtectedResource } from '../oauth/protected-resource.ts'
import { scopesToRequest } from '../oauth/scopes.ts'
import { askOverride } from './ask-override.ts'
import type {
  AuthorizationDeps,
  ClientChoice,
  EnteredClient,
  Settled,
} from './authorization-deps.ts'
import { authorizeAsClient, authorizeByIdentity } from './authorize-as-client.ts'
import { authorizeByDevice } from './authorize-by-device.ts'
import { authorizeInBrowser } from './authorize-in-browser.ts'
import { findAuthorizationServer, findResource } from './find-resource.ts'
import type { GrantRecord, GrantWay } from './grant.ts'
import type { PersonAction } from './person-inbox.ts'
import { redirectPathFor } from './registration-for.ts'
import { clientWithoutAsking } from './client-without-asking.ts'
import type { ServerChallenge } from './server-error.ts'
import type { Decisions } from './trace/sign-in-trace.ts'
import { decideBinding, noteScopes, noteWays } from './trace/decisions.ts'

export interface AuthorizationInput {
  serverUrl: string
  challenge: ServerChallenge
  chosenIssuer: string | null
  /** Who signed the person in before, if anybody did (R17). */
  formerIssuer: string | null
  /** What the person has already agreed to ask the same issuer for; then there is nothing to review. */
  approved: Approved | null
  why: string
}

export interface Approved {
  scopes: string[]
  how: GrantWay
  identityProviderId?: string | undefined
}

/**
 * Takes a person from a server's 401 to a grant. Nothing is registered and no browser opens before the person
 * has seen what will be asked and says so. Leaves nothing behind when it throws.
 * @throws OAuthFlowError
 */
export async function authorize(
  input: AuthorizationInput,
  deps: AuthorizationDeps,
  signal: AbortSignal,
): Promise<GrantRecord> {
  const { show } = deps
  show({ phase: 'discovering', step: 'Asking the server who may let you in' })
  const resource = await findResource(input, deps, signal)
  signal.throwIfAborted()
  const issuer = await chooseIssuer(resource, input.chosenIssuer, deps, signal)
  show({ phase: 'discovering', step: `Asking ${new URL(issuer).host} how to sign in` })
  const authorizationServer = await findAuthorizationServer(issuer, resource, deps)
  signal.throwIfAborted()
  const settled: Settled = {
    resource,
    authorizationServer,
    client: await findClient(authorizationServer, resource.resource, deps, signal),
    why: input.why,
    // An authorization server often knows DPoP where the MCP server behind it takes plain tokens only: a bound token
    // would be refused there. So both have to say that they know it (R56).
    dpopKey: decideBinding(deps.tracer, authorizationServer, resource, input.challenge)
      ? await createDpopKey()
      : undefined,
  }
  return review(settled, input, deps, signal)
}

async function chooseIssuer(
  resource: ProtectedResource,
  chosen: string | null,
  deps: AuthorizationDeps,
  signal: AbortSignal,
): Promise<string> {
  const [first, ...others] = resource.authorizationServers
  if (first === undefined) {
    throw new OAuthFlowError(
      'no_authorization_server',
      'The resource names no authorization server.',
    )
  }
  const decided = (how: Decisions['issuer-chosen'], issuer: string) => {
    deps.tracer.decided('issuer-chosen', how, { issuer })
    return issuer
  }
  if (others.length === 0) return decided('only-one', first)
  if (chosen !== null && resource.authorizationServers.includes(chosen)) {
    return decided('remembered', chosen)
  }
  deps.tracer.person('issuer-asked', { issuers: resource.authorizationServers })
  deps.show({ phase: 'choosing-issuer', issuers: resource.authorizationServers })
  for (;;) {
    const { issuer } = await deps.inbox.next(['issuer'], signal)
    if (!resource.authorizationServers.includes(issuer)) continue
    deps.onIssuerChosen(issuer)
    return decided('chosen', issuer)
  }
}

/** The order of R13: entered by the person, then what takes no question, then asking. */
async function findClient(
  as: AuthorizationServer,
  resource: string,
  deps: AuthorizationDeps,
  signal: AbortSignal,
): Promise<ClientChoice> {
  const entered = await deps.enteredClient(as.issuer, resource)
  if (entered !== null) {
    deps.tracer.decided('client-chosen', 'pre-registered', { 'client-id': entered.clientId })
    return { how: 'pre-registered', ...entered }
  }
  const unasked = clientWithoutAsking(as, deps.clientMetadataUrl())
  deps.tracer.decided('client-chosen', unasked?.how ?? 'asked')
  return unasked ?? askForClient(as.issuer, resource, deps, signal)
}

async function askForClient(
  issuer: string,
  resource: string,
  deps: AuthorizationDeps,
  signal: AbortSignal,
): Promise<ClientChoice> {
  const redirectUri = `http://127.0.0.1${await redirectPathFor(issuer)}`
  deps.tracer.person('client-asked', { issuer, redirect: redirectUri })
  deps.show({ phase: 'needs-client', issuer, redirectUri, failure: null })
  return keepClient(await deps.inbox.next(['client'], signal), { issuer, resource }, deps)
}

async function keepClient(
  entered: Extract<PersonAction, { kind: 'client' }>,
  { issuer, resource }: { issuer: string; resource: string },
  deps: AuthorizationDeps,
): Promise<ClientChoice> {
  const { kind: _, ...said } = entered
  const client: EnteredClient = { issuer, ...said }
  await deps.keepEnteredClient(client, resource)
  deps.tracer.person('client-entered', { 'client-id': client.clientId })
  return { how: 'pre-registered', ...client }
}

async function review(
  settled: Settled,
  input: Pick<AuthorizationInput, 'challenge' | 'formerIssuer' | 'approved'>,
  deps: AuthorizationDeps,
  signal: AbortSignal,
): Promise<GrantRecord> {
  const { authorizationServer: as, resource } = settled
  const { challenge, formerIssuer, approved } = input
  const canUseClient =
    settled.client.how === 'pre-registered' && settled.client.withoutPerson === true
  const canUseDevice = !canUseClient && as.deviceAuthorizationEndpoint !== undefined
  const canUseBrowser = !canUseClient && as.authorizationEndpoint !== undefined
  // Told before anything is shown as possible (R20); the device flow has no code to intercept.
  if (canUseBrowser && !canUseDevice) await ensurePkce(as, deps, signal)
  const offered = scopesToRequest({
    challenged: challenge.scopes ?? undefined,
    supported: resource.scopesSupported ?? undefined,
    asScopesSupported: as.scopesSupported ?? undefined,
  })
  noteScopes(deps.tracer, challenge, resource, offered)
  noteWays(deps.tracer, as)
  if (approved !== null && formerIssuer === as.issuer) return run(settled, approved, deps, signal)
  deps.tracer.person('reviewing')
  deps.show({
    phase: 'reviewing',
    issuer: as.issuer,
    resource: resource.resource,
    scopes: offered,
    why: settled.why,
    canUseBrowser,
    canUseDevice,
    canUseClient,
    identities: canUseClient ? [] : identitiesFor(as, deps),
    registration: settled.client.how,
    movedFrom: formerIssuer === as.issuer ? null : formerIssuer,
  })
  const ways = canUseClient
    ? (['as-client'] as const)
    : (['browser', 'device', 'identity'] as const)
  const choice = await deps.inbox.next([...ways, 'client'], signal)
  if (choice.kind === 'client') {
    const about = { issuer: as.issuer, resource: resource.resource }
    const client = await keepClient(choice, about, deps)
    return review({ ...settled, client }, input, deps, signal)
  }
  // A person may take scopes away, and nobody may add any (R24, A21).
  const scopes = offered.filter((scope) => choice.scopes === null || choice.scopes.includes(scope))
  const how = choice.kind === 'as-client' ? 'client' : choice.kind
  const identityProviderId = choice.kind === 'identity' ? choice.providerId : undefined
  deps.tracer.person('approved', { scopes, way: how })
  return run(settled, { how, scopes, identityProviderId }, deps, signal)
}

/** The providers that may vouch for the person there. */
function identitiesFor(as: AuthorizationServer, { withoutPerson }: AuthorizationDeps) {
  if (!takesIdentityAssertions(as)) return []
  return withoutPerson.identities.all().map(({ stored: { id, issuer, account } }) => {
    return { id, host: new URL(issuer).host, account }
  })
}

const WAYS = {
  browser: authorizeInBrowser,
  device: authorizeByDevice,
  client: authorizeAsClient,
  identity: authorizeByIdentity,
}

/** The browser and the device flow hand over to each other until one of them ends in a grant. */
async function run(
  settled: Settled,
  first: Approved,
  deps: AuthorizationDeps,
  signal: AbortSignal,
): Promise<GrantRecord> {
  let how = first.how
  for (;;) {
    const { scopes, identityProviderId } = first
    const attempt = { settled, scopes, identityProviderId }
    if (how === 'browser') await ensurePkce(settled.authorizationServer, deps, signal)
    const outcome = await WAYS[how](attempt, deps, signal)
    if (outcome.kind === 'granted') return outcome.record
    how = outcome.to
  }
}

/** PKCE is sent in any case; a server that does not say it checks it needs the person's word (R20). */
async function ensurePkce(as: AuthorizationServer, deps: AuthorizationDeps, signal: AbortSignal) {
  try {
    assertPkce(as)
    deps.tracer.decided('pkce', 'promised')
  } catch (error) {
    await askOverride({ kind: 'pkce', subject: as.issuer }, error, deps, signal)
    deps.tracer.decided('pkce', 'set-aside')
  }
}
