import type { ConsentEvent } from '../consent/consent-record.ts'
import type { PinStore } from '../permissions/pin-store.ts'
import { keptLeftOut, leftOutAt } from './left-out.ts'
import { ServerError } from './server-error.ts'
import type { SettingsPort, StoredServer } from './server-list.ts'
import { aboutServer } from './server.ts'
import type { RevocationReceipt } from './server.ts'
import { completed } from './revocation-receipt.ts'
import type { RevocationEnd, Revocations } from './revocations.ts'
import type { ServerSession } from './server-session.ts'
import { standingEvent } from './session-permissions.ts'
import { headersEvent } from './sign-in.ts'

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
  /** @throws ServerError `not_possible_now` while the app is locked */
  add(stored: StoredServer): ServerSession
  /** Whether another entry of the list is for the same address. */
  hasOtherAccount(id: string): boolean
  /** Adds one of another app: it is in the list on disk from the start, and nothing is connected. @throws ServerError; nothing is added then */
  addKept(stored: StoredServer, importedFrom: { app: string; path: string }): ServerSession
  /** Called by a session once it is worth keeping. Durable when it returns. */
  save(stored: StoredServer): void
  /** One click: nothing is asked, nothing waits (R41). Null when there was nothing to revoke. */
  revoke(id: string): Promise<RevocationReceipt | null>
  /** Those that are named and have a grant, at the same time. @throws ServerError `unknown_server` before anything is done */
  revokeAll(ids: string[]): Promise<RevocationReceipt[]>
  /**
   * Ends the registration by hand, and with it the grant (R18, R19): a client that is no more has no tokens. What the person
   * entered goes as well. @throws ServerError `not_possible_now`
   */
  forgetRegistration(id: string): Promise<RevocationReceipt | null>
  /** Says on the receipt that is shown what became of what had to wait. */
  complete(end: RevocationEnd): void
  /** Revokes first (R43), then forgets the server and what was sealed for it. */
  remove(id: string): Promise<RevocationReceipt | null>
  /** Drops a server that never came to be. */
  abandon(id: string): void
  /** Opens every server, and connects it unless it was left disconnected by `suspend`. */
  start(): void
  /** Lets go of all there is to a server but its entry in the list. What was connected connects with the next start. */
  suspend(): Promise<void>
  stop(): Promise<void>
}

/** A server while the app is locked. */
interface Suspended {
  stored: StoredServer
  kept: boolean
  connects: boolean
}

export function createServerCollection(deps: CollectionDeps): ServerCollection {
  const sessions = new Map<string, ServerSession>()
  let suspended: Suspended[] | null = null

  function get(id: string): ServerSession {
    const session = sessions.get(id)
    if (session === undefined) throw new ServerError('unknown_server', 'No such server.')
    return session
  }

  function save(stored: StoredServer, details: ConsentEvent['details'] = {}) {
    const list = deps.settings.servers()
    const at = list.findIndex((one) => one.id === stored.id)
    if (at === -1) {
      deps.settings.setServers([...list, stored])
      const event = addedEvent(stored)
      deps.record({ ...event, details: { ...event.details, ...details } })
    } else {
      deps.settings.setServers(list.with(at, stored))
    }
  }

  /** What was begun before a lock adds nothing behind it. */
  function assertOpen() {
    if (suspended !== null) throw new ServerError('not_possible_now', 'The app is locked.')
  }

  /** What the history does not know of must not be there at the next start. */
  function restore(list: StoredServer[]) {
    try {
      if (deps.settings.servers().length !== list.length) deps.settings.setServers(list)
    } catch {
      // The disk that did not take the one does not take the other; what led here is told.
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
    let ended: string[] = []
    const receipt = await deps.revocations.revoke(
      before.stored,
      { reference, record: held.record },
      () => {
        // The grant goes; what the person would not give stays known.
        const leftOut = keptLeftOut(leftOutAt(session.facts().stored, held.record))
        session.update({ grant: null, leftOut })
        ended = session.permissions.forget()
      },
    )
    session.setState({ kind: 'revoked', receipt })
    if (ended.length > 0) {
      // Told last: nothing of the revocation waits for it.
      const decision = { tool: null, decision: 'ended', tools: ended, reason: 'revoked' } as const
      deps.record(standingEvent(before.stored, decision))
    }
    return receipt
  }

  async function forgetRegistration(id: string): Promise<RevocationReceipt | null> {
    const session = get(id)
    await session.holder.load().catch(() => undefined)
    const { stored, grant } = session.facts()
    const { client, clientKey = null } = stored
    const registration = grant?.registration ?? null
    if (registration?.how !== 'dynamic' && client === null) {
      throw new ServerError('not_possible_now', 'There is no registration.')
    }
    const receipt = await revoke(id)
    if (receipt === null) await session.disconnect()
    session.update({ client: null, clientKey: null })
    for (const one of [client, clientKey]) if (one !== null) await deps.eraseVault(one.vaultId)
    const issuer = registration?.issuer ?? client?.issuer ?? null
    deps.record({
      kind: 'registration',
      ...aboutServer(stored, { issuer, account: grant?.account ?? null }),
      details: { became: 'forgotten', clientId: registration?.clientId ?? null },
    })
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
      assertOpen()
      const session = deps.openSession(stored, false)
      sessions.set(stored.id, session)
      deps.onChanged()
      return session
    },
    hasOtherAccount(id) {
      const own = addressOf(get(id).facts().stored)
      const others = [...sessions].filter(([other]) => other !== id)
      return others.some(([, session]) => addressOf(session.facts().stored) === own)
    },
    addKept(stored, importedFrom) {
      assertOpen()
      const before = deps.settings.servers()
      try {
        save(stored, { importedFrom })
        if ((stored.headers?.names.length ?? 0) > 0) deps.record(headersEvent(stored, []))
      } catch (cause) {
        restore(before)
        if (cause instanceof ServerError) throw cause
        throw new ServerError('vault_io', 'The list could not be written.', { cause })
      }
      const session = deps.openSession(stored, true)
      sessions.set(stored.id, session)
      deps.onChanged()
      return session
    },
    save: (stored) => save(stored),
    revoke,
    async revokeAll(ids) {
      for (const id of ids) get(id)
      const all = await Promise.all([...new Set(ids)].map((id) => revoke(id)))
      return all.filter((receipt) => receipt !== null)
    },
    forgetRegistration,
    complete({ serverId, orderId, remote }) {
      const session = sessions.get(serverId)
      const state = session?.facts().state
      if (state?.kind !== 'revoked' || state.receipt.orderId !== orderId) return
      session?.setState({ kind: 'revoked', receipt: completed(state.receipt, remote) })
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
      const onDisk = deps.settings.servers()
      const all =
        suspended ??
        onDisk.map((stored) => ({ stored, kept: true, connects: stored.waits !== true }))
      suspended = null
      for (const { stored: before, kept } of all) {
        // One that was being removed when the lock came is gone by now.
        if (kept && !onDisk.some(({ id }) => id === before.id)) continue
        const stored = onDisk.find(({ id }) => id === before.id) ?? before
        // A crash between sealing the revocation and forgetting the grant ends here, on the side of revoked (D5).
        const grant =
          stored.grant !== null && revoked.has(stored.grant.vaultId) ? null : stored.grant
        sessions.set(stored.id, deps.openSession({ ...stored, grant }, kept))
      }
      deps.revocations.start()
      // No browser opens by itself: a server that needs a person waits for one.
      for (const { stored, connects } of all) {
        if (connects) void sessions.get(stored.id)?.connect({ byPerson: false })
      }
      deps.onChanged()
    },
    async suspend() {
      deps.revocations.stop()
      const kept = new Set(deps.settings.servers().map(({ id }) => id))
      const all = [...sessions.values()]
      suspended = all.map((session) => {
        const { stored, state } = session.facts()
        return { stored, kept: kept.has(stored.id), connects: !LEFT.has(state.kind) }
      })
      sessions.clear()
      deps.onChanged()
      const done = await Promise.allSettled(all.map((session) => session.suspend()))
      for (const one of done) if (one.status === 'rejected') throw one.reason
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
      for (const { stored } of suspended?.filter((one) => !kept.has(one.stored.id)) ?? []) {
        await Promise.all(vaultsOf(stored).map(deps.eraseVault))
      }
    },
  }
}

const LEFT = new Set(['disconnected', 'revoking', 'revoked'])

function vaultsOf(stored: StoredServer): string[] {
  const environment = stored.how.kind === 'local' ? stored.how.environmentVaultId : null
  const headers = stored.headers?.vaultId ?? null
  const entered = [stored.client?.vaultId ?? null, stored.clientKey?.vaultId ?? null]
  return [...entered, environment, headers].filter((id) => id !== null)
}

function addressOf({ how }: StoredServer): string {
  return how.kind === 'http' ? how.url : how.command
}

function addedEvent(stored: StoredServer): ConsentEvent {
  return {
    kind: 'server-added',
    ...aboutServer(stored),
    details: { address: addressOf(stored), how: stored.how.kind },
  }
}
