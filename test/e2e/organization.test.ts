import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { startHouse } from '../support/house/house.ts'
import type { House } from '../support/house/house.ts'
import { ID_AT_WORK, startIdentityProvider } from '../support/house/identity-provider.ts'
import type { HouseIdentityProvider } from '../support/house/identity-provider.ts'
import { filesHolding, holds } from './canaries.ts'
import { approveInBrowser, openDesktop, untilState } from './desktop.ts'
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

describe('an organization', () => {
  it('R55 lets three servers in on one sign-in, each with a key of its own', async () => {
    const file = join(import.meta.dirname, '../../resources/client-metadata.json')
    const ours = JSON.parse(readFileSync(file, 'utf8')) as object
    const clientMetadata = { ...ours, client_id: DOCUMENT }
    work = await startIdentityProvider({ clientIdThere: DOCUMENT })
    const options = { clientMetadata, trusts: work.signer }
    houses = [await startHouse(options), await startHouse(options)]
    const [first, second] = houses as [House, House]
    desktop = await openDesktop(first, 'keyring', { clientMetadataUrl: DOCUMENT })
    const { page } = desktop
    await desktop.recordMessages()

    await page.getByRole('button', { name: 'Settings', exact: true }).click()
    await page.getByRole('button', { name: 'Add an organization' }).click()
    await page.getByLabel('Address of its sign-in service').fill(`${work.issuer}/elsewhere`)
    await page.getByLabel('Client ID').fill(ID_AT_WORK)
    await page.getByRole('button', { name: 'Check and add' }).click()
    await page.getByText(/There is no sign-in service/).waitFor()
    await page.getByLabel('Address of its sign-in service').fill(work.issuer)
    await page.getByRole('button', { name: 'Check and add' }).click()
    await page.getByText('Not signed in').waitFor()
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByText('Waiting for you in the browser').waitFor()
    await approveInBrowser(await desktop.tab(), await desktop.nextAddress(1), 'ada@work.example')
    await page.getByText('Signed in as ada@work.example').waitFor()

    const urls = [first.urlOf('Notes'), first.urlOf('Archive'), second.urlOf('Notes')]
    await page.getByRole('button', { name: 'Servers', exact: true }).click()
    for (const url of urls) {
      await page.getByRole('button', { name: 'Add server' }).first().click()
      await page.getByRole('dialog').getByLabel('Server address').fill(url)
      await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click()
      await page.getByRole('button', { name: /^Go in with 127\.0\.0\.1/ }).click()
      await untilState(page, 'Connected')
      await page.getByText('on the word of your organization').waitFor()
    }
    expect(desktop.opened()).toHaveLength(1)

    await page.getByRole('button', { name: 'Overview', exact: true }).click()
    const tokens = houses
      .flatMap((house) => house.issued())
      .filter(({ model }) => model === 'AccessToken')
    expect(tokens.map(({ account }) => account)).toEqual(Array(3).fill('ada@work.example'))
    // Neither the page nor the disk ever saw a token of the servers.
    const values = tokens.map(({ value }) => value)
    expect(holds(Buffer.from(await desktop.messages()), values)).toBe(false)
    expect(filesHolding(desktop.userData, values)).toEqual([])

    await desktop.restart()
    await desktop.page.getByRole('button', { name: 'Servers', exact: true }).click()
    await desktop.page
      .getByRole('list', { name: 'Servers' })
      .getByText(/^Notes|127/)
      .first()
      .click()
    await untilState(desktop.page, 'Connected')
    expect(desktop.opened()).toHaveLength(1)
  }, 90_000)
})
