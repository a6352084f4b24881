import { create } from 'zustand'
import type { Host } from '../src-preload/contract/commands.ts'
import type { Failure } from '../src-preload/contract/result.ts'
import type {
  ServerId,
  ServerView,
  Snapshot,
  SnapshotPush,
} from '../src-preload/contract/snapshot.ts'

export interface HostState {
  snapshot: Snapshot | null
  failure: Failure | null
}

/** What main last said. Nothing here is ever guessed ahead of main. */
export const useHostStore = create<HostState>(() => ({ snapshot: null, failure: null }))

/** Of two snapshots the higher revision, whichever order they arrived in. */
export function newer(current: Snapshot | null, arrived: Snapshot): Snapshot {
  return current !== null && current.revision >= arrived.revision ? current : arrived
}

/**
 * The picture after a push; null when the push follows one that was never here. A server that has not changed stays the
 * very same object, so that what shows it need not be drawn again.
 */
export function afterPush(current: Snapshot | null, pushed: SnapshotPush): Snapshot | null {
  if (!('basedOn' in pushed)) return newer(current, pushed)
  if (current !== null && current.revision >= pushed.revision) return current
  if (current?.revision !== pushed.basedOn) return null
  const { basedOn: _followed, serverIds, changed, ...rest } = pushed
  const servers = new Map([...current.servers, ...changed].map((server) => [server.id, server]))
  const inOrder = serverIds.map((id) => servers.get(id))
  return inOrder.every((server) => server !== undefined) ? { ...rest, servers: inOrder } : null
}

/**
 * Mirrors main. Subscribes before it asks: a change between the answer and a later subscription
 * would otherwise be lost until the next one.
 */
export async function followHost(host: Host): Promise<() => void> {
  const take = (arrived: Snapshot) =>
    useHostStore.setState((state) => ({ snapshot: newer(state.snapshot, arrived), failure: null }))
  const ask = async () => {
    const answer = await host.getSnapshot()
    if (answer.ok) take(answer.value)
    else if (useHostStore.getState().snapshot === null) {
      useHostStore.setState({ failure: answer.failure })
    }
  }
  const stop = host.onSnapshotChanged((pushed) => {
    const snapshot = afterPush(useHostStore.getState().snapshot, pushed)
    if (snapshot === null) void ask()
    else take(snapshot)
  })
  await ask()
  return stop
}

export function useSnapshot(): Snapshot {
  const snapshot = useHostStore((state) => state.snapshot)
  if (snapshot === null) throw new Error('a view was shown before the first snapshot')
  return snapshot
}

export function useServer(id: ServerId | null): ServerView | null {
  return useHostStore((s) => s.snapshot?.servers.find((server) => server.id === id) ?? null)
}
