import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { startBareServer } from '../support/bare-servers.ts'
import type { BareServer, BareTool } from '../support/bare-servers.ts'
import { untilState } from './desktop.ts'
import { openWindow } from './open-window.ts'
import type { OpenWindow } from './open-window.ts'

const text = { type: 'string', description: 'What it says' }
const READ: BareTool = {
  name: 'read_note',
  description: 'Reads a note.',
  inputSchema: { type: 'object' },
  annotations: { readOnlyHint: true },
}
const SEND: BareTool = {
  name: 'send_note',
  title: 'Send a note',
  description: 'Sends a note to somebody.',
  inputSchema: { type: 'object', properties: { to: text, text }, required: ['to', 'text'] },
}

let opened: OpenWindow
let server: BareServer
let page: Page

beforeEach(async () => {
  server = await startBareServer('2025-11-25', [READ, SEND])
  opened = await openWindow()
  page = opened.page
  await page.evaluate((url) => window.host.addServer({ url, name: 'Post' }), server.url)
  await page.getByRole('button', { name: 'Servers', exact: true }).click()
  await page.getByRole('list', { name: 'Servers' }).getByRole('button').first().click()
  await untilState(page, 'Connected')
})

afterEach(async () => {
  await opened?.close()
  await server?.kill()
})

const approval = () => page.getByRole('region', { name: /^May .* run at Post/ })
/** The way to the servers, by all that it says. */
const servers = (name: string) => page.getByRole('button', { name, exact: true })
const press = (name: string) => approval().getByRole('button', { name, exact: true }).click()

async function send(to: string, words: string) {
  await page.getByRole('textbox', { name: /^to/ }).fill(to)
  await page.getByRole('textbox', { name: /^text/ }).fill(words)
  await page.getByRole('button', { name: 'Call tool' }).click()
}

describe('tools under permission', () => {
  it('asks, remembers “always” where it is seen, and asks again once it is undone', async () => {
    await page.getByRole('button', { name: 'Tool send_note' }).click()
    await send('anna@house.example', 'The lamp oil is here.')
    await approval().getByText('You, from this window').waitFor()
    await approval().getByText('"The lamp oil is here."').waitFor()
    expect(server.called).toEqual([])
    await press('Allow once')
    await page.getByText('The tool answered.').waitFor()

    // The second call is shown beside the first; from elsewhere in the window it is told that it waits.
    await send('eve@house.example', 'The lamp oil is here.')
    const changed = approval().locator('[data-change=changed]')
    expect(await changed.locator('del').innerText()).toContain('anna@house.example')
    expect(await changed.locator('ins').innerText()).toContain('eve@house.example')
    await page.getByRole('button', { name: 'Overview', exact: true }).click()
    await page.getByText('has a tool that may not run yet.').waitFor()
    await servers('Servers: 1 thing waits for you').locator('[data-count="1"]').waitFor()
    expect(server.called).toEqual(['send_note'])
    await page.getByRole('button', { name: 'Look' }).click()
    await press('Always')
    await expect.poll(() => server.called).toEqual(['send_note', 'send_note'])
    await servers('Servers').waitFor()
    const always = page.getByRole('list', { name: 'Always allowed by you' })
    await always.getByText('send_note').waitFor()

    await page.getByRole('button', { name: 'Tool send_note' }).click()
    await send('eve@house.example', 'Without a question.')
    await page.getByText('The tool answered.').waitFor()
    expect(server.called).toHaveLength(3)
    await always.getByRole('button', { name: 'Undo' }).click()
    await always.waitFor({ state: 'detached' })
    await send('eve@house.example', 'With a question.')
    await approval().waitFor()
    await press('Do not allow')
    await page.getByText('The call was not allowed, so it was not made.').waitFor()
    expect(server.called).toHaveLength(3)
    const kinds = page.getByRole('region', { name: 'History of this grant' })
    await expect.poll(() => kinds.getByText('Tool permission', { exact: true }).count()).toBe(2)

    await page.getByRole('button', { name: 'History', exact: true }).click()
    await page.getByRole('tab', { name: 'Calls' }).click()
    const outcomes = () =>
      page
        .locator('li[data-outcome]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-outcome')))
    await expect.poll(outcomes).toEqual(['not-made', 'done', 'done', 'done'])
    await page.getByRole('textbox', { name: 'Search calls' }).fill('send')
    await page.getByRole('combobox', { name: 'Outcome' }).selectOption('not-made')
    await expect.poll(outcomes).toEqual(['not-made'])
    await page.getByRole('button', { name: /^send_note at Post.*Not made/ }).click()
    await page.getByText('You did not allow it').waitFor()
    await page.getByRole('textbox', { name: 'Search calls' }).fill('nobody')
    await page.getByText('No call fits these words.').waitFor()
  }, 60_000)

  it('lists what runs for this session, and shows what a start hides', async () => {
    await page.getByRole('button', { name: 'Tool send_note' }).click()
    await send('anna@house.example\u200b', 'For now.')
    await press('Always for these arguments …')
    await page.getByRole('combobox', { name: 'What to has to be' }).selectOption('starts-with')
    await page.getByText('It has characters that do not show: anna@house.example‹U+200B›').waitFor()
    await press('Back')
    await press('For this session')
    await page.getByText('The tool answered.').waitFor()
    await page.getByText('What you have allowed of it runs without a question').waitFor()
    const session = page.getByRole('list', { name: 'Allowed by you for this session' })
    await session.getByText('send_note').waitFor()
    await session.getByRole('button', { name: 'Undo' }).click()
    await session.waitFor({ state: 'detached' })
    await send('anna@house.example', 'With a question.')
    await press('Do not allow')
  }, 60_000)

  it('A16 suspends a tool that changes after it was allowed, and runs it once the change is accepted', async () => {
    const tool = page.getByRole('button', { name: 'Tool read_note' })
    await tool.click()
    await page.getByRole('button', { name: 'Call tool' }).click()
    await page.getByText('The tool answered.').waitFor()
    server.setTools([{ ...READ, description: 'Reads every note.' }, SEND])
    await page.getByText('1 tool is suspended').waitFor()
    await page.getByRole('button', { name: 'Look at the change' }).click()
    const change = page.getByRole('region', { name: 'What changed' })
    expect(await change.locator('del').allInnerTexts()).toEqual([expect.stringMatching(/a$/)])
    expect(await change.locator('ins').allInnerTexts()).toEqual([expect.stringMatching(/every$/)])
    await change.getByText('Once you accept, it runs without a question.').waitFor()
    await change.getByRole('button', { name: 'Keep suspended' }).click()
    expect(await page.getByRole('button', { name: 'Call tool' }).count()).toBe(0)
    expect(await servers('Servers: 1 thing waits for you').isVisible()).toBe(true)
    expect(server.called).toEqual(['read_note'])
    await page.getByRole('button', { name: 'Look at the change' }).click()
    await change.getByRole('button', { name: 'Accept the change' }).click()
    await page.getByText('1 tool is suspended').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Call tool' }).click()
    await page.getByText('The tool answered.').waitFor()
    expect(server.called).toEqual(['read_note', 'read_note'])
  }, 60_000)
})
