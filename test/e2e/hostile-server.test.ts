// Attack A18: a server puts markup and script into everything it says.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { payloads, startHostileServer } from '../support/hostile-server.ts'
import type { Snapshot } from '../../src-preload/contract/snapshot.ts'
import { untilState } from './desktop.ts'
import { openWindow, pause } from './open-window.ts'
import type { OpenWindow } from './open-window.ts'

let opened: OpenWindow
let hostile: Awaited<ReturnType<typeof startHostileServer>>
let page: Page
let texts: string[]

beforeAll(async () => {
  opened = await openWindow()
  page = opened.page
  texts = payloads(opened.beacon)
  hostile = await startHostileServer(texts)
})

afterAll(async () => {
  await opened?.close()
  await hostile?.stop()
})

/** Elements that only markup of the server's could have made. */
const foreignElements = () =>
  page.evaluate(() => {
    const names = 'iframe object embed base video audio math template meta[http-equiv=refresh]'
    const some =
      'img[src^=http] link[href^=http] script[src^=http] a[href^=javascript] form[action]'
    return document.querySelectorAll([...names.split(' '), ...some.split(' ')].join(',')).length
  })

/** The same texts as arguments, in a difference, among what is always allowed, and in the log of calls. */
async function lookAtPermissions() {
  await page.evaluate(async (all) => {
    const answer = await window.host.getSnapshot()
    const value = JSON.parse(answer.ok ? answer.value : '') as Snapshot
    const args = Object.fromEntries(all.map((text) => [text, { [text]: text }]))
    const [server] = value.servers
    const call = { serverId: server?.id ?? '', tool: server?.tools[1]?.name ?? '', callId: 'args' }
    await window.host.setCallLog({ keepArguments: true, keepDays: null })
    void window.host.callTool({ ...call, arguments: args })
  }, texts)
  const approval = page.getByRole('region', { name: /^May .* run at/ })
  await expect.poll(() => approval.locator('.arguments > div').count()).toBe(60)
  await approval.getByRole('button', { name: /^Always for these/ }).click()
  await approval.getByRole('button', { name: 'Allow these always' }).click()
  const always = page.getByRole('list', { name: 'Always allowed by you' })
  await expect.poll(() => always.getByRole('listitem').count()).toBe(2)

  hostile.change()
  await page.evaluate(async () => {
    const answer = await window.host.getSnapshot()
    const value = JSON.parse(answer.ok ? answer.value : '') as Snapshot
    const serverId = value.servers[0]?.id ?? ''
    await window.host.disconnect({ serverId })
    await window.host.connect({ serverId })
  })
  await page.getByText('60 tools are suspended').waitFor()
  await page
    .getByRole('button', { name: /^Tool / })
    .first()
    .click()
  await page.getByRole('button', { name: 'Look at the change' }).click()
  const change = page.getByRole('region', { name: 'What changed' })
  expect((await change.locator('ins').allInnerTexts()).join(' ')).toContain('globalThis.ran')

  await page.getByRole('button', { name: 'History', exact: true }).click()
  await page.getByRole('tab', { name: 'Calls' }).click()
  const calls = page.locator('li[data-outcome]').getByRole('button')
  await expect.poll(() => calls.count()).toBe(2)
  await calls.first().click()
  await page
    .getByLabel('Arguments')
    .getByText(/globalThis\.ran/)
    .waitFor()
  expect(await foreignElements()).toBe(0)
  await page.getByRole('tab', { name: 'Consent' }).click()
  await page.locator('li[data-kind=tool-permission]').first().waitFor()
}

describe('a server that says nothing but markup', () => {
  it('A18 is shown as text: 60 payloads in 8 fields, none runs, none asks for anything', async () => {
    expect(new Set(texts).size).toBe(60)
    await page.evaluate((url) => window.host.addServer({ url }), hostile.url)
    await page.getByRole('button', { name: 'Servers', exact: true }).click()
    await page.getByRole('list', { name: 'Servers' }).getByRole('button').first().click()
    await untilState(page, 'Connected')
    const tools = page.getByRole('button', { name: /^Tool / })
    await expect.poll(() => tools.count()).toBe(60)
    for (const heading of ['Resources', 'Prompts', 'Details']) {
      const fold = page.getByRole('button', { name: new RegExp(`^${heading}`) })
      if ((await fold.count()) > 0) await fold.first().click()
    }
    let described = 0
    for (let at = 0; at < 60; at++) {
      await tools.nth(at).click()
      described += await page.getByText(/globalThis\.ran|127\.0\.0\.1|GLOBALTHIS/).count()
      if (at === 0) {
        await page.getByRole('button', { name: 'Call tool' }).click()
        // The name stands in the question as well, and in what is asked for.
        const approval = page.getByRole('region', { name: /^May .* run at/ })
        described += await approval.getByText(/globalThis\.ran/).count()
        await approval.getByRole('button', { name: 'Always', exact: true }).click()
        await page.getByText(/The tool answered/).waitFor()
      }
      await tools.nth(at).click()
    }
    // What is not shown cannot be shown wrongly: each field must really have been on the page.
    expect(described).toBeGreaterThan(480)
    await lookAtPermissions()
    await pause(300)
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
    expect(await foreignElements()).toBe(0)
    expect(opened.hits).toEqual([])
    expect(await page.locator('body').innerText()).not.toMatch(/[\u202e\u200b]/)
  }, 120_000)
})
