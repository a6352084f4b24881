import { afterEach, describe, expect, it } from 'vitest'
import { startHouse } from '../support/house/house.ts'
import type { House } from '../support/house/house.ts'
import { openDesktop, untilState } from './desktop.ts'
import type { Desktop } from './desktop.ts'
import { focused, tabTo } from './focused.ts'

let house: House
let desktop: Desktop

afterEach(async () => {
  await desktop?.close()
  await house?.stop()
})

describe('the whole day without a mouse', () => {
  it('adds, reviews, signs in, compares, calls, revokes, and finds it all in the history', async () => {
    house = await startHouse()
    desktop = await openDesktop(house, 'keyring')
    const { page } = desktop
    const { keyboard } = page
    const now = () => focused(page)

    await page.getByRole('heading', { name: 'No keys yet' }).waitFor()
    await keyboard.press('Control+n')
    await expect.poll(now).toBe('input Server address')
    await keyboard.type(house.urlOf('Notes'))
    await page.getByText(', on this computer.').waitFor()
    await tabTo(page, /^input Name/)
    await keyboard.type('My notes')
    await keyboard.press('Enter')

    await page.getByRole('heading', { name: 'Review what it asks for' }).waitFor()
    await expect.poll(now).toMatch(/^h1 My notes/)
    await tabTo(page, /^input .*offline_access/)
    await keyboard.press('Space')
    await tabTo(page, /^button Continue in the browser/)
    await keyboard.press('Enter')
    await expect.poll(now).toBe('h2 Sign in, in the browser')
    const tab = await desktop.tab()
    await tab.goto(await desktop.nextAddress(1))
    await tab.click('#sign-in')
    await tab.uncheck('input[value="notes:read"]')
    await tab.click('#approve')
    await untilState(page, 'Connected')
    await expect.poll(now).toBe('h2 What it may do')

    const rows = page.getByRole('table', { name: 'Scopes asked and granted' }).locator('tbody tr')
    const row = async (scope: string) =>
      (await rows.filter({ hasText: scope }).innerText()).replaceAll(/\s+/g, ' ')
    expect(await row('notes:read')).toMatch(/Yes No$/)
    expect(await row('notes:write')).toMatch(/Yes Yes$/)
    expect(await row('offline_access')).toMatch(/Left out by you No$/)

    await tabTo(page, /^button Tool add_note/)
    await keyboard.press('Enter')
    await tabTo(page, /^textarea|^input/)
    await keyboard.type('Lamp oil')
    await tabTo(page, /^textarea|^input|^button Call tool/)
    if (!(await now()).startsWith('button')) {
      await keyboard.type('Two cans')
      await tabTo(page, /^button Call tool/)
    }
    await keyboard.press('Enter')
    await expect.poll(now).toMatch(/^section May add_note run at My notes\?/)
    await page.getByRole('button', { name: 'Allow once', disabled: false }).waitFor()
    await tabTo(page, /^button Allow once/)
    await keyboard.press('Enter')
    await page.getByText('The tool answered.').waitFor()
    await expect.poll(now).not.toBe('nothing')

    await keyboard.press('Control+k')
    await keyboard.type('revoke notes')
    await keyboard.press('Enter')
    await expect.poll(now).toBe('button Revoke')
    await keyboard.press('Enter')
    const receipt = page.getByRole('article', { name: /^Receipt/ })
    await receipt.waitFor()
    expect(await receipt.innerText()).toContain('Complete.')
    await expect.poll(now).toMatch(/^h1 My notes/)
    await tabTo(page, /^button Copy receipt/)
    await keyboard.press('Enter')
    await expect.poll(() => desktop.clipboard()).toContain('My notes')
    const tokens = house.issued().filter(({ model }) => model === 'AccessToken')
    for (const { value } of tokens) expect(await house.introspect(value)).toBe(false)

    await keyboard.press('Control+3')
    await expect.poll(now).toBe('h1 History')
    await keyboard.press('/')
    await keyboard.type('my notes')
    const field = page.getByRole('textbox', { name: 'Find in the history' })
    expect(await field.inputValue()).toBe('my notes')
    await tabTo(page, /^button My notes .*Revoked$/)
    await keyboard.press('Enter')
    await page.getByText('My notes had its key revoked').waitFor()
    await page.getByText('Seal', { exact: true }).waitFor()
  }, 120_000)
})
