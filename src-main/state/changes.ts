import type { Snapshot, SnapshotChange } from '../../src-preload/contract/snapshot.ts'

/**
 * Makes of each snapshot what a window needs that was told of the one before: only the servers that are others now. The
 * first is told whole. A server is another when its view is another object, as `ServerViews` gives it.
 */
export function createChanges(): (snapshot: Snapshot) => Snapshot | SnapshotChange {
  let told: Snapshot | null = null
  return (snapshot) => {
    const before = told
    told = snapshot
    if (before === null) return snapshot
    const { servers, ...others } = snapshot
    const known = new Set(before.servers)
    return {
      ...others,
      since: before.revision,
      order: servers.map(({ id }) => id),
      changed: servers.filter((server) => !known.has(server)),
    }
  }
}
