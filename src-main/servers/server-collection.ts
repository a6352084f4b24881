import type { ConsentEvent } from '../consent/consent-record.ts'
import type { PinStore } from '../permissions/pin-store.ts'
import { ServerError } from './server-error.ts'
import type { SettingsPort, StoredServer } from './server-list.ts'
import { aboutServer } from './server.ts'
import type { RevocationReceipt } from './server.ts'
import type { Revocations } from './revocations.ts'
import type { ServerSession } from './server-session.ts'

export interface CollectionDeps {
  settings: SettingsPort
  openSession: (stored: StoredServer, kept: boolean) => ServerSession
  revocations: Revocations
  record: (event: ConsentEvent) => void
  pins: Pick<PinStore, 'forget'>
  eraseVault: (vaultId: string) => Promise<void>
  onChanged: () => void
}

/** All servers, in the order they were added. */
export interface ServerCollection {
  all(): ServerSession[]
  /** @throws ServerError `unknown_server` */
  get(id: string): ServerSession
  add(stored: StoredServer): ServerSession
  /** Called by a session once it is worth keeping. Durable when it returns. */
  save(stored: StoredServer): void
  /** One click: nothing is asked, nothing waits (R41). Null when there was nothing to revoke. */
  revoke(id: string): Promise<RevocationReceipt | null>
  revokeAll(): Promise<RevocationReceipt[]>
  /** Revokes first (R43), then forgets the server and what was sealed for it. */
  remove(id: string): Promise<RevocationReceipt | null>
  /** Drops a server that never came to be. */
  abandon(id: string): void
  start(): void
  stop(): Promise<void>
}

export function createServerCollection(deps: CollectionDeps): ServerCollection {
  const sessions = new Map<string, ServerSession>()

  function get(id: string): ServerSession {
    const session = sessions.get(id)
    if (session === undefined) throw new ServerError('unknown_server', 'No such server.')
    return session
  }

  function save(stored: StoredServer) {
    const list = deps.settings.servers()
    const at = list.findIndex((one) => one.id === stored.id)
    if (at === -1) {
      deps.settings.setServers([...list, stored])
      deps.record(addedEvent(stored))
    } else {
      deps.settings.setServers(list.with(at, stored))
    }
  }

  async function revoke(id: string): Promise<RevocationReceipt | null> {
    const session = get(id)
    const before = session.facts()
    const reference = before.stored.grant
    if (reference === null) return null
    // A grant whose vault was not opened yet is opened for its last use; if it does not open, it is erased all the same.
    await session.holder.load().catch(() => undefined)
    const held = session.holder.giveUp()
    await session.disconnect()
    session.setState({ kind: 'revoking' })
    const receipt = await deps.revocations.revoke(
      before.stored,
      { reference, record: held.record },
      () => {
        session.update({ grant: null })
        session.permissions.forget()
      },
    )
    session.setState({ kind: 'revoked', receipt })
    return receipt
  }

  async function remove(id: string): Promise<RevocationReceipt | null> {
    const session = get(id)
    const receipt = await revoke(id)
    const { stored } = session.facts()
    await session.stop()
    sessions.delete(id)
    deps.pins.forget(id)
    const list = deps.settings.servers()
    if (list.some((one) => one.id === id)) {
      deps.settings.setServers(list.filter((one) => one.id !== id))
      deps.record({ ...addedEvent(stored), kind: 'removed' })
    }
    for (const vaultId of vaultsOf(stored)) await deps.eraseVault(vaultId)
    deps.onChanged()
    return receipt
  }

  return {
    all: () => [...sessions.values()],
    get,
    add(stored) {
      const session = deps.openSession(stored, false)
      sessions.set(stored.id, session)
      deps.onChanged()
      return session
    },
    save,
    revoke,
    async revokeAll() {
      const all = await Promise.all([...sessions.keys()].map((id) => revoke(id)))
      return all.filter((receipt) => receipt !== null)
    },
    remove,
    abandon(id) {
      const session = sessions.get(id)
      sessions.delete(id)
      deps.pins.forget(id)
      void session?.stop()
      for (const vaultId of session === undefined ? [] : vaultsOf(session.facts().stored)) {
        void deps.eraseVault(vaultId).catch(() => undefined)
      }
      deps.onChanged()
    },
    start() {
      const revoked = new Set(deps.revocations.pending().map((one) => one.revokedVaultId))
      for (const stored of deps.settings.servers()) {
        // A crash between sealing the revocation and forgetting the grant ends here, on the side of revoked (D5).
        const grant =
          stored.grant !== null && revoked.has(stored.grant.vaultId) ? null : stored.grant
        sessions.set(stored.id, deps.openSession({ ...stored, grant }, true))
      }
      deps.revocations.start()
      // No browser opens by itself: a server that needs a person waits for one.
      for (const session of sessions.values()) void session.connect({ byPerson: false })
      deps.onChanged()
    },
    async stop() {
      deps.revocations.stop()
      const kept = new Set(deps.settings.servers().map(({ id }) => id))
      await Promise.all(
        [...sessions.values()].map(async (session) => {
          await session.stop()
          const { stored } = session.facts()
          // A server that never connected is not in the list: what was sealed for it goes as well.
          if (kept.has(stored.id)) return
          deps.pins.forget(stored.id)
          await Promise.all(vaultsOf(stored).map(deps.eraseVault))
        }),
      )
    },
  }
}

function vaultsOf(stored: StoredServer): string[] {
  const environment = stored.how.kind === 'local' ? stored.how.environmentVaultId : null
  const headers = stored.headers?.vaultId ?? null
  return [stored.client?.vaultId ?? null, environment, headers].filter((id) => id !== null)
}

function addedEvent(stored: StoredServer): ConsentEvent {
  const address = stored.how.kind === 'http' ? stored.how.url : stored.how.command
  return {
    kind: 'server-added',
    ...aboutServer(stored),
    details: { address, how: stored.how.kind },
  }
}
