import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { ElectronApplication } from 'playwright-core'
import { exitOf, launch, newUserData, startWith } from './electron-app.ts'
import { until } from './open-window.ts'

const noteErrorBox = join(import.meta.dirname, '../support/note-error-box.cjs')

let userData: ReturnType<typeof newUserData>
let app: ElectronApplication | undefined

afterEach(async () => {
  await app?.close()
  app = undefined
  userData.remove()
})

describe('the start', () => {
  it('A15 shows the screen of the link that macOS starts the app with, before it is ready', async () => {
    userData = newUserData()
    const opened = await launch(userData.path, {
      async beforeReady(starting) {
        // As macOS tells of it.
        const hears = () => starting.evaluate((electron) => electron.app.listenerCount('open-url'))
        expect(await until(async () => (await hears()) > 0, 10_000)).toBe(true)
        await starting.evaluate((electron) => {
          const event = { preventDefault: () => undefined }
          electron.app.emit('open-url', event, 'chatelaine://history')
        })
      },
    })
    app = opened.app
    await opened.page.getByRole('main', { name: 'History' }).waitFor()
  }, 30_000)

  it('D2 says in the language of the system that it failed', async () => {
    userData = newUserData()
    mkdirSync(join(userData.path, 'lock.sqlite'))
    const box = join(userData.path, 'box')
    const child = startWith(noteErrorBox, {
      CHATELAINE_USER_DATA: userData.path,
      NOTED_BOX: box,
      LANG: 'de_DE.UTF-8',
      LANGUAGE: 'de',
    })
    expect(await exitOf(child)).toBe(1)
    expect(readFileSync(box, 'utf8')).toBe(
      'Chatelaine konnte nicht starten\nDie Daten ließen sich nicht öffnen. Prüfen Sie, ob die Festplatte voll ist.',
    )
  }, 30_000)
})

describe('the end', () => {
  const stays = { startFinished: true, staysInTray: true }
  const closeWindow = (running: ElectronApplication) =>
    running.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

  it('comes with the window where there is no tray to go on in', async () => {
    userData = newUserData(stays)
    const opened = await launch(userData.path, {
      beforeReady: (starting) =>
        starting.evaluate(({ nativeImage }) => {
          nativeImage.createFromPath = () => {
            throw new Error('no place for it')
          }
        }),
    })
    const child = opened.app.process()
    void closeWindow(opened.app).catch(() => undefined)
    expect(await until(() => child.exitCode !== null, 15_000)).toBe(true)
  }, 40_000)

  it('does not come with the window while the tray is there', async () => {
    userData = newUserData(stays)
    const opened = await launch(userData.path)
    app = opened.app
    // The tray is there by the time that the page has been answered.
    await opened.page.getByRole('main', { name: 'Overview' }).waitFor()
    await app.evaluate((electron) => {
      let quits = false
      electron.app.on('before-quit', () => (quits = true))
      // After the app's own listener, which decides.
      electron.app.on('window-all-closed', () => Object.assign(globalThis, { left: { quits } }))
    })
    await closeWindow(app)
    const left = () => opened.app.evaluate(() => Reflect.get(globalThis, 'left') as unknown)
    await expect.poll(left, { timeout: 10_000 }).toEqual({ quits: false })
  }, 40_000)
})
