import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Commands } from '../src-preload/contract/commands.ts'
import type { LedgerView, Snapshot } from '../src-preload/contract/snapshot.ts'
import { createCommands } from './commands/commands.ts'
import { openDatabase } from './consent/sqlite.ts'
import { openConsentLedger } from './consent/consent-ledger.ts'
import type { ConsentLedger } from './consent/consent-ledger.ts'
import type { ConsentEvent, ConsentRecord } from './consent/consent-record.ts'
import type { HostPorts } from './host-ports.ts'
import { createGuardedFetch } from './network/guarded-fetch.ts'
import { createServerFetch } from './network/server-fetch.ts'
import { OAuthFlowError } from './oauth/oauth-error.ts'
import type { OAuthPorts } from './oauth/oauth-ports.ts'
import { openCallLog } from './permissions/call-log.ts'
import { openPinStore } from './permissions/pin-store.ts'
import { createIdentityProviders } from './servers/identity-providers.ts'
import type { IdentityProviders } from './servers/identity-providers.ts'
import { createRevocations } from './servers/revocations.ts'
import { createServerCollection } from './servers/server-collection.ts'
import { ServerError } from './servers/server-error.ts'
import { createServerSession } from './servers/server-session.ts'
import type { SessionDeps } from './servers/session-deps.ts'
import { isLoopbackHost } from './servers/server-url.ts'
import { createPublisher } from './state/publisher.ts'
import { buildSnapshot } from './state/snapshot.ts'
import { createVaults } from './vault/vault.ts'

export interface Host {
  commands: Commands
  snapshot(): Snapshot
  onSnapshot(listener: (snapshot: Snapshot) => void): () => void
  identities: IdentityProviders
  /** Connects what was connected before. Never opens a browser. */
  start(): void
  stop(): Promise<void>
}

/** Builds everything that needs no Electron. */
export async function createHost(ports: HostPorts): Promise<Host> {
  mkdirSync(ports.dataFolder, { recursive: true, mode: 0o700 })
  const { clock, settings } = ports
  const publisher = createPublisher(clock)
  const vaults = createVaults({
    folder: join(ports.dataFolder, 'vaults'),
    encryptor: ports.encryptor,
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
  const record = (event: ConsentEvent) => {
    const written = appendOrTell(ledger, event)
    ledgerView = { ...ledgerView, records: ledgerView.records + 1 }
    publisher.changed()
    return written
  }
  const network = openNetwork(ports)
  const clientMetadataUrl = () => settings.clientMetadataUrl() ?? ports.clientMetadataUrl
  const revocations = createRevocations({
    clock,
    vaults,
    settings,
    portsFor: network.portsFor,
    newId: ports.newId,
    record,
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
        withoutPerson: { ports: network.portsFor(origin), identities, readAssertion },
        openServerFetch: network.openServerFetch,
        userAgent: ports.userAgent,
        openLoopbackRedirect: ports.openLoopbackRedirect,
        newId: ports.newId,
        pins,
        calls,
        clientMetadataUrl,
        record,
        save: (changed) => servers.save(changed),
        onReplaced: (about, reference, old) =>
          void revocations
            .revoke(about, { reference, record: old }, () => undefined)
            .catch(() => ports.log('A replaced grant could not be revoked.')),
        onAbandoned: (id) => servers.abandon(id),
        onChanged: publisher.changed,
      }
      return createServerSession({ stored, kept }, deps)
    },
  })

  const verify = async () => {
    const found = await ledger.verify()
    ledgerView = found.ok
      ? { ...ledgerView, state: 'verified', records: found.records, brokenAtNumber: null }
      : { ...ledgerView, state: 'broken', brokenAtNumber: found.atNumber }
    publisher.changed()
    return ledgerView
  }

  const snapshot = (): Snapshot =>
    buildSnapshot({
      revision: publisher.revision(),
      vault: vaultView(vaults.state()),
      ledger: ledgerView,
      settings: {
        theme: settings.theme(),
        clientMetadataUrl: clientMetadataUrl(),
        dataFolder: ports.dataFolder,
        appVersion: ports.appVersion,
      },
      servers: servers.all().map((session) => session.facts()),
      callLog: { ...settings.callLog(), revision: calls.revision() },
      demo: ports.demo,
      revocations: revocations.pending(),
      identities: identities.all(),
    })

  return {
    identities,
    commands: createCommands({
      ports,
      identities,
      oauthPorts: network.portsFor(''),
      servers,
      vaults,
      ledger,
      calls,
      verify,
      snapshot,
      publisher,
    }),
    snapshot,
    onSnapshot: (listener) => publisher.listen(() => listener(snapshot())),
    start() {
      servers.start()
      calls.tidy()
      void verify().catch(() => ports.log('The history could not be read.'))
    },
    async stop() {
      publisher.stop()
      await servers.stop()
      await network.close()
      ledger.close()
      pins.close()
      calls.close()
    },
  }
}

/** @throws ServerError `ledger_io` */
function appendOrTell(ledger: ConsentLedger, event: ConsentEvent): ConsentRecord {
  try {
    return ledger.append(event)
  } catch (cause) {
    throw new ServerError('ledger_io', 'The history could not be written.', { cause })
  }
}

function vaultView(state: ReturnType<ReturnType<typeof createVaults>['state']>): Snapshot['vault'] {
  return { state: state.kind, backend: state.backend, sealedBy: state.was ?? null }
}

/** Two doors for OAuth: one that stays out of this computer, and one for servers the person typed as loopback (R44). */
function openNetwork(ports: HostPorts) {
  const onRequest = ports.trace === undefined ? {} : { onRequest: ports.trace }
  const outside = createGuardedFetch({ allowLoopback: () => false, ...onRequest })
  const inside = createGuardedFetch({ allowLoopback: () => true, ...onRequest })
  const oauthPorts = (door: typeof outside): OAuthPorts => ({
    fetch: (url, init) => door.fetch(url, init as RequestInit),
    nowMs: ports.clock.nowMs,
  })
  const strict = oauthPorts(outside)
  const local = oauthPorts(inside)
  const isLocal = (origin: string) =>
    URL.canParse(origin) && isLoopbackHost(new URL(origin).hostname)
  return {
    portsFor: (origin: string) => (isLocal(origin) ? local : strict),
    openServerFetch: (url: URL) =>
      createServerFetch({ serverUrl: url.href, allowLoopback: isLocal(url.origin), ...onRequest }),
    close: async () => {
      await Promise.all([outside.close(), inside.close()])
    },
  }
}
