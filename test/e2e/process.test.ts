// Attack C and A14: one process, no port of its own, and a window that comes back.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHouse } from '../support/house/house.ts'
import { openDesktop } from './desktop.ts'
import {
  commandLine,
  exitOf,
  listeningPorts,
  newUserData,
  processTree,
  seccompOf,
  start,
  startSandboxed,
  stop,
  stopAll,
} from './electron-app.ts'
import { openWindow, pause, until } from './open-window.ts'
import type { OpenWindow } from './open-window.ts'

let opened: OpenWindow
let app: ElectronApplication
let page: Page

beforeAll(async () => {
  opened = await openWindow()
  ;({ app, page } = opened)
})

afterAll(() => opened?.close())

describe('the process', () => {
  it('D11 brings the window back within 2 s when its page is killed', async () => {
    const replaced = app.waitForEvent('window', { timeout: 5_000 })
    const begun = Date.now()
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    )
    page = await replaced
    await page.waitForSelector('#root > *')
    expect(Date.now() - begun).toBeLessThan(2_000)
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    expect(await page.evaluate(() => window.host.getSnapshot())).toMatchObject({ ok: true })
  })

  it('A14 listens on no port', async () => {
    const driven = app.process().pid ?? 0
    // The driver's own port is seen, so the measure below can fail.
    expect(listeningPorts(processTree(driven))).not.toEqual([])
    const own = newUserData()
    const child = start(own.path)
    try {
      const hasPage = () =>
        processTree(child.pid ?? 0).some((pid) => commandLine(pid).includes('--type=renderer'))
      expect(await until(hasPage, 10_000)).toBe(true)
      await pause(1_500)
      expect(listeningPorts(processTree(child.pid ?? 0))).toEqual([])
    } finally {
      await stop(child)
      own.remove()
    }
  })

  it('A14 listens on exactly one port while a browser is out, and on none after', async () => {
    const house = await startHouse()
    const desktop = await openDesktop(house, 'keyring')
    try {
      const ports = () => listeningPorts(processTree(desktop.pid()))
      const drivers = ports()
      await desktop.page.getByRole('button', { name: 'Try it with the demo' }).click()
      await desktop.page.getByRole('button', { name: 'Continue in the browser' }).click()
      const address = new URL(await desktop.nextAddress(1))
      const more = ports().filter((port) => !drivers.includes(port))
      const redirect = new URL(address.searchParams.get('redirect_uri') ?? '')
      expect(more).toEqual([Number(redirect.port)])
      expect(redirect.hostname).toBe('127.0.0.1')
      await desktop.page.getByRole('button', { name: 'Cancel' }).click()
      expect(await until(() => ports().length === drivers.length, 2_000)).toBe(true)
    } finally {
      await desktop.close()
      await house.stop()
    }
  }, 60_000)

  it('A15 adds and starts nothing that the command line of a second process asks for', async () => {
    const before = await page.evaluate(() => window.host.getSnapshot())
    const marker = join(opened.userData, 'ran')
    const links = Array.from({ length: 100 }, (_, at) => {
      const command = encodeURIComponent(`touch ${marker}`)
      return [
        `chatelaine://install?command=${command}&at=${at}`,
        `chatelaine://add?url=https://evil.example/${at}`,
        `--load-extension=${marker}`,
        `mcp://install/${at}?config=${Buffer.from(`{"command":"touch ${marker}"}`).toString('base64')}`,
      ][at % 4] as string
    })
    const second = start(opened.userData, links)
    expect(await exitOf(second)).toBe(0)
    const after = await page.evaluate(() => window.host.getSnapshot())
    expect(after).toEqual(before)
    expect(existsSync(marker)).toBe(false)
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  it('C lets a second process write nothing', async () => {
    const before = readdirSync(opened.userData, { recursive: true }).filter((name) =>
      /vault|ledger|settings/.test(String(name)),
    )
    const loser = start(opened.userData)
    expect(await exitOf(loser)).toBe(0)
    expect(
      readdirSync(opened.userData, { recursive: true }).filter((name) =>
        /vault|ledger|settings/.test(String(name)),
      ),
    ).toEqual(before)
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  it('C runs its page in a sandbox for an ordinary user', async () => {
    const own = newUserData()
    const child = startSandboxed(own.path)
    try {
      const renderer = () =>
        processTree(child.pid ?? 0).find((pid) => commandLine(pid).includes('--type=renderer'))
      expect(await until(() => renderer() !== undefined, 15_000)).toBe(true)
      // The filter is put up a moment after the process is there.
      expect(await until(() => seccompOf(renderer() ?? 0) === '2', 5_000)).toBe(true)
      expect(commandLine(renderer() ?? 0)).not.toContain('--no-sandbox')
    } finally {
      await stopAll(child)
      own.remove()
    }
  }, 60_000)

  it('C lets exactly one of ten live that start at once, twenty times', async () => {
    const own = newUserData()
    try {
      for (let round = 0; round < 20; round++) {
        const children = Array.from({ length: 10 }, () => start(own.path))
        // In such a crowd Chromium ends by SIGKILL a process that it takes for a dead one's successor.
        const ends = () => children.map((child) => child.exitCode ?? child.signalCode)
        const living = () => children.filter((_child, at) => ends()[at] === null)
        await until(() => living().length <= 1, 30_000)
        await pause(300)
        const ended = ends().filter((end) => end === 0 || end === 'SIGKILL')
        const told = `round ${round}: ${ends().join(' ')}`
        expect([living().length, ended.length], told).toEqual([1, 9])
        await Promise.all(living().map((child) => stop(child)))
      }
    } finally {
      own.remove()
    }
  }, 300_000)
})
