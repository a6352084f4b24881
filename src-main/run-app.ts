import { join } from 'node:path'
import { app, dialog, ipcMain, Menu, protocol, session } from 'electron'
import { languageOf } from '../src-languages/language.ts'
import { say } from '../src-languages/main.ts'
import { systemClock } from './clock.ts'
import type { Host } from './host.ts'
import { registerCommands } from './ipc/register-commands.ts'
import { serveApp } from './platform/app-protocol.ts'
import { stopBeforeQuit } from './platform/life-cycle.ts'
import { lockDownSession } from './platform/lockdown.ts'
import { stderrLog } from './platform/log.ts'
import { createMainWindow } from './platform/main-window.ts'
import { tellInTime } from './platform/notifications.ts'
import { createPlaces } from './platform/places.ts'
import type { Places } from './platform/places.ts'
import type { SettingsStore } from './platform/settings-store.ts'
import { openTray } from './platform/tray.ts'
import { createChanges } from './state/changes.ts'
import { createNewsWatch } from './state/news.ts'
import { trayWords } from './state/tray-words.ts'

export interface AppOptions {
  settings: SettingsStore
  /** The text of `CHATELAINE_DEMO` as it was when the process started. */
  demo: string | undefined
}

/** Everything from the moment Electron is ready: the window, the host behind it, and what tells of it elsewhere. */
export async function runApp({ settings, demo }: AppOptions): Promise<void> {
  const appFolder = app.getAppPath()
  const resourcesFolder = join(appFolder, 'resources')
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
  lockDownSession(session.defaultSession)
  const pageServed = serveApp(protocol, join(appFolder, 'out', 'renderer'))
  let used = () => {}
  const window = createMainWindow({
    preload: join(appFolder, 'out', 'preload', 'index.cjs'),
    icon: join(resourcesFolder, 'icon.png'),
    devTools: !app.isPackaged,
    settings,
    onUsed: () => used(),
    log: stderrLog,
  })
  const places = createPlaces(app, window, process.argv)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && !settings.staysInTray()) app.quit()
  })
  // The page runs in a process of its own: everything that needs no window loads meanwhile, as soon as the page has
  // what it needs from this one.
  window.show()
  const starting = pageServed.then(() => openHost({ settings, demo }, resourcesFolder, places))
  registerCommands(ipcMain, {
    commands: starting.then((host) => host.commands),
    trustedPage: () => window.page(),
    logError: (what, cause) => stderrLog.error(what, cause),
  })
  stopBeforeQuit(app, async () => (await starting).stop())
  const host = await starting
  used = host.used
  const changes = createChanges()
  host.onSnapshot((snapshot) => {
    window.send('snapshotChanged', JSON.stringify(changes(snapshot)))
  })
  // After the turn in which the page's first questions are answered: they need not wait for fifty connections.
  setImmediate(() => host.start())
  tellInTime({ ...host, watch: createNewsWatch(), settings, places })
  openTray({
    ...host,
    app,
    lock: () => void host.commands.lock(),
    words: trayWords,
    resourcesFolder,
    places,
    log: stderrLog,
  })
  if (settings.setAside !== null) tellSetAside(settings.setAside)
}

async function openHost(
  { settings, demo }: AppOptions,
  resourcesFolder: string,
  places: Places,
): Promise<Host> {
  const [{ createHost }, { createElectronPorts }, { speak }] = await Promise.all([
    import('./host.ts'),
    import('./platform/electron-ports.ts'),
    import('./speak.ts'),
  ])
  const takePlace = places.take
  await speak(languageOf(settings.language(), app.getPreferredSystemLanguages()))
  const world = { clock: systemClock, settings, resourcesFolder, demo, takePlace, log: stderrLog }
  return createHost(createElectronPorts(world))
}

function tellSetAside(path: string): void {
  const message = say('pages.settings-set-aside.what')
  const detail = say('pages.settings-set-aside.detail', { path })
  void dialog.showMessageBox({ type: 'warning', message, detail })
}
