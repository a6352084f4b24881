import { join } from 'node:path'
import { app, dialog, ipcMain, Menu, protocol, session } from 'electron'
import { systemClock } from './clock.ts'
import { createHost } from './host.ts'
import { registerCommands } from './ipc/register-commands.ts'
import { appSchemePrivileges, serveApp } from './platform/app-protocol.ts'
import { createElectronPorts } from './platform/electron-ports.ts'
import { stopBeforeQuit } from './platform/life-cycle.ts'
import { lockDownContents, lockDownNetwork, lockDownSession } from './platform/lockdown.ts'
import { routeWarnings, stderrLog } from './platform/log.ts'
import { createMainWindow } from './platform/main-window.ts'
import { openSettingsStore } from './platform/settings-store.ts'

// The keyring's entry and the data folder follow the name, so it is a constant and comes first.
app.setName('Chatelaine')
const { CHATELAINE_USER_DATA: userData, CHATELAINE_DEMO: demo } = process.env
app.setPath('userData', userData ?? join(app.getPath('appData'), 'Chatelaine'))

routeWarnings(console, stderrLog)

// A second process would write the same vaults: it ends before it opens anything.
if (app.requestSingleInstanceLock()) begin()
else app.exit(0)

function begin(): void {
  protocol.registerSchemesAsPrivileged([appSchemePrivileges])
  lockDownNetwork(app)
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents))
  app.whenReady().then(run).catch(giveUp)
}

async function run(): Promise<void> {
  const appFolder = app.getAppPath()
  const resourcesFolder = join(appFolder, 'resources')
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
  lockDownSession(session.defaultSession)
  serveApp(protocol, join(appFolder, 'out', 'renderer'))

  const settings = openSettingsStore(app.getPath('userData'), systemClock.nowMs)
  const host = await createHost(
    createElectronPorts({ clock: systemClock, settings, resourcesFolder, demo, log: stderrLog }),
  )
  stopBeforeQuit(app, () => host.stop())
  const window = createMainWindow({
    preload: join(appFolder, 'out', 'preload', 'index.cjs'),
    icon: join(resourcesFolder, 'icon.png'),
    devTools: !app.isPackaged,
    settings,
    log: stderrLog,
  })
  registerCommands(ipcMain, {
    commands: host.commands,
    trustedPage: () => window.page(),
    logError: (what, cause) => stderrLog.error(what, cause),
  })
  host.onSnapshot((snapshot) => window.send('snapshotChanged', snapshot))
  app.on('second-instance', () => window.show())
  app.on('activate', () => window.show())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  window.show()
  host.start()
  if (settings.setAside !== null) tellSetAside(settings.setAside)
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
