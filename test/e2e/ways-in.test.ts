import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { startAskingServer } from '../support/asking-server.ts'
import { startBareServer } from '../support/bare-servers.ts'
import { startHouse } from '../support/house/house.ts'
import type { House, HouseOptions } from '../support/house/house.ts'
import { filesHolding, holds } from './canaries.ts'
import { allowOnce, approveInBrowser, openDesktop, untilState } from './desktop.ts'
import type { Desktop } from './desktop.ts'

let house: House
let desktop: Desktop

async function begin(options: HouseOptions = {}, settings: object = {}) {
  house = await startHouse(options)
  desktop = await openDesktop(house, 'keyring', settings)
}

afterEach(async () => {
  await desktop?.close()
  await house?.stop()
})

/** Signs in to the demo's first server. @returns the browser's tab */
async function connectDemo(account?: string): Promise<Page> {
  const { page } = desktop
  await page.getByRole('button', { name: 'Try it with the demo' }).click()
  await page.getByRole('button', { name: 'Continue in the browser' }).click()
  const tab = await desktop.tab()
  await approveInBrowser(tab, await desktop.nextAddress(1), account)
  await untilState(page, 'Connected')
  return tab
}

const DOCUMENT = 'https://app.example/client-metadata.json'

describe('more ways in', () => {
  it('R14 is known by its own document where the provider reads it', async () => {
    const file = join(import.meta.dirname, '../../resources/client-metadata.json')
    const ours = JSON.parse(readFileSync(file, 'utf8')) as object
    await begin(
      { clientMetadata: { ...ours, client_id: DOCUMENT } },
      { clientMetadataUrl: DOCUMENT },
    )
    const { page } = desktop
    await connectDemo()
    await page.getByRole('button', { name: 'Technical details' }).click()
    await page.getByText('By the address of Chatelaine’s own description').waitFor()
    await page.getByText(DOCUMENT).waitFor()
    expect(house.requests.filter(({ path }) => path.startsWith('/reg'))).toEqual([])

    await page.getByRole('button', { name: 'Settings', exact: true }).click()
    const address = page.getByLabel('Address of the document')
    expect(await address.inputValue()).toBe(DOCUMENT)
    await address.fill('https://app.example/other.json#here')
    await page.getByRole('button', { name: 'Check and keep' }).click()
    await page.getByText('Leave out the # and what follows it.').waitFor()
    await address.fill('https://127.0.0.1/other.json')
    await page.getByRole('button', { name: 'Check and keep' }).click()
    await page.getByRole('alert').waitFor()
    await address.fill('')
    await page.getByRole('button', { name: 'Use none' }).click()
    await page.getByRole('button', { name: 'Check and keep' }).waitFor()
    expect(readFileSync(join(desktop.userData, 'settings.json'), 'utf8')).not.toContain(DOCUMENT)
  }, 60_000)

  it('R36 asks for more in the middle of a tool call, and the same call goes on', async () => {
    await begin()
    const { page } = desktop
    const tab = await connectDemo()
    const callDelete = async () => {
      await page.getByRole('button', { name: 'Tool delete_note' }).click()
      await page.getByLabel(/^id/).fill('1')
      await page.getByRole('button', { name: 'Call tool' }).click()
      await allowOnce(page)
    }
    await callDelete()
    const panel = page.getByRole('region', { name: 'It asks for more' })
    await panel.getByText('notes:delete').waitFor()
    await page.getByRole('button', { name: 'Overview', exact: true }).click()
    await page.getByText(/asks for more than its key opens/).waitFor()
    await page.getByRole('button', { name: 'Look' }).click()
    await panel.getByRole('button', { name: 'Never for this tool' }).click()
    await page.getByRole('heading', { name: 'Refused by you' }).waitFor()
    await page.getByRole('button', { name: 'Let it ask' }).click()

    await callDelete()
    await panel.getByRole('button', { name: 'Sign in and give it' }).click()
    await approveInBrowser(tab, await desktop.nextAddress(2))
    await page.getByText(/The tool answered/).waitFor()
    await untilState(page, 'Connected')
    const row = page.getByRole('row', { name: /notes:delete/ })
    expect((await row.innerText()).replaceAll(/\s+/g, ' ')).toMatch(/Yes Yes/)
  }, 60_000)

  it('R48 puts a server’s question to the person, under its true name', async () => {
    const asking = await startAskingServer('2026-07-28', 'https://forms.example/one')
    await begin()
    const { page } = desktop
    await page.evaluate((url) => window.host.addServer({ url }), `${asking.origin}/mcp`)
    await page.getByRole('button', { name: 'Servers', exact: true }).click()
    await page.getByRole('list', { name: 'Servers' }).getByRole('button').first().click()
    await untilState(page, 'Connected')
    await page.getByRole('button', { name: 'Tool form' }).click()
    await page.getByRole('button', { name: 'Call tool' }).click()
    await allowOnce(page)
    const panel = page.getByRole('region', { name: /asks you/ })
    await panel.getByText(asking.origin).waitFor()
    await panel.getByRole('button', { name: 'Send' }).click()
    await panel
      .getByText(/needed|required|enter/i)
      .first()
      .waitFor()
    await panel.getByLabel(/^Name/).fill('Ada')
    await panel.getByRole('button', { name: 'Send' }).click()
    await page.getByText(/"name":"Ada"/).waitFor()
    await page.getByRole('button', { name: 'Tool form' }).click()

    await page.getByRole('button', { name: 'Tool page' }).click()
    await page.getByRole('button', { name: 'Call tool' }).click()
    await allowOnce(page)
    await panel.getByText('forms.example', { exact: true }).waitFor()
    expect(desktop.opened()).toEqual([])
    await panel.getByRole('button', { name: 'Open the page' }).click()
    expect(await desktop.nextAddress(1)).toBe('https://forms.example/one')
    await page.getByText(/"action":"accept"/).waitFor()
    await asking.stop()
  }, 60_000)

  it('B1 takes an API key, sends it, seals it, and never shows it again', async () => {
    const key = 'key-canary-0815'
    const keyed = await startBareServer(
      '2026-07-28',
      undefined,
      (headers) => headers.authorization === `Bearer ${key}`,
    )
    await begin()
    const { page } = desktop
    await page.getByRole('button', { name: 'Add server' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Server address').fill(keyed.url)
    await dialog.getByLabel('I have an API key for it').check()
    await dialog.getByLabel('Key', { exact: true }).fill(`Bearer ${key}`)
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await dialog.getByText(/Leave out the word Bearer/).waitFor()
    await dialog.getByLabel('Key', { exact: true }).fill(key)
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await untilState(page, 'Connected')
    await page.getByText('Authorization: ••••••••').waitFor()
    await dialog.waitFor({ state: 'hidden' })
    expect(await page.content()).not.toContain(key)
    expect(filesHolding(desktop.userData, [key])).toEqual([])

    await desktop.restart()
    const again = desktop.page
    await again.getByRole('heading', { name: 'With a key you entered' }).waitFor()
    await again.getByRole('button', { name: /127\.0\.0\.1/ }).click()
    await untilState(again, 'Connected')
    await again.getByRole('button', { name: 'Erase the key' }).click()
    await again.getByText('Authorization: ••••••••').waitFor({ state: 'hidden' })
    expect(readdirSync(join(desktop.userData, 'vaults'))).toEqual([])
    expect(holds(Buffer.from(desktop.printed()), [key])).toBe(false)
    await keyed.kill()
  }, 60_000)

  it('R02 keeps two accounts at one server apart, and names them', async () => {
    await begin({ challengeScopes: ['openid', 'notes:read'] })
    const { page } = desktop
    const tab = await connectDemo('ada@example.test')
    const header = page.getByRole('heading', { level: 1, name: /Notes/ })
    await header.getByText('ada@example.test').waitFor()

    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Add another account' }).click()
    await page.getByRole('dialog').getByLabel('Account').fill('Work')
    await page.getByRole('button', { name: 'Add account' }).click()
    await page.getByRole('button', { name: 'Continue in the browser' }).click()
    await approveInBrowser(tab, await desktop.nextAddress(2), 'grace@example.test')
    await untilState(page, 'Connected')
    await header.getByText('Work').waitFor()
    const tokens = house.issued().filter(({ model }) => model === 'AccessToken')
    expect(tokens.map(({ account }) => account)).toEqual(['ada@example.test', 'grace@example.test'])

    await page.getByRole('button', { name: 'Revoke', exact: true }).click()
    await page.getByRole('article', { name: /^Receipt/ }).waitFor()
    const active = await Promise.all(tokens.map(({ value }) => house.introspect(value)))
    expect(active).toEqual([true, false])
    const first = page.getByRole('list', { name: 'Servers' }).getByText('ada@example.test')
    await first.click()
    await untilState(page, 'Connected')
  }, 60_000)
})
