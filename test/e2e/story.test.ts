import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { startHouse } from '../support/house/house.ts'
import type { House, HouseOptions } from '../support/house/house.ts'
import { listenOnLoopback } from '../support/loopback.ts'
import { filesHolding, holds } from './canaries.ts'
import { approveInBrowser, openDesktop, untilState } from './desktop.ts'
import type { Desktop } from './desktop.ts'

let house: House
let desktop: Desktop

async function begin(options: HouseOptions = {}, keyring: 'keyring' | 'none' = 'keyring') {
  house = await startHouse(options)
  desktop = await openDesktop(house, keyring)
}

afterEach(async () => {
  await desktop?.close()
  await house?.stop()
})

function vaultFiles(): string[] {
  const folder = join(desktop.userData, 'vaults')
  return existsSync(folder) ? readdirSync(folder) : []
}

const secrets = () => house.issued().map(({ value }) => value)

async function kinds(): Promise<string[]> {
  await desktop.page.getByRole('button', { name: 'History', exact: true }).click()
  const entries = desktop.page.locator('li[data-kind]')
  await entries.first().waitFor()
  const found = await entries.evaluateAll((all) =>
    all.map((one) => one.getAttribute('data-kind') ?? ''),
  )
  await desktop.page.getByRole('button', { name: 'Servers', exact: true }).click()
  return found.toReversed()
}

async function callListNotes(): Promise<void> {
  const { page } = desktop
  const tool = page.getByRole('button', { name: 'Tool list_notes' })
  if ((await tool.getAttribute('aria-expanded')) !== 'true') await tool.click()
  await page.getByRole('button', { name: 'Call tool' }).click()
  await page.getByText(/The tool answered/).waitFor()
}

/** The app's own commands, as the window calls them. */
async function callMany(count: number): Promise<boolean[]> {
  return desktop.page.evaluate(async (many) => {
    interface Answer {
      ok: boolean
      value?: unknown
    }
    type Ask = (input?: unknown) => Promise<Answer>
    const { host } = window as unknown as { host: { getSnapshot: Ask; callTool: Ask } }
    const snapshot = await host.getSnapshot()
    const { servers } = JSON.parse(String(snapshot.value)) as { servers: { id: string }[] }
    const serverId = servers[0]?.id
    const calls = Array.from({ length: many }, (_, at) =>
      host.callTool({ serverId, tool: 'list_notes', arguments: {}, callId: `many-${at}` }),
    )
    return (await Promise.all(calls)).map((answer) => answer.ok)
  }, count)
}

describe('a person’s first day', () => {
  it('R01 R31 R42 connects, uses, refreshes once, revokes, and leaves nothing behind', async () => {
    await begin()
    const { page } = desktop
    await desktop.recordMessages()
    await page.getByRole('button', { name: 'Try it with the demo' }).click()
    await page.getByRole('button', { name: 'Continue in the browser' }).click()
    const tab = await desktop.tab()
    await approveInBrowser(tab, await desktop.nextAddress(1))
    await tab.getByText(/You are signed in/).waitFor()
    await untilState(page, 'Connected')

    const rows = page.getByRole('table', { name: 'Scopes asked and granted' }).locator('tbody tr')
    const texts = (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '))
    expect(texts).toHaveLength(3)
    for (const scope of ['notes:read', 'notes:write', 'offline_access']) {
      expect(texts.find((text) => text.includes(scope))).toMatch(/Yes Yes/)
    }
    await callListNotes()

    expect(vaultFiles()).toHaveLength(1)
    expect(secrets().length).toBeGreaterThan(2)
    expect(filesHolding(desktop.userData, secrets())).toEqual([])

    const before = house.requests.length
    await desktop.restart()
    const again = desktop.page
    await desktop.recordMessages()
    await again.getByRole('button', { name: 'Servers', exact: true }).click()
    await again.getByRole('list', { name: 'Servers' }).getByRole('button').first().click()
    await untilState(again, 'Connected')
    const restarted = house.requests.slice(before)
    expect(restarted.filter(({ server }) => server === 'as')).toEqual([])
    expect(restarted.filter(({ path }) => path.includes('.well-known'))).toEqual([])
    expect(desktop.opened()).toHaveLength(1)

    house.expireAccessTokens()
    const beforeBurst = house.requests.length
    const answers = await callMany(100)
    expect(answers.filter((ok) => !ok)).toEqual([])
    const refreshes = house.requests
      .slice(beforeBurst)
      .filter(({ server, path }) => server === 'as' && path.startsWith('/token'))
    expect(refreshes).toHaveLength(1)

    const tokens = house.issued().filter(({ model }) => /^(Access|Refresh)Token$/.test(model))
    const active = await Promise.all(tokens.map(({ value }) => house.introspect(value)))
    expect(active.filter(Boolean)).toHaveLength(2)
    await again.getByRole('button', { name: 'Revoke', exact: true }).click()
    const receipt = again.getByRole('article', { name: /^Receipt/ })
    await receipt.waitFor()
    expect(await receipt.getByRole('img', { name: 'Done' }).count()).toBe(4)
    for (const { value } of tokens) expect(await house.introspect(value)).toBe(false)
    expect(vaultFiles()).toEqual([])
    expect(filesHolding(desktop.userData, secrets())).toEqual([])
    // Five canaries: access and refresh tokens, codes, what the registration is managed with, and the state.
    expect(new Set(house.issued().map(({ model }) => model)).size).toBeGreaterThanOrEqual(4)
    const state = new URL(desktop.opened()[0] ?? '').searchParams.get('state') ?? ''
    expect(state.length).toBeGreaterThan(40)
    const canaries = [...secrets(), state]
    expect(filesHolding(desktop.userData, canaries)).toEqual([])
    expect(holds(Buffer.from(desktop.printed()), canaries)).toBe(false)
    const messages = await desktop.messages()
    expect(messages.length).toBeGreaterThan(1_000)
    expect(holds(Buffer.from(messages), canaries)).toBe(false)

    expect(await kinds()).toEqual([
      'asked',
      'server-added',
      'granted',
      'refreshed',
      'erased',
      'revoked',
    ])
    await again.getByRole('button', { name: 'History', exact: true }).click()
    await again.getByRole('button', { name: 'Verify now' }).click()
    await again.getByRole('region', { name: 'Integrity' }).getByText(/6/).first().waitFor()
  }, 120_000)

  it('R38 R39 does the same with a code instead of the browser', async () => {
    await begin()
    const { page } = desktop
    await page.getByRole('button', { name: 'Try it with the demo' }).click()
    await page.getByRole('button', { name: 'Use a code instead' }).click()
    const code = (await page.getByRole('status', { name: 'Code' }).innerText()).trim()
    expect(await page.getByRole('img', { name: /^QR code/ }).count()).toBe(1)
    await page.getByRole('button', { name: 'Open the page here' }).click()
    const address = await desktop.nextAddress(1)
    expect(new URL(address).origin).toBe(new URL(house.issuer).origin)
    expect(decodeURIComponent(address).replaceAll('-', '')).toContain(code.replaceAll('-', ''))
    const tab = await desktop.tab()
    await tab.goto(address)
    await tab.click('#confirm')
    await tab.click('#sign-in')
    await tab.click('#approve')
    await untilState(page, 'Connected')
    await callListNotes()
    await page.getByRole('button', { name: 'Revoke', exact: true }).click()
    await page.getByRole('article', { name: /^Receipt/ }).waitFor()
    expect(vaultFiles()).toEqual([])
  }, 120_000)

  it('R13 works with a client that the person registered and enters in the form', async () => {
    await begin({ registration: false, preregistered: { clientSecret: 'a-secret-of-the-person' } })
    const { page } = desktop
    await page.getByRole('button', { name: 'Try it with the demo' }).click()
    const goOn = page.getByRole('button', { name: 'Continue', exact: true })
    const clientId = page.getByRole('textbox', { name: 'Client ID' })
    await clientId.fill('two words')
    await page.getByLabel('How it proves itself').selectOption('client_secret_basic')
    await goOn.click()
    await page.getByText('A client ID has no spaces and no line breaks.').waitFor()
    await page.getByText('Enter the secret.').waitFor()
    await clientId.fill('house-preregistered')
    await page.getByLabel('Client secret').fill('not-the-secret')
    await page.getByRole('button', { name: 'More', exact: true }).click()
    const { port, stop } = await listenOnLoopback(() => undefined)
    await page.getByRole('textbox', { name: 'Port', exact: true }).fill(String(port))
    const address = page.getByRole('textbox', { name: 'Redirect address', exact: true })
    expect(await address.inputValue()).toContain(`http://127.0.0.1:${port}/callback/`)
    await goOn.click()
    await page.getByRole('button', { name: 'Continue in the browser' }).click()
    await page.getByText(`Port ${port} of this computer is in use`).waitFor()
    await stop()
    await goOn.click()
    const tab = await desktop.tab()
    await approveInBrowser(tab, await desktop.nextAddress(1))
    expect(new URL(desktop.opened()[0] ?? '').searchParams.get('redirect_uri')).toContain(
      `:${port}/`,
    )
    await page.getByText(/does not know this client ID/).waitFor()
    expect(await clientId.inputValue()).toBe('house-preregistered')
    await page.getByLabel('Client secret').fill('a-secret-of-the-person')
    await goOn.click()
    await approveInBrowser(tab, await desktop.nextAddress(2))
    await untilState(page, 'Connected')
    const entered = ['a-secret-of-the-person', 'not-the-secret']
    expect(filesHolding(desktop.userData, [...entered, ...secrets()])).toEqual([])
    await page.getByRole('button', { name: 'Technical details' }).click()
    await page.getByRole('button', { name: 'Forget this client' }).click()
    await page
      .getByRole('dialog')
      .getByRole('article', { name: /^Receipt/ })
      .waitFor()
    expect(await house.clientExists('house-preregistered')).toBe(true)
    expect(vaultFiles()).toEqual([])
  }, 120_000)

  it('B1 keeps nothing on disk without a keyring, and says so', async () => {
    await begin({}, 'none')
    const { page } = desktop
    await page.getByRole('img', { name: 'Vault: Memory only' }).waitFor()
    await page.getByRole('button', { name: 'Try it with the demo' }).click()
    await page.getByRole('button', { name: 'Continue in the browser' }).click()
    const tab = await desktop.tab()
    await approveInBrowser(tab, await desktop.nextAddress(1))
    await untilState(page, 'Connected')
    await callListNotes()
    expect(vaultFiles()).toEqual([])
    expect(filesHolding(desktop.userData, secrets())).toEqual([])
    await desktop.restart()
    await desktop.page.getByRole('button', { name: 'Servers', exact: true }).click()
    await desktop.page.getByRole('list', { name: 'Servers' }).getByRole('button').first().click()
    await untilState(desktop.page, 'Needs sign-in')
  }, 120_000)
})
