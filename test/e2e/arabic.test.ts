import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { say, speakIn } from '../../src-languages/window.ts'
import { startHouse } from '../support/house/house.ts'
import type { House } from '../support/house/house.ts'
import { approveInBrowser, openDesktop } from './desktop.ts'
import type { Desktop } from './desktop.ts'

let house: House
let desktop: Desktop

beforeAll(() => speakIn('ar'))

afterEach(async () => {
  await desktop?.close()
  await house?.stop()
})

const press = (name: string) => desktop.page.getByRole('button', { name, exact: true }).click()

/** Where something stands: its middle, as a share of the window's width from the left. */
async function fromLeft(selector: string): Promise<number> {
  const box = await desktop.page.locator(selector).first().boundingBox()
  const width = await desktop.page.evaluate(() => window.innerWidth)
  return box === null ? Number.NaN : (box.x + box.width / 2) / width
}

describe('in Arabic', () => {
  it('R01 R36 R42 connects, sees what was granted, calls with approval, revokes and finds it in the history', async () => {
    house = await startHouse()
    desktop = await openDesktop(house, 'keyring', { language: 'ar' })
    const { page } = desktop
    await press(say('servers.empty.try'))
    await page.getByRole('checkbox', { name: /offline_access/ }).click()
    await press(say('authorization.review.browser'))
    await approveInBrowser(await desktop.tab(), await desktop.nextAddress(1))
    const scopes = page.getByRole('table', { name: say('grants.scopes.label') })
    await scopes.getByText(say('grants.scopes.left-out')).waitFor()
    // The rail stands at the right, the list left of it, the server left of that; the address runs as addresses do.
    expect(await fromLeft('.rail')).toBeGreaterThan(0.9)
    expect(await fromLeft('.list')).toBeGreaterThan(await fromLeft('.server-body'))
    const origin = page.locator('.server-head .mono').first()
    expect(await origin.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr')
    // Main speaks it as well: the scopes in words are its own.
    const words = await scopes.locator('tbody tr').first().locator('td').first().innerText()
    expect(words).toMatch(/^\p{Script=Arabic}/u)

    await page.locator('.tool .fold-button').filter({ hasText: 'add_note' }).click()
    await page.getByRole('textbox', { name: 'text' }).fill('زيت للمصباح')
    await press(say('tools.form.call'))
    await page.locator('.approval').getByText('زيت للمصباح').waitFor()
    await press(say('tools.approval.once'))
    await page.getByText(/Note \d+ is written/).waitFor()

    await press(say('servers.header.revoke'))
    const receipt = page.locator('article.receipt')
    await receipt.waitFor()
    expect(await receipt.getByRole('img', { name: say('grants.receipt.done') }).count()).toBe(4)
    const tokens = house.issued().filter(({ model }) => /^(Access|Refresh)Token$/.test(model))
    for (const { value } of tokens) expect(await house.introspect(value)).toBe(false)

    await press(say('shell.rail.history'))
    const kinds = page.locator('li[data-kind]')
    await kinds.first().waitFor()
    expect(
      await kinds.evaluateAll((all) => all.map((one) => one.getAttribute('data-kind'))),
    ).toEqual(['revoked', 'erased', 'granted', 'server-added', 'asked'])
    expect(await kinds.first().innerText()).toMatch(/\p{Script=Arabic}/u)
  }, 60_000)
})
