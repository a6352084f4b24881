import type { ConsentEvent, ConsentRecord } from '../consent/consent-record.ts'
import { quirkDetails } from './quirk-notes.ts'
import type { QuirkNote } from './quirk-notes.ts'
import type { RemoteOutcome, RemoteReceipt } from './revoke-grant.ts'
import type { GrantReference, StoredRevocation, StoredServer } from './server-list.ts'
import { aboutServer } from './server.ts'
import type { RevocationReceipt } from './server.ts'

/** What one try of delivering achieved. */
export interface Delivery {
  receipt: RemoteReceipt
  quirks: QuirkNote[]
}

/** What could not be told when it is given up. */
export function givenUp({ refreshToken, accessToken, registration }: RemoteReceipt): RemoteReceipt {
  const last = (outcome: RemoteOutcome) => (outcome === 'pending' ? 'given-up' : outcome)
  return {
    refreshToken: last(refreshToken),
    accessToken: last(accessToken),
    registration: last(registration),
  }
}

/** A receipt with what came of it later; what was done before is not in the later one any more. */
export function completed(
  before: RevocationReceipt,
  later: RemoteReceipt | null,
): RevocationReceipt {
  const { remote } = before
  if (remote === null) return { ...before, remote: later }
  const last = givenUp(remote)
  const now = (part: keyof RemoteReceipt) => {
    if (remote[part] !== 'pending' || later === null) return last[part]
    // What had to wait and is in the order no more was done by a try in between.
    return later[part] === 'none' ? 'done' : later[part]
  }
  return {
    ...before,
    remote: {
      refreshToken: now('refreshToken'),
      accessToken: now('accessToken'),
      registration: now('registration'),
    },
  }
}

export function isPending(receipt: RemoteReceipt): boolean {
  return Object.values(receipt).includes('pending')
}

export interface Achieved {
  stored: StoredServer
  account: string | null
  reference: GrantReference
  delivery: Delivery | null
  vault: RevocationReceipt['vault']
  orderId: string | undefined
}

/** Writes down what was achieved at once; what has to wait is told later. */
export function receiptOf(
  record: (event: ConsentEvent) => ConsentRecord,
  achieved: Achieved,
): RevocationReceipt {
  const { stored, reference, delivery, vault, orderId } = achieved
  const remote = delivery?.receipt ?? null
  const { issuer } = reference
  const about = aboutServer(stored, { issuer, account: achieved.account })
  record({ kind: 'erased', ...about, details: { vault } })
  const entry = record({
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
    ...(orderId === undefined ? {} : { orderId }),
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

/** What is given up is erased here, and was not revoked. */
export function lateEvent(
  entry: StoredRevocation,
  how: 'later' | 'given-up',
  { remote, quirks }: { remote: RemoteReceipt | null; quirks: QuirkNote[] },
): ConsentEvent {
  return {
    kind: how === 'later' ? 'revoked' : 'erased',
    serverId: entry.serverId,
    serverName: entry.serverName,
    origin: entry.origin,
    account: entry.account ?? null,
    issuer: entry.issuer,
    details: {
      remote: remote === null ? null : { ...remote },
      vault: 'erased',
      delivered: how,
      ...quirkDetails(quirks),
    },
  }
}
