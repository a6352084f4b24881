// Attack C: whatever gets into the page tries to get out of it: to other code, to the network, to the computer.
import { readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ElectronApplication, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandNames } from '../../src-main/ipc/answer-command.ts'
import {
  commandLine,
  exitOf,
  launch,
  listeningPorts,
  newUserData,
  processTree,
  start,
  stop,
} from './electron-app.ts'
import { injections } from './injections.ts'

const appUrl = 'app://chatelaine/index.html'
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function until(
  condition: () => boolean | Promise<boolean>,
  withinMs: number,
): Promise<boolean> {
  const end = Date.now() + withinMs
  while (Date.now() < end) {
    if (await condition()) return true
    await pause(50)
  }
  return condition()
}

const userData = newUserData()
let app: ElectronApplication
let page: Page
let sentinel: Server
let beacon: string
let hits: string[]

beforeAll(async () => {
  hits = []
  sentinel = createServer((request, response) => {
    hits.push(request.url ?? '')
    response.setHeader('Content-Type', 'text/html').end('<title>elsewhere</title>')
  })
  await new Promise<void>((resolve) => sentinel.listen(0, '127.0.0.1', resolve))
  beacon = `http://127.0.0.1:${(sentinel.address() as AddressInfo).port}/beacon`
  ;({ app, page } = await launch(userData.path))
})

afterAll(async () => {
  await app?.close()
  sentinel.close()
  userData.remove()
})

describe('C the window', () => {
  it('shows itself with its size and its own address', async () => {
    await expect
      .poll(() =>
        app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()),
      )
      .toBe(true)
    const facts = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      return { size: window?.getSize(), least: window?.getMinimumSize() }
    })
    expect(facts).toEqual({ size: [1100, 720], least: [800, 560] })
    expect(page.url()).toBe(appUrl)
    expect(
      await page.evaluate(() => document.querySelector('#root')?.childElementCount),
    ).toBeGreaterThan(0)
  })

  it('C works under its own policy: no violation while the page is built', async () => {
    const violations: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy|TrustedHTML|Refused to/.test(message.text()))
        violations.push(message.text())
    })
    await app.evaluate(async ({ BrowserWindow }) => {
      await BrowserWindow.getAllWindows()[0]?.loadURL('app://chatelaine/index.html')
    })
    await page.waitForSelector('#root > *')
    await pause(500)
    expect(violations).toEqual([])
  })

  it('C has its fences up', async () => {
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>
      }
      return contents.getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
    })
    expect(preferences['nodeIntegrationInWorker']).not.toBe(true)
  })

  it('C has nothing of Node or Electron in the page', async () => {
    const found = await page.evaluate(() =>
      [
        'require',
        'process',
        'module',
        'Buffer',
        'global',
        '__dirname',
        'ipcRenderer',
        'electron',
        'setImmediate',
      ].filter((name) => name in globalThis),
    )
    expect(found).toEqual([])
    expect(await page.evaluate(() => 'loadURL' in document.createElement('webview'))).toBe(false)
  })

  it('C offers exactly the commands and the one event, and they cannot be changed', async () => {
    const host = await page.evaluate(() => {
      const before = window.host.connect
      const change = (work: () => unknown) => {
        try {
          work()
        } catch {
          // Strict code throws, sloppy code goes on: neither may change anything.
        }
      }
      change(() => Object.assign(window.host, { connect: null }))
      change(() => Object.assign(window.host, { more: 1 }))
      change(() => Object.assign(window, { host: null }))
      change(() => Reflect.deleteProperty(window, 'host'))
      return {
        names: Object.keys(window.host),
        frozen: Object.isFrozen(window.host),
        same: window.host.connect === before,
      }
    })
    expect(host).toEqual({
      names: [...commandNames, 'onSnapshotChanged'],
      frozen: true,
      same: true,
    })
  })

  it('B4 answers through the whole border: a snapshot, and a refusal of what has the wrong form', async () => {
    expect(await page.evaluate(() => window.host.getSnapshot())).toMatchObject({ ok: true })
    const forged = await page.evaluate(() => window.host.copyText({ text: 'x'.repeat(70_000) }))
    expect(forged).toMatchObject({ ok: false, failure: { code: 'invalid_input' } })
  })
})

describe('C a page that was got into', () => {
  it('A18 runs none of 40 injections and sends no request', async () => {
    expect(injections).toHaveLength(40)
    for (const injection of injections) {
      await page.evaluate(
        async ({ source, address }) => {
          const scope = globalThis as unknown as Record<string, unknown>
          scope['beacon'] = address
          scope['run'] = 'ran = (globalThis.ran || 0) + 1'
          scope['add'] = (
            name: string,
            properties = {},
            attributes: Record<string, string> = {},
          ) => {
            const element = document.createElement(name)
            for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
            Object.assign(element, properties)
            document.body.append(element)
            return element
          }
          await Promise.resolve()
          return source
        },
        { source: injection, address: beacon },
      )
      // Given to the driver as text, because the page itself can make no code of it; and run later, because the driver's own
      // evaluation may make code of text.
      await page.evaluate(`void setTimeout(() => { try { ${injection} } catch { /* refused */ } })`)
    }
    await pause(1_000)
    expect(
      await page.evaluate(() => (globalThis as unknown as { ran?: number }).ran),
    ).toBeUndefined()
    expect(hits).toEqual([])
    expect(page.url()).toBe(appUrl)
  })

  it('A18 is stopped by the policy itself, before any other fence', async () => {
    const blocked = await page.evaluate(async (address) => {
      const directives: string[] = []
      document.addEventListener('securitypolicyviolation', (event) =>
        directives.push(event.effectiveDirective),
      )
      document.body.append(Object.assign(new Image(), { src: address }))
      document.body.append(Object.assign(document.createElement('iframe'), { src: address }))
      document.body.append(Object.assign(document.createElement('style'), { textContent: 'a{}' }))
      await fetch(address).catch(() => undefined)
      try {
        document.createElement('div').innerHTML = '<b>a</b>'
      } catch {
        directives.push('thrown')
      }
      await new Promise((resolve) => setTimeout(resolve, 300))
      return directives.toSorted()
    }, beacon)
    expect(blocked).toEqual([
      'connect-src',
      'frame-src',
      'img-src',
      'require-trusted-types-for',
      'style-src-elem',
      'thrown',
    ])
  })

  it('C opens no window', async () => {
    const answers = await page.evaluate((address) => {
      const link = Object.assign(document.createElement('a'), { href: address, target: '_blank' })
      document.body.append(link)
      link.click()
      return [address, 'about:blank', 'app://chatelaine/index.html', 'file:///etc/passwd', ''].map(
        (url) => window.open(url) === null,
      )
    }, beacon)
    await pause(300)
    expect(answers).toEqual([true, true, true, true, true])
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    expect(hits).toEqual([])
  })

  it('C goes to none of 23 addresses', async () => {
    const targets = [
      beacon,
      'https://example.com/',
      'http://localhost/',
      'https://127.0.0.1/',
      'file:///etc/passwd',
      'file://',
      'data:text/html,x',
      'javascript:document.title="moved"',
      'app://other/index.html',
      'app://chatelaine/other.html',
      'app://chatelaine/index.html?again',
      'app://chatelaine/assets/',
      'chrome://gpu',
      'chrome://settings',
      'devtools://devtools/bundled/inspector.html',
      'view-source:app://chatelaine/index.html',
      'blob:app://chatelaine/0',
      'ftp://127.0.0.1/',
      'ws://127.0.0.1/',
      'mailto:a@example.com',
      'ms-msdt:x',
      'smb://host/x',
      'filesystem:app://chatelaine/x',
    ]
    expect(targets).toHaveLength(23)
    await page.evaluate(() => Object.assign(globalThis, { marker: 'still here' }))
    for (const target of targets) {
      await page.evaluate((url) => {
        try {
          location.href = url
        } catch {
          // Some are refused at once.
        }
        Object.assign(document.createElement('a'), { href: url }).click()
      }, target)
      await pause(60)
      const here = await page.evaluate(() => [
        location.href,
        (globalThis as unknown as { marker?: string }).marker,
      ])
      expect(here, target).toEqual([appUrl, 'still here'])
    }
    expect(hits).toEqual([])
    expect(await page.title()).not.toBe('moved')
  })

  it.each(['about:blank', 'about:srcdoc'])(
    'C comes back from %s, which no event announces',
    async (blank) => {
      const isBack = () =>
        page
          .evaluate(() => location.href.startsWith('app:') && !('marker' in globalThis))
          .catch(() => false)
      await page
        .evaluate((url) => {
          Object.assign(globalThis, { marker: 'not yet' })
          setTimeout(() => (location.href = url))
        }, blank)
        // The page may be gone before it answers.
        .catch(() => undefined)
      expect(await until(isBack, 2_000)).toBe(true)
      await page.waitForSelector('#root > *')
      expect(await page.evaluate(() => window.host.getSnapshot())).toMatchObject({ ok: true })
    },
  )

  it('C is denied every permission but writing to the clipboard', async () => {
    const states = await page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'midi',
        'clipboard-read',
        'persistent-storage',
        'idle-detection',
        'screen-wake-lock',
        'storage-access',
        'window-management',
        'local-fonts',
        'clipboard-write',
      ]
      const state = (name: string) =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          (answer) => answer.state,
          () => 'unknown here',
        )
      return Object.fromEntries(
        await Promise.all(names.map(async (name) => [name, await state(name)])),
      )
    })
    const granted = Object.entries(states).filter(([, state]) => state === 'granted')
    expect(granted).toEqual([['clipboard-write', 'granted']])
    expect(states).toMatchObject({
      geolocation: 'denied',
      camera: 'denied',
      'clipboard-read': 'denied',
    })
  })

  it('C is refused when it asks for devices, places and notices', async () => {
    const answers = await page.evaluate(async () => {
      const refused = (work: () => Promise<unknown>) =>
        work().then(
          () => 'given',
          () => 'refused',
        )
      return Promise.all([
        refused(() => navigator.mediaDevices.getUserMedia({ audio: true })),
        refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
        refused(() => navigator.mediaDevices.getDisplayMedia()),
        refused(
          () =>
            new Promise((resolve, reject) =>
              navigator.geolocation.getCurrentPosition(resolve, reject),
            ),
        ),
        refused(() => navigator.clipboard.readText()),
        refused(async () => {
          if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied')
        }),
      ])
    })
    expect(answers).toEqual(Array.from({ length: 6 }, () => 'refused'))
  })
})

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

  it('C lets one of ten processes live, and the losers write nothing', async () => {
    const before = readdirSync(userData.path, { recursive: true }).filter((name) =>
      /vault|ledger|settings/.test(String(name)),
    )
    const loser = start(userData.path)
    expect(await exitOf(loser)).toBe(0)
    expect(
      readdirSync(userData.path, { recursive: true }).filter((name) =>
        /vault|ledger|settings/.test(String(name)),
      ),
    ).toEqual(before)
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)

    const own = newUserData()
    const children = Array.from({ length: 10 }, () => start(own.path))
    try {
      const living = () => children.filter((child) => child.exitCode === null)
      await until(() => living().length <= 1, 20_000)
      await pause(1_000)
      expect(living()).toHaveLength(1)
      expect(children.filter((child) => child.exitCode === 0)).toHaveLength(9)
    } finally {
      await Promise.all(
        children.filter((child) => child.exitCode === null).map((child) => stop(child)),
      )
      own.remove()
    }
  })
})
