import { language } from '../src-languages/main.ts'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Commands } from '../src-preload/contract/commands.ts'
import type { LedgerView, Snapshot } from '../src-preload/contract/snapshot.ts'
import { createCommands } from './commands/commands.ts'
import { whileUnlocked } from './commands/while-locked.ts'
import { openDatabase } from './consent/sqlite.ts'
import { openConsentLedger } from './consent/consent-ledger.ts'
import type { ConsentLedger } from './consent/consent-ledger.ts'
import type { ConsentEvent, ConsentRecord } from './consent/consent-record.ts'
import type { HostPorts } from './host-ports.ts'
import { createAppLock } from './lock/app-lock.ts'
import type { AppLockFacts } from './lock/app-lock.ts'
import { OAuthFlowError } from './oauth/oauth-error.ts'
import { openNetwork } from './open-network.ts'
import type { OAuthPorts } from './oauth/oauth-ports.ts'
import { checkServer } from './servers/check-server.ts'
import { createImportSession } from './import/import-session.ts'
import type { GrantRecord } from './servers/grant.ts'
import { openCallLog } from './permissions/call-log.ts'
import { openPinStore } from './permissions/pin-store.ts'
import { createIdentityProviders } from './servers/identity-providers.ts'
import type { IdentityProviders } from './servers/identity-providers.ts'
import { createRevocations } from './servers/revocations.ts'
import { deliverRevocation, revocationOrder } from './servers/revoke-grant.ts'
import { createServerCollection } from './servers/server-collection.ts'
import { ServerError } from './servers/server-error.ts'
import type { IdleLockMinutes } from './servers/server-list.ts'
import { createServerSession } from './servers/server-session.ts'
import type { SessionDeps } from './servers/session-deps.ts'
import { createTraces } from './servers/trace/traces.ts'
import type { ServerTraces, Traces } from './servers/trace/traces.ts'
import { nobody } from './commands/answer.ts'
import { failureOf } from './state/failure-words.ts'
import { createPublisher } from './state/publisher.ts'
import { lockedSnapshot } from './state/locked-snapshot.ts'
import { createServerViews } from './state/server-views.ts'
import { buildSnapshot } from './state/snapshot.ts'
import type { MainState } from './state/snapshot.ts'
import { createVaultLock } from './vault/vault-lock.ts'
import { createVaults } from './vault/vault.ts'
import type { VaultsState } from './vault/vault.ts'

export interface Host {
  commands: Commands
  snapshot(): Snapshot
  onSnapshot(listener: (snapshot: Snapshot) => void): () => void
  /** Told of each new entry of the history. */
  onRecorded(listener: (record: ConsentRecord) => void): void
  identities: IdentityProviders
  /** The last authorizations, in memory. */
  traces: Traces
  /** Connects what was connected before. Never opens a browser. */
  start(): void
  /** The person is there: an idle lock begins to wait anew. */
  used(): void
  stop(): Promise<void>
}

/** Builds everything that needs no Electron. */
export async function createHost(ports: HostPorts): Promise<Host> {
  mkdirSync(ports.dataFolder, { recursive: true, mode: 0o700 })
  const { clock, settings } = ports
  const publisher = createPublisher(clock)
  const lock = createVaultLock({ folder: ports.dataFolder, platform: ports.encryptor })
  await lock.load()
  const vaults = createVaults({
    folder: join(ports.dataFolder, 'vaults'),
    encryptor: lock.encryptor,
    cover: lock.cover,
    nowMs: clock.nowMs,
  })
  await vaults.sweep()
  const ledger = await openConsentLedger({
    path: join(ports.dataFolder, 'ledger.sqlite'),
    nowMs: clock.nowMs,
  })
  const pins = openPinStore({
    path: join(ports.dataFolder, 'tools.sqlite'),
    nowMs: clock.nowMs,
    open: openDatabase,
  })
  const calls = openCallLog({
    path: join(ports.dataFolder, 'calls.sqlite'),
    nowMs: clock.nowMs,
    open: openDatabase,
    settings: settings.callLog,
    onFault: () => ports.log('A call could not be written to the log of calls.'),
  })
  let ledgerView: LedgerView = {
    state: 'checking',
    records: 0,
    brokenAtNumber: null,
    setAside: ledger.recovered?.path ?? null,
  }
  const readers = new Set<(record: ConsentRecord) => void>()
  const record = (event: ConsentEvent) => {
    const written = appendOrTell(ledger, event)
    for (const read of readers) read(written)
    ledgerView = { ...ledgerView, records: ledgerView.records + 1 }
    publisher.changed()
    return written
  }
  const network = openNetwork(ports)
  const clientMetadataUrl = () => settings.clientMetadataUrl() ?? ports.clientMetadataUrl
  const traces = createTraces({
    clock,
    newId: ports.newId,
    codeOf: (error) => failureOf(error, nobody()).code,
    onChanged: publisher.changed,
  })
  const revocations = createRevocations({
    clock,
    traces,
    vaults,
    settings,
    portsFor: network.portsFor,
    newId: ports.newId,
    record,
    onEnded: (end) => servers.complete(end),
    onChanged: publisher.changed,
  })
  const identities = createIdentityProviders({
    clock,
    vaults,
    settings,
    portsFor: network.portsFor,
    userAgent: ports.userAgent,
    openLoopbackRedirect: ports.openLoopbackRedirect,
    newId: ports.newId,
    record,
    onChanged: publisher.changed,
  })
  const readAssertion = async (path: string) => {
    const found = await ports.readAssertion(path)
    if (found !== null) return found
    throw new OAuthFlowError('assertion_invalid', 'The file holds no token.')
  }
  const servers = createServerCollection({
    settings,
    revocations,
    record,
    pins,
    eraseVault: (id) => vaults.erase(id),
    onChanged: publisher.changed,
    openSession: (stored, kept) => {
      const origin = stored.how.kind === 'http' ? new URL(stored.how.url).origin : ''
      const deps: SessionDeps = {
        clock,
        vaults,
        ports: network.portsFor(origin),
        traces: traces.of(stored.id, stored.how.kind === 'http' ? stored.how.url : ''),
        withoutPerson: { identities, readAssertion },
        openServerFetch: network.openServerFetch,
        userAgent: ports.userAgent,
        openLoopbackRedirect: ports.openLoopbackRedirect,
        newId: ports.newId,
        pins,
        calls,
        clientMetadataUrl,
        hasOtherAccount: () => servers.hasOtherAccount(stored.id),
        record,
        save: (changed) => servers.save(changed),
        onReplaced: (about, reference, old) =>
          void revocations
            .revoke(about, { reference, record: old }, () => undefined)
            // What cannot be sealed any more, because the app was locked meanwhile, is ended at once.
            .catch(() => endNow(deps.traces, deps.ports, old))
            .catch(() => ports.log('A replaced grant could not be revoked.')),
        onAbandoned: (id) => {
          servers.abandon(id)
          traces.forget(id)
        },
        onChanged: publisher.changed,
      }
      return createServerSession({ stored, kept }, deps)
    },
  })

  const serverViews = createServerViews()
  // Who has servers from an earlier version needs no first steps.
  const hadServers = settings.servers().length > 0
  const imports = createImportSession({ newId: ports.newId, sleep: clock.sleep })
  const appLock = createAppLock({
    clock,
    lock,
    vaults,
    servers,
    identities,
    settings,
    power: ports.power,
    network,
    onFault: () => ports.log('Something did not end in good order before a lock.'),
    record,
    forgetElsewhere() {
      imports.forget()
      serverViews.forget()
    },
    onChanged: publisher.changed,
  })

  if (appLock.facts().locked) network.shut()

  const verify = async () => {
    const found = await ledger.verify()
    ledgerView = found.ok
      ? { ...ledgerView, state: 'verified', records: found.records, brokenAtNumber: null }
      : { ...ledgerView, state: 'broken', brokenAtNumber: found.atNumber }
    publisher.changed()
    return ledgerView
  }

  const snapshot = (): Snapshot => {
    const lockFacts = appLock.facts()
    const { locked } = lockFacts
    const state: MainState = {
      revision: publisher.revision(),
      vault: vaultView(vaults.state(), lockFacts, settings.idleLockMinutes()),
      ledger: ledgerView,
      settings: {
        theme: settings.theme(),
        language: settings.language(),
        spokenLanguage: language(),
        notifications: settings.notifications(),
        staysInTray: settings.staysInTray(),
        startFinished: settings.startFinished() || hadServers,
        clientMetadataUrl: clientMetadataUrl(),
        dataFolder: ports.dataFolder,
        appVersion: ports.appVersion,
      },
      // Behind the lock none is described, so that nothing of one is kept for the next time.
      servers: locked ? [] : servers.all().map((session) => session.facts()),
      callLog: { ...settings.callLog(), revision: calls.revision() },
      demo: ports.demo,
      revocations: revocations.pending(),
      identities: identities.all(),
    }
    const whole = buildSnapshot(state, serverViews)
    return locked ? lockedSnapshot(whole) : whole
  }

  const listeners = new Set<(snapshot: Snapshot) => void>()
  // Made once for the window, the tray and the notifications.
  publisher.listen(() => {
    if (listeners.size === 0) return
    const now = snapshot()
    for (const listener of listeners) listener(now)
  })

  const commands = createCommands({
    ports,
    identities,
    oauthPorts: network.portsFor(''),
    servers,
    vaults,
    ledger,
    verify,
    snapshot,
    publisher,
    traces,
    checkServer: (url) => {
      const { openServerFetch, portsFor } = network
      const door = { ports: portsFor(new URL(url).origin), openServerFetch }
      return checkServer(url, { clock, traces, vaults, clientMetadataUrl, ...door })
    },
    imports,
    calls,
    lock: { appLock, settings, vaults, revocations, record, onChanged: publisher.changed },
  })

  return {
    identities,
    traces,
    commands: whileUnlocked(commands, appLock),
    snapshot,
    onSnapshot(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onRecorded: (listener) => void readers.add(listener),
    start() {
      // Behind a passphrase everything waits for it.
      if (!appLock.facts().locked) servers.start()
      calls.tidy()
      void verify().catch(() => ports.log('The history could not be read.'))
    },
    used: appLock.used,
    async stop() {
      publisher.stop()
      appLock.stop()
      await servers.stop()
      await vaults.quiet()
      await network.close()
      ledger.close()
      pins.close()
      calls.close()
    },
  }
}

/** Tells the authorization server, without an order that would outlive a crash. */
async function endNow(traces: ServerTraces, ports: OAuthPorts, record: GrantRecord) {
  const trace = traces.begin('revocation', ports)
  const { left } = await deliverRevocation(trace, revocationOrder(record))
  trace.end(left === null ? 'succeeded' : 'failed')
}

/** @throws ServerError `ledger_io` */
function appendOrTell(ledger: ConsentLedger, event: ConsentEvent): ConsentRecord {
  try {
    return ledger.append(event)
  } catch (cause) {
    throw new ServerError('ledger_io', 'The history could not be written.', { cause })
  }
}

function vaultView(
  { kind, backend, was }: VaultsState,
  { passphrase, locked, nextTryAtMs }: AppLockFacts,
  idleLockMinutes: IdleLockMinutes,
): Snapshot['vault'] {
  const state = locked ? 'passphrase-locked' : kind
  return { state, backend, sealedBy: was ?? null, passphrase, nextTryAtMs, idleLockMinutes }
}
