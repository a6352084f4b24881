import { hostOf } from '../../src-languages/host-of.ts'
import { say } from '../../src-languages/main.ts'
import type {
  ReviewedScopeView,
  AuthorizationView,
  GrantView,
  IdentityProviderView,
  PermissionRequestView,
  QuirkView,
  ServerState as ServerStateView,
  ServerView,
  Snapshot,
} from '../../src-preload/contract/snapshot.ts'
import { QUIRKS } from '../oauth/quirks.ts'
import { describeScope } from '../permissions/glossary/describe-scope.ts'
import type { GrantRecord } from '../servers/grant.ts'
import type { IdentityProviderFacts } from '../servers/identity-providers.ts'
import type { QuirkNote } from '../servers/quirk-notes.ts'
import type { StoredRevocation } from '../servers/server-list.ts'
import { CONNECTING, canRenew, commandLineOf, originOf } from '../servers/server.ts'
import type { ServerFacts, ServerState } from '../servers/server.ts'
import type { DiscoveryStep, SignInPhase } from '../servers/sign-in-phase.ts'
import type { PermissionRequest } from '../servers/step-up.ts'
import { failureOf } from './failure-words.ts'
import type { FailureContext } from './failure-words.ts'
import { describeOverride, riskOf } from './override-words.ts'
import { originInWords } from './origin-words.ts'
import { describeQuirk } from './quirk-words.ts'
import { describeReceipt } from './receipt-words.ts'
import type { ServerViews } from './server-views.ts'
import { describeTools } from './tools.ts'
import type { AlikeFinder } from './tools.ts'
import { whyInWords } from './why-words.ts'

/** What main knows, before it is put into the window's words. */
export interface MainState {
  revision: number
  vault: Snapshot['vault']
  ledger: Snapshot['ledger']
  settings: Snapshot['settings']
  identities: IdentityProviderFacts[]
  servers: ServerFacts[]
  callLog: Snapshot['callLog']
  demo: { name: string; url: string; description: string }[]
  revocations: StoredRevocation[]
}

/** Builds the whole picture the window mirrors. Picks every field by name: nothing secret can slip along. */
export function buildSnapshot(state: MainState, views: ServerViews): Snapshot {
  const keptOnDisk = state.vault.state !== 'memory-only'
  const added = new Set(
    state.servers.map(({ stored }) => (stored.how.kind === 'http' ? stored.how.url : '')),
  )
  return {
    revision: state.revision,
    vault: state.vault,
    ledger: state.ledger,
    settings: state.settings,
    identityProviders: state.identities.map(describeProvider),
    servers: views.of(state.servers, keptOnDisk),
    callLog: state.callLog,
    demo: state.demo.map((one) => ({ ...describeDemo(one), added: added.has(one.url) })),
    pendingRevocations: state.revocations.map((one) => ({
      id: one.vaultId,
      serverName: one.serverName,
      issuer: one.issuer,
      sinceMs: one.sinceMs,
      tries: one.tries,
    })),
  }
}

/** The starter describes its servers in English; those of the demo house have words here. */
function describeDemo({ name, url, description }: MainState['demo'][number]) {
  const known = DEMO_SERVERS.find((one) => one === name)
  return {
    name,
    url,
    description: known === undefined ? description : say(`servers.demo.${known}`),
  }
}

const DEMO_SERVERS = ['Notes', 'Archive', 'Noticeboard'] as const

function describeProvider({ stored, waiting }: IdentityProviderFacts): IdentityProviderView {
  const { id, issuer, clientId, redirectUri, account, signedIn, followsSilently = false } = stored
  const state = waiting ? 'waiting' : signedIn ? 'signed-in' : 'signed-out'
  return { id, issuer, clientId, redirectUri, account, state, followsSilently }
}

export function describeServer(
  facts: ServerFacts,
  keptOnDisk: boolean,
  alike: AlikeFinder,
): ServerView {
  const { stored, offer } = facts
  const { how } = stored
  return {
    id: stored.id,
    name: stored.name,
    claimedName: facts.claimedName,
    claimedVersion: facts.claimedVersion,
    kind: how.kind,
    url: how.kind === 'http' ? how.url : commandLineOf(how),
    origin: originInWords(originOf(stored)),
    wire: facts.wire,
    transport: stored.transport,
    addedAtMs: stored.addedAtMs,
    lastUsedAtMs: stored.lastUsedAtMs ?? null,
    account: stored.accountName ?? facts.grant?.account ?? null,
    accountName: stored.accountName ?? null,
    state: describeState(facts),
    grant: facts.grant === null ? null : describeGrant(facts.grant, keptOnDisk),
    headerNames: stored.headers?.names ?? [],
    enteredClientIssuer: stored.client?.issuer ?? null,
    overrides: (stored.overrides ?? []).map(describeOverride),
    permissionRequest:
      facts.permissionRequest === null ? null : describePermission(facts.permissionRequest, facts),
    questions: facts.questions.map((one) => ({
      id: one.id,
      message: one.message,
      schema: one.mode === 'form' ? one.schema : null,
      url: one.mode === 'page' ? one.url : null,
    })),
    refusedPermissions: (stored.refusedPermissions ?? []).map((one) =>
      describePermission(one, facts),
    ),
    ...describeTools(facts, alike),
    resources: offer.resources,
    prompts: offer.prompts.map((prompt) => ({ ...prompt, uri: null })),
    calls: facts.calls,
    traceRevision: facts.traceRevision,
  }
}

export function contextOf(facts: Pick<ServerFacts, 'stored'>): FailureContext {
  const { how, name } = facts.stored
  return { name, host: how.kind === 'http' ? new URL(how.url).host : name }
}

function describeState(facts: ServerFacts): ServerStateView {
  const { state } = facts
  const about = contextOf(facts)
  switch (state.kind) {
    case 'needs-approval': {
      const { how } = facts.stored
      const environmentNames = how.kind === 'local' ? how.environmentNames : []
      return { kind: 'needs-approval', commandLine: state.commandLine, environmentNames }
    }
    case 'needs-sign-in':
      return {
        kind: 'needs-sign-in',
        failure: state.error === null ? null : failureOf(state.error, about),
      }
    case 'authorizing':
      return { kind: 'authorizing', authorization: describePhase(state.phase, about) }
    case 'offline':
      return {
        kind: 'offline',
        failure: failureOf(state.error, about),
        retryAtMs: state.retryAtMs,
        tries: state.tries,
      }
    case 'failed':
      return { kind: 'failed', failure: failureOf(state.error, about) }
    case 'connecting':
      return { kind: 'connecting', step: say('servers.step.connecting') }
    case 'disconnected':
      return facts.stored.waits === true ? { ...state, imported: true } : state
    case 'revoked':
      return { kind: 'revoked', receipt: describeReceipt(state.receipt) }
    default:
      return state satisfies Exclude<ServerState, { error: unknown }>
  }
}

function describePhase(phase: SignInPhase, about: FailureContext): AuthorizationView {
  switch (phase.phase) {
    case 'discovering':
      return { phase: phase.phase, step: stepInWords(phase.step) }
    case 'reviewing': {
      const { leftOut, listed, ...shown } = phase
      const scopes = phase.scopes.map((scope) => ({
        ...describeScope(scope, phase),
        leftOutBefore: leftOut.includes(scope),
        listed: whoLists(scope, listed),
      }))
      return { ...shown, scopes, why: whyInWords(phase.why, about.name) }
    }
    case 'needs-override':
      return {
        phase: phase.phase,
        override: describeOverride(phase.override),
        failure: failureOf(phase.error, about),
        risk: riskOf(phase.override, about),
      }
    case 'needs-access':
      return { ...phase, failure: failureOf(phase.failure, about) }
    case 'needs-client': {
      const madeKey = phase.madeKey === null ? null : { ...phase.madeKey }
      const failure = phase.failure === null ? null : failureOf(phase.failure, about)
      return { ...phase, madeKey, failure }
    }
    case 'waiting-browser':
      return { ...phase, failure: phase.failure === null ? null : failureOf(phase.failure, about) }
    case 'waiting-device':
      return { ...phase, verificationHost: hostOf(phase.verificationUri) }
    default:
      return phase
  }
}

type Listed = Extract<SignInPhase, { phase: 'reviewing' }>['listed']

function whoLists(scope: string, { server, service }: Listed): ReviewedScopeView['listed'] {
  if (server === null && service === null) return null
  if (server?.includes(scope) === true) return 'server'
  return service?.includes(scope) === true ? 'service' : 'neither'
}

function stepInWords(step: DiscoveryStep): string {
  return step.kind === 'asking-server'
    ? say('servers.step.asking-server')
    : say(`servers.step.${step.kind}`, { host: step.host })
}

function describePermission(
  { operation, scopes }: PermissionRequest,
  { grant, stored }: ServerFacts,
): PermissionRequestView {
  const issuer = grant?.authorizationServer.issuer
  const resource = stored.how.kind === 'http' ? stored.how.url : undefined
  return {
    tool: operation === CONNECTING ? null : operation,
    scopes: scopes.map((scope) => describeScope(scope, { issuer, resource })),
  }
}

function describeGrant(record: GrantRecord, keptOnDisk: boolean): GrantView {
  const { tokenSet, registration, authorizationServer } = record
  const { leftOut = [] } = record
  const all = [...new Set([...tokenSet.scopesRequested, ...tokenSet.scopesGranted, ...leftOut])]
  const asked = { issuer: authorizationServer.issuer, resource: record.resource }
  return {
    ...asked,
    scopes: all.map((scope) => ({
      ...describeScope(scope, asked),
      asked: tokenSet.scopesRequested.includes(scope),
      granted: tokenSet.scopesGranted.includes(scope),
      leftOut: leftOut.includes(scope),
    })),
    grantedAtMs: record.grantedAtMs,
    expiresAtMs: tokenSet.expiresAtMs,
    renews: canRenew(record),
    registration: registration.how,
    clientId: registration.clientId,
    canRevokeAtServer: authorizationServer.revocationEndpoint !== undefined,
    keptOnDisk,
    how: record.how,
    boundToKey: tokenSet.tokenType === 'DPoP',
    quirks: (record.quirks ?? []).flatMap(describeNote),
  }
}

/** A later version may have noted what this one has no words for. */
function describeNote({ id }: QuirkNote): QuirkView[] {
  if (!Object.hasOwn(QUIRKS, id)) return []
  return [describeQuirk(id)]
}
