import { join } from 'node:path'
import { Menu, Tray, nativeImage } from 'electron'
import type { App, NativeImage } from 'electron'
import { language, say } from '../../src-languages/main.ts'
import type { Snapshot } from '../../src-preload/contract/snapshot.ts'
import type { TrayState } from '../state/tray-words.ts'
import type { Log } from './log.ts'
import type { Places } from './places.ts'

export interface TrayDeps {
  app: App
  resourcesFolder: string
  words: (snapshot: Snapshot) => string
  state: (snapshot: Snapshot) => TrayState
  snapshot: () => Snapshot
  onSnapshot: (listener: (snapshot: Snapshot) => void) => void
  places: Places
  lock: () => void
  log: Log
}

const SIZE = process.platform === 'win32' ? 16 : 22

const ICONS: Record<TrayState, string> = {
  calm: 'icon.png',
  'needs-you': join('tray', 'needs-you.png'),
  locked: join('tray', 'locked.png'),
}

/** The icon beside the clock: how the servers are, and the way back to the window. Null when there is no place for it. */
export function openTray(deps: TrayDeps): Tray | null {
  const { app, places } = deps
  try {
    const icon = (state: TrayState) => iconOf(join(deps.resourcesFolder, ICONS[state]))
    let shown = deps.state(deps.snapshot())
    const tray = new Tray(icon(shown))
    let told = ''
    const tell = (snapshot: Snapshot) => {
      const next = deps.state(snapshot)
      if (next !== shown) tray.setImage(icon(next))
      shown = next
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

/** Sharp on a screen with twice the points, too. */
function iconOf(path: string): NativeImage {
  const whole = nativeImage.createFromPath(path)
  const icon = nativeImage.createEmpty()
  for (const scaleFactor of [1, 2]) {
    const size = { width: SIZE * scaleFactor, height: SIZE * scaleFactor }
    const buffer = whole.resize({ ...size, quality: 'best' }).toPNG()
    icon.addRepresentation({ scaleFactor, ...size, buffer })
  }
  return icon
}
