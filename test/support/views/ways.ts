import type { Page } from 'playwright-core'
import type { Place } from '../../../src-preload/contract/snapshot.ts'

// How a view is come to, without a word of the language.

export const settings: Place = { view: 'settings', serverId: null }
export const history: Place = { view: 'history', serverId: null }

export const shapedAs = (at: number) => async (page: Page) => {
  await page.locator('.toolbar [role=radiogroup] label').nth(at).click()
}

export async function openMenu(page: Page): Promise<void> {
  await page.locator('.server-actions [aria-haspopup=menu]').click()
  await page.getByRole('menu').waitFor()
}

export const fromMenu = (icon: string) => async (page: Page) => {
  await openMenu(page)
  await page
    .getByRole('menuitem')
    .filter({ has: page.locator(icon) })
    .click()
}

export const addBy = (tab: number) => async (page: Page) => {
  await page.locator('.page-head button:has(.tabler-icon-plus)').click()
  await page.getByRole('tab').nth(tab).click()
  await page.getByRole('tabpanel').waitFor()
}
