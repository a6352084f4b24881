import { beforeEach, expect, it } from 'vitest'
import type { Host } from '../../../src-preload/contract/commands.ts'
import type { Place, Snapshot } from '../../../src-preload/contract/snapshot.ts'
import { followPlaces } from '../../../src-renderer/follow-places.ts'
import { useHostStore } from '../../../src-renderer/host-store.ts'
import { lay, show, useNavigation } from '../../../src-renderer/navigation.ts'
import { emptySnapshot } from '../../support/empty-snapshot.ts'

const HISTORY: Place = { view: 'history', serverId: null }

/** A window that follows places, over a main that keeps the last one, as ours does. */
function createWindow() {
  let kept: Place | null = null
  let locked = false
  let asked: () => void = () => undefined
  let open = false
  const closed = new Set<() => void>()
  const takePlace = async () => {
    if (locked) return { ok: false, failure: {} }
    const value = kept
    kept = null
    return { ok: true, value }
  }
  const host = { takePlace, onPlaceAsked: (listener: () => void) => (asked = listener) }
  followPlaces(host as unknown as Host, {
    isOneOpen: () => open,
    onceClosed(listener) {
      closed.add(listener)
      return () => closed.delete(listener)
    },
  })
  const setLocked = (next: boolean) => {
    locked = next
    const { vault, ...others } = emptySnapshot(1)
    const state = next ? 'passphrase-locked' : 'ready'
    useHostStore.setState({ snapshot: { ...others, vault: { ...vault, state } } as Snapshot })
  }
  return {
    follow(place: Place) {
      kept = place
      asked()
    },
    kept: () => kept,
    openDialog: () => (open = true),
    closeDialog() {
      open = false
      for (const listener of closed) listener()
    },
    setLocked,
  }
}

/** Everything that was asked of main is answered. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

const view = () => useNavigation.getState().view

beforeEach(() => {
  show('overview')
  lay(null)
  useHostStore.setState({ snapshot: null })
})

it('goes where a link leads', async () => {
  const window = createWindow()
  window.follow(HISTORY)
  await settled()
  expect(view()).toBe('history')
})

it('lets a link wait while a dialog is open, and follows it then', async () => {
  const window = createWindow()
  window.openDialog()
  window.follow(HISTORY)
  window.follow(HISTORY)
  await settled()
  expect(view()).toBe('overview')
  window.closeDialog()
  await settled()
  expect(view()).toBe('history')
})

it('lets go of a link when the person goes elsewhere out of the dialog', async () => {
  const window = createWindow()
  window.openDialog()
  window.follow(HISTORY)
  show('servers')
  window.closeDialog()
  await settled()
  expect([view(), window.kept()]).toEqual(['servers', null])
  window.follow(HISTORY)
  await settled()
  expect(view()).toBe('history')
})

it('follows over what one looks something up in', async () => {
  const window = createWindow()
  window.openDialog()
  lay('palette')
  window.follow(HISTORY)
  await settled()
  expect([view(), useNavigation.getState().laid]).toEqual(['history', null])
})

it('follows what was asked behind the lock as soon as that opens, and once', async () => {
  const window = createWindow()
  window.setLocked(true)
  window.follow(HISTORY)
  await settled()
  expect(view()).toBe('overview')
  window.setLocked(false)
  await settled()
  expect([view(), window.kept()]).toEqual(['history', null])
})
