import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { LookupAddress } from 'node:dns'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { GuardedFetchOptions, TraceEntry } from '../../src-main/network/guarded-fetch.ts'
import { NetworkError } from '../../src-main/network/network-error.ts'
import { createServerFetch } from '../../src-main/network/server-fetch.ts'
import { createTrust, readBundle } from '../../src-main/network/trust.ts'
import { createAuthority } from '../support/certificates.ts'
import { closeAll, guarded, networkCodeOf as codeOf, open, serve } from '../support/network.ts'
import { closedPort, startMute } from '../support/proxies.ts'
import { serveSecurely } from '../support/secure-server.ts'

afterEach(closeAll)

const authority = createAuthority()
const certificate = authority.issue({ names: ['localhost', '127.0.0.1'] })
const HOUR_MS = 3_600_000

const near = (options: GuardedFetchOptions = {}) =>
  guarded({
    allowLoopback: () => true,
    trust: createTrust(async () => [authority.cert]),
    ...options,
  })

describe('a certificate', () => {
  it('of an authority that only the system’s file names is believed, beside the bundled ones', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chatelaine-authorities-'))
    open.push(async () => rmSync(folder, { recursive: true, force: true }))
    const file = join(folder, 'bundle.crt')
    writeFileSync(
      file,
      `# comments and rubbish\n${createAuthority('Another').cert}\n${authority.cert}rubbish`,
    )
    const server = await serveSecurely(certificate)
    const read = () => readBundle([join(folder, 'none.crt'), file])
    const fetcher = near({ trust: createTrust(read) })
    expect(await (await fetcher.fetch(server.url)).text()).toBe('there')
    const without = near({ trust: createTrust(async () => []) })
    expect(await codeOf(() => without.fetch(server.url))).toBe('certificate_untrusted')
    // One that cannot be read spoils none of the others.
    const spoiled = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'
    const half = near({ trust: createTrust(async () => [spoiled, authority.cert]) })
    expect(await (await half.fetch(server.url)).text()).toBe('there')
  })

  it('store is read when the first encrypted connection is opened, once', async () => {
    let reads = 0
    const trust = createTrust(async () => {
      reads++
      return [authority.cert]
    })
    const plain = await serve((_request, response) => response.end('there'))
    const fetcher = near({ trust })
    await (await fetcher.fetch(plain.url)).text()
    expect(reads).toBe(0)
    for (let at = 0; at < 2; at++) {
      const server = await serveSecurely(certificate)
      await (await near({ trust }).fetch(server.url)).text()
    }
    expect(reads).toBe(1)
  })

  it('store that cannot be read leaves the bundled one', async () => {
    const server = await serveSecurely(certificate)
    const trust = createTrust(() => Promise.reject(new Error('locked')))
    expect(await codeOf(() => near({ trust }).fetch(server.url))).toBe('certificate_untrusted')
  })

  const now = Date.now()
  it.each([
    ['of nobody known', createAuthority().issue({ names: ['127.0.0.1'] }), 'certificate_untrusted'],
    ['of another name', authority.issue({ names: ['other.example'] }), 'certificate_wrong_name'],
    [
      'of the past',
      authority.issue({ names: ['127.0.0.1'], validToMs: now - HOUR_MS }),
      'certificate_expired',
    ],
    [
      'of the future',
      authority.issue({ names: ['127.0.0.1'], validFromMs: now + HOUR_MS }),
      'certificate_not_yet_valid',
    ],
  ])('%s is refused by what is wrong with it', async (_what, wrong, code) => {
    const server = await serveSecurely(wrong)
    const trace: TraceEntry[] = []
    const fetcher = near({ onRequest: (entry) => trace.push(entry) })
    const init = { method: 'POST', body: 'refresh_token=CANARY' }
    expect(await codeOf(() => fetcher.fetch(server.url, init))).toBe(code)
    expect(server.hits()).toBe(0)
    expect(trace).toMatchObject([{ failure: code, status: null, via: 'direct' }])
  })
})

describe('addresses', () => {
  const four: LookupAddress = { address: '127.0.0.1', family: 4 }
  const six: LookupAddress = { address: '::1', family: 6 }
  const at = (...addresses: LookupAddress[]) =>
    near({ resolve: (_name, done) => done(null, addresses) })
  const there = async (fetcher: ReturnType<typeof near>, port: number) =>
    (await fetcher.fetch(`https://localhost:${port}/`)).text()

  it.each([
    ['an IPv4-only host', '127.0.0.1', [four]],
    ['an IPv6-only host', '::1', [six]],
    ['a host that answers on IPv4 only, with both', '127.0.0.1', [six, four]],
    ['a host that answers on IPv6 only, with both', '::1', [four, six]],
    ['a host whose first addresses are dead', '::1', [four, four, six]],
  ])('R44 lead to %s', async (_what, host, addresses) => {
    const server = await serveSecurely(certificate, { host })
    expect(await there(at(...addresses), server.port)).toBe('there')
  })

  it('R44 are all spoiled by a forbidden one, however late in the race', async () => {
    const server = await serveSecurely(certificate)
    const forbidden = { address: '10.0.0.1', family: 4 }
    for (const addresses of [
      [four, forbidden],
      [forbidden, four],
      [six, four, six, forbidden],
    ]) {
      expect(await codeOf(() => there(at(...addresses), server.port))).toBe('blocked_address')
    }
    expect(server.protocols).toEqual([])
  })
})

describe('HTTP/2', () => {
  it('is spoken where it is offered, and HTTP/1.1 elsewhere', async () => {
    const newer = await serveSecurely(certificate, { http2: true })
    const older = await serveSecurely(certificate)
    const fetcher = near()
    for (const server of [newer, older]) {
      const response = await fetcher.fetch(`${server.url}/path?a=b`)
      expect([response.status, await response.text()]).toEqual([200, 'there'])
      expect([...response.headers.keys()].filter((name) => name.startsWith(':'))).toEqual([])
      expect(server.requests).toEqual(['GET /path?a=b'])
    }
    expect([newer.protocols, older.protocols]).toEqual([['h2'], ['http/1.1']])
  })

  it('keeps the limits of a body and of time', async () => {
    const server = await serveSecurely(certificate, {
      http2: true,
      answer: (request, response) => {
        if (request.url === '/large') response.end(Buffer.alloc(2_000))
        if (request.url === '/drip') response.write('x')
      },
    })
    const fetcher = near({ maxBodyBytes: 1_000, headersTimeoutMs: 300 })
    const read = (path: string) =>
      codeOf(async () => (await fetcher.fetch(server.url + path)).text())
    expect(await read('/large')).toBe('too_large')
    expect(await read('/drip')).toBe('body_timeout')
    expect(await read('/silence')).toBe('timeout')
    expect(server.protocols[0]).toBe('h2')
  })

  it('asks anew when the server has closed the session', async () => {
    const server = await serveSecurely(certificate, {
      http2: true,
      answer: (request, response) => {
        response.end('there')
        if (request.url === '/last') request.stream.session?.goaway()
      },
    })
    const fetcher = near()
    const read = async (path: string) => (await fetcher.fetch(server.url + path)).text()
    expect(await read('/first')).toBe('there')
    await read('/last').catch(() => undefined)
    expect(await read('/next')).toBe('there')
    expect(server.protocols).toEqual(['h2', 'h2'])
  })

  it('R32 is not for what would be lost with its answer: tokens and the traffic of a server', async () => {
    const server = await serveSecurely(certificate, {
      http2: true,
      answer: (_request, response) => {
        // As a server does that is about to restart: it lets what has begun come to its end.
        response.stream?.session?.goaway()
        setTimeout(() => response.end('the new refresh token'), 50)
      },
    })
    const tokens = near()
    const init = { method: 'POST', body: 'grant_type=refresh_token' }
    expect(await (await tokens.fetch(server.url, init)).text()).toBe('the new refresh token')
    const trust = createTrust(async () => [authority.cert])
    const traffic = createServerFetch({ serverUrl: server.url, allowLoopback: true, trust })
    open.push(() => traffic.close())
    expect(await (await traffic.fetch(server.url, init)).text()).toBe('the new refresh token')
    expect(server.protocols).toEqual(['http/1.1', 'http/1.1'])
  })
})

describe('a fault', () => {
  it.each([
    ['the name', 'dns', () => failing('ENOTFOUND')],
    ['the resolver', 'network_down', () => failing('EAI_AGAIN')],
    ['the port', 'refused', async () => near().fetch(`http://127.0.0.1:${await closedPort()}`)],
    ['the connection', 'reset', () => answered((request) => request.socket.resetAndDestroy())],
    [
      'the encryption',
      'tls',
      async () => near().fetch(`https://127.0.0.1:${(await plain()).port}`),
    ],
    [
      'time to connect',
      'connect_timeout',
      async () => near({ headersTimeoutMs: 150 }).fetch(`https://127.0.0.1:${await startMute()}`),
    ],
    ['time to the answer', 'timeout', () => answered(() => undefined, { headersTimeoutMs: 150 })],
    [
      'time within the answer',
      'body_timeout',
      () => answered((_, response) => void response.write('x'), { headersTimeoutMs: 150 }),
    ],
    [
      'time in all, within the answer',
      'body_timeout',
      () => answered((_, response) => void response.write('x'), { totalTimeoutMs: 150 }),
    ],
    [
      'an answer cut short',
      'reset',
      () =>
        answered((request, response) => {
          response.write('x', () => request.socket.resetAndDestroy())
        }),
    ],
    [
      'a network with a sign-in page',
      'captive_portal',
      () => answered((_, response) => response.writeHead(511).end('<html>')),
    ],
  ])('R45 of %s is told as %s', async (_what, code, work) => {
    const fault = await work().then(
      () => null,
      (error: unknown) => error,
    )
    expect(fault).toBeInstanceOf(NetworkError)
    expect(fault).toMatchObject({ code, host: expect.stringMatching(/^(127\.0\.0\.1|localhost)/) })
  })

  const failing = (code: string) =>
    near({
      resolve: (name, done) => done(Object.assign(new Error(`${name}?`), { code }), []),
    }).fetch('https://localhost:1/')

  const plain = () => serve((_request, response) => response.end('there'))

  async function answered(
    listener: Parameters<typeof serve>[0],
    options: GuardedFetchOptions = {},
  ) {
    const server = await serve(listener)
    const text = (await near(options).fetch(server.url)).text()
    // A body that nobody waits for any more must not keep the test alive.
    return Promise.race([text, wait(5_000)])
  }
})
