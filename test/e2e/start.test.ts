import { afterEach, describe, expect, it } from 'vitest'
import { startHouse } from '../support/house/house.ts'
import type { House } from '../support/house/house.ts'
import { approveInBrowser, openDesktop, untilState } from './desktop.ts'
import type { Desktop } from './desktop.ts'
import { launch, newUserData } from './electron-app.ts'

let house: House
let desktop: Desktop

async function begin(keyring: 'keyring' | 'none' = 'keyring') {
  house = await startHouse()
  desktop = await openDesktop(house, keyring, { startFinished: false })
}

const heading = () => desktop.page.getByRole('heading', { level: 1 })
const press = (name: string) => desktop.page.getByRole('button', { name, exact: true }).click()

describe('the first steps', () => {
  afterEach(async () => {
    await desktop?.close()
    await house?.stop()
  })

  it('lead from how keys are kept to a server that works, and are not shown again', async () => {
    await begin()
    const { page } = desktop
    await page.getByText('Every key is sealed in its own vault by the GNOME keyring.').waitFor()
    await press('Next')
    await page.getByRole('list', { name: 'Well-known servers' }).getByText('Notion').waitFor()
    expect(house.requests).toEqual([])
    await page.getByRole('button', { name: /^Notes/ }).click()
    await expect.poll(() => heading().innerText()).toBe('Connect Notes')
    await press('Continue in the browser')
    await approveInBrowser(await desktop.tab(), await desktop.nextAddress(1))
    await expect.poll(() => heading().innerText()).toBe('Notes works')
    await page.getByRole('table', { name: 'Scopes asked and granted' }).waitFor()
    await press('Open it')
    await untilState(page, 'Connected')
    await expect.poll(() => heading().first().innerText()).toBe('Servers')
    await desktop.restart()
    await desktop.page.getByRole('main', { name: 'Overview' }).waitFor()
  }, 90_000)

  it('tell where no keyring is, can be skipped at once, and go back over another server', async () => {
    await begin('none')
    const { page } = desktop
    await page.getByText('No usable keyring was found.').waitFor()
    await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch')
    await expect.poll(() => heading().innerText()).toBe('Willkommen am Schlüsselschrank')
    await page.getByRole('combobox').selectOption('English')
    await press('Next')
    await page.getByLabel('Its address').fill(house.urlOf('Notes'))
    await press('Connect')
    await press('Take another server')
    await expect.poll(() => heading().innerText()).toBe('Take a first server')
    await press('Skip')
    await expect.poll(() => heading().innerText()).toBe('No keys yet')
    await desktop.restart()
    await expect.poll(() => heading().innerText()).toBe('No keys yet')
  }, 90_000)
})

describe('who had servers before', () => {
  it('sees them, and no first steps', async () => {
    const server = {
      id: 's1',
      name: 'Notes',
      addedAtMs: 1,
      how: { kind: 'http', url: 'https://mcp.example/mcp' },
      grant: null,
      client: null,
      prior: null,
      transport: null,
      chosenIssuer: null,
      waits: true,
    }
    const userData = newUserData({ servers: [server] })
    const { app, page } = await launch(userData.path)
    try {
      await page.getByRole('main', { name: 'Overview' }).waitFor()
      await page.getByText('Notes').waitFor()
    } finally {
      await app.close()
      userData.remove()
    }
  }, 60_000)
})
