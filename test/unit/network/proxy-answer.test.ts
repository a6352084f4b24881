import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { environmentProxy } from '../../../src-main/headless/environment-proxy.ts'
import { parseProxyAnswer } from '../../../src-main/network/proxy-answer.ts'

const DIRECT = { kind: 'direct' }

describe('the answer of a proxy script', () => {
  it.each([
    ['DIRECT', [DIRECT]],
    ['', [DIRECT]],
    [' ; ;', [DIRECT]],
    ['PROXY a:8080', [{ kind: 'http', host: 'a', port: 8080 }]],
    ['proxy a', [{ kind: 'http', host: 'a', port: 80 }]],
    ['HTTP a.example:1', [{ kind: 'http', host: 'a.example', port: 1 }]],
    ['HTTPS a', [{ kind: 'https', host: 'a', port: 443 }]],
    ['SOCKS a', [{ kind: 'socks4', host: 'a', port: 1080 }]],
    ['SOCKS4 a:9', [{ kind: 'socks4', host: 'a', port: 9 }]],
    ['SOCKS5 10.0.0.1', [{ kind: 'socks5', host: '10.0.0.1', port: 1080 }]],
    ['PROXY [::1]:3128', [{ kind: 'http', host: '::1', port: 3128 }]],
    [
      'PROXY a:8080;SOCKS5\tb:1080 ;  DIRECT;',
      [{ kind: 'http', host: 'a', port: 8080 }, { kind: 'socks5', host: 'b', port: 1080 }, DIRECT],
    ],
  ])('reads %j', (answer, routes) => {
    expect(parseProxyAnswer(answer)).toEqual(routes)
  })

  it.each([
    'PROXY',
    'PROXY a:0',
    'PROXY a:65536',
    'PROXY a:-1',
    'PROXY a:8080:1',
    'PROXY a:80 b:80',
    'PROXY user:secret@a:80',
    'PROXY http://a:80/',
    'PROXY a/b:80',
    'PROXY [::1:80',
    'PROXY ::1:80',
    'PROXY a:８０',
    'DIRECT a',
    'QUIC a:443',
    'constructor a:80',
    '__proto__',
    '\0',
  ])('leaves out %j, and goes no other way for it', (answer) => {
    expect(parseProxyAnswer(answer)).toEqual([])
    expect(parseProxyAnswer(`${answer}; PROXY b:1`)).toEqual([{ kind: 'http', host: 'b', port: 1 }])
  })

  it('reads anything without failing, and gives no more ways than a person would write', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const route of parseProxyAnswer(text)) {
          expect(['direct', 'http', 'https', 'socks4', 'socks5']).toContain(route.kind)
        }
      }),
    )
    expect(parseProxyAnswer('PROXY a:1;'.repeat(100_000))).toHaveLength(16)
  })
})

describe('the proxy of an environment', () => {
  const of = (environment: Record<string, string>) => environmentProxy(environment)
  it.each([
    [{}, 'DIRECT'],
    [{ HTTPS_PROXY: 'http://p.example:3128' }, 'PROXY p.example:3128'],
    [{ https_proxy: 'p:1', HTTPS_PROXY: 'q:2' }, 'PROXY p:1'],
    [{ ALL_PROXY: 'socks5h://p:1080' }, 'SOCKS5 p:1080'],
    [{ HTTPS_PROXY: 'https://p' }, 'HTTPS p'],
    [{ HTTPS_PROXY: 'http://user:secret@p:1' }, 'PROXY p:1'],
    [{ HTTPS_PROXY: 'p:1', NO_PROXY: 'mcp.example' }, 'DIRECT'],
    [{ HTTPS_PROXY: 'p:1', NO_PROXY: 'a, .example' }, 'DIRECT'],
    [{ HTTPS_PROXY: 'p:1', no_proxy: '*' }, 'DIRECT'],
    [{ HTTPS_PROXY: 'p:1', NO_PROXY: 'cp.example' }, 'PROXY p:1'],
    [{ HTTPS_PROXY: 'gopher://p:1' }, 'UNKNOWN'],
  ])('%j answers %s', async (environment, answer) => {
    expect(await of(environment)('https://mcp.example/')).toBe(answer)
  })
})
