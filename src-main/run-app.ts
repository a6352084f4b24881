import { join } from 'node:path'
import { app, dialog, ipcMain, Menu, protocol, session } from 'electron'
import { languageOf } from '../src-languages/language.ts'
import { language, say } from '../src-languages/main.ts'
import { systemClock } from './clock.ts'
import type { Host } from './host.ts'
import { registerCommands } from './ipc/register-commands.ts'
import { serveApp } from './platform/app-protocol.ts'
import { endsWithWindow, stopBeforeQuit } from './platform/life-cycle.ts'
import { lockDownSession } from './platform/lockdown.ts'
import { stderrLog } from './platform/log.ts'
import { macMenu } from './platform/mac-menu.ts'
import { createMainWindow } from './platform/main-window.ts'
import { tellInTime } from './platform/notifications.ts'
import type { PlacesBeforeWindow } from './platform/places.ts'
import type { SettingsStore } from './platform/settings-store.ts'
import { openTray } from './platform/tray.ts'
import { createChanges } from './state/changes.ts'
import { createNewsWatch } from './state/news.ts'
import type { ToldBefore } from './state/news.ts'
import { trayState, trayWords } from './state/tray-words.ts'

export interface AppOptions {
  settings: SettingsStore
  /** The text of `CHATELAINE_DEMO` as it was when the process started. */
  demo: string | undefined
  /** Made before Electron was ready, so that no link is lost. */
  places: PlacesBeforeWindow
}

/** Everything from the moment Electron is ready: the window, the host behind it, and what tells of it elsewhere. */
export async function runApp({ settings, demo, places }: AppOptions): Promise<void> {
  const appFolder = app.getAppPath()
  const resourcesFolder = join(appFolder, 'resources')
  showMenu()
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
  places.leadTo(window)
  let hasTray = false
  app.on('window-all-closed', () => {
    const { platform } = process
    if (endsWithWindow({ platform, staysInTray: settings.staysInTray(), hasTray })) app.quit()
  })
  // The page runs in a process of its own: everything that needs no window loads meanwhile, as soon as the page has
  // what it needs from this one.
  window.show()
  const starting = pageServed.then(() => openHost({ settings, demo, places }, resourcesFolder))
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
  followLanguage(host)
  // After the turn in which the page's first questions are answered: they need wait for no tray and for no fifty connections.
  setImmediate(() => {
    tellInTime({ ...host, watch: createNewsWatch(toldBefore(settings)), settings, places })
    const tray = openTray({
      ...host,
      app,
      lock: () => void host.commands.lock(),
      words: trayWords,
      state: trayState,
      resourcesFolder,
      places,
      log: stderrLog,
    })
    hasTray = tray !== null
    host.start()
  })
  if (settings.setAside !== null) tellSetAside(settings.setAside)
}

function showMenu(): void {
  // Elsewhere a menu bar would only take room from the window.
  const isMac = process.platform === 'darwin'
  Menu.setApplicationMenu(isMac ? Menu.buildFromTemplate(macMenu()) : null)
}

function followLanguage(host: Host): void {
  showMenu()
  let shownIn = language()
  host.onSnapshot(() => {
    if (language() === shownIn) return
    shownIn = language()
    showMenu()
  })
}

function toldBefore(settings: SettingsStore): ToldBefore {
  return {
    read: settings.toldNews,
    write(keys) {
      try {
        settings.setToldNews(keys)
      } catch (cause) {
        stderrLog.error('what was told could not be written', cause)
      }
    },
  }
}

async function openHost(
  { settings, demo, places }: AppOptions,
  resourcesFolder: string,
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
