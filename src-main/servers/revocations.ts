import type { Clock } from '../clock.ts'
import type { ConsentEvent, ConsentRecord } from '../consent/consent-record.ts'
import type { OAuthPorts } from '../oauth/oauth-ports.ts'
import type { Vaults } from '../vault/vault.ts'
import { VaultError } from '../vault/vault-error.ts'
import { backoffMs } from './backoff.ts'
import { sealedRecord } from './grant.ts'
import type { GrantRecord } from './grant.ts'
import { createQuirkNotes } from './quirk-notes.ts'
import { givenUp, isPending, lateEvent, receiptOf } from './revocation-receipt.ts'
import type { Delivery } from './revocation-receipt.ts'
import { deliverRevocation, revocationOrder } from './revoke-grant.ts'
import type { RemoteReceipt, RevocationOrder } from './revoke-grant.ts'
import type { GrantReference, SettingsPort, StoredRevocation, StoredServer } from './server-list.ts'
import { originOf } from './server.ts'
import type { RevocationReceipt } from './server.ts'
import type { Traces } from './trace/traces.ts'

export interface RevocationsDeps {
  clock: Clock
  vaults: Vaults
  portsFor: (origin: string) => OAuthPorts
  traces: Traces
  settings: SettingsPort
  newId: () => string
  record: (event: ConsentEvent) => ConsentRecord
  /** What became of a revocation after its receipt was given. */
  onEnded: (end: RevocationEnd) => void
  onChanged: () => void
}

export interface RevocationEnd {
  serverId: string
  orderId: string
  /** Null when nobody knows: the order is gone. */
  remote: RemoteReceipt | null
}

/** Takes grants back: here at once, at the authorization server now or as soon as it can be reached (R41, R42). */
export interface Revocations {
  /** `forget` takes the grant out of the list, durably; it is called as soon as the order is sealed. */
  revoke(
    stored: StoredServer,
    held: { reference: GrantReference; record: GrantRecord | null },
    forget: () => void,
  ): Promise<RevocationReceipt>
  pending(): StoredRevocation[]
  /** Completes what a crash, a missing network or a lock left over. */
  start(): void
  stop(): void
}

const RETRY_LIMITS = { firstMs: 5_000, mostMs: 3_600_000 }

/**
 * A provider that has not answered for a month will not, and a token that is kept to be revoked can still be stolen: then it
 * is better erased, and the person told.
 */
const GIVE_UP_MS = 30 * 86_400_000
/** So often in one run, too: who was away for the month may have no network yet in the first minute. */
const GIVE_UP_TRIES = 6

export function createRevocations(deps: RevocationsDeps): Revocations {
  let ended = new AbortController()

  const sealedOrder = (stored: StoredRevocation) =>
    sealedRecord<RevocationOrder>(deps.vaults, stored.serverId, stored, 'revocation')

  function change(edit: (list: StoredRevocation[]) => StoredRevocation[]) {
    deps.settings.setRevocations(edit(deps.settings.revocations()))
    deps.onChanged()
  }

  async function queue(
    stored: StoredServer,
    reference: GrantReference,
    record: GrantRecord,
  ): Promise<StoredRevocation> {
    const entry: StoredRevocation = {
      ...reference,
      vaultId: deps.newId(),
      revokedVaultId: reference.vaultId,
      serverId: stored.id,
      serverName: stored.name,
      account: stored.accountName ?? record.account,
      origin: originOf(stored),
      sinceMs: deps.clock.nowMs(),
      tries: 0,
    }
    await sealedOrder(entry).write(revocationOrder(record))
    change((list) => [...list, entry])
    return entry
  }

  const forgetOrder = ({ vaultId }: StoredRevocation) =>
    change((list) => list.filter((one) => one.vaultId !== vaultId))

  /** What a full disk keeps in the list is taken out at a later try. */
  function isForgotten(entry: StoredRevocation): boolean {
    try {
      forgetOrder(entry)
      return true
    } catch {
      return false
    }
  }

  const edit = ({ vaultId }: StoredRevocation, more: Partial<StoredRevocation>) =>
    change((list) => list.map((one) => (one.vaultId === vaultId ? { ...one, ...more } : one)))

  /**
   * One delivery. What could not be delivered is sealed again, smaller by what could.
   * @returns null when there is no order any more
   */
  async function deliver(entry: StoredRevocation): Promise<Delivery | null> {
    const sealed = sealedOrder(entry)
    const order = await sealed.read()
    if (order === null) {
      // Without a usable keyring nothing on the disk is read, which does not mean that it has gone.
      const files = await deps.vaults.listAll()
      if (files.includes(entry.vaultId)) throw new VaultError('locked', 'It cannot be opened now.')
      return null
    }
    const { serverId, origin } = entry
    const notes = createQuirkNotes()
    const ports = notes.overhear(deps.portsFor(origin))
    const trace = deps.traces.of(serverId, origin).begin('revocation', ports)
    const { receipt, left } = await deliverRevocation(trace, order)
    trace.end(left === null ? 'succeeded' : 'failed')
    if (left === null) {
      // Noted before the order goes: one that is gone without this note was never delivered.
      edit(entry, { delivered: true })
      await sealed.erase()
    } else {
      await sealed.write(left)
      edit(entry, { tries: entry.tries + 1 })
    }
    return { receipt, quirks: notes.all() }
  }

  function end(entry: StoredRevocation, how: 'later' | 'given-up', delivery: Delivery | null) {
    const receipt = delivery?.receipt ?? null
    const remote = receipt === null || how === 'later' ? receipt : givenUp(receipt)
    deps.record(lateEvent(entry, how, { remote, quirks: delivery?.quirks ?? [] }))
    forgetOrder(entry)
    deps.onEnded({ serverId: entry.serverId, orderId: entry.vaultId, remote })
  }

  /** @returns whether it is over */
  async function tryAgain(orderId: string, tries: number): Promise<boolean> {
    const entry = deps.settings.revocations().find(({ vaultId }) => vaultId === orderId)
    // The person has started over, and has a receipt that says so.
    if (entry === undefined) return true
    // A locked keyring is one more reason to come back later; nothing is lost by waiting.
    const delivery = await deliver(entry).catch(() => undefined)
    if (delivery === null) {
      end(entry, entry.delivered === true ? 'later' : 'given-up', null)
      return true
    }
    if (delivery !== undefined && !isPending(delivery.receipt)) {
      end(entry, 'later', delivery)
      return true
    }
    const old = deps.clock.nowMs() - entry.sinceMs >= GIVE_UP_MS
    if (!old || tries < GIVE_UP_TRIES) return false
    await sealedOrder(entry).erase()
    end(entry, 'given-up', delivery ?? null)
    return true
  }

  async function keepTrying(orderId: string, firstTry: number): Promise<void> {
    const { signal } = ended
    for (let tries = firstTry; !signal.aborted; tries++) {
      await deps.clock.sleep(backoffMs(deps.clock, tries, RETRY_LIMITS), signal)
      // What the disk does not take now is done once more.
      if (await tryAgain(orderId, tries + 1).catch(() => false)) return
    }
  }

  const tryLater = (entry: StoredRevocation, tries: number) =>
    void keepTrying(entry.vaultId, tries).catch(() => undefined)

  return {
    async revoke(stored, { reference, record }, forget) {
      // Durable before anything else: from here on a crash can only finish the revocation, not undo it.
      const entry = record === null ? null : await queue(stored, reference, record)
      forget()
      const vault = await eraseVault(deps, reference.vaultId)
      const delivery = entry === null ? null : await deliver(entry).catch(() => null)
      const done = delivery !== null && !isPending(delivery.receipt)
      if (entry !== null && !(done && isForgotten(entry))) tryLater(entry, 1)
      const account = record?.account ?? null
      const orderId = entry?.vaultId
      return receiptOf(deps.record, { stored, account, reference, delivery, vault, orderId })
    },
    pending: () => deps.settings.revocations(),
    start() {
      ended.abort(new Error('begun anew'))
      ended = new AbortController()
      for (const entry of deps.settings.revocations()) {
        void deps.vaults.erase(entry.revokedVaultId).catch(() => undefined)
        tryLater(entry, 0)
      }
    },
    stop: () => ended.abort(new Error('stopped')),
  }
}

async function eraseVault(
  deps: RevocationsDeps,
  vaultId: string,
): Promise<RevocationReceipt['vault']> {
  const inMemory = deps.vaults.state().kind === 'memory-only'
  try {
    await deps.vaults.erase(vaultId)
    return inMemory ? 'memory-cleared' : 'erased'
  } catch {
    return 'failed'
  }
}
