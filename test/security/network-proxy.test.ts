// Attack A3 through a proxy: it resolves names itself, so what leads into a private network has to be told from the name.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createConnector } from '../../src-main/network/connector.ts'
import type { GuardedFetchOptions, TraceEntry } from '../../src-main/network/guarded-fetch.ts'
import { createProxyRoutes } from '../../src-main/network/proxy-routes.ts'
import { createServerFetch } from '../../src-main/network/server-fetch.ts'
import { createTrust } from '../../src-main/network/trust.ts'
import { createAuthority } from '../support/certificates.ts'
import { closeAll, guarded, networkCodeOf as codeOf, open } from '../support/network.ts'
import { closedPort, startConnectProxy, startMute, startSocksProxy } from '../support/proxies.ts'
import { serveSecurely } from '../support/secure-server.ts'
import type { SecureServer } from '../support/secure-server.ts'

const authority = createAuthority()
const certificate = authority.issue({ names: ['mcp.example', '127.0.0.1'] })
const TARGET = 'https://mcp.example/mcp'

let server: SecureServer

beforeEach(async () => {
  server = await serveSecurely(certificate)
})

afterEach(closeAll)

/** What the person's computer is like: a proxy script that answers this, and an authority of its own. */
function behind(answer: string): Pick<GuardedFetchOptions, 'routes' | 'trust' | 'resolve'> {
  return {
    routes: createProxyRoutes(async () => answer),
    trust: createTrust(async () => [authority.cert]),
    // Behind a proxy names often resolve for nobody but the proxy.
    resolve: (name, done) =>
      done(Object.assign(new Error(`no ${name} here`), { code: 'ENOTFOUND' }), []),
  }
}

const toServer = () => server.port

describe('a proxy', () => {
  it('carries requests in a tunnel that hides everything but name and port', async () => {
    const proxy = await startConnectProxy({ to: toServer })
    const trace: TraceEntry[] = []
    const fetcher = guarded({
      ...behind(`PROXY 127.0.0.1:${proxy.port}`),
      onRequest: (entry) => trace.push(entry),
    })
    const init = { headers: { authorization: 'Bearer CANARY' } }
    expect(await (await fetcher.fetch(`${TARGET}?code=CANARY`, init)).text()).toBe('there')
    expect(proxy.asked).toEqual(['mcp.example:443'])
    expect(JSON.stringify(proxy.headers)).not.toContain('CANARY')
    expect(server.requests).toEqual(['GET /mcp?code=CANARY'])
    expect(trace).toMatchObject([{ via: 'proxy', failure: null, status: 200 }])
  })

  it('that is spoken to with TLS is believed by its certificate alone', async () => {
    const known = await startConnectProxy({ to: toServer, certificate })
    const fetcher = guarded(behind(`HTTPS 127.0.0.1:${known.port}`))
    expect(await (await fetcher.fetch(TARGET)).text()).toBe('there')
    const forged = createAuthority().issue({ names: ['127.0.0.1'] })
    const other = await startConnectProxy({ to: toServer, certificate: forged })
    const second = guarded(behind(`HTTPS 127.0.0.1:${other.port}`))
    expect(await codeOf(() => second.fetch(TARGET))).toBe('proxy_unreachable')
    expect(other.asked).toEqual([])
  })

  it('of SOCKS 5 is given the name, not an address', async () => {
    const proxy = await startSocksProxy({ to: toServer })
    const fetcher = guarded(behind(`SOCKS5 127.0.0.1:${proxy.port}`))
    expect(await (await fetcher.fetch(TARGET)).text()).toBe('there')
    expect(proxy.asked).toEqual(['mcp.example:443'])
  })

  it('carries the traffic of a server too, and a warm request asks no script', async () => {
    const proxy = await startConnectProxy({ to: toServer })
    let asked = 0
    const routes = createProxyRoutes(async () => {
      asked++
      return `PROXY 127.0.0.1:${proxy.port}`
    })
    const fetcher = createServerFetch({
      ...behind(''),
      routes,
      serverUrl: TARGET,
      allowLoopback: false,
    })
    open.push(() => fetcher.close())
    for (let at = 0; at < 9; at++) expect(await (await fetcher.fetch(TARGET)).text()).toBe('there')
    expect(asked).toBe(1)
    // One connection may still be drained when the next request comes.
    expect(proxy.asked.length).toBeLessThanOrEqual(2)
    expect(server.hits()).toBe(9)
  })

  it('that cannot be reached is passed over before anything was sent', async () => {
    const dead = await closedPort()
    const proxy = await startConnectProxy({ to: toServer })
    const ways = `PROXY 127.0.0.1:${dead}; SOCKS 127.0.0.1:${dead}; PROXY 127.0.0.1:${proxy.port}`
    const fetcher = guarded(behind(ways))
    const init = { method: 'POST', body: 'grant_type=refresh_token' }
    expect(await (await fetcher.fetch(TARGET, init)).text()).toBe('there')
    expect(server.requests).toEqual(['POST /mcp'])
  })

  it.each([
    [
      'nobody listens there',
      async () => `PROXY 127.0.0.1:${await closedPort()}`,
      'proxy_unreachable',
    ],
    ['its name is not known', async () => 'PROXY proxy.invalid:8080', 'proxy_unreachable'],
    ['it speaks SOCKS 4', async () => 'SOCKS4 127.0.0.1:1080', 'proxy_unsupported'],
    ['what is configured cannot be read', async () => 'CARRIER-PIGEON a:1', 'proxy_unsupported'],
    [
      'it asks for a password',
      async () => `PROXY 127.0.0.1:${(await startConnectProxy({ status: 407 })).port}; DIRECT`,
      'proxy_auth_needed',
    ],
    [
      'it speaks SOCKS 5 and asks for a password',
      async () => {
        const { port } = await startSocksProxy({ to: toServer, password: true })
        return `SOCKS5 127.0.0.1:${port}; DIRECT`
      },
      'proxy_auth_needed',
    ],
    [
      'it lets nobody through',
      async () => `PROXY 127.0.0.1:${(await startConnectProxy({ status: 403 })).port}`,
      'proxy_refused',
    ],
    [
      'it does not get there either',
      async () => `PROXY 127.0.0.1:${(await startConnectProxy({})).port}`,
      'unreachable',
    ],
    [
      'it speaks SOCKS 5 and does not get there either',
      async () => `SOCKS5 127.0.0.1:${(await startSocksProxy({ to: () => null })).port}`,
      'unreachable',
    ],
  ])('R45 is told as the layer that failed when %s', async (_what, answer, code) => {
    const fetcher = guarded(behind(await answer()))
    expect(await codeOf(() => fetcher.fetch(TARGET))).toBe(code)
    expect(server.hits()).toBe(0)
  })

  it('R45 that takes the connection and says nothing is waited for no longer than any server', async () => {
    const mute = await startMute()
    for (const kind of ['PROXY', 'SOCKS5', 'HTTPS']) {
      const fetcher = guarded({ ...behind(`${kind} 127.0.0.1:${mute}`), headersTimeoutMs: 200 })
      expect(await codeOf(() => fetcher.fetch(TARGET)), kind).toBe('connect_timeout')
    }
    const script = new Promise<string>(() => undefined)
    const routes = createProxyRoutes(() => script)
    const hanging = guarded({ ...behind(''), routes, headersTimeoutMs: 200 })
    expect(await codeOf(() => hanging.fetch(TARGET))).toBe('connect_timeout')
  })

  const NEVER_PUBLIC = [
    '10.0.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '192.168.1.1',
    '2130706433',
    '0x7f.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[fd00::1]',
    'localhost',
    'localhost.',
    'app.localhost',
    'LOCALHOST',
    'printer.local',
    'vault.internal',
    'router.home.arpa',
    'nas.lan',
    'intranet',
    'wpad',
  ]
  it.each(NEVER_PUBLIC)('R44 A3 is never asked for %s', async (host) => {
    const proxy = await startConnectProxy({ to: toServer })
    const ways = `PROXY 127.0.0.1:${proxy.port}; DIRECT`
    const work = () => guarded(behind(ways)).fetch(`https://${host}/`)
    expect(await codeOf(work)).toBe('blocked_address')
    expect(proxy.asked).toEqual([])
  })

  it.each(['DIRECT', 'PROXY 127.0.0.1:9'])(
    'R44 A3 and its absence (%s) check an address themselves, whoever opens the connection',
    async (ways) => {
      const connect = createConnector({ ...behind(ways), reach: 'public', timeoutMs: 1_000 })
      for (const hostname of ['127.0.0.1', '10.0.0.1', '::1', 'fe80::1']) {
        const bracketed = hostname.includes(':') ? `[${hostname}]` : hostname
        const port = String(server.port)
        const to = { protocol: 'https:', host: `${bracketed}:${port}`, hostname, port }
        const error = await new Promise((resolve) => connect(to, (...[fault]) => resolve(fault)))
        expect(error, hostname).toMatchObject({ code: 'blocked_address' })
      }
      expect(server.protocols).toEqual([])
    },
  )

  it('R44 A3 is no way round the check of an address that this computer resolves itself', async () => {
    const proxy = await startConnectProxy({ to: toServer })
    const fetcher = guarded({
      ...behind(`DIRECT; PROXY 127.0.0.1:${proxy.port}`),
      resolve: (_name, done) => done(null, [{ address: '10.0.0.1', family: 4 }]),
    })
    expect(await codeOf(() => fetcher.fetch(TARGET))).toBe('blocked_address')
    expect(proxy.asked).toEqual([])
  })

  it('R44 is not asked for a server on this computer', async () => {
    const proxy = await startConnectProxy({ to: toServer })
    const near = behind(`PROXY 127.0.0.1:${proxy.port}`)
    const fetcher = guarded({ ...near, allowLoopback: () => true })
    expect(await (await fetcher.fetch(server.url)).text()).toBe('there')
    expect(proxy.asked).toEqual([])
  })

  it('R46 A8 is sent no credentials, neither its own nor the server’s', async () => {
    const proxy = await startConnectProxy({ status: 407 })
    const fetcher = guarded(behind(`PROXY 127.0.0.1:${proxy.port}`))
    const init = { headers: { authorization: 'Bearer CANARY', cookie: 'CANARY' } }
    expect(await codeOf(() => fetcher.fetch(TARGET, init))).toBe('proxy_auth_needed')
    expect(Object.keys(proxy.headers[0] ?? {}).toSorted()).toEqual(['connection', 'host'])
  })

  it('cannot pose as the server: the certificate is checked inside the tunnel', async () => {
    const impostor = await serveSecurely(createAuthority().issue({ names: ['mcp.example'] }))
    const proxy = await startConnectProxy({ to: () => impostor.port })
    const fetcher = guarded(behind(`PROXY 127.0.0.1:${proxy.port}`))
    expect(await codeOf(() => fetcher.fetch(TARGET))).toBe('certificate_untrusted')
    expect(impostor.hits()).toBe(0)
  })
})
