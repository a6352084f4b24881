import { afterEach, describe, expect, it } from 'vitest'
import { startHouse } from '../support/house/house.ts'
import type { House } from '../support/house/house.ts'
import { startOddHouse } from '../support/odd-house.ts'
import type { OddHouse } from '../support/odd-house.ts'
import { holds } from './canaries.ts'
import { openDesktop, untilState } from './desktop.ts'
import type { Desktop } from './desktop.ts'

/** No address that the named one could be meant by. */
const ELSEWHERE = 'https://sign-in.example'

let demo: House
let odd: OddHouse
let desktop: Desktop

afterEach(async () => {
  await desktop?.close()
  await odd?.stop()
  await demo?.stop()
})

describe('the sign-in doctor', () => {
  it('R11 shows why a sign-in stopped, says what to do, gives a report, and the mended server connects', async () => {
    demo = await startHouse()
    odd = await startOddHouse({})
    odd.move('issuer', ELSEWHERE)
    desktop = await openDesktop(demo, 'keyring')
    const { page } = desktop
    await page.getByRole('button', { name: 'Add server' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Server address').fill(`${odd.url}?key=address-canary-4711`)
    await dialog.getByRole('button', { name: 'Check first' }).click()
    const check = dialog.getByRole('region', { name: 'What would happen' })
    await check
      .getByText(/calls itself by another name/)
      .first()
      .waitFor()
    expect(odd.requests.filter(({ method, path }) => method === 'POST' && path !== '/mcp')).toEqual(
      [],
    )
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await untilState(page, 'Needs sign-in')

    await page.getByRole('button', { name: 'See what happened' }).click()
    const doctor = page.getByRole('region', { name: 'Sign-in doctor' })
    const cause = doctor.getByRole('region', { name: 'Likely cause' })
    await cause.getByText(/A forged sign-in page would look like this/).waitFor()
    expect(await cause.getAttribute('data-cause')).toBe('issuer-mismatch')
    expect(await cause.getByRole('listitem').count()).toBeGreaterThan(1)
    const steps = doctor.getByRole('list', { name: 'Steps' })
    const open = steps.getByRole('button', { expanded: true })
    expect(await open.count()).toBe(1)
    const failing = steps.locator('[data-failing=true]')
    await failing.getByText(ELSEWHERE, { exact: true }).waitFor()
    await failing.getByText('R11 · RFC 8414 §3.3').waitFor()
    await cause.getByRole('button', { name: 'Copy report' }).click()
    await cause.getByText('Copied').waitFor()
    const report = await desktop.clipboard()
    expect(report).toContain('Likely cause (issuer-mismatch, issuer_mismatch)')
    expect(report).toContain(`It calls itself: ${ELSEWHERE}`)
    expect(holds(Buffer.from(report), ['address-canary-4711'])).toBe(false)

    odd.move('issuer', odd.origin)
    await cause.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('button', { name: 'Continue in the browser' }).click()
    const tab = await desktop.tab()
    await tab.goto(await desktop.nextAddress(1))
    await untilState(page, 'Connected')
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Sign-in doctor' }).click()
    const rows = doctor.getByRole('list', { name: 'What happened' }).getByRole('listitem')
    expect(await rows.allInnerTexts()).toEqual([
      expect.stringMatching(/^Sign-in\s+Signed in/),
      expect.stringMatching(/^Sign-in\s+Stopped/),
    ])
    await steps.getByText('Exchanged the browser’s answer for a key').waitFor()
    expect(await steps.getByRole('button', { expanded: true }).count()).toBe(0)
    const secrets = odd.tokenForms.flatMap((form) => [...form.values()])
    await doctor.getByRole('button', { name: 'Copy report' }).click()
    await doctor.getByText('Copied').waitFor()
    const second = await desktop.clipboard()
    expect(second).toContain('Outcome    Signed in')
    // What an address is for may be known to everybody.
    const canaries = secrets.filter((one) => one.length > 20 && !one.startsWith('http'))
    expect(canaries.length).toBeGreaterThan(1)
    expect(holds(Buffer.from(second), canaries)).toBe(false)

    for (const name of ['Disconnect', 'Connect']) {
      await page.getByRole('button', { name: 'More actions' }).click()
      await page.getByRole('menuitem', { name, exact: true }).click()
    }
    await rows
      .first()
      .getByText(/^Connecting/)
      .waitFor()
    expect(await rows.count()).toBe(3)
  }, 120_000)
})
