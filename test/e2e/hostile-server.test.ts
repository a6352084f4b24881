// Attack A18: a server puts markup and script into everything it says.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { payloads, startHostileServer } from '../support/hostile-server.ts'
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
        await page.getByText(/The tool answered/).waitFor()
      }
      await tools.nth(at).click()
    }
    // What is not shown cannot be shown wrongly: each field must really have been on the page.
    expect(described).toBeGreaterThan(480)
    await pause(300)
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
    expect(await foreignElements()).toBe(0)
    expect(opened.hits).toEqual([])
    expect(await page.locator('body').innerText()).not.toMatch(/[\u202e\u200b]/)
  }, 120_000)
})
