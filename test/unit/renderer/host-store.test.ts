import { beforeEach, describe, expect, it } from 'vitest'
import type { Host } from '../../../src-preload/contract/commands.ts'
import type { Snapshot } from '../../../src-preload/contract/snapshot.ts'
import { followHost, useHostStore } from '../../../src-renderer/host-store.ts'

function snapshot(revision: number): Snapshot {
  return {
    revision,
    vault: {
      state: 'ready',
      backend: 'test',
      sealedBy: null,
      passphrase: 'none',
      nextTryAtMs: null,
      idleLockMinutes: 15,
    },
    ledger: { state: 'verified', records: 0, brokenAtNumber: null, setAside: null },
    settings: {
      language: 'system',
      spokenLanguage: 'en',
      theme: 'system',
      notifications: 'quiet',
      staysInTray: false,
      startFinished: true,
      clientMetadataUrl: null,
      dataFolder: '/data',
      appVersion: '1',
    },
    identityProviders: [],
    servers: [],
    callLog: { keepArguments: false, keepDays: null, revision: 0 },
    demo: [],
    pendingRevocations: [],
  }
}

type Followed = Pick<Host, 'getSnapshot' | 'onSnapshotChanged'>

function createHost(answer: () => ReturnType<Host['getSnapshot']>) {
  const order: string[] = []
  let listener: (snapshot: Snapshot) => void = () => {}
  const host: Followed = {
    onSnapshotChanged(added) {
      order.push('subscribed')
      listener = added
      return () => order.push('stopped')
    },
    getSnapshot() {
      order.push('asked')
      return answer()
    },
  }
  return { host: host as Host, order, push: (pushed: Snapshot) => listener(pushed) }
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
})
