import { afterEach, describe, expect, it } from 'vitest'
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

    await app.page.getByRole('combobox', { name: 'Language' }).selectOption('العربية')
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
})
