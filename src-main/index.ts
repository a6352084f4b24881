import { join } from 'node:path'
import { app, dialog, protocol } from 'electron'
import { languageOf } from '../src-languages/language.ts'
import { say, speakIn } from '../src-languages/main.ts'
import { systemClock } from './clock.ts'
import { openDatabase } from './consent/sqlite.ts'
import { appSchemePrivileges } from './platform/app-protocol.ts'
import { holdDataFolder } from './platform/data-lock.ts'
import { lockDownContents, lockDownNetwork } from './platform/lockdown.ts'
import { routeWarnings, stderrLog } from './platform/log.ts'
import { createPlaces } from './platform/places.ts'
import { openSettingsStore } from './platform/settings-store.ts'
import { runApp } from './run-app.ts'

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
  void giveUp(cause)
}

function begin(): void {
  protocol.registerSchemesAsPrivileged([appSchemePrivileges])
  lockDownNetwork(app)
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents))
  const places = createPlaces(app, process.argv)
  // Read while Chromium starts its own processes.
  const settings = openSettingsStore(app.getPath('userData'), systemClock.nowMs)
  app
    .whenReady()
    .then(() => runApp({ settings, demo, places }))
    .catch(giveUp)
}

async function giveUp(cause: unknown): Promise<void> {
  stderrLog.error('the start failed', cause)
  // What the person chose may be in what could not be opened. Without words it is said in English.
  await speakIn(languageOf('system', app.getPreferredSystemLanguages())).catch(() => undefined)
  dialog.showErrorBox(say('pages.start-failed.what'), say('pages.start-failed.detail'))
  app.exit(1)
}
