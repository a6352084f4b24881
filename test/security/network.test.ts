import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { checkedLookup, mayConnect } from '../../src-main/network/checked-lookup.ts'
import type { Resolver } from '../../src-main/network/checked-lookup.ts'
import { createGuardedFetch } from '../../src-main/network/guarded-fetch.ts'
import type { GuardedFetch, GuardedFetchOptions } from '../../src-main/network/guarded-fetch.ts'
import { NetworkError } from '../../src-main/network/network-error.ts'
import { createServerFetch } from '../../src-main/network/server-fetch.ts'

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

async function serve(listener: RequestListener) {
  let hits = 0
  const server: Server = createServer((request, response) => {
    hits++
    listener(request, response)
  })
  let connections = 0
  server.on('connection', () => connections++)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  open.push(async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  })
  const { port } = server.address() as AddressInfo
  return { port, url: `http://127.0.0.1:${port}`, hits: () => hits, connections: () => connections }
}

function guarded(options: GuardedFetchOptions = { allowLoopback: () => true }): GuardedFetch {
  const fetcher = createGuardedFetch(options)
  open.push(() => fetcher.close())
  return fetcher
}

async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
  } catch (error) {
    if (error instanceof NetworkError) return error.code
    throw error
  }
  return 'no error'
}

/** Sixty ways to write an address that is not public. */
const ADDRESSES = [
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '10.255.255.255',
  '100.64.0.1',
  '100.127.255.254',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.0.2.1',
  '192.168.0.1',
  '192.168.255.255',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '192.88.99.1',
  '::',
  '::1',
  '0:0:0:0:0:0:0:1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:10.0.0.1',
  '::ffff:a00:1',
  '::ffff:192.168.1.1',
  '::ffff:169.254.169.254',
  '::ffff:0.0.0.0',
  '::127.0.0.1',
  '::ffff:0:127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b::10.0.0.1',
  '64:ff9b:1::1',
  '100::1',
  'fc00::1',
  'fd00::1',
  'fdff:ffff::1',
  'fe80::1',
  'fe80::1%eth0',
  'febf::1',
  'fec0::1',
  'ff02::1',
  'ff0e::1',
  '::7f00:1',
  '::a00:1',
  '4000::1',
  '2001:db8::1',
  '2001::1',
  '2001:10::1',
  '2001:20::1',
  '2002:7f00:1::',
  '2002:a00:1::1',
]
const SPELLINGS = [
  '127.1',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '2130706433',
  '0x7f000001',
  '017700000001',
  '127.0.1',
  '0x0a.1',
  '3232235777',
  '%31%32%37.0.0.1',
  '１２７.0.0.1',
  '127。0。0。1',
  '0',
  '127.0.0.1.',
]

describe('private addresses', () => {
  it.each(ADDRESSES.map((address) => [address]))('R44 A3 connects to no %s', (address) => {
    expect(mayConnect(address, 'public')).toBe(false)
  })

  it.each([['8.8.8.8'], ['1.1.1.1'], ['2606:4700::1111'], ['::ffff:8.8.8.8']])(
    'R44 connects to the public address %s, and not as loopback',
    (address) => {
      expect(mayConnect(address, 'public')).toBe(true)
      expect(mayConnect(address, 'loopback')).toBe(false)
    },
  )

  it('R44 lets what the person typed as loopback reach loopback and nothing else', () => {
    expect(mayConnect('127.0.0.1', 'loopback')).toBe(true)
    expect(mayConnect('::1', 'loopback')).toBe(true)
    for (const address of ['10.0.0.1', '0.0.0.0', '169.254.169.254', 'fe80::1']) {
      expect(mayConnect(address, 'loopback')).toBe(false)
    }
  })

  it('R44 A3 sends a listener on this computer nothing, however its address is written', async () => {
    const sentinel = await serve((_request, response) => response.end('reached'))
    const fetcher = guarded({ allowLoopback: () => false })
    const hosts = [...ADDRESSES.filter((a) => !a.includes('%')), ...SPELLINGS, 'localhost']
    for (const host of hosts) {
      for (const scheme of ['http', 'https']) {
        const bare = host.includes(':') ? `[${host}]` : host
        const address = `${scheme}://${bare}:${sentinel.port}/`
        expect(URL.canParse(address), address).toBe(true)
        const code = await codeOf(() => fetcher.fetch(address))
        expect(['blocked_address', 'not_https'], address).toContain(code)
      }
    }
    expect(sentinel.connections()).toBe(0)
  })

  it('R44 A3 refuses a name that resolves to a private address, also among public ones', async () => {
    const sentinel = await serve((_request, response) => response.end('reached'))
    for (const address of ADDRESSES) {
      const family = address.includes(':') ? 6 : 4
      const answer = [
        { address: '8.8.8.8', family: 4 },
        { address, family },
      ]
      const fetcher = guarded({ resolve: (_name, done) => done(null, answer) })
      const work = () => fetcher.fetch(`https://rebind.example:${sentinel.port}/`)
      expect(await codeOf(work), address).toBe('blocked_address')
    }
    expect(sentinel.connections()).toBe(0)
  })

  it('R44 A4 connects to what was checked when the resolver flips, 100 times', async () => {
    const sentinel = await serve((_request, response) => response.end('reached'))
    for (let run = 0; run < 100; run++) {
      let asked = 0
      const resolve: Resolver = (_name, done) => {
        asked++
        done(null, [{ address: asked === 1 ? '8.8.8.8' : '127.0.0.1', family: 4 }])
      }
      const given: string[] = []
      const lookup = checkedLookup(resolve, 'public')
      lookup('flip.example', { all: false }, (_error, address) => {
        given.push(typeof address === 'string' ? address : 'a list')
      })
      lookup('flip.example', { all: false }, (error) => given.push((error as NetworkError).code))
      expect(given).toEqual(['8.8.8.8', 'blocked_address'])
      // The first answer is only asked for; the request itself gets the second one.
      const fetcher = guarded({ resolve })
      expect(await codeOf(() => fetcher.fetch(`https://flip.example:${sentinel.port}/`))).toBe(
        'blocked_address',
      )
      expect(asked).toBe(3)
    }
    expect(sentinel.connections()).toBe(0)
  })

  it('R44 checks every hop: a redirect into the private network is not followed', async () => {
    const target = await serve((_request, response) => response.end('reached'))
    const first = await serve((_request, response) => {
      response.writeHead(302, { location: `${target.url}/` }).end()
    })
    const fetcher = guarded({ allowLoopback: (url) => url.port === String(first.port) })
    expect(['not_https', 'blocked_address']).toContain(await codeOf(() => fetcher.fetch(first.url)))
    expect(target.hits()).toBe(0)
  })

  it('R03 R44 sends nothing in plain text to another computer, and no user information', async () => {
    const fetcher = guarded()
    expect(await codeOf(() => fetcher.fetch('http://example.com/'))).toBe('not_https')
    expect(await codeOf(() => fetcher.fetch('https://u:p@example.com/'))).toBe('blocked_address')
    expect(await codeOf(() => fetcher.fetch('ftp://example.com/'))).toBe('not_https')
  })
})

describe('limits', () => {
  const MIB = 1024 * 1024

  it('R45 A22 takes a body of exactly 1 MiB and none of a byte more', async () => {
    for (const [size, code] of [
      [MIB, 'no error'],
      [MIB + 1, 'too_large'],
    ] as const) {
      for (const declared of [true, false]) {
        const server = await serve((_request, response) => {
          response.writeHead(200, declared ? { 'content-length': size } : {})
          response.end(Buffer.alloc(size))
        })
        const fetcher = guarded()
        const work = async () => (await fetcher.fetch(server.url)).text()
        expect(await codeOf(work)).toBe(code)
      }
    }
  })

  it('R45 A22 stops an endless body', async () => {
    const server = await serve((request, response) => {
      const timer = setInterval(() => response.write(Buffer.alloc(256 * 1024)), 1)
      request.socket.on('close', () => clearInterval(timer))
    })
    const fetcher = guarded()
    expect(await codeOf(async () => (await fetcher.fetch(server.url)).text())).toBe('too_large')
  })

  it('R45 waits no longer for the headers than it may', async () => {
    const server = await serve(() => undefined)
    const fetcher = guarded({ allowLoopback: () => true, headersTimeoutMs: 100 })
    expect(await codeOf(() => fetcher.fetch(server.url))).toBe('timeout')
  })

  it('R45 waits no longer in all than it may', async () => {
    const server = await serve(() => undefined)
    const fetcher = guarded({ allowLoopback: () => true, totalTimeoutMs: 150 })
    const startedAt = performance.now()
    expect(await codeOf(() => fetcher.fetch(server.url))).toBe('timeout')
    expect(performance.now() - startedAt).toBeLessThan(3_000)
  })

  it('R45 ends a body that drips on past the whole time', async () => {
    const server = await serve((request, response) => {
      response.writeHead(200)
      const timer = setInterval(() => response.write('x'), 20)
      request.socket.on('close', () => clearInterval(timer))
    })
    const fetcher = guarded({ allowLoopback: () => true, totalTimeoutMs: 300 })
    await expect(async () => (await fetcher.fetch(server.url)).text()).rejects.toThrow()
  })

  it.each([
    [5, 'no error', 6],
    [6, 'too_many_redirects', 6],
  ])('R45 meets %i redirects with: %s', async (redirects, code, hits) => {
    const server = await serve((request, response) => {
      const step = Number(request.url?.slice(1) ?? 0)
      if (step < redirects) response.writeHead(302, { location: `/${step + 1}` }).end()
      else response.end('there')
    })
    const fetcher = guarded()
    expect(await codeOf(async () => (await fetcher.fetch(`${server.url}/0`)).text())).toBe(code)
    expect(server.hits()).toBe(hits)
  })

  it('A20 keeps the query out of what is traced', async () => {
    const server = await serve((_request, response) => response.end())
    const traced: string[] = []
    const fetcher = guarded({ allowLoopback: () => true, onRequest: ({ url }) => traced.push(url) })
    await fetcher.fetch(`${server.url}/path?code=CANARY#CANARY`)
    expect(traced).toEqual([`${server.url}/path`])
  })

  it('A22 limits a line of a stream and a message as a whole, and lets a long stream go on', async () => {
    const line = `data: ${'x'.repeat(1_000)}\n\n`
    const server = await serve((request, response) => {
      const stream = request.url !== '/message'
      response.writeHead(200, { 'content-type': stream ? 'text/event-stream' : 'text/plain' })
      response.end(request.url === '/line' ? 'y'.repeat(5_000) : line.repeat(50))
    })
    const limits = { maxMessageBytes: 4_000, maxLineBytes: 2_000 }
    const fetcher = createServerFetch({ serverUrl: server.url, allowLoopback: true, ...limits })
    open.push(() => fetcher.close())
    const read = (path: string) =>
      codeOf(async () => (await fetcher.fetch(server.url + path)).text())
    expect(await read('/line')).toBe('too_large')
    expect(await read('/message')).toBe('too_large')
    expect(await read('/stream')).toBe('no error')
  })
})

describe('credentials', () => {
  const codes = [301, 302, 303, 307, 308]
  const targets = ['foreign', 'https', 'localhost', 'protocol-relative'] as const
  const carriers = ['authorization', 'cookie'] as const
  const cases = codes.flatMap((code) =>
    targets.flatMap((target) => carriers.map((carrier) => ({ code, target, carrier }))),
  )
  it.each(cases)(
    'R46 A8 carries no $carrier over a $code to a $target address',
    async ({ code, target, carrier }) => {
      const foreign = await serve((_request, response) => response.end('taken'))
      const where = {
        foreign: `${foreign.url}/x`,
        https: `https://127.0.0.1:${foreign.port}/x`,
        localhost: `http://localhost:${foreign.port}/x`,
        'protocol-relative': `//127.0.0.1:${foreign.port}/x`,
      }[target]
      const server = await serve((_request, response) => {
        response.writeHead(code, { location: where }).end()
      })
      const work = () => guarded().fetch(server.url, { headers: { [carrier]: 'CANARY' } })
      expect(await codeOf(work)).toBe('credentials_redirect')
      expect(foreign.connections()).toBe(0)
    },
  )

  it.each(codes)('R46 A8 repeats no POST body after a %i, not even at home', async (code) => {
    const server = await serve((_request, response) => {
      response.writeHead(code, { location: '/again' }).end()
    })
    const init = { method: 'POST', body: 'refresh_token=CANARY' }
    expect(await codeOf(() => guarded().fetch(server.url, init))).toBe('credentials_redirect')
    expect(server.hits()).toBe(1)
  })

  it('R46 keeps credentials on a redirect within the same origin', async () => {
    const seen: unknown[] = []
    const server = await serve((request, response) => {
      seen.push(request.headers.authorization)
      if (request.url === '/') response.writeHead(302, { location: '/next' }).end()
      else response.end()
    })
    await guarded().fetch(`${server.url}/`, { headers: { authorization: 'Bearer t' } })
    expect(seen).toEqual(['Bearer t', 'Bearer t'])
  })

  it('R46 A9 follows no redirect with a server’s traffic and leaves its origin for nothing', async () => {
    const foreign = await serve((_request, response) => response.end('taken'))
    const server = await serve((_request, response) => {
      response.writeHead(307, { location: foreign.url }).end()
    })
    const fetcher = createServerFetch({ serverUrl: server.url, allowLoopback: true })
    open.push(() => fetcher.close())
    const init = { method: 'POST', body: '{}', headers: { authorization: 'Bearer CANARY' } }
    expect((await fetcher.fetch(server.url, init)).status).toBe(307)
    for (const url of [foreign.url, `http://localhost:${server.port}/`, 'https://example.com/']) {
      expect(await codeOf(() => fetcher.fetch(url, init))).toBe('foreign_origin')
    }
    expect(foreign.connections()).toBe(0)
  })
})
