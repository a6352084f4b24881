import { afterEach, describe, expect, it } from 'vitest'
import { checkedLookup, mayConnect } from '../../src-main/network/checked-lookup.ts'
import type { Resolver } from '../../src-main/network/checked-lookup.ts'
import { NetworkError } from '../../src-main/network/network-error.ts'
import { closeAll, guarded, networkCodeOf as codeOf, serve } from '../support/network.ts'

afterEach(closeAll)

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
