import { join } from 'node:path'
import { app, dialog, ipcMain, Menu, protocol, session } from 'electron'
import { systemClock } from './clock.ts'
import { openDatabase } from './consent/sqlite.ts'
import type { Host } from './host.ts'
import { registerCommands } from './ipc/register-commands.ts'
import { appSchemePrivileges, serveApp } from './platform/app-protocol.ts'
import { stopBeforeQuit } from './platform/life-cycle.ts'
import { lockDownContents, lockDownNetwork, lockDownSession } from './platform/lockdown.ts'
import { routeWarnings, stderrLog } from './platform/log.ts'
import { holdDataFolder } from './platform/data-lock.ts'
import { createMainWindow } from './platform/main-window.ts'
import { openSettingsStore } from './platform/settings-store.ts'
import type { SettingsStore } from './platform/settings-store.ts'

// The keyring's entry and the data folder follow the name, so it is a constant and comes first.
app.setName('Chatelaine')
const { CHATELAINE_USER_DATA: userData, CHATELAINE_DEMO: demo } = process.env
app.setPath('userData', userData ?? join(app.getPath('appData'), 'Chatelaine'))

routeWarnings(console, stderrLog)

// A second process would write the same vaults: it ends before it opens anything.
try {
  const alone = app.requestSingleInstanceLock()
  if (alone && holdDataFolder(app.getPath('userData'), openDatabase)) begin()
  else app.exit(0)
} catch (cause) {
  giveUp(cause)
}

function begin(): void {
  protocol.registerSchemesAsPrivileged([appSchemePrivileges])
  lockDownNetwork(app)
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents))
  // Read while Chromium starts its own processes.
  const settings = openSettingsStore(app.getPath('userData'), systemClock.nowMs)
  app
    .whenReady()
    .then(() => run(settings))
    .catch(giveUp)
}

async function run(settings: SettingsStore): Promise<void> {
  const appFolder = app.getAppPath()
  const resourcesFolder = join(appFolder, 'resources')
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
  lockDownSession(session.defaultSession)
  const pageServed = serveApp(protocol, join(appFolder, 'out', 'renderer'))
  const window = createMainWindow({
    preload: join(appFolder, 'out', 'preload', 'index.cjs'),
    icon: join(resourcesFolder, 'icon.png'),
    devTools: !app.isPackaged,
    settings,
    log: stderrLog,
  })
  app.on('second-instance', () => window.show())
  app.on('activate', () => window.show())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  // The page runs in a process of its own: everything that needs no window loads meanwhile, as soon as the page has
  // what it needs from this one.
  window.show()
  const starting = pageServed.then(() => openHost(settings, resourcesFolder))
  registerCommands(ipcMain, {
    commands: starting.then((host) => host.commands),
    trustedPage: () => window.page(),
    logError: (what, cause) => stderrLog.error(what, cause),
  })
  stopBeforeQuit(app, async () => (await starting).stop())
  const host = await starting
  host.onSnapshot((snapshot) => window.send('snapshotChanged', snapshot))
  // After the turn in which the page's first questions are answered: they need not wait for fifty connections.
  setImmediate(() => host.start())
  if (settings.setAside !== null) tellSetAside(settings.setAside)
}

async function openHost(settings: SettingsStore, resourcesFolder: string): Promise<Host> {
  const [{ createHost }, { createElectronPorts }] = await Promise.all([
    import('./host.ts'),
    import('./platform/electron-ports.ts'),
  ])
  return createHost(
    createElectronPorts({ clock: systemClock, settings, resourcesFolder, demo, log: stderrLog }),
  )
}

function tellSetAside(path: string): void {
  const message = 'The settings file was damaged and has been put aside.'
  const detail = `Chatelaine starts with an empty list of servers. The damaged file is kept as ${path}.`
  void dialog.showMessageBox({ type: 'warning', message, detail })
}

function giveUp(cause: unknown): void {
  stderrLog.error('the start failed', cause)
  dialog.showErrorBox(
    'Chatelaine could not start',
    'Its data could not be opened. Check that the disk is not full.',
  )
  app.exit(1)
}
