// The network as a company has it: a proxy that a script names, and an authority of its own; and a page that gets none of it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src-preload/contract/snapshot.ts'
import { createAuthority } from '../support/certificates.ts'
import { closeAll, open, serve } from '../support/network.ts'
import { startConnectProxy } from '../support/proxies.ts'
import { serveSecurely } from '../support/secure-server.ts'
import { launch, newUserData } from './electron-app.ts'
import { pause } from './open-window.ts'

afterEach(closeAll)

async function begin(
  options: (folder: string) => { switches?: string[]; env?: Record<string, string> },
) {
  const userData = newUserData()
  const { app, page } = await launch(userData.path, options(userData.path))
  open.unshift(async () => {
    await app.close()
    userData.remove()
  })
  return { app, page, folder: userData.path }
}

const addServer = (page: Page, url: string) =>
  page.evaluate((address) => window.host.addServer({ url: address }), url)

const failureOf = (page: Page) =>
  page.evaluate(async () => {
    const result = await window.host.getSnapshot()
    const snapshot = result.ok ? (JSON.parse(result.value) as Snapshot) : null
    const state = snapshot?.servers[0]?.state
    return state?.kind === 'failed' ? state.failure.code : (state?.kind ?? 'none')
  })

describe('a network with a proxy', () => {
  it('is gone through by the system’s script, to a server whose authority the system’s store names', async () => {
    const authority = createAuthority()
    const server = await serveSecurely(authority.issue({ names: ['mcp.example'] }))
    const proxy = await startConnectProxy({ to: () => server.port })
    const scripts: string[] = []
    const script = await serve((request, response) => {
      scripts.push(request.url ?? '')
      const answer = `PROXY 127.0.0.1:${proxy.port}; DIRECT`
      response.setHeader('content-type', 'application/x-ns-proxy-autoconfig')
      response.end(`function FindProxyForURL(url, host) { return '${answer}' }`)
    })
    const { page } = await begin((folder) => {
      const file = join(folder, 'authorities.crt')
      writeFileSync(file, authority.cert)
      // By a name, because the script of a company has one.
      const pac = `http://localhost:${script.port}/proxy.pac`
      return { switches: [`--proxy-pac-url=${pac}`], env: { SSL_CERT_FILE: file } }
    })
    // Nobody asks for the way before there is somewhere to go.
    expect(proxy.asked).toEqual([])
    await addServer(page, 'https://mcp.example/mcp')
    await expect.poll(() => server.requests, { timeout: 15_000 }).toContain('POST /mcp')
    expect(scripts).toContain('/proxy.pac')
    expect(new Set(proxy.asked)).toEqual(new Set(['mcp.example:443']))
  })

  it('that asks for a password is told as what it is', async () => {
    const proxy = await startConnectProxy({ status: 407 })
    const { page } = await begin(() => ({ switches: [`--proxy-server=127.0.0.1:${proxy.port}`] }))
    await addServer(page, 'https://mcp.example/mcp')
    await expect.poll(() => failureOf(page), { timeout: 15_000 }).toBe('proxy_auth_needed')
    expect(proxy.asked.length).toBeGreaterThan(0)
  })
})

describe('C a page that was got into', () => {
  /** The names that Chromium looked up since its log began. */
  async function lookedUp(app: ElectronApplication, folder: string): Promise<string[]> {
    await app.evaluate(({ netLog }) => netLog.stopLogging())
    const log = JSON.parse(readFileSync(join(folder, 'net.json'), 'utf8')) as {
      constants: { logEventTypes: Record<string, number> }
      events: { type: number; params?: { host?: string; hostname?: string } }[]
    }
    const { HOST_RESOLVER_MANAGER_JOB: job, DNS_TRANSACTION: question } =
      log.constants.logEventTypes
    return log.events
      .filter(({ type }) => type === job || type === question)
      .map(({ params }) => params?.host ?? params?.hostname ?? '')
  }

  it('A18 tells nothing by the names it has looked up', async () => {
    const { app, page, folder } = await begin(() => ({}))
    await app.evaluate(
      ({ netLog }, path) => netLog.startLogging(path, { captureMode: 'everything' }),
      join(folder, 'net.json'),
    )
    await page.evaluate(() => {
      for (const rel of ['dns-prefetch', 'preconnect', 'prefetch', 'preload', 'icon', 'manifest']) {
        const href = `https://told-by-${rel}.example/`
        document.head.append(Object.assign(document.createElement('link'), { rel, href }))
      }
      const image = Object.assign(new Image(), { src: 'https://told-by-image.example/' })
      document.body.append(image)
      void fetch('https://told-by-fetch.example/').catch(() => undefined)
    })
    // What the main process asks for is seen, so the measure can fail.
    await app.evaluate(({ session }) =>
      session
        .fromPartition('of-the-test')
        .resolveHost('told-by-main.invalid')
        .catch(() => undefined),
    )
    await pause(1_500)
    const told = (await lookedUp(app, folder)).filter((name) => name.includes('told-by'))
    expect(told.length).toBeGreaterThan(0)
    expect(told.filter((name) => !name.includes('told-by-main'))).toEqual([])
  })
})
