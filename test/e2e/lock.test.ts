import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src-preload/contract/snapshot.ts'
import { startHouse } from '../support/house/house.ts'
import type { House } from '../support/house/house.ts'
import { filesHolding, holds } from './canaries.ts'
import { approveInBrowser, openDesktop, untilState } from './desktop.ts'
import type { Desktop } from './desktop.ts'
import { openWindow } from './open-window.ts'

const RIGHT = 'four words of my own'
const WRONG = 'five words of another'

let house: House
let desktop: Desktop

async function begin(keyring: 'keyring' | 'none') {
  house = await startHouse()
  desktop = await openDesktop(house, keyring)
  await desktop.recordMessages()
}

async function signIn() {
  const { page } = desktop
  await page.getByRole('button', { name: 'Try it with the demo' }).click()
  await page.getByRole('button', { name: 'Continue in the browser' }).click()
  await approveInBrowser(await desktop.tab(), await desktop.nextAddress(1))
  await untilState(page, 'Connected')
}

async function setPassphrase() {
  const { page } = desktop
  const dialog = page.getByRole('dialog', { name: 'Set a passphrase' })
  await dialog.getByLabel('Passphrase').fill(RIGHT)
  await dialog.getByLabel('The same again').fill(RIGHT)
  await dialog.getByRole('button', { name: 'Set', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

async function unlock(page: Page, passphrase: string) {
  // The field has the focus: a person types and presses Enter.
  await page.getByRole('main', { name: 'Chatelaine is locked' }).waitFor()
  await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'password')
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
}

async function callListNotes() {
  const { page } = desktop
  await page.getByRole('button', { name: 'Servers', exact: true }).click()
  const row = page.getByRole('list', { name: 'Servers' }).getByRole('button').first()
  if (await row.isVisible()) await row.click()
  await untilState(page, 'Connected')
  const tool = page.getByRole('button', { name: 'Tool list_notes' })
  if ((await tool.getAttribute('aria-expanded')) !== 'true') await tool.click()
  await page.getByRole('button', { name: 'Call tool' }).click()
  await page.getByText(/The tool answered/).waitFor()
}

const vaultFiles = () => readdirSync(join(desktop.userData, 'vaults'))
const secrets = () => [...house.issued().map(({ value }) => value), RIGHT, WRONG]

describe('the lock', () => {
  afterEach(async () => {
    await desktop?.close()
    await house?.stop()
  })

  it('R31 locks, tells a wrong passphrase, opens to the right one, and goes on without a browser', async () => {
    await begin('keyring')
    await signIn()
    const { page } = desktop
    await page.getByRole('button', { name: 'Settings', exact: true }).click()
    await page.getByRole('button', { name: 'Set a passphrase' }).click()
    await setPassphrase()
    const name = await page.evaluate(async () => {
      const answer = await window.host.getSnapshot()
      const { servers } = JSON.parse(answer.ok ? answer.value : '') as Snapshot
      return servers[0]?.name ?? ''
    })
    await page.keyboard.press('Control+l')
    const lock = page.getByRole('main', { name: 'Chatelaine is locked' })
    await lock.waitFor()
    expect(name).not.toBe('')
    expect(await page.locator('body').innerText()).not.toContain(name)

    await unlock(page, WRONG)
    const told = page.getByRole('alert')
    await told.waitFor()
    expect(await told.innerText()).toContain('does not open the cabinet')
    await page
      .getByRole('timer')
      .getByText(/Next try in 0:0\d/)
      .waitFor()
    await expect.poll(() => page.getByRole('timer').innerText(), { timeout: 5_000 }).toBe('')
    await unlock(page, RIGHT)
    await lock.waitFor({ state: 'hidden' })
    await callListNotes()
    expect(desktop.opened()).toHaveLength(1)

    await page.getByRole('button', { name: /^Lock now\. Vault/ }).click()
    await lock.waitFor()
    await desktop.restart()
    await unlock(desktop.page, RIGHT)
    await callListNotes()
    expect(desktop.opened()).toHaveLength(1)
    await desktop.page.getByRole('button', { name: 'History', exact: true }).click()
    await desktop.page.getByRole('button', { name: 'A passphrase was set Passphrase' }).click()
    await desktop.page.getByText('this computer', { exact: true }).waitFor()
    expect(filesHolding(desktop.userData, secrets())).toEqual([])
    expect(holds(Buffer.from(desktop.printed()), secrets())).toBe(false)
    expect(holds(Buffer.from(await desktop.messages()), secrets())).toBe(false)
  }, 120_000)

  it('B1 keeps the keys over a restart where there is no keyring', async () => {
    await begin('none')
    await signIn()
    const { page } = desktop
    await page
      .getByRole('status', { name: 'Keyring' })
      .getByRole('button', { name: 'Set a passphrase' })
      .click()
    await setPassphrase()
    expect(vaultFiles()).toHaveLength(1)
    for (const file of ['lock.json', 'lock.copy.json']) {
      expect(statSync(join(desktop.userData, file)).mode & 0o777).toBe(0o600)
    }
    expect(filesHolding(desktop.userData, secrets())).toEqual([])
    await desktop.restart()
    await unlock(desktop.page, RIGHT)
    await callListNotes()
    expect(desktop.opened()).toHaveLength(1)
  }, 120_000)

  it('R42 starts over without the passphrase, by a typed word, with a receipt', async () => {
    await begin('keyring')
    await signIn()
    const { page } = desktop
    await page.getByRole('button', { name: 'Settings', exact: true }).click()
    await page.getByRole('button', { name: 'Set a passphrase' }).click()
    await setPassphrase()
    await page.getByRole('button', { name: /^Lock now \(/ }).click()
    await page.getByRole('button', { name: 'Forgot it?' }).click()
    const erase = page.getByRole('button', { name: 'Erase all keys' })
    expect(await erase.isDisabled()).toBe(true)
    await page.getByLabel('Type “erase” to erase all keys').fill('erase')
    await erase.click()
    const receipt = page.getByRole('article', { name: /^Receipt/ })
    await receipt.waitFor()
    expect(await receipt.innerText()).toContain(new URL(house.issuer).origin)
    expect(vaultFiles()).toEqual([])
    await page.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('button', { name: 'Servers', exact: true }).click()
    await page.getByRole('list', { name: 'Servers' }).getByRole('button').first().click()
    await untilState(page, 'Needs sign-in')
  }, 120_000)
})

describe('a computer that goes to sleep', () => {
  it('locks the app, and tells the idle time of this desktop', async () => {
    const { app, page, close } = await openWindow()
    try {
      const set = await page.evaluate(
        (passphrase) => window.host.setPassphrase({ passphrase }),
        RIGHT,
      )
      expect(set).toMatchObject({ ok: true })
      const idle = await app.evaluate(({ powerMonitor }) => powerMonitor.getSystemIdleTime())
      expect(idle).toBeGreaterThanOrEqual(0)
      await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
      await unlock(page, RIGHT)
      await page.getByRole('main', { name: 'Overview' }).waitFor()
    } finally {
      await close()
    }
  }, 60_000)
})
