import { join } from 'node:path'
import { Menu, Tray, nativeImage } from 'electron'
import type { App } from 'electron'
import { language, say } from '../../src-languages/main.ts'
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
      const now = `${language()} ${words} ${canLock}`
      if (now === told) return
      told = now
      tray.setToolTip(say('tray.title', { words }))
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: words, enabled: false },
          { type: 'separator' },
          { label: say('tray.open'), click: () => places.open(null) },
          ...(canLock ? [{ label: say('tray.lock'), click: deps.lock }] : []),
          { label: say('tray.quit'), click: () => app.quit() },
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
