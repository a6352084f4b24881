// Attack C: what the page is given, and what it is not.
import type { ElectronApplication, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandNames } from '../../src-main/ipc/answer-command.ts'
import { appUrl, openWindow, pause } from './open-window.ts'
import type { OpenWindow } from './open-window.ts'

let opened: OpenWindow
let app: ElectronApplication
let page: Page

beforeAll(async () => {
  opened = await openWindow()
  ;({ app, page } = opened)
})

afterAll(() => opened?.close())

describe('C the window', () => {
  it('shows itself with its size and its own address', async () => {
    await expect
      .poll(() =>
        app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()),
      )
      .toBe(true)
    const facts = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      return { size: window?.getSize(), least: window?.getMinimumSize() }
    })
    expect(facts).toEqual({ size: [1100, 720], least: [800, 560] })
    expect(page.url()).toBe(appUrl)
    expect(
      await page.evaluate(() => document.querySelector('#root')?.childElementCount),
    ).toBeGreaterThan(0)
  })

  it('C works under its own policy: no violation while the page is built', async () => {
    const violations: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy|TrustedHTML|Refused to/.test(message.text()))
        violations.push(message.text())
    })
    await app.evaluate(async ({ BrowserWindow }) => {
      await BrowserWindow.getAllWindows()[0]?.loadURL('app://chatelaine/index.html')
    })
    await page.waitForSelector('#root > *')
    await pause(500)
    expect(violations).toEqual([])
  })

  it('C has its fences up', async () => {
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>
      }
      return contents.getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
    })
    expect(preferences['nodeIntegrationInWorker']).not.toBe(true)
  })

  it('C has nothing of Node or Electron in the page', async () => {
    const found = await page.evaluate(() =>
      [
        'require',
        'process',
        'module',
        'Buffer',
        'global',
        '__dirname',
        'ipcRenderer',
        'electron',
        'setImmediate',
      ].filter((name) => name in globalThis),
    )
    expect(found).toEqual([])
    expect(await page.evaluate(() => 'loadURL' in document.createElement('webview'))).toBe(false)
  })

  it('C offers exactly the commands and the events, and they cannot be changed', async () => {
    const host = await page.evaluate(() => {
      const before = window.host.connect
      const change = (work: () => unknown) => {
        try {
          work()
        } catch {
          // Strict code throws, sloppy code goes on: neither may change anything.
        }
      }
      change(() => Object.assign(window.host, { connect: null }))
      change(() => Object.assign(window.host, { more: 1 }))
      change(() => Object.assign(window, { host: null }))
      change(() => Reflect.deleteProperty(window, 'host'))
      return {
        names: Object.keys(window.host),
        frozen: Object.isFrozen(window.host),
        same: window.host.connect === before,
      }
    })
    expect(host).toEqual({
      names: [...commandNames, 'onSnapshotChanged', 'onPlaceAsked'],
      frozen: true,
      same: true,
    })
  })

  it('B4 answers through the whole border: a snapshot, and a refusal of what has the wrong form', async () => {
    expect(await page.evaluate(() => window.host.getSnapshot())).toMatchObject({ ok: true })
    const forged = await page.evaluate(() => window.host.copyText({ text: 'x'.repeat(70_000) }))
    expect(forged).toMatchObject({ ok: false, failure: { code: 'invalid_input' } })
  })
})
