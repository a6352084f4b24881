import { afterEach, describe, expect, it } from 'vitest'
import { startHouse } from '../support/house/house.ts'
import type { House } from '../support/house/house.ts'
import { openDesktop, untilState } from './desktop.ts'
import type { Desktop } from './desktop.ts'

let house: House
let desktop: Desktop

afterEach(async () => {
  await desktop?.close()
  await house?.stop()
})

describe('a permission that the person leaves out', () => {
  it('R24 R35 is not asked for, and the difference to what was asked and given is there to see, in the history too', async () => {
    house = await startHouse()
    desktop = await openDesktop(house, 'keyring')
    const { page } = desktop
    await page.getByRole('button', { name: 'Try it with the demo' }).click()
    await page.getByRole('checkbox', { name: /offline_access/ }).click()
    await page.getByRole('button', { name: 'Continue in the browser' }).click()
    const address = await desktop.nextAddress(1)
    const asked = new URL(address).searchParams.get('scope')?.split(' ')
    expect(asked).toEqual(['notes:read', 'notes:write'])
    // On the provider's own page another one is taken away.
    const tab = await desktop.tab()
    await tab.goto(address)
    await tab.click('#sign-in')
    await tab.uncheck('input[value="notes:write"]')
    await tab.click('#approve')
    await untilState(page, 'Connected')

    const rows = page.getByRole('table', { name: 'Scopes asked and granted' }).locator('tbody tr')
    const became = async (scope: string) => {
      const cells = rows.filter({ hasText: scope }).locator('td')
      return (await cells.allInnerTexts()).slice(2).map((text) => text.trim())
    }
    expect(await became('notes:read')).toEqual(['Yes', 'Yes'])
    expect(await became('offline_access')).toEqual(['Left out by you', 'No'])
    expect(await became('notes:write')).toEqual(['Yes', 'No'])
    await page.getByText('You left out 1 permission. 1 was asked for and not given.').waitFor()

    await page.getByRole('button', { name: 'History', exact: true }).click()
    const granted = page.locator('li[data-kind=granted]')
    await granted.getByRole('button').click()
    const facts = (await granted.innerText()).replaceAll(/\s+/g, ' ')
    expect(facts).toMatch(/Left out by you offline_access/)
    expect(facts).toMatch(/Dropped notes:write/)
  }, 60_000)

  it('R24 has no tick in the next review, which says why, until the person sets it again and goes on', async () => {
    house = await startHouse()
    desktop = await openDesktop(house, 'keyring')
    const signingIn = async () => {
      const address = await desktop.nextAddress(desktop.opened().length + 1)
      const tab = await desktop.tab()
      await tab.goto(address)
      await tab.click('#sign-in')
      await tab.click('#approve')
      await untilState(desktop.page, 'Connected')
      return new URL(address).searchParams.get('scope')?.split(' ')
    }
    const scope = (name: RegExp) => desktop.page.getByRole('checkbox', { name })
    const press = (name: string) =>
      desktop.page.getByRole('button', { name, exact: true }).first().click()
    const revoked = async () => {
      await press('Revoke')
      await desktop.page.getByRole('article', { name: /^Receipt/ }).waitFor()
    }
    const why = 'You left this out last time.'
    await press('Try it with the demo')
    await scope(/notes:write/).click()
    await press('Continue in the browser')
    expect(await signingIn()).toEqual(['notes:read', 'offline_access'])

    await revoked()
    await desktop.restart()
    await press('Servers')
    await desktop.page.getByRole('list', { name: 'Servers' }).getByText('Notes').first().click()
    await press('Sign in')
    await scope(/notes:read/).waitFor()
    expect(await scope(/notes:write/).isChecked()).toBe(false)
    expect(await scope(/notes:read/).isChecked()).toBe(true)
    await desktop.page.getByRole('checkbox', { name: /notes:write/, description: why }).waitFor()
    expect(await desktop.page.getByText(why).count()).toBe(1)
    // Taken away and given up: it stays away as well.
    await scope(/offline_access/).click()
    await press('Cancel')
    await press('Sign in')
    await scope(/notes:read/).waitFor()
    expect(await desktop.page.getByText(why).count()).toBe(2)
    await scope(/offline_access/).click()
    await scope(/notes:write/).click()
    await press('Continue in the browser')
    expect(await signingIn()).toEqual(['notes:read', 'notes:write', 'offline_access'])

    await revoked()
    await press('Connect again')
    await scope(/notes:read/).waitFor()
    expect(await desktop.page.getByText(why).count()).toBe(0)
    expect(await scope(/notes:write/).isChecked()).toBe(true)
    // Without any of them the server would decide, so there is no way on, and it says why.
    for (const each of await desktop.page.getByRole('group').getByRole('checkbox').all()) {
      await each.click()
    }
    const onwards = desktop.page.getByRole('button', { name: 'Continue in the browser' })
    expect(await onwards.isDisabled()).toBe(true)
    await desktop.page.getByText('Leave at least one.').waitFor()
    await scope(/notes:read/).click()
    expect(await onwards.isEnabled()).toBe(true)
  }, 90_000)
})
