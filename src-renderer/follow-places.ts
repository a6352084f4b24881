import type { Host } from '../src-preload/contract/commands.ts'
import type { Snapshot } from '../src-preload/contract/snapshot.ts'
import { useHostStore } from './host-store.ts'
import { goTo, useNavigation } from './navigation.ts'
import type { Dialogs } from './shell/dialogs.ts'

/**
 * Goes where a link, a notification or the tray leads. Any web page can send a link, so that one waits for as long as a
 * dialog is open: what somebody has typed stays. What they do themselves meanwhile counts more, and the link is let go of.
 * Behind the lock main keeps it, and it is followed when that opens.
 */
export function followPlaces(host: Pick<Host, 'takePlace' | 'onPlaceAsked'>, dialogs: Dialogs) {
  let stopWaiting: (() => void) | null = null

  const take = async () => {
    const asked = await host.takePlace()
    return asked.ok ? asked.value : null
  }

  async function follow() {
    // What one looks something up in holds nothing that is missed.
    if (useNavigation.getState().laid === null && dialogs.isOneOpen()) return wait()
    const place = await take()
    if (place !== null) goTo(place)
  }

  function wait() {
    if (stopWaiting !== null) return
    const stop = () => {
      unwatch()
      unlisten()
      stopWaiting = null
    }
    const unwatch = dialogs.onceClosed(() => {
      stop()
      void follow()
    })
    const unlisten = useNavigation.subscribe((now, before) => {
      if (now.view === before.view && now.serverId === before.serverId) return
      stop()
      void take()
    })
    stopWaiting = stop
  }

  host.onPlaceAsked(() => void follow())
  useHostStore.subscribe(({ snapshot }, before) => {
    if (isLocked(before.snapshot) && !isLocked(snapshot)) void follow()
  })
  void follow()
}

function isLocked(snapshot: Snapshot | null): boolean {
  return snapshot?.vault.state === 'passphrase-locked'
}
