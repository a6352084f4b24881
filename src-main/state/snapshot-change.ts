import type { ServerView, Snapshot, SnapshotPush } from '../../src-preload/contract/snapshot.ts'

/**
 * Makes of each picture what is pushed to the window: after the first one only the servers that are not as they were
 * pushed last. Two hundred servers with a hundred tools each are megabytes, and mostly one of them changes.
 */
export function createPushes(): (now: Snapshot) => SnapshotPush {
  let last: Snapshot | null = null
  return (now) => {
    const before = last
    last = now
    if (before === null) return now
    const { servers, ...rest } = now
    const known = new Map(before.servers.map((server) => [server.id, server]))
    return {
      ...rest,
      basedOn: before.revision,
      serverIds: servers.map(({ id }) => id),
      changed: servers.filter((server) => !isSame(server, known.get(server.id))),
    }
  }
}

/** What is the same object needs no look inside; a tool that has not changed is one. */
function isSame(server: ServerView, before: ServerView | undefined): boolean {
  return before !== undefined && sameValue(server, before)
}

/** For what crosses to the window: JSON, in which a missing member and an undefined one are alike. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return keys.every((key) => Object.hasOwn(other, key) && sameValue(one[key], other[key]))
}
