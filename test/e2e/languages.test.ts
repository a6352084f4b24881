import { afterEach, describe, expect, it } from 'vitest'
import { openView } from '../support/open-view.ts'
import { viewNamed } from '../support/views.ts'
import { launch, newUserData } from './electron-app.ts'

const userData = newUserData()
let app: Awaited<ReturnType<typeof launch>>

afterEach(async () => {
  await app?.app.close()
  userData.remove()
})

describe('another language', () => {
  it('is chosen, spoken at once from right to left, and again after a restart', async () => {
    app = await launch(userData.path)
    await app.page.getByRole('button', { name: 'Settings', exact: true }).click()
    const heading = () => app.page.getByRole('heading', { level: 1 }).textContent()
    const direction = () => app.page.evaluate(() => document.documentElement.dir)
    expect([await heading(), await direction()]).toEqual(['Settings', 'ltr'])

    const choice = app.page.getByRole('combobox', { name: 'Language' })
    await choice.focus()
    await choice.selectOption('العربية')
    const chosen = app.page.getByRole('combobox', { name: 'اللغة' })
    await chosen.waitFor()
    expect([await heading(), await direction()]).toEqual(['الإعدادات', 'rtl'])
    // Whoever chose it with the keyboard goes on from there.
    expect(await chosen.evaluate((element) => element === document.activeElement)).toBe(true)

    await app.app.close()
    app = await launch(userData.path)
    await expect.poll(direction).toBe('rtl')
    expect(await app.page.evaluate(() => document.documentElement.lang)).toBe('ar')
  })

  it('leaves what somebody has typed, and the keyboard, where they are', async () => {
    app = await launch(userData.path)
    const { page } = app
    const view = viewNamed('sign-in-needs-client')
    await openView(
      app,
      { ...view, snapshot: { ...view.snapshot, revision: 1_000_000 } },
      { theme: 'light' },
    )
    await page.getByLabel('Client ID').fill('half-typed')
    const { settings } = view.snapshot
    const spoken = { ...settings, spokenLanguage: 'ar' }
    await app.app.evaluate(
      ({ BrowserWindow }, told) =>
        BrowserWindow.getAllWindows()[0]?.webContents.send('snapshotChanged', told),
      JSON.stringify({ ...view.snapshot, settings: spoken, revision: 1_000_001 }),
    )
    const field = page.getByLabel('معرّف العميل')
    await field.waitFor()
    expect(await field.inputValue()).toBe('half-typed')
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
    // Also what turns with the language by itself, such as menus, has heard of it.
    expect(
      await page
        .locator('input')
        .first()
        .evaluate((one) => getComputedStyle(one).direction),
    ).toBe('rtl')
  }, 60_000)

  it('is what every row of a list is said in, although nothing else about it is new', async () => {
    app = await launch(userData.path)
    const { page } = app
    const view = viewNamed('overview-keys')
    const snapshot = { ...view.snapshot, revision: 1_000_000 }
    await openView(app, { ...view, snapshot }, { theme: 'light' })
    const rows = page.locator('.hung-words')
    const english = await rows.allInnerTexts()
    expect(english.length).toBeGreaterThan(1)
    const settings = { ...snapshot.settings, spokenLanguage: 'ja' }
    const news = JSON.stringify({ ...snapshot, settings, revision: 1_000_001 })
    await app.app.evaluate(
      ({ BrowserWindow }, text) =>
        BrowserWindow.getAllWindows()[0]?.webContents.send('snapshotChanged', text),
      news,
    )
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('ja')
    const stale = async () => {
      const now = await rows.allInnerTexts()
      return now.filter((text) => english.includes(text))
    }
    await expect.poll(stale).toEqual([])
    expect(await rows.count()).toBe(english.length)
  })
})
