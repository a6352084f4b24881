import { afterEach, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src-preload/contract/snapshot.ts'
import { startHouse } from '../support/house/house.ts'
import type { House } from '../support/house/house.ts'
import { approveInBrowser, openDesktop, untilState } from './desktop.ts'
import type { Desktop } from './desktop.ts'
import { exitOf, start } from './electron-app.ts'

let house: House
let desktop: Desktop

afterEach(async () => {
  await desktop?.close()
  await house?.stop()
})

const visible = () =>
  desktop.app().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())

const hide = () =>
  desktop.app().evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())

/** What the system is asked to show, kept where the test can see and click it. */
async function recordNotifications(): Promise<() => Promise<string[]>> {
  await desktop.app().evaluate(({ Notification }) => {
    const shown: Electron.Notification[] = []
    Object.assign(globalThis, { shown })
    Object.assign(Notification, { isSupported: () => true })
    Notification.prototype.show = function show(this: Electron.Notification) {
      shown.push(this)
    }
  })
  return () =>
    desktop
      .app()
      .evaluate(() =>
        (globalThis as unknown as { shown: Electron.Notification[] }).shown.map(
          ({ title, silent }) => `${title} ${silent ? 'quietly' : 'aloud'}`,
        ),
      )
}

/** A click on the notification that was shown last. */
const clickLast = () =>
  desktop
    .app()
    .evaluate(() =>
      (globalThis as unknown as { shown: Electron.Notification[] }).shown.at(-1)?.emit('click'),
    )

describe('while the person looks elsewhere', () => {
  it('R36 tells quietly that a call needs more, and a click leads to the question', async () => {
    house = await startHouse()
    desktop = await openDesktop(house, 'keyring')
    const { page } = desktop
    const shown = await recordNotifications()
    await page.getByRole('button', { name: 'Try it with the demo' }).click()
    await page.getByRole('button', { name: 'Continue in the browser' }).click()
    await approveInBrowser(await desktop.tab(), await desktop.nextAddress(1))
    await untilState(page, 'Connected')
    await page.getByRole('button', { name: 'Overview', exact: true }).click()
    await hide()
    await page.evaluate(async () => {
      const snapshot = await window.host.getSnapshot()
      const { servers } = JSON.parse(snapshot.ok ? snapshot.value : '') as Snapshot
      const serverId = servers[0]?.id ?? ''
      const call = { serverId, tool: 'delete_note', arguments: { id: '1' }, callId: 'one' }
      void window.host.callTool(call)
    })
    await expect
      .poll(shown, { timeout: 10_000 })
      .toEqual([expect.stringMatching(/waits for your approval quietly$/)])
    await page.evaluate(async () => {
      const snapshot = await window.host.getSnapshot()
      const { servers } = JSON.parse(snapshot.ok ? snapshot.value : '') as Snapshot
      const [server] = servers
      const approvalId = server?.approvals[0]?.id ?? ''
      const answer = { decision: 'once' } as const
      await window.host.answerApproval({ serverId: server?.id ?? '', approvalId, answer })
    })
    await expect
      .poll(shown, { timeout: 10_000 })
      .toEqual([expect.anything(), expect.stringMatching(/asks for more quietly$/)])
    expect(await visible()).toBe(false)
    await clickLast()
    await page.getByRole('region', { name: 'It asks for more' }).waitFor()
    expect(await visible()).toBe(true)

    // Behind the lock nothing that was told stays to be read, and a click on it counts once that opens.
    await page.getByRole('button', { name: 'Overview', exact: true }).click()
    await desktop.app().evaluate(({ Notification }) => {
      const withdrawn: string[] = []
      Object.assign(globalThis, { withdrawn })
      Notification.prototype.close = function close(this: Electron.Notification) {
        withdrawn.push(this.title)
        this.emit('close')
      }
    })
    const passphrase = 'four words of my own'
    await page.evaluate(async (typed) => {
      await window.host.setPassphrase({ passphrase: typed })
      await window.host.lock()
    }, passphrase)
    const withdrawn = () =>
      desktop.app().evaluate(() => (globalThis as unknown as { withdrawn: string[] }).withdrawn)
    await expect.poll(withdrawn).toContainEqual(expect.stringMatching(/asks for more$/))
    await clickLast()
    await page.evaluate((typed) => window.host.unlock({ passphrase: typed }), passphrase)
    await page.getByRole('main', { name: 'Servers' }).waitFor()
  }, 60_000)

  it('A15 shows the screen a link names, and does nothing else that a link says', async () => {
    house = await startHouse()
    desktop = await openDesktop(house, 'keyring')
    const { page } = desktop
    await page.getByRole('main', { name: 'Overview' }).waitFor()
    const follow = async (link: string) => {
      const other = start(desktop.userData, [link])
      expect(await exitOf(other)).toBe(0)
    }
    await hide()
    await follow('chatelaine://servers?add=https://evil.example/mcp')
    await expect.poll(visible, { timeout: 10_000 }).toBe(true)
    await page.getByRole('main', { name: 'Overview' }).waitFor()
    await follow('chatelaine://history')
    await page.getByRole('main', { name: 'History' }).waitFor()
    const snapshot = await page.evaluate(() => window.host.getSnapshot())
    expect(JSON.parse(snapshot.ok ? snapshot.value : '')).toMatchObject({ servers: [] })

    // What is being typed stays, and the link is followed when the dialog is closed.
    await page.getByRole('button', { name: 'Overview', exact: true }).click()
    await page.getByRole('main', { name: 'Overview' }).waitFor()
    await page.keyboard.press('Control+n')
    const dialog = page.getByRole('dialog')
    const address = dialog.getByRole('textbox').first()
    await address.fill('https://half.example')
    await follow('chatelaine://history')
    await expect.poll(visible, { timeout: 10_000 }).toBe(true)
    expect(await address.inputValue()).toBe('https://half.example')
    await page.keyboard.press('Escape')
    await page.getByRole('main', { name: 'History' }).waitFor()
    expect(await dialog.count()).toBe(0)
  }, 60_000)

  it('sees who types or points in the window at work, so that nobody is locked out meanwhile', async () => {
    house = await startHouse()
    desktop = await openDesktop(house, 'keyring')
    const { page } = desktop
    await page.getByRole('main', { name: 'Overview' }).waitFor()
    const listeners = await desktop.app().evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const before = contents?.listenerCount('input-event')
      const seen: string[] = []
      Object.assign(globalThis, { seen })
      contents?.on('input-event', (_event, { type }) => seen.push(type))
      return before
    })
    expect(listeners).toBe(1)
    await page.keyboard.press('a')
    await page.mouse.move(200, 200)
    await page.mouse.wheel(0, 10)
    const seen = () =>
      desktop.app().evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
    for (const type of ['keyUp', 'mouseMove', 'mouseWheel']) {
      await expect.poll(seen, { timeout: 10_000 }).toContain(type)
    }
  }, 60_000)
})
