import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { app, clipboard, dialog, powerMonitor, safeStorage, session, shell } from 'electron'
import { say } from '../../src-languages/main.ts'
import type { HostPorts } from '../host-ports.ts'
import { readDemoServers } from './demo-servers.ts'
import type { Log } from './log.ts'
import { openLoopbackRedirect } from './loopback-redirect.ts'
import { createImportFiles } from './import-files.ts'
import { loadRedirectPage } from './redirect-page.ts'
import { readAssertionFile } from './assertion-file.ts'
import { createPower } from './power-monitor.ts'
import { createSafeStorageEncryptor } from './safe-storage-encryptor.ts'
import { saveFile } from './save-file.ts'
import type { SettingsStore } from './settings-store.ts'
import { createSystemBrowser } from './system-browser.ts'
import { createSystemProxy } from './system-proxy.ts'

export interface ElectronPortsOptions {
  clock: HostPorts['clock']
  settings: SettingsStore
  resourcesFolder: string
  /** The text of `CHATELAINE_DEMO` as it was when the process started. */
  demo: string | undefined
  takePlace: HostPorts['takePlace']
  log: Log
}

/** The world around the host, as Electron offers it. */
export function createElectronPorts(options: ElectronPortsOptions): HostPorts {
  const page = loadRedirectPage(options.resourcesFolder)
  return {
    clock: options.clock,
    encryptor: createSafeStorageEncryptor({ safeStorage, platform: process.platform }),
    power: createPower(powerMonitor),
    dataFolder: app.getPath('userData'),
    settings: options.settings,
    userAgent: createSystemBrowser((href) => shell.openExternal(href)),
    openLoopbackRedirect: (where) => openLoopbackRedirect({ page, ...where }),
    copyText: (text) => clipboard.writeText(text),
    saveFile: (suggestedName, contents) => saveFile(askWhereToSave, suggestedName, contents),
    newId: () => randomBytes(16).toString('hex'),
    readAssertion: readAssertionFile,
    importFiles: createImportFiles({
      home: app.getPath('home'),
      appData: app.getPath('appData'),
      choose: askWhichFile,
    }),
    resolveProxy: createSystemProxy(() => session.fromPartition('system-proxy')),
    appVersion: app.getVersion(),
    systemLanguages: () => app.getPreferredSystemLanguages(),
    takePlace: options.takePlace,
    clientMetadataUrl: __CLIENT_METADATA_URL__,
    demo: readDemoServers(options.demo)?.servers ?? [],
    log: (message) => options.log.note(message),
  }
}

async function askWhereToSave(suggestedName: string): Promise<string | null> {
  const answer = await dialog.showSaveDialog({
    defaultPath: join(app.getPath('documents'), suggestedName),
  })
  return answer.canceled || answer.filePath === '' ? null : answer.filePath
}

async function askWhichFile(): Promise<string | null> {
  const answer = await dialog.showOpenDialog({
    properties: ['openFile', 'showHiddenFiles'],
    filters: [
      { name: 'JSON', extensions: ['json', 'jsonc'] },
      { name: say('pages.dialog.all-files'), extensions: ['*'] },
    ],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}
