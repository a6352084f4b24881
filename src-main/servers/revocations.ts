import type { Clock } from '../clock.ts'
import type { ConsentEvent, ConsentRecord } from '../consent/consent-record.ts'
import type { OAuthPorts } from '../oauth/oauth-ports.ts'
import type { Vaults } from '../vault/vault.ts'
import { backoffMs } from './backoff.ts'
import { sealedRecord } from './grant.ts'
import type { GrantRecord } from './grant.ts'
import { createQuirkNotes, quirkDetails } from './quirk-notes.ts'
import type { QuirkNote } from './quirk-notes.ts'
import { deliverRevocation, revocationOrder } from './revoke-grant.ts'
import type { RemoteReceipt, RevocationOrder } from './revoke-grant.ts'
import type { GrantReference, SettingsPort, StoredRevocation, StoredServer } from './server-list.ts'
import { aboutServer, originOf } from './server.ts'
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
  onChanged: () => void
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

/** What one try of delivering achieved. */
interface Delivery {
  receipt: RemoteReceipt
  quirks: QuirkNote[]
}

const RETRY_LIMITS = { firstMs: 5_000, mostMs: 3_600_000 }

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

  /** One delivery. What could not be delivered is sealed again, smaller by what could. */
  async function deliver(entry: StoredRevocation): Promise<Delivery | null> {
    const sealed = sealedOrder(entry)
    const order = await sealed.read()
    if (order === null) {
      change((list) => list.filter((one) => one.vaultId !== entry.vaultId))
      return null
    }
    const { serverId, origin } = entry
    const notes = createQuirkNotes()
    const ports = notes.overhear(deps.portsFor(origin))
    const trace = deps.traces.of(serverId, origin).begin('revocation', ports)
    const { receipt, left } = await deliverRevocation(trace, order)
    trace.end(left === null ? 'succeeded' : 'failed')
    if (left === null) {
      // Erased first: "done" is only said when nothing is left. A crash between finds no order, and forgets the name.
      await sealed.erase()
      change((list) => list.filter((one) => one.vaultId !== entry.vaultId))
    } else {
      await sealed.write(left)
      change((list) =>
        list.map((one) => (one.vaultId === entry.vaultId ? { ...one, tries: one.tries + 1 } : one)),
      )
    }
    return { receipt, quirks: notes.all() }
  }

  async function keepTrying(entry: StoredRevocation, firstTry: number): Promise<void> {
    const { signal } = ended
    for (let tries = firstTry; !signal.aborted; tries++) {
      await deps.clock.sleep(backoffMs(deps.clock, tries, RETRY_LIMITS), signal)
      // A locked keyring is one more reason to come back later; nothing is lost by waiting.
      const delivery = await deliver(entry).catch(() => undefined)
      if (delivery === undefined || (delivery !== null && isPending(delivery.receipt))) continue
      if (delivery !== null) deps.record(lateEvent(entry, delivery))
      deps.onChanged()
      return
    }
  }

  const tryLater = (entry: StoredRevocation, tries: number) =>
    void keepTrying(entry, tries).catch(() => undefined)

  return {
    async revoke(stored, { reference, record }, forget) {
      // Durable before anything else: from here on a crash can only finish the revocation, not undo it.
      const entry = record === null ? null : await queue(stored, reference, record)
      forget()
      const vault = await eraseVault(deps, reference.vaultId)
      const delivery = entry === null ? null : await deliver(entry).catch(() => null)
      const pending = delivery === null || isPending(delivery.receipt)
      if (entry !== null && pending) tryLater(entry, 1)
      const account = record?.account ?? null
      return receiptOf(deps, { stored, account, reference, delivery, vault })
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

export function isPending(receipt: RemoteReceipt): boolean {
  return Object.values(receipt).includes('pending')
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

interface Achieved {
  stored: StoredServer
  account: string | null
  reference: GrantReference
  delivery: Delivery | null
  vault: RevocationReceipt['vault']
}

function receiptOf(deps: RevocationsDeps, achieved: Achieved): RevocationReceipt {
  const { stored, reference, delivery, vault } = achieved
  const remote = delivery?.receipt ?? null
  const { issuer } = reference
  const about = aboutServer(stored, { issuer, account: achieved.account })
  deps.record({ kind: 'erased', ...about, details: { vault } })
  const entry = deps.record({
    kind: 'revoked',
    ...about,
    details: {
      remote: remote === null ? null : { ...remote },
      vault,
      ...quirkDetails(delivery?.quirks),
    },
  })
  return {
    number: entry.number,
    serverId: stored.id,
    serverName: stored.name,
    origin: about.origin,
    issuer,
    atMs: entry.atMs,
    remote,
    vault,
    issuerOrigin: URL.canParse(reference.issuer) ? new URL(reference.issuer).origin : null,
  }
}

function lateEvent(entry: StoredRevocation, { receipt, quirks }: Delivery): ConsentEvent {
  return {
    kind: 'revoked',
    serverId: entry.serverId,
    serverName: entry.serverName,
    origin: entry.origin,
    account: entry.account ?? null,
    issuer: entry.issuer,
    details: {
      remote: { ...receipt },
      vault: 'erased',
      delivered: 'later',
      ...quirkDetails(quirks),
    },
  }
}
