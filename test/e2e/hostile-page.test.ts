// Attack C: whatever gets into the page tries to get out of it: to other code, to the network, to the computer.
import type { ElectronApplication, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { injections } from './injections.ts'
import { appUrl, openWindow, pause, until } from './open-window.ts'
import type { OpenWindow } from './open-window.ts'

let opened: OpenWindow
let app: ElectronApplication
let page: Page
let beacon: string
let hits: string[]

beforeAll(async () => {
  opened = await openWindow()
  ;({ app, page, beacon, hits } = opened)
})

afterAll(() => opened?.close())

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
