import { afterEach, expect, it } from 'vitest'
import { approveInHouse } from '../support/approve.ts'
import { startOddHouse } from '../support/odd-house.ts'
import type { OddHouse } from '../support/odd-house.ts'
import { openDesktop, untilState } from './desktop.ts'
import type { Desktop } from './desktop.ts'

let odd: OddHouse
let desktop: Desktop

afterEach(async () => {
  await desktop?.close()
  await odd?.stop()
})

it('R11 asks about an issuer of another name with both names, and shows what differs on page and in history', async () => {
  odd = await startOddHouse({
    issuerSuffix: '/',
    tokenAnswer: (answer) => ({ ...answer, expires_in: '3600' }),
  })
  const demo = { name: 'Odd', url: odd.url, wire: '2026-07-28', description: 'Odd' } as const
  desktop = await openDesktop({ issuer: odd.origin, servers: [demo] }, 'keyring')
  const { page } = desktop
  await page.getByRole('button', { name: 'Try it with the demo' }).click()
  await page.getByText(`“${odd.origin} → ${odd.origin}/”`).waitFor()
  expect(desktop.opened()).toEqual([])
  await page.getByRole('button', { name: 'Accept for this server' }).click()
  await page.getByRole('button', { name: 'Continue in the browser' }).click()
  await approveInHouse(await desktop.nextAddress(1))
  await untilState(page, 'Connected')
  await page.getByText(`${odd.origin} → ${odd.origin}/`).waitFor()
  await page.getByRole('button', { name: 'Technical details' }).click()
  const row = page.locator('.facts > div').filter({ hasText: 'Differs from the standards' })
  await row.getByText('It calls itself by another name than the server gave it.').waitFor()
  await row.getByText('Chatelaine reads the number in the text.').waitFor()
  await page.getByRole('button', { name: 'History', exact: true }).click()
  await page.getByRole('button', { name: /Granted$/ }).click()
  await page.getByText('Calls itself by another name (accepted)').waitFor()
}, 60_000)
