import { join } from 'node:path'
import { Menu, Tray, nativeImage } from 'electron'
import type { App } from 'electron'
import type { Snapshot } from '../../src-preload/contract/snapshot.ts'
import type { Log } from './log.ts'
import type { Places } from './places.ts'

export interface TrayDeps {
  app: App
  resourcesFolder: string
  words: (snapshot: Snapshot) => string
  snapshot: () => Snapshot
  onSnapshot: (listener: (snapshot: Snapshot) => void) => void
  places: Places
  lock: () => void
  log: Log
}

const SIZE = 22

/** The icon beside the clock: how the servers are, and the way back to the window. */
export function openTray(deps: TrayDeps): Tray | null {
  const { app, places } = deps
  try {
    const icon = nativeImage
      .createFromPath(join(deps.resourcesFolder, 'icon.png'))
      .resize({ width: SIZE, height: SIZE })
    const tray = new Tray(icon)
    let told = ''
    const tell = (snapshot: Snapshot) => {
      const words = deps.words(snapshot)
      const { passphrase, state } = snapshot.vault
      const canLock = passphrase === 'set' && state !== 'passphrase-locked'
      if (`${words} ${canLock}` === told) return
      told = `${words} ${canLock}`
      tray.setToolTip(`Chatelaine: ${words}`)
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: words, enabled: false },
          { type: 'separator' },
          { label: 'Open Chatelaine', click: () => places.open(null) },
          ...(canLock ? [{ label: 'Lock', click: deps.lock }] : []),
          { label: 'Quit', click: () => app.quit() },
        ]),
      )
    }
    tell(deps.snapshot())
    deps.onSnapshot(tell)
    tray.on('click', () => places.open(null))
    return tray
  } catch (cause) {
    // Some desktops have no place for it; everything works without.
    deps.log.error('there is no tray', cause)
    return null
  }
}
