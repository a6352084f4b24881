import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, ElectronApplication, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { House } from '../support/house/house.ts'
import { launch, newUserData } from './electron-app.ts'

const CHROMIUM = process.env['CHATELAINE_CHROMIUM'] ?? '/usr/bin/chromium'
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The person's computer: the app, a real browser that the app can only reach by opening an address, and a folder. */
export interface Desktop {
  userData: string
  /** Where other apps of this desktop keep their settings: a home of its own, never that of who runs the tests. */
  home: string
  configFolder: string
  page: Page
  /** The main process, as the driver reaches it. */
  app(): ElectronApplication
  /** Everything the app printed so far. */
  printed(): string
  /** The addresses the app has sent to the system browser. */
  pid(): number
  opened(): string[]
  /** Waits until the app has opened its `count`th address, and gives it. */
  nextAddress(count: number): Promise<string>
  /** What the app has put on the clipboard. */
  clipboard(): Promise<string>
  /** A tab of the person's browser. */
  tab(): Promise<Page>
  /** From now on every snapshot that crosses to the page is kept there. */
  recordMessages(): Promise<void>
  /** All that crossed so far, over every page, as text. */
  messages(): Promise<string>
  restart(): Promise<void>
  close(): Promise<void>
}

/** `settings`: what the app finds on disk. `keyring`: the real one, unlocked. `none`: what a computer without a keyring offers (`basic_text`). */
export async function openDesktop(
  house: Pick<House, 'issuer' | 'servers'>,
  keyring: 'keyring' | 'none',
  settings: object = {},
): Promise<Desktop> {
  const folder = mkdtempSync(join(tmpdir(), 'chatelaine-browser-'))
  const log = join(folder, 'opened')
  const command = join(folder, 'browser')
  // What xdg-open runs: it hands the address over, and the test's browser goes there.
  writeFileSync(command, `#!/bin/sh\nprintf '%s\\n' "$1" >> '${log}'\n`)
  chmodSync(command, 0o755)
  const userData = newUserData({ startFinished: true, ...settings })
  const demo = { issuer: house.issuer, servers: house.servers }
  const options = {
    switches: [`--password-store=${keyring === 'keyring' ? 'gnome-libsecret' : 'basic'}`],
    env: { ...makeDefaultBrowser(folder, command), CHATELAINE_DEMO: JSON.stringify(demo) },
  }
  let printed = ''
  let recorded = ''
  let app: ElectronApplication
  let page: Page
  let browser: Browser | null = null

  async function begin() {
    const started = await launch(userData.path, options)
    app = started.app
    page = started.page
    for (const stream of [app.process().stdout, app.process().stderr]) {
      stream?.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')))
    }
  }
  await begin()
  const opened = () =>
    existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').filter(Boolean) : []

  return {
    userData: userData.path,
    home: join(folder, 'home'),
    configFolder: join(folder, 'config'),
    get page() {
      return page
    },
    app: () => app,
    printed: () => printed,
    pid: () => app.process().pid ?? 0,
    opened,
    async nextAddress(count) {
      await expect.poll(() => opened().length, { timeout: 15_000 }).toBeGreaterThanOrEqual(count)
      return opened()[count - 1] ?? ''
    },
    clipboard: () => app.evaluate(({ clipboard }) => clipboard.readText()),
    async tab() {
      browser ??= await chromium.launch({ executablePath: CHROMIUM, args: QUIET })
      return browser.newPage()
    },
    async recordMessages() {
      await page.evaluate(() => {
        const kept: string[] = []
        Object.assign(globalThis, { kept })
        window.host.onSnapshotChanged((snapshot) => kept.push(JSON.stringify(snapshot)))
      })
    },
    async messages() {
      recorded += await keptIn(page)
      return recorded
    },
    async restart() {
      recorded += await keptIn(page)
      await app.close()
      await begin()
    },
    async close() {
      await app.close()
      await browser?.close()
      userData.remove()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What the page was sent, and what it can ask for. */
function keptIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { kept = [] } = globalThis as unknown as { kept?: string[] }
    const answers = [await window.host.getSnapshot(), await window.host.listConsent({ limit: 200 })]
    return [...kept, JSON.stringify(answers)].join('\n')
  })
}

/** Makes a command the default browser of this desktop, the way a browser's own settings would. */
function makeDefaultBrowser(folder: string, command: string): Record<string, string> {
  const data = join(folder, 'data')
  const config = join(folder, 'config')
  mkdirSync(join(data, 'applications'), { recursive: true })
  const home = join(folder, 'home')
  mkdirSync(config)
  mkdirSync(home)
  writeFileSync(
    join(data, 'applications', 'test-browser.desktop'),
    `[Desktop Entry]\nType=Application\nName=Test browser\nExec=${command} %u\nMimeType=x-scheme-handler/http;x-scheme-handler/https;\n`,
  )
  const schemes = ['http', 'https'].map(
    (scheme) => `x-scheme-handler/${scheme}=test-browser.desktop`,
  )
  writeFileSync(join(config, 'mimeapps.list'), `[Default Applications]\n${schemes.join('\n')}\n`)
  return { HOME: home, XDG_DATA_HOME: data, XDG_CONFIG_HOME: config, BROWSER: command }
}

/** Signs in and approves on the authorization server's own pages, by clicking. */
export async function approveInBrowser(
  tab: Page,
  address: string,
  account?: string,
): Promise<void> {
  await tab.goto(address)
  if (account !== undefined) await tab.fill('[name=login]', account)
  await tab.click('#sign-in')
  await tab.click('#approve')
}

export async function untilState(page: Page, word: string): Promise<void> {
  await page
    .getByRole('status', { name: 'State' })
    .filter({ hasText: word })
    .waitFor({ timeout: 20_000 })
}

/** Lets a call run that waits for the person’s word. */
export async function allowOnce(page: Page): Promise<void> {
  const approval = page.getByRole('region', { name: /^May .* run at/ })
  await approval.getByRole('button', { name: 'Allow once' }).click()
}
