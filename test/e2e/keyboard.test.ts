import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Language, ServerState, Snapshot } from '../../src-preload/contract/snapshot.ts'
import { openView } from '../support/open-view.ts'
import { viewNamed, views } from '../support/views.ts'
import { linear, linearSigningIn, manyServers } from '../support/views/view-servers.ts'
import { signIns } from '../support/views/sign-in-views.ts'
import { viewSnapshot } from '../support/views/view-snapshot.ts'
import { focused as focusedIn } from './focused.ts'
import { openWindow } from './open-window.ts'
import type { OpenWindow } from './open-window.ts'

let opened: OpenWindow
let page: Page

beforeAll(async () => {
  opened = await openWindow()
  page = opened.page
})

afterAll(() => opened?.close())

async function open(name: string, language: Language = 'en'): Promise<void> {
  const view = viewNamed(name)
  // What main says afterwards has to be newer.
  const snapshot = { ...view.snapshot, revision: REVISION }
  await openView(opened, { ...view, snapshot }, { theme: 'light', language })
}

const REVISION = 1_000_000
let told = 0

/** Main tells something new. */
async function tell(snapshot: Snapshot): Promise<void> {
  told++
  await opened.app.evaluate(
    ({ BrowserWindow }, news) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('snapshotChanged', news),
    JSON.stringify({ ...snapshot, revision: REVISION + told }),
  )
}

const focused = () => focusedIn(page)

/** Once the window has been drawn, and what waits for that has been done. */
const drawn = () =>
  new Promise<void>((resolve) =>
    requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => resolve()))),
  )

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** From now on main only counts how often it is told to do this, and answers at once or never. */
async function countCalls(command: string, { wait = false } = {}): Promise<void> {
  await opened.app.evaluate(
    ({ ipcMain }, asked) => {
      // What waits is held: Electron answers with an error for a promise that is collected.
      const kept = Object.assign(globalThis, { calls: 0, waiting: [] as unknown[] })
      ipcMain.removeHandler(asked.command)
      ipcMain.handle(asked.command, () => {
        kept.calls++
        if (!asked.wait) return { ok: true, value: null }
        return new Promise((resolve) => kept.waiting.push(resolve))
      })
    },
    { command, wait },
  )
}

const counted = () => opened.app.evaluate(() => (globalThis as { calls?: number }).calls)

beforeEach(() => {
  told = 0
})

describe('the palette', () => {
  const options = () => page.locator('.palette-option')

  it('shows at most 50 of what 200 servers offer, and finds the one that is meant', async () => {
    const many = Array.from({ length: 200 }, (_, at) =>
      linear({ id: `s${at}`, name: `Server ${at}`, origin: `https://s${at}.example` }),
    )
    await open('overview-keys')
    await tell(viewSnapshot(many))
    await press('Control+k')
    await expect.poll(() => options().count()).toBe(50)
    await page.keyboard.type('open server 173')
    await expect.poll(() => options().count()).toBe(1)
    await press('Enter')
    await expect.poll(focused).toMatch(/^h1 Server 173/)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('has the keyboard before the next key can come', async () => {
    await open('overview-keys')
    const reached = await page.evaluate(async () => {
      const keys = new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, cancelable: true })
      window.dispatchEvent(keys)
      // What React draws for a key, it has drawn when the listeners of that key are done.
      await Promise.resolve()
      return document.activeElement?.role
    })
    expect(reached).toBe('combobox')
  })

  it('says which one is chosen, goes around its ends, and gives the focus back', async () => {
    await open('overview-keys')
    await page.getByRole('button', { name: 'Add server' }).focus()
    await press('Control+k', 'ArrowUp')
    const active = () =>
      page.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-activedescendant') ?? ''
        return document.getElementById(id)?.getAttribute('aria-selected')
      })
    expect(await active()).toBe('true')
    expect(await options().last().getAttribute('aria-selected')).toBe('true')
    await press('ArrowDown')
    expect(await options().first().getAttribute('aria-selected')).toBe('true')
    await press('Escape')
    await expect.poll(focused).toBe('button Add server')
  })

  it('revokes nothing by itself: it leads to the button that does', async () => {
    await open('overview-keys')
    await opened.app.evaluate(({ ipcMain }) => {
      ipcMain.removeHandler('revokeGrant')
      ipcMain.handle('revokeGrant', () => {
        Object.assign(globalThis, { revoked: true })
        return { ok: false, failure: { code: 'internal', whatHappened: 'No.', whatToDo: 'No.' } }
      })
    })
    await press('Control+k')
    await page.keyboard.type('revoke linear')
    await press('Enter')
    await expect.poll(focused).toBe('button Revoke')
    expect(await opened.app.evaluate(() => 'revoked' in globalThis)).toBe(false)
    await press('Enter')
    await expect.poll(() => opened.app.evaluate(() => 'revoked' in globalThis)).toBe(true)
  })

  it('lets Enter that is held down do one thing', async () => {
    await open('overview-keys')
    await countCalls('revokeGrant')
    await press('Control+k')
    await page.keyboard.type('revoke linear')
    await page.keyboard.down('Enter')
    await expect.poll(focused).toBe('button Revoke')
    for (let repeated = 0; repeated < 3; repeated++) await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    expect(await counted()).toBe(0)
    await press('Enter')
    await expect.poll(counted).toBe(1)
  })

  it('begins once what it waits for', async () => {
    await open('overview-keys')
    await countCalls('exportLedger', { wait: true })
    await press('Control+k')
    await page.keyboard.type('json')
    for (let repeated = 0; repeated < 3; repeated++) await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    await press('Enter')
    await page.getByRole('dialog').waitFor()
    expect(await counted()).toBe(1)
  })

  it('tells what failed', async () => {
    await open('overview-keys')
    await opened.app.evaluate(({ ipcMain }) => {
      ipcMain.removeHandler('setTheme')
      ipcMain.handle('setTheme', () => ({
        ok: false,
        failure: { code: 'internal', whatHappened: 'The disk is full.', whatToDo: 'Make room.' },
      }))
    })
    await press('Control+k')
    await page.keyboard.type('theme dark')
    await press('Enter')
    await page.getByRole('dialog').getByText('The disk is full.').waitFor()
  })

  it('stays shut behind the lock', async () => {
    await open('lock')
    await press('Control+k', 'Control+/', 'Control+n')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await expect.poll(focused).toMatch(/^input/)
    // Nor was it only out of sight.
    await tell(viewSnapshot(manyServers()))
    await page.getByRole('main', { name: 'Overview' }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
  })
})

describe('keys', () => {
  it('go to the views, to adding, to looking for something, and to the list of keys', async () => {
    await open('overview-keys')
    for (const [key, heading] of [
      ['2', 'Servers'],
      ['3', 'History'],
      ['4', 'Settings'],
      ['1', 'Keys'],
    ]) {
      await press(`Control+${key}`)
      await expect.poll(focused).toBe(`h1 ${heading}`)
    }
    await press('/')
    await expect.poll(focused).toBe('input Find by name, address or account')
    await page.keyboard.type('/?')
    expect(await page.getByLabel('Find by name').inputValue()).toBe('/?')
    await press('Control+3', 'Control+f')
    await expect.poll(focused).toBe('input Find in the history')
    await press('Control+n')
    await page.getByRole('dialog', { name: 'Add server' }).waitFor()
    // A dialog is answered first.
    await press('Control+2', 'Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(focused).toBe('input Find in the history')
    await press('Control+1')
    await expect.poll(focused).toBe('h1 Keys')
    await press('?')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  })

  it('that are pressed alone can be turned off', async () => {
    await open('shortcuts')
    await press('Space', 'Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await press('?', '/')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await focused()).not.toMatch(/^input/)
    await press('Control+/')
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    await press('Space')
  })

  it('begin with a way past the rail, and arrows go along it and along lists', async () => {
    await open('servers-none-open')
    await press('Tab')
    expect(await focused()).toBe('button To the content')
    await press('ArrowDown', 'ArrowDown')
    expect(await focused()).toBe('button Servers: 1 thing waits for you')
    await press('Home', 'Enter')
    await expect.poll(focused).toBe('h1 Servers')
    await press('Control+f', 'ArrowDown')
    await expect.poll(focused).toMatch(/^button Linear/)
    await press('ArrowDown')
    expect(await focused()).toMatch(/^button Calendar/)
    await press('End')
    expect(await focused()).toMatch(/^button Files/)
  })
})

describe('the focus', () => {
  const rows = () => page.locator('.list .row')

  it('goes to the heading of the next panel when a sign-in goes on', async () => {
    await open('sign-in-reviewing')
    await page.getByRole('button', { name: 'Continue in the browser' }).focus()
    await tell(viewSnapshot([linearSigningIn(signIns()['waiting-browser'] as never)]))
    await expect.poll(focused).toBe('h2 Sign in, in the browser')
    await tell(viewSnapshot([linear()]))
    await expect.poll(focused).toBe('h2 What it may do')
  })

  it('goes to what is there when the server is removed', async () => {
    await open('server-connected')
    await page.getByRole('button', { name: 'Revoke', exact: true }).focus()
    await tell(viewSnapshot(manyServers().slice(1)))
    await expect.poll(focused).toBe('h1 Servers')
    await rows().last().focus()
    await tell(viewSnapshot([]))
    await expect.poll(focused).toBe('h1 No keys yet')
  })

  it('goes to the next row when one disappears, and to the one before from the last', async () => {
    await open('servers-none-open')
    await rows().first().focus()
    await tell(viewSnapshot(manyServers().slice(1)))
    await expect.poll(focused).toMatch(/^button Calendar/)
    await rows().last().focus()
    await tell(viewSnapshot(manyServers().slice(1, -1)))
    await expect.poll(focused).toMatch(/^button Noticeboard/)
  })

  it('goes back behind a dialog that was opened from a menu', async () => {
    await open('server-connected')
    await page.getByRole('button', { name: 'More actions' }).focus()
    await press('Enter')
    await page.getByRole('menu').waitFor()
    await page.getByRole('menuitem', { name: 'Rename' }).focus()
    await press('Enter')
    await page.getByRole('dialog', { name: 'Rename' }).waitFor()
    await press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(focused).toBe('button More actions')
  })

  it('goes to the heading when a button stays off, and stays where it is on again', async () => {
    await open('server-connected')
    await page.getByRole('button', { name: 'Revoke', exact: true }).focus()
    await tell(viewSnapshot([linear({ state: { kind: 'revoking' } })]))
    await tell(viewSnapshot([linear()]))
    await expect.poll(focused).toBe('button Revoke')
    await tell(viewSnapshot([linear({ grant: null })]))
    await expect.poll(focused).toMatch(/^h1 Linear/)
  })

  it('stays nowhere when somebody clicked on nothing', async () => {
    await open('servers-none-open')
    await rows().first().focus()
    await page.mouse.click(700, 600)
    await tell(viewSnapshot(manyServers().slice(1)))
    await expect.poll(() => rows().count()).toBe(manyServers().length - 1)
    await page.evaluate(drawn)
    expect(await focused()).toBe('nothing')
  })
})

describe('the first steps', () => {
  it('lead on to another server without taking back a key that is there', async () => {
    await open('start-works')
    const shown = views().find(({ name }) => name === 'start-works')?.snapshot
    if (shown === undefined) throw new Error('There is no such view.')
    const offline: ServerState = {
      kind: 'offline',
      failure: { code: 'network_down', whatHappened: 'No network.', whatToDo: 'Wait.' },
      retryAtMs: null,
      tries: 1,
    }
    await countCalls('removeServer')
    await tell({ ...shown, servers: shown.servers.map((one) => ({ ...one, state: offline })) })
    await page.getByRole('button', { name: 'Take another server' }).click()
    await page.getByRole('heading', { name: 'Take a first server' }).waitFor()
    expect(await counted()).toBe(0)
  })

  it('say what is wrong with an address as two sentences of a language', async () => {
    await open('start-server', 'ja')
    await opened.app.evaluate(({ ipcMain }) => {
      ipcMain.removeHandler('checkServerUrl')
      ipcMain.handle('checkServerUrl', () => ({
        ok: false,
        failure: { code: 'invalid_url', whatHappened: '違います。', whatToDo: '直してください。' },
      }))
    })
    await page.getByRole('textbox').fill('x')
    await page.getByText('違います。直してください。').waitFor({ timeout: 5000 })
  })
})
