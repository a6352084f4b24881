import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { startHouse } from '../support/house/house.ts'
import type { House } from '../support/house/house.ts'
import { ID_AT_WORK, startIdentityProvider } from '../support/house/identity-provider.ts'
import type { HouseIdentityProvider } from '../support/house/identity-provider.ts'
import { approveInBrowser, openDesktop } from './desktop.ts'
import type { Desktop } from './desktop.ts'

const DOCUMENT = 'https://app.example/client-metadata.json'

let work: HouseIdentityProvider
let houses: House[]
let desktop: Desktop

afterEach(async () => {
  await desktop?.close()
  for (const house of houses) await house.stop()
  await work?.stop()
})

/** Adds servers as the window does, all at once. */
function addAll(urls: string[]): Promise<boolean> {
  return desktop.page.evaluate(async (all) => {
    const added = await Promise.all(all.map((url) => window.host.addServer({ url })))
    return added.every(({ ok }) => ok)
  }, urls)
}

describe('many keys', () => {
  it('R42 R43 R55 come by one sign-in, and ten go at once while one provider is out of reach', async () => {
    const file = join(import.meta.dirname, '../../resources/client-metadata.json')
    const ours = JSON.parse(readFileSync(file, 'utf8')) as object
    const clientMetadata = { ...ours, client_id: DOCUMENT }
    work = await startIdentityProvider({ clientIdThere: DOCUMENT })
    const options = { clientMetadata, trusts: work.signer }
    houses = [
      await startHouse({ ...options, rooms: 9 }),
      await startHouse({ ...options, rooms: 1 }),
    ]
    const [, leaving] = houses as [House, House]
    desktop = await openDesktop(leaving, 'keyring', { clientMetadataUrl: DOCUMENT })
    const { page } = desktop

    await page.getByRole('button', { name: 'Settings', exact: true }).click()
    await page.getByRole('button', { name: 'Add an organization' }).click()
    await page.getByLabel('Address of its sign-in service').fill(work.issuer)
    await page.getByLabel('Client ID').fill(ID_AT_WORK)
    await page.getByRole('button', { name: 'Check and add' }).click()
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await approveInBrowser(await desktop.tab(), await desktop.nextAddress(1), 'ada@work.example')
    // The mark follows once main has written it down.
    const following = page.getByLabel('Go in at servers that trust it')
    await following.click()
    await expect.poll(() => following.isChecked()).toBe(true)
    const rooms = houses.flatMap(({ servers }) =>
      servers.filter(({ name }) => name.startsWith('Room')).map(({ url }) => url),
    )
    expect(await addAll(rooms)).toBe(true)

    await page.getByRole('button', { name: 'Overview', exact: true }).click()
    await page.getByText('10 keys, 10 servers.').waitFor()
    expect(desktop.opened()).toHaveLength(1)
    await page.getByText('Who may do what', { exact: true }).click()
    const matrix = page.getByRole('table', { name: 'Who may do what' })
    await expect.poll(() => matrix.getByRole('row').count()).toBe(11)
    await page.getByText('List', { exact: true }).click()
    const list = page.getByRole('table', { name: 'Keys' })
    await page.getByLabel('Find by name').fill('nobody')
    await page.getByText('No key is like that.').waitFor()
    await page.getByRole('button', { name: 'Show all' }).click()

    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Take everything back' }).click()
    const all = page.getByRole('dialog', { name: 'Take everything back' })
    await all.getByText('10 keys are out.').waitFor()
    await all.getByRole('button', { name: 'Revoke everything' }).waitFor()
    await page.keyboard.press('Escape')
    await all.waitFor({ state: 'detached' })

    await leaving.stop()
    await list.getByLabel('Select all shown').check()
    await page.getByRole('button', { name: 'Revoke 10 keys' }).click()
    await page.getByRole('dialog', { name: '10 receipts' }).waitFor()
    await page.getByRole('button', { name: 'Close' }).click()
    await page.getByText('1 revocation is still to be delivered').waitFor()
    const [staying] = houses as [House, House]
    const tokens = staying.issued().filter(({ model }) => model === 'AccessToken')
    const good = await Promise.all(tokens.map(({ value }) => staying.introspect(value)))
    expect(good).toEqual(Array(9).fill(false))
  }, 90_000)
})
