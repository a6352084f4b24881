import { create } from 'zustand'
import type { Host } from '../src-preload/contract/commands.ts'
import type { Failure } from '../src-preload/contract/result.ts'
import type {
  ServerId,
  ServerView,
  Snapshot,
  SnapshotChange,
  SnapshotText,
} from '../src-preload/contract/snapshot.ts'
import { keepSame } from './keep-same.ts'

export interface HostState {
  snapshot: Snapshot | null
  failure: Failure | null
}

/** What main last said. Nothing here is ever guessed ahead of main. */
export const useHostStore = create<HostState>(() => ({ snapshot: null, failure: null }))

/** What is known after `told`: of two the higher revision, whichever came first. Null when something between is missing. */
export function follow(current: Snapshot | null, told: Snapshot | SnapshotChange): Snapshot | null {
  if (current !== null && current.revision >= told.revision) return current
  if (!('since' in told)) return sharing(current, told)
  if (current === null || current.revision < told.since) return null
  const { since: _since, order, changed, ...others } = told
  const known = new Map([...current.servers, ...changed].map((server) => [server.id, server]))
  const servers = order.map((id) => known.get(id)).filter((server) => server !== undefined)
  return servers.length === order.length ? sharing(current, { ...others, servers }) : null
}

/** Whatever is as it was stays the very same object. A server is compared with itself, wherever it stood. */
function sharing(current: Snapshot | null, { servers, ...others }: Snapshot): Snapshot {
  if (current === null) return { ...others, servers }
  const { servers: before, ...otherBefore } = current
  const known = new Map(before.map((server) => [server.id, server]))
  const kept = servers.map((server) => keepSame(known.get(server.id), server))
  const same = before.length === kept.length && kept.every((one, at) => one === before[at])
  return { ...keepSame(otherBefore, others), servers: same ? before : kept }
}

/**
 * Mirrors main. Subscribes before it asks: a change between the answer and a later subscription
 * would otherwise be lost until the next one.
 */
export async function followHost(host: Host): Promise<() => void> {
  const take = (text: SnapshotText): boolean => {
    const told = JSON.parse(text) as Snapshot | SnapshotChange
    const snapshot = follow(useHostStore.getState().snapshot, told)
    if (snapshot === null) return false
    useHostStore.setState({ snapshot, failure: null })
    return true
  }
  let asking = false
  /** Something came meanwhile that the answer may not have in it. */
  let again = false
  const ask = async () => {
    if (asking) {
      again = true
      return
    }
    asking = true
    try {
      do {
        again = false
        const answer = await host.getSnapshot()
        if (answer.ok) take(answer.value)
        else if (useHostStore.getState().snapshot === null) {
          useHostStore.setState({ failure: answer.failure })
        }
      } while (again)
    } finally {
      asking = false
    }
  }
  const stop = host.onSnapshotChanged((text) => {
    if (!take(text)) void ask()
  })
  await ask()
  return stop
}

/** A part of what main said. What is as it was is the very same object, and nothing is drawn again for it. */
export function useSnapshot<T>(part: (snapshot: Snapshot) => T): T {
  return useHostStore(({ snapshot }) => {
    if (snapshot === null) throw new Error('a view was shown before the first snapshot')
    return part(snapshot)
  })
}

export function useServer(id: ServerId | null): ServerView | null {
  return useHostStore((s) => s.snapshot?.servers.find((server) => server.id === id) ?? null)
}
