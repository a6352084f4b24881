import { assertPkce, takesIdentityAssertions } from '../oauth/authorization-server.ts'
import type { AuthorizationServer } from '../oauth/authorization-server.ts'
import { createDpopKey } from '../oauth/dpop.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'
import type { ProtectedResource } from '../oauth/protected-resource.ts'
import { droppedScopes, scopesToRequest } from '../oauth/scopes.ts'
import { askForClient, clientAfter, keepClient } from './ask-client.ts'
import { askOverride } from './ask-override.ts'
import type { AuthorizationDeps, ClientChoice, Settled } from './authorization-deps.ts'
import { authorizeAsClient, authorizeByIdentity } from './authorize-as-client.ts'
import { authorizeByDevice } from './authorize-by-device.ts'
import { authorizeInBrowser } from './authorize-in-browser.ts'
import { findAuthorizationServer, findResource } from './find-resource.ts'
import type { GrantRecord, GrantWay } from './grant.ts'
import { clientWithoutAsking } from './client-without-asking.ts'
import { beginLeaving } from './left-out.ts'
import type { ServerChallenge } from './server-error.ts'
import type { Decisions } from './trace/sign-in-trace.ts'
import { decideBinding, noteScopes, noteWays } from './trace/decisions.ts'
import type { WhyAsked } from './why-asked.ts'

export interface AuthorizationInput {
  serverUrl: string
  challenge: ServerChallenge
  chosenIssuer: string | null
  /** Who signed the person in before, if anybody did (R17). */
  formerIssuer: string | null
  /** What the person has already agreed to ask the same issuer for; then there is nothing to review. */
  approved: Approved | null
  /** The person wants to be another client than before: that is asked first. */
  changeClient: boolean
  why: WhyAsked
}

export interface Approved {
  scopes: string[]
  how: GrantWay
  identityProviderId?: string | undefined
  /** What the person took away before it was asked for. */
  leftOut?: string[] | undefined
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
  show({ phase: 'discovering', step: { kind: 'asking-server' } })
  const resource = await findResource(input, deps, signal)
  signal.throwIfAborted()
  const issuer = await chooseIssuer(resource, input.chosenIssuer, deps, signal)
  show({ phase: 'discovering', step: { kind: 'asking-service', host: new URL(issuer).host } })
  const authorizationServer = await findAuthorizationServer(issuer, resource, deps, signal)
  signal.throwIfAborted()
  const settled: Settled = {
    resource,
    authorizationServer,
    client: await findClient(authorizationServer, resource.resource, input, { deps, signal }),
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
  { changeClient }: Pick<AuthorizationInput, 'changeClient'>,
  { deps, signal }: { deps: AuthorizationDeps; signal: AbortSignal },
): Promise<ClientChoice> {
  const ask = async (why: 'asked' | 'chosen') => {
    const client = await askForClient({ as, resource, why }, deps, signal)
    return client ?? findClient(as, resource, { changeClient }, { deps, signal })
  }
  if (changeClient) return ask('chosen')
  const entered = await deps.enteredClient(as.issuer, resource)
  if (entered !== null) {
    deps.tracer.decided('client-chosen', 'pre-registered', { 'client-id': entered.clientId })
    return { how: 'pre-registered', ...entered }
  }
  const unasked = clientWithoutAsking(as, deps.clientMetadataUrl())
  deps.tracer.decided('client-chosen', unasked?.how ?? 'asked')
  return unasked ?? ask('asked')
}

type ReviewInput = Pick<AuthorizationInput, 'challenge' | 'formerIssuer' | 'approved'>

async function review(
  settled: Settled,
  input: ReviewInput,
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
  const go = (choice: Approved) => runOrAmend(settled, choice, input, { deps, signal })
  if (approved !== null && formerIssuer === as.issuer) return go(approved)
  const goWith = (choice: Approved) =>
    go({ ...choice, leftOut: droppedScopes(offered, choice.scopes) })
  const identities = canUseClient ? [] : identitiesFor(as, deps)
  const follows = formerIssuer === null || formerIssuer === as.issuer
  const silent = follows ? silentIdentity(identities) : null
  if (silent !== null) {
    // Nobody is asked, so nobody gives what they took away before (R24).
    const scopes = droppedScopes(offered, deps.leftOut.known())
    if (scopes.length > 0 || offered.length === 0) {
      return goWith({ how: 'identity', scopes, identityProviderId: silent })
    }
  }
  const leaving = beginLeaving(offered, approved?.scopes ?? [], deps.leftOut)
  deps.tracer.person('reviewing')
  deps.show({
    phase: 'reviewing',
    issuer: as.issuer,
    resource: resource.resource,
    scopes: offered,
    leftOut: leaving.atFirst,
    offeredBy: (challenge.scopes ?? []).length > 0 ? 'challenge' : 'metadata',
    listed: {
      server: resource.scopesSupported ?? null,
      service: as.scopesSupported ?? null,
    },
    why: settled.why,
    canUseBrowser,
    canUseDevice,
    canUseClient,
    identities: identities.map(({ id, host, account }) => ({ id, host, account })),
    registration: settled.client.how,
    movedFrom: formerIssuer === as.issuer ? null : formerIssuer,
  })
  const ways = canUseClient
    ? (['as-client'] as const)
    : (['browser', 'device', 'identity'] as const)
  const next = () => deps.inbox.next([...ways, 'client', 'client-form', 'leave-out'], signal)
  let choice = await next()
  while (choice.kind === 'leave-out' || ('scopes' in choice && leaving.isNothing(choice.scopes))) {
    if (choice.kind === 'leave-out') leaving.note(choice.scope, choice.left)
    choice = await next()
  }
  if (choice.kind === 'client' || choice.kind === 'client-form') {
    const about = { as, resource: resource.resource, why: 'chosen', canGoBack: true } as const
    const client =
      choice.kind === 'client'
        ? await keepClient(choice, about, deps)
        : await askForClient(about, deps, signal)
    return review({ ...settled, client: client ?? settled.client }, input, deps, signal)
  }
  const scopes = leaving.chosen(choice.scopes)
  const how = choice.kind === 'as-client' ? 'client' : choice.kind
  const identityProviderId = choice.kind === 'identity' ? choice.providerId : undefined
  deps.tracer.person('approved', { scopes, way: how })
  leaving.goOn(scopes)
  return goWith({ how, scopes, identityProviderId })
}

/** What the person has chosen stays chosen when it takes another client; one of another kind brings another review. */
async function runOrAmend(
  settled: Settled,
  choice: Approved,
  input: ReviewInput,
  { deps, signal }: { deps: AuthorizationDeps; signal: AbortSignal },
): Promise<GrantRecord> {
  try {
    return await run(settled, choice, deps, signal)
  } catch (error) {
    const client = await clientAfter(error, settled, deps, signal)
    const next = { ...settled, client }
    const alone = client.how === 'pre-registered' && client.withoutPerson === true
    if (alone !== (choice.how === 'client')) {
      return review(next, { ...input, approved: null }, deps, signal)
    }
    return runOrAmend(next, choice, input, { deps, signal })
  }
}

/** The providers that may vouch for the person there. */
function identitiesFor(as: AuthorizationServer, { withoutPerson }: AuthorizationDeps) {
  if (!takesIdentityAssertions(as)) return []
  return withoutPerson.identities.all().map(({ stored }) => {
    const { id, issuer, account, signedIn, followsSilently = false } = stored
    return { id, host: new URL(issuer).host, account, silent: signedIn && followsSilently }
  })
}

/** The one provider that the person follows without a question; of two that could vouch, they choose. */
function silentIdentity(identities: ReturnType<typeof identitiesFor>): string | null {
  const [only, ...others] = identities
  return only?.silent === true && others.length === 0 ? only.id : null
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
    const { scopes, identityProviderId, leftOut } = first
    const attempt = { settled, scopes, identityProviderId, leftOut }
    if (how === 'browser') await ensurePkce(settled.authorizationServer, deps, signal)
    const comesByPerson = how === 'browser' || how === 'device'
    if (comesByPerson && scopes.includes('offline_access')) {
      deps.ports.onQuirk?.('offline-access-needed', settled.authorizationServer.issuer)
    }
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
    deps.ports.onQuirk?.('pkce-not-advertised', as.issuer)
    deps.tracer.decided('pkce', 'set-aside')
  }
}
