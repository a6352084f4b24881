import { beforeEach, describe, expect, it } from 'vitest'
import type { Host } from '../../../src-preload/contract/commands.ts'
import type { Result } from '../../../src-preload/contract/result.ts'
import type { Snapshot, SnapshotChange } from '../../../src-preload/contract/snapshot.ts'
import { follow, followHost, useHostStore } from '../../../src-renderer/host-store.ts'
import { emptySnapshot } from '../../support/empty-snapshot.ts'
import { serverView } from '../../support/server-view.ts'

const snapshot = emptySnapshot

type Followed = Pick<Host, 'getSnapshot' | 'onSnapshotChanged'>

function createHost(answer: () => Promise<Result<Snapshot>>) {
  const order: string[] = []
  let listener: (text: string) => void = () => {}
  const host: Followed = {
    onSnapshotChanged(added) {
      order.push('subscribed')
      listener = added
      return () => order.push('stopped')
    },
    async getSnapshot() {
      order.push('asked')
      const told = await answer()
      return told.ok ? { ok: true, value: JSON.stringify(told.value) } : told
    },
  }
  return {
    host: host as Host,
    order,
    push: (pushed: Snapshot | SnapshotChange) => listener(JSON.stringify(pushed)),
  }
}

const shown = () => useHostStore.getState().snapshot?.revision

describe('the mirror of main', () => {
  beforeEach(() => useHostStore.setState({ snapshot: null, failure: null }))

  it('subscribes before it asks, so that no change falls between', async () => {
    const { host, order } = createHost(async () => ({ ok: true, value: snapshot(1) }))
    await followHost(host)
    expect(order).toEqual(['subscribed', 'asked'])
  })

  it('keeps the higher revision when the answer comes after a newer push', async () => {
    const made = createHost(async () => {
      made.push(snapshot(9))
      return { ok: true, value: snapshot(8) }
    })
    await followHost(made.host)
    expect(shown()).toBe(9)
  })

  it('follows pushes and ignores one that is older', async () => {
    const { host, push } = createHost(async () => ({ ok: true, value: snapshot(1) }))
    await followHost(host)
    push(snapshot(3))
    push(snapshot(2))
    expect(shown()).toBe(3)
  })

  it('shows why there is nothing to show', async () => {
    const failure = { code: 'internal', whatHappened: 'A.', whatToDo: 'B.' } as const
    const { host } = createHost(async () => ({ ok: false, failure }))
    await followHost(host)
    expect(useHostStore.getState()).toEqual({ snapshot: null, failure })
  })

  it('asks again when it missed something, and once more for what it missed meanwhile', async () => {
    const made = createHost(async () => {
      // The second question is still open when more is missed.
      if (made.order.length === 3) made.push(change(9, 8))
      return { ok: true, value: snapshot(made.order.length) }
    })
    await followHost(made.host)
    expect(shown()).toBe(2)
    made.push(change(6, 5))
    await expect.poll(() => made.order).toEqual(['subscribed', 'asked', 'asked', 'asked'])
    await expect.poll(shown).toBe(4)
  })

  it('asks again after an answer that did not come', async () => {
    const made = createHost(async () => {
      if (made.order.length === 2) throw new Error('gone')
      return { ok: true, value: snapshot(5) }
    })
    await expect(followHost(made.host)).rejects.toThrow('gone')
    made.push(change(4, 3))
    await expect.poll(shown).toBe(5)
  })
})

function change(revision: number, since: number, more: Partial<SnapshotChange> = {}) {
  const { servers: _none, ...others } = snapshot(revision)
  return { ...others, since, order: [], changed: [], ...more }
}

describe('a change of a snapshot', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => serverView({ id })) as [
    ReturnType<typeof serverView>,
    ReturnType<typeof serverView>,
    ReturnType<typeof serverView>,
  ]
  const current = snapshot(5, { servers: [a, b] })

  it('is taken by whoever has seen all before it, and more', () => {
    const order = ['b', 'c']
    const changed = [structuredClone(c)]
    for (const since of [3, 5]) {
      const after = follow(current, change(6, since, { order, changed }))
      expect(after).toEqual(snapshot(6, { servers: [b, c] }))
    }
  })

  it('leaves every server but the changed one the very object it was', () => {
    const renamed = { ...structuredClone(b), name: 'Other' }
    const after = follow(current, change(6, 5, { order: ['a', 'b'], changed: [renamed] }))
    expect(after?.servers[0]).toBe(a)
    expect(after?.servers[1]).toEqual(renamed)
    expect(after?.servers[1]?.grant).toBe(b.grant)
    expect(after?.vault).toBe(current.vault)
  })

  it('knows a server again where others before it are gone', () => {
    const after = follow(current, snapshot(6, { servers: [structuredClone(b)] }))
    expect(after?.servers[0]).toBe(b)
  })

  it('leaves the list the very list it was when no server is another', () => {
    const order = ['a', 'b']
    const after = follow(current, change(6, 5, { order, changed: [structuredClone(a)] }))
    expect(after?.servers).toBe(current.servers)
  })

  it('is not taken after one that was missed, nor with a server that nobody told of', () => {
    expect(follow(current, change(8, 6, { order: ['a', 'b'] }))).toBeNull()
    expect(follow(current, change(6, 5, { order: ['a', 'unheard'] }))).toBeNull()
    expect(follow(null, change(6, 5))).toBeNull()
  })

  it('is passed over when it is old', () => {
    expect(follow(current, change(5, 4))).toBe(current)
    expect(follow(current, change(3, 1))).toBe(current)
  })

  it('takes all servers away when it is locked', () => {
    expect(follow(current, change(6, 5))?.servers).toEqual([])
  })
})
