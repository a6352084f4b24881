import type { ElectronApplication, Page } from 'playwright-core'
import type { Language } from '../../src-preload/contract/snapshot.ts'
import { failure } from '../../src-main/state/failure-words.ts'
import { LINEAR, VIEWS_NOW_MS } from './views/view-servers.ts'
import type { WindowView } from './views/window-view.ts'

export interface Look {
  theme: 'light' | 'dark'
  language?: Language
}

/**
 * Shows a view in the running app: main tells the window what the view says, the window is loaded anew, and goes there.
 * Time stands still in it, and nothing moves. What was shown before leaves nothing behind but the answers of commands.
 */
export async function openView(
  { app, page }: { app: ElectronApplication; page: Page },
  view: WindowView,
  { theme, language = 'en' }: Look,
): Promise<void> {
  const { settings } = view.snapshot
  const snapshot = { ...view.snapshot, settings: { ...settings, theme, spokenLanguage: language } }
  const values = { ...view.answers, getSnapshot: JSON.stringify(snapshot), takePlace: view.place }
  const failing = Object.entries(view.failing).map(([command, code]) => ({
    command,
    failure: failure(code, LINEAR),
  }))
  await app.evaluate(
    ({ ipcMain }, asked) => {
      const answer = (command: string, by: () => unknown) => {
        ipcMain.removeHandler(command)
        ipcMain.handle(command, by)
      }
      for (const [command, value] of Object.entries(asked.values)) {
        answer(command, () => ({ ok: true, value }))
      }
      for (const one of asked.failing) {
        answer(one.command, () => ({ ok: false, failure: one.failure }))
      }
      // Held, because Electron answers with an error for a promise that nobody can keep any more and that is collected.
      const held: unknown[] = []
      for (const command of asked.silent) {
        answer(command, () => new Promise((resolve) => held.push(resolve)))
      }
    },
    { values, failing, silent: view.silent },
  )
  await stopTime(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.reload()
  await page.waitForFunction(
    ([scheme, spoken]) => {
      const { dataset, lang } = document.documentElement
      return dataset['mantineColorScheme'] === scheme && lang === spoken
    },
    [theme, language],
  )
  await page.locator('main').waitFor()
  await settle(page)
  await view.go(page)
  await settle(page)
}

/** Until nothing has changed for a moment: what commands answer is there then, and so are the letters. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise<void>((resolve) => {
      let timer = setTimeout(resolve, 80)
      const watch = new MutationObserver(() => {
        clearTimeout(timer)
        timer = setTimeout(resolve, 80)
      })
      watch.observe(document, { subtree: true, childList: true, attributes: true })
    })
  })
}

const timeless = new WeakSet<Page>()

/** Once a page: what is added to be run at each load stays. */
async function stopTime(page: Page): Promise<void> {
  if (timeless.has(page)) return
  timeless.add(page)
  await page.addInitScript((nowMs) => {
    Date.now = () => nowMs
  }, VIEWS_NOW_MS)
}
