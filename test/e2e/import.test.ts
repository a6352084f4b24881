import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { startBareServer } from '../support/bare-servers.ts'
import { startHouse } from '../support/house/house.ts'
import type { House } from '../support/house/house.ts'
import { filesHolding, holds } from './canaries.ts'
import { openDesktop, untilState } from './desktop.ts'
import type { Desktop } from './desktop.ts'

const examples = join(import.meta.dirname, '../support/import-files')
const KEY = 'import-canary-0815-qwertzuiop'
const CANARIES = [KEY, 'canary-desktop-0815', 'canary-bridge-4711', 'canary-vscode-2468']

let house: House
let desktop: Desktop

afterEach(async () => {
  await desktop?.close()
  await house?.stop()
})

function put(path: string, write: (path: string) => void): string {
  mkdirSync(dirname(path), { recursive: true })
  write(path)
  return path
}

describe('servers of other apps', () => {
  it('A15 A20 R47 come over from three of them: previewed, sealed, not connected, not run', async () => {
    let requests = 0
    const keyed = await startBareServer('2026-07-28', undefined, (headers) => {
      requests++
      return headers.authorization === `Bearer ${KEY}`
    })
    house = await startHouse()
    desktop = await openDesktop(house, 'keyring')
    const { page, home, configFolder } = desktop
    const claude = put(join(configFolder, 'Claude', 'claude_desktop_config.json'), (path) =>
      copyFileSync(join(examples, 'claude_desktop_config.json'), path),
    )
    put(join(configFolder, 'Code', 'User', 'mcp.json'), (path) =>
      copyFileSync(join(examples, 'vscode-mcp.json'), path),
    )
    const cursor = put(join(home, '.cursor', 'mcp.json'), (path) =>
      writeFileSync(
        path,
        `{"mcpServers": {\n"board": {"url": "${keyed.url}",\n"headers": {"Authorization": "Bearer ${KEY}"}}}}`,
      ),
    )
    const before = [claude, cursor].map((path) => readFileSync(path, 'utf8'))
    await desktop.recordMessages()

    await page.getByRole('button', { name: 'Import from another app' }).click()
    const dialog = page.getByRole('dialog')
    const lists = dialog.getByRole('list', { name: 'Lists found' }).getByRole('listitem')
    await expect.poll(() => lists.count()).toBe(3)
    await lists.filter({ hasText: 'Cursor' }).getByText('1 server').waitFor()
    await dialog.getByRole('button', { name: 'Preview' }).click()

    const entry = (name: string) =>
      dialog.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name }) })
    await entry('files').getByText('"/home/ada/My Notes"').waitFor()
    await entry('files').getByText('value found; it will be sealed').waitFor()
    await entry('linear').getByText('https://mcp.linear.example/mcp').waitFor()
    expect(await entry('inline').getByRole('checkbox').isDisabled()).toBe(true)
    await entry('tickets').getByText('api_key=••••').waitFor()
    const blank = entry('notes').getByLabel('Authorization')
    await blank.fill(KEY)
    expect(await page.content()).not.toMatch(/canary-(?:desktop|bridge|vscode|query|argument)/)
    expect(await entry('here').getByRole('checkbox').isChecked()).toBe(false)
    await dialog.getByRole('button', { name: 'Add 5 servers' }).click()

    await dialog.getByText('5 servers added.').waitFor()
    await dialog.getByText(cursor).waitFor()
    await dialog.getByText('mcpServers › board › headers › Authorization, line 3').waitFor()
    await dialog.getByText('mcpServers › files › env › FILES_TOKEN, line 7').waitFor()
    expect(requests).toBe(0)

    await dialog.getByRole('button', { name: 'Open files' }).click()
    await page.getByRole('heading', { name: 'This runs a program on your computer' }).waitFor()
    const servers = page.getByRole('list', { name: 'Servers' })
    expect(await servers.getByText('Imported', { exact: true }).count()).toBe(4)
    await servers.getByText('board').click()
    await page.getByText('Authorization: ••••••••').waitFor()
    await page.getByText(/came from another app/).waitFor()
    await page.getByRole('button', { name: 'Connect', exact: true }).click()
    await untilState(page, 'Connected')

    const { userData } = desktop
    expect(filesHolding(userData, CANARIES)).toEqual([])
    expect(holds(Buffer.from(await desktop.messages()), CANARIES)).toBe(false)
    expect(holds(Buffer.from(desktop.printed()), CANARIES)).toBe(false)
    expect([claude, cursor].map((path) => readFileSync(path, 'utf8'))).toEqual(before)
    await keyed.kill()
  }, 90_000)

  it('fills in a well-known server that was found by search, and says how it lets people in', async () => {
    house = await startHouse()
    desktop = await openDesktop(house, 'keyring')
    const { page } = desktop
    await page.getByRole('button', { name: 'Add server' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('tab', { name: 'Well-known' }).click()
    const known = dialog.getByRole('list', { name: 'Well-known servers' }).getByRole('button')
    await expect.poll(() => known.count()).toBeGreaterThanOrEqual(40)
    await dialog.getByLabel('Find a server').fill('issues linear')
    await expect.poll(() => known.count()).toBe(1)
    await known.click()
    const address = dialog.getByLabel('Server address')
    expect(await address.inputValue()).toBe('https://mcp.linear.app/mcp')
    await dialog.getByText(/registers itself there/).waitFor()
    await dialog.getByText('https://mcp.linear.app', { exact: true }).waitFor()
    expect(desktop.opened()).toEqual([])
  }, 60_000)
})
